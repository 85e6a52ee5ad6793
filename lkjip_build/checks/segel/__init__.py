"""Rules on signed years: what was signed stands, or its change is recorded."""
