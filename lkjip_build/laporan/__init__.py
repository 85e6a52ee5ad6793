"""The report of a year as content: what it says, in which order and with which numbers, before any output."""
