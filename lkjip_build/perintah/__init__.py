"""Files that commands make for those who keep the data, and that are no part of the site: a new year, a table of
holidays, schemas for editors, the manual of problems.
"""
