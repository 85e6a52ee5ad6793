"""Pages for the site engine: Markdown with HTML, made from the content model."""

from lkjip_build.keluaran.html.halaman import Page, halaman

__all__ = ["Page", "halaman"]
