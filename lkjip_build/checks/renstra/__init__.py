"""Rules on the plan."""
