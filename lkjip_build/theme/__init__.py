"""The templates of a page, which MkDocs finds by the name of the theme."""
