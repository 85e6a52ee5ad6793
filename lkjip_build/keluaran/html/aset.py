"""What pages load: one style sheet and one script, joined from the files of `assets/`, the icon, what only some pages
need, and the search once somebody uses it.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
LEMBAR = "assets/situs.css"
IKON = ("ikon.svg", "ikon-180.png", "ikon-512.png")
WARNA_KEPALA = "#17483a"
GAYA = ("tema.css", "lkjip.css", "gelap.css", "laporan.css", "putusan.css", "tahun.css", "cari.css")
"""The style sheets in their order; that of the theme comes first, since the others change what it says."""
LEMBAR_GAMBAR, GAYA_GAMBAR = "assets/gambar.css", ("sop.css", "siklus.css")
"""What only pages with an SOP or a cycle load besides."""
SKRIP = ("tampilan.js", "cari-muat.js")

_TAK_PERLU = re.compile(r"\s*/\*.*?\*/|(?<=[{};,])\n\s*", re.DOTALL)
_CELAH = re.compile(r"\s*([{};])\s*")
_WARNA = re.compile(r":root \{(.*?)\}", re.DOTALL)


def files(nama: str) -> dict[str, Callable[[], bytes]]:
    """Return how to make each of them, by its path in the site; `nama` is the name of the site."""
    return {
        LEMBAR: partial(gaya, GAYA),
        LEMBAR_GAMBAR: partial(gaya, GAYA_GAMBAR),
        "assets/situs.js": skrip,
        "assets/situs.webmanifest": partial(_manifes, nama),
        **{f"assets/{name}": (ASSETS / name).read_bytes for name in (*IKON, "saring.js", "cari.js")},
    }


def _manifes(nama: str) -> bytes:
    """Return what a phone needs to put the site on its home screen; addresses are as seen from this file."""
    png = {"src": IKON[-1], "sizes": "512x512", "type": "image/png"}
    said = {
        "name": nama,
        "lang": "id",
        "start_url": "../",
        "display": "browser",
        "theme_color": WARNA_KEPALA,
        "background_color": "#ffffff",
        "icons": [{"src": IKON[0], "sizes": "any", "type": "image/svg+xml"}, png],
    }
    return json.dumps(said, ensure_ascii=False).encode()


def gaya(semua: Sequence[str] = (*GAYA, *GAYA_GAMBAR)) -> bytes:
    """Return these style sheets as one, without comments and needless spaces."""
    return _CELAH.sub(r"\1", "\n".join(map(_lembar, semua))).replace(";}", "}").encode()


@cache
def kelas_gambar() -> frozenset[str]:
    """Return the classes that only the sheet of drawings knows."""
    every, drawn = (
        set(re.findall(r"\.([a-zA-Z_][\w-]*)", re.sub(r'"[^"]*"', "", gaya(some).decode())))
        for some in (GAYA, GAYA_GAMBAR)
    )
    return frozenset(drawn - every)


def bergambar(isi: Iterable[str]) -> bool:
    """Tell whether HTML needs the sheet of drawings."""
    used = {name for one in isi for found in re.findall(r'\bclass="([^"]*)"', one) for name in found.split()}
    return not used.isdisjoint(kelas_gambar())


def _lembar(nama: str) -> str:
    rules = _TAK_PERLU.sub("", (ASSETS / nama).read_text(encoding="utf-8")).strip()
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
