"""Rules on words."""
