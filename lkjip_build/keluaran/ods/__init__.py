"""The report's forms as an OpenDocument spreadsheet."""
