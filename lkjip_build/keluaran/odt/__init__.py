"""The report as an OpenDocument text, for LibreOffice and every other program of that kind: a few elements of XML."""
