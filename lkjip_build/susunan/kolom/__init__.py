"""The columns of the domain, each declared once: its name in data and in tables, its cell, its data value, its meaning.

One module for each kind of row. Pages, report, workbook, CSV, JSON and dictionary are made from these.
"""
