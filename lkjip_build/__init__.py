"""From the office's data files to pages, documents and open data."""
