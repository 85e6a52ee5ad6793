"""Rules on money."""
