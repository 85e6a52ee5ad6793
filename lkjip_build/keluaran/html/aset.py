"""What every page loads: one style sheet and one script, joined from the files of `assets/`, and the icon."""

import re
from collections.abc import Callable
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
LEMBAR, IKON = "assets/situs.css", "assets/ikon.svg"
GAYA = ("tema.css", "lkjip.css", "gelap.css", "sop.css", "siklus.css", "laporan.css")
"""The style sheets in their order; that of the theme comes first, since the others change what it says."""
SKRIP = ("tampilan.js",)

_KOMENTAR = re.compile(r"\s*/\*.*?\*/", re.DOTALL)
_WARNA = re.compile(r":root \{(.*?)\}", re.DOTALL)


def files() -> dict[str, Callable[[], bytes]]:
    """Return how to make each of them, by its path in the site."""
    return {LEMBAR: gaya, "assets/situs.js": skrip, IKON: (ASSETS / "ikon.svg").read_bytes}


def gaya() -> bytes:
    """Return the style sheet of every page, without comments."""
    return "\n".join(map(_lembar, GAYA)).encode()


def _lembar(nama: str) -> str:
    rules = _KOMENTAR.sub("", (ASSETS / nama).read_text(encoding="utf-8")).strip()
    return _gelap(rules) if nama == "gelap.css" else rules


def _gelap(lembar: str) -> str:
    """Return the dark colours under both of their conditions: the device asks for them, or the reader chose them."""
    match = _WARNA.fullmatch(lembar)
    assert match, "gelap.css holds one rule"
    asked = f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-tampilan="terang"]) {{{match[1]}}} }}'
    return f'{asked}\n@media screen {{ :root[data-tampilan="gelap"] {{{match[1]}}} }}'


def skrip() -> bytes:
    """Return the script of every page; each part is a function of its own."""
    return b"".join((ASSETS / name).read_bytes() for name in SKRIP)
