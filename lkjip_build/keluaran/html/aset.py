"""What pages load: a style sheet for what is seen first, one for what stands below, a script, the icon, and the search
once somebody uses it. All are joined from the files of `assets/`.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
IKON = ("ikon.svg", "ikon-180.png", "ikon-512.png")
WARNA_KEPALA = "#17483a"
LEMBAR, GAYA = "assets/situs.css", ("tema.css", "awal.css", "gelap.css", "cari.css")
"""The page around its content, and the answer at its top; the theme first, since the others change what it says."""
LEMBAR_ISI, GAYA_ISI = "assets/isi.css", ("isi.css", "laporan.css", "putusan.css", "tahun.css", "cari-hasil.css")
"""What stands below the answer."""
LEMBAR_GAMBAR, GAYA_GAMBAR = "assets/gambar.css", ("sop.css", "siklus.css")
"""In the place of that sheet on pages with an SOP or a cycle: the same, and their drawings."""
SKRIP = ("tampilan.js", "cari-muat.js")
SKRIP_SARING = "saring.js"
"""In the place of the script on a page with a table to narrow and sort: the same, and that."""
MANIFES = "assets/situs.webmanifest"
BERSAMA = (
    *(LEMBAR, LEMBAR_ISI, LEMBAR_GAMBAR),
    *(f"assets/{name}" for name in ("situs.js", SKRIP_SARING, "cari.js", *IKON)),
)
"""What is the same, byte for byte, in every site of this version of the program."""

_TAK_PERLU = re.compile(r"\s*/\*.*?\*/|(?<=[{};,])\n\s*", re.DOTALL)
_CELAH = re.compile(r"\s*([{};])\s*")
_RENGGANG = re.compile(r'"[^"]*"|[:,] ')
"""Spaces that say nothing, and strings, whose spaces do."""
_BARIS_SKRIP = re.compile(r"^(?:\s+|//.*\n)+", re.MULTILINE)
"""What a line of a script begins with for people alone; its end stays, as it may end a statement."""
_WARNA = re.compile(r":root \{(.*?)\}", re.DOTALL)


def files(nama: str) -> dict[str, Callable[[], bytes]]:
    """Return how to make each of them, by its path in the site; `nama` is the name of the site."""
    return {
        LEMBAR: partial(gaya, GAYA),
        LEMBAR_ISI: partial(gaya, GAYA_ISI),
        LEMBAR_GAMBAR: partial(gaya, (*GAYA_ISI, *GAYA_GAMBAR)),
        "assets/situs.js": partial(_skrip, SKRIP),
        f"assets/{SKRIP_SARING}": partial(_skrip, (*SKRIP, SKRIP_SARING)),
        MANIFES: partial(_manifes, nama),
        **{f"assets/{name}": (ASSETS / name).read_bytes for name in (*IKON, "cari.js")},
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


def gaya(semua: Sequence[str] = (*GAYA, *GAYA_ISI, *GAYA_GAMBAR)) -> bytes:
    """Return these style sheets as one, without comments and needless spaces."""
    joined = _CELAH.sub(r"\1", "\n".join(map(_lembar, semua))).replace(";}", "}")
    return _RENGGANG.sub(lambda found: found[0].rstrip(" ") if found[0][0] != '"' else found[0], joined).encode()


@cache
def kelas_gambar() -> frozenset[str]:
    """Return the classes that only the sheet of drawings knows."""
    every, drawn = (
        set(re.findall(r"\.([a-zA-Z_][\w-]*)", re.sub(r'"[^"]*"', "", gaya(some).decode())))
        for some in ((*GAYA, *GAYA_ISI), GAYA_GAMBAR)
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


def _skrip(semua: Sequence[str]) -> bytes:
    """Return these scripts as one, without comments and indentation; each is a function of its own and has no text of
    several lines.
    """
    return _BARIS_SKRIP.sub("", "".join((ASSETS / name).read_text(encoding="utf-8") for name in semua)).encode()
