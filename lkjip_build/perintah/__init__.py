"""What commands make for the data folder rather than out of it: a new year, a table of holidays."""
