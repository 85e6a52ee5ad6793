"""Rules on the log of a cycle and the days off that it is counted with."""
