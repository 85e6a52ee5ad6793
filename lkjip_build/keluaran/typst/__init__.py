"""PDF and pictures by Typst."""
