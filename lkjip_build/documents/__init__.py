"""Files beside the pages: open data, documents to print and to sign."""
