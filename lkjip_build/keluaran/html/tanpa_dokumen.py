"""Pages of a site without documents: what a page says of them stays, and leads nowhere."""

import re
from dataclasses import replace

from lkjip_build.isi import Halaman
from lkjip_build.keluaran.html.halaman import Page, halaman

_BERKAS = r'[^"]*\.(?:pdf|docx|odt|ods|zip|bpmn)|(?:(?!data/)[^"])*\.xlsx'
_TAUTAN = re.compile(rf'<a\b[^>]*\bhref="(?![a-z]+:)(?:{_BERKAS})"[^>]*>(.*?)</a>', re.DOTALL)
"""A workbook of open data stays: it is no document."""


def tanpa_dokumen(isi: Halaman) -> Page:
    """Return the page of a content page, without links to files that a site without documents lacks."""
    made = halaman(isi)
    return replace(made, fragments=tuple(_TAUTAN.sub(r"<span>\1</span>", one) for one in made.fragments))
