"""Prose as the site will show it, as elements by name: the page makes them itself, so that no text ever becomes HTML.

What goes in is the HTML of the site's own writer. What comes out has only the elements named here and no attribute that
could load, lead or style anything.
"""

from html.parser import HTMLParser

from lkjip_build.bahasa import meja as kata
from lkjip_build.isi import Gambar
from lkjip_build.isi.gambar import Foto
from lkjip_build.keluaran.html.penulis import Penulis
from lkjip_build.susunan.naskah import Lingkup, blok_naskah

_UNSUR = frozenset({"p", "ul", "ol", "li", "strong", "em", "div"})
_UNSUR_TABEL = frozenset({"table", "caption", "thead", "tbody", "tr", "th", "td"})
_SIFAT = frozenset({"scope", "colspan", "rowspan"})
_BELUM = Foto(b"", "jpg", 1, 1, "")
Simpul = str | list[object]
"""A text, or an element: its name, its attributes, what is in it."""


def tulisan(teks: str) -> list[Simpul]:
    """Return the elements that a text becomes; a picture is told in words, and what is referred to stays as typed."""
    writer = Penulis(lambda place: place)
    made: list[Simpul] = []
    for blok in blok_naskah(teks, "", Lingkup(foto=lambda nama: _BELUM)):
        if isinstance(blok, Gambar):
            made.append(["p", {"class": "gambar"}, [kata.gambar(blok.judul, blok.uraian)]])
        else:
            reader = _Pembaca()
            reader.feed(writer.tulis(blok))
            reader.close()
            made += reader.akar
    return made


class _Pembaca(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.akar: list[Simpul] = []
        self._terbuka: list[tuple[str, list[Simpul]]] = [("", self.akar)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = tag if tag in _UNSUR | _UNSUR_TABEL else "span"
        inner: list[Simpul] = []
        self._terbuka[-1][1].append([name, {key: value or "" for key, value in attrs if key in _SIFAT}, inner])
        self._terbuka.append((tag, inner))

    def handle_endtag(self, tag: str) -> None:
        if len(self._terbuka) > 1 and self._terbuka[-1][0] == tag:
            self._terbuka.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() or self._terbuka[-1][0] not in ("", "ul", "ol", "table", "thead", "tbody", "tr", "div"):
            self._terbuka[-1][1].append(data)
