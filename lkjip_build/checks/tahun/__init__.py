"""Rules on years as a whole: cut off, or another year's."""
