"""Pages for the site engine: Markdown with HTML, made from the content model."""

from lkjip_build.keluaran.html.halaman import Page, halaman
from lkjip_build.keluaran.html.tanpa_dokumen import tanpa_dokumen

__all__ = ["Page", "halaman", "tanpa_dokumen"]
