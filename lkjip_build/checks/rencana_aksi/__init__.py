"""Rules on rencana-aksi.csv: targets of quarters that agree with each other and with the year, and whole actions."""
