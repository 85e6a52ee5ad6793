"""Rules on the report of a year."""
