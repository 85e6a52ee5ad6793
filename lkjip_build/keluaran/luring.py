"""The built site as one file to carry: opened from a folder, without a server or a network."""

import re
from collections.abc import Iterator, Mapping

from lkjip_build.bahasa.situs import BACA_DULU, baca_dulu
from lkjip_build.keluaran.arsip import arsip

FOLDER = "situs"
_TANPA = re.compile(r"(?:404\.html|robots\.txt|sitemap\.xml(?:\.gz)?|.*\.webmanifest)")
"""What only a server or a browser on one needs; a manifest is refused for pages that are files."""
_MANIFES = re.compile(r'<link\b[^>]*\brel="manifest"[^>]*>\n?')
_TAUTAN = re.compile(r'(?P<awal>\bhref=")(?P<jalan>[^"#?]*)(?P<ekor>[#?][^"]*)?"')


def luring(situs: Mapping[str, bytes], nama: str) -> bytes:
    """Return the files of a site (by their path in it) as a ZIP with a folder of their own, the same bytes for the same
    files, and a text on how to open it, which names the site.
    """
    return arsip([(BACA_DULU, baca_dulu(nama, FOLDER).encode()), *_semua(situs)])


def _semua(situs: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for path, content in sorted(situs.items()):
        if not _TANPA.fullmatch(path):
            yield f"{FOLDER}/{path}", halaman(content) if path.endswith(".html") else content


def halaman(isi: bytes) -> bytes:
    """Return a page whose links lead to files."""
    text = _MANIFES.sub("", isi.decode())
    return _TAUTAN.sub(lambda found: f'{found["awal"]}{berkas(found["jalan"])}{found["ekor"] or ""}"', text).encode()


def berkas(jalan: str) -> str:
    """Return where a relative address leads among files: to the page of a folder. Any other address is as it was."""
    if not jalan or re.match(r"[a-z][a-z0-9+.-]*:|/", jalan, re.IGNORECASE):
        return jalan
    if jalan.rpartition("/")[2] in {".", ".."}:
        jalan += "/"
    return f"{jalan}index.html" if jalan.endswith("/") else jalan
