"""Files for other programs: open data, flows, and schemas for editors."""
