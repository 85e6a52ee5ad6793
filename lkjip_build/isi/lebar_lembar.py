"""How wide the columns of a sheet are: by their shares, or by what they hold where that saves paper or the eyes.

A sheet prints one page wide, so that each letter of its width makes all others smaller. Widths are in letters, as
programs count them; lengths on paper are in points, as LibreOffice prints a sheet without the letters that Excel counts
by, which is the widest that any program makes of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.drawing.fon import lebar_huruf
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.tabel import Tabel
from lkjip_build.isi.tata_tabel import kata_terlebar, lebar_kolom, rata_sel
from lkjip_build.prosa import Rata

TITIK_BARIS, TITIK_SISA = 13, 4
"""Points of a line of text, and of a row beside its lines."""
KATA = 43  # letters of a word that may widen its column
LEBAR_CATATAN = 28  # and more, so that the longest remark takes three lines, up to twice as much
HURUF, TERKECIL = 10, 8
"""Points of a sheet's letters, and of the smallest that a clerk reads on paper."""
_TITIK_HURUF, _TITIK_KOLOM = 5.72, 4.2
"""Points of a letter of a column's width, and of a column beside its letters."""
_ATAS = 66  # points of the rows above a table
_KATA, _ANGKA = 1.05 / 5.5, 1.25 / 5.5
"""Letters of a column for a point of a word, in the format that has the narrowest letters, and for one of a number: a
word that does not fit breaks, a number is not shown, so that it has room in the widest font that stands in for ours.
"""
_SISI, _SISI_KIRI = 0.9, 1.9
"""Letters that a cell's edges take, and those of one that is indented."""


@dataclass(frozen=True)
class Ruang:
    """The paper of a sheet: letters that its columns have together by their shares, and points between its margins."""

    huruf: int
    lebar: float
    tinggi: float

    def skala(self, lebar: Sequence[float]) -> float:
        """Return how much smaller than it is a sheet with columns so wide is printed."""
        return min(1.0, self.lebar / (sum(lebar) * _TITIK_HURUF + len(lebar) * _TITIK_KOLOM))

    def terlebar(self, kolom: int) -> float:
        """Return the letters of so many columns together whose print is still read; programs round down by a hundredth
        or two.
        """
        return (0.98 * self.lebar * HURUF / TERKECIL - kolom * _TITIK_KOLOM) / _TITIK_HURUF

    def beban(self, lebar: Sequence[float], garis: Sequence[int], kepala: int) -> tuple[float, int]:
        """Return by how much letters are smaller than they may be, and the pages of a table with rows of so many lines,
        of which `kepala` are its head: less is better.
        """
        scale = self.skala(lebar)
        high = [(one * TITIK_BARIS + TITIK_SISA) * scale for one in garis]
        pages, left = 1, self.tinggi - _ATAS * scale
        for one in high:
            if one > left:
                pages, left = pages + 1, self.tinggi - sum(high[:kepala])
            left -= one
        return round(max(0.0, TERKECIL - HURUF * scale), 3), pages


MELINTANG = Ruang(130, 784, 504)
TEGAK = Ruang(92, 537, 751)


def semua_lebar(tabel: Tabel, catatan: Sequence[str], ruang: Ruang) -> tuple[tuple[float, ...], ...]:
    """Return the widths that the columns of a table may have, with one for the remarks on its rows where there are any:
    first those by its shares, then those by what is in them, on as wide a sheet and on the widest.
    """
    least, most = _isi(tabel, catatan)
    rooms = (ruang.huruf, ruang.terlebar(len(least)))
    return (_bagian(tabel, max(map(len, catatan), default=0), ruang.huruf), *(_pas(least, most, one) for one in rooms))


def _bagian(tabel: Tabel, catatan: int, lebar: int) -> tuple[float, ...]:
    """Return widths by the columns' shares, or wider for a long word: a sheet may grow where a page may not."""
    total = sum(kolom.bagian for kolom in tabel.kolom)
    room = lebar - LEBAR_CATATAN if catatan else lebar
    words = (min(word, KATA) * 1.15 + 2 for word in kata_terlebar(tabel, len))
    shares = (kolom.bagian / total * room for kolom in tabel.kolom)
    return (*map(max, shares, words, _angka_terlebar(tabel)), *((_lebar_catatan(catatan),) if catatan else ()))


def _lebar_catatan(terpanjang: int) -> float:
    return max(LEBAR_CATATAN, min(terpanjang / 3, 2 * LEBAR_CATATAN))


def _pas(least: Sequence[float], most: Sequence[float], ruang: float) -> tuple[float, ...]:
    """Return widths for what is in the columns: no word broken, and no column wider than its longest line."""
    whole = [max(one, word) for one, word in zip(most, least, strict=True)]
    return tuple(lebar_kolom(whole, least, min(max(ruang, sum(least)), sum(whole))))


def _angka_terlebar(tabel: Tabel) -> list[float]:
    """Return for each column how wide its longest number is, which does not break at its blanks."""
    least = [0.0] * len(tabel.kolom)
    for baris, boxes in zip(tabel.baris, petak(tabel.baris, len(least)), strict=True):
        for kotak in boxes:
            if kotak.sel.angka and kotak.sel.lebar == 1:
                width = lebar_huruf(kotak.sel.angka.teks, HURUF, tebal=baris.peran.tebal) * _ANGKA + _SISI
                least[kotak.kolom] = max(least[kotak.kolom], width)
    return least


def _isi(tabel: Tabel, catatan: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return for each column how wide its longest word is, and its longest line."""
    columns = len(tabel.kolom)
    least = _angka_terlebar(tabel)
    most = least[:]
    for rows, kepala in ((tabel.kepala, True), (tabel.baris, False)):
        for baris, boxes in zip(rows, petak(rows, columns), strict=True):
            for kotak in boxes:
                if kotak.sel.lebar == 1 and not kotak.sel.angka:
                    word, line = _sel(kotak, tabel, kepala=kepala, tebal=kepala or baris.peran.tebal)
                    least[kotak.kolom] = max(least[kotak.kolom], word)
                    most[kotak.kolom] = max(most[kotak.kolom], line)
    if any(catatan):
        least.append(max(_kata(one, tebal=False) for one in catatan) + _SISI_KIRI)
        most.append(_lebar_catatan(max(map(len, catatan))))
    return least, most


def _sel(kotak: Kotak, tabel: Tabel, *, kepala: bool, tebal: bool) -> tuple[float, float]:
    """Return how wide the longest word of a cell that is no number and its longest line are."""
    sel = kotak.sel
    side = _SISI_KIRI if rata_sel(sel, tabel.kolom[kotak.kolom].rata, kepala=kepala) is Rata.KIRI else _SISI
    said = f"{sel.teks}\n{sel.teks_kecil}"
    return _kata(said, tebal=tebal) + side, max(map(len, said.split("\n"))) + side


def _kata(teks: str, *, tebal: bool) -> float:
    """Return how wide the longest word of a text is; one that widens no column counts as the longest that does."""
    return max((min(lebar_huruf(one, HURUF, tebal=tebal) * _KATA, KATA) for one in teks.split()), default=0.0)
