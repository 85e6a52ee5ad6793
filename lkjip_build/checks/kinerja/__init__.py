"""Rules on the figures of performance."""
