"""The tables, each made in one place and set in pages, report and workbook alike.

Cells lead to pages of the site; a writer of documents leaves the links out.
"""
