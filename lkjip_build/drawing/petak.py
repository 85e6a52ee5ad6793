"""A diagram cut into the cells of the form: what each cell draws, measured from its own centre.

Lengths are whole pixels from the centre, or "-50%" and "50%" for the cell's edges, exactly as they stand in the
SVG: the cell may have any size and its lines meet those of its neighbours.
"""

from collections import defaultdict
from dataclasses import dataclass

from lkjip_build.drawing.lukisan import Bentuk, head_corners
from lkjip_build.drawing.tata import UKURAN, Garis, Label, Lambang, Tata

Ukur = int | str

AWAL, AKHIR = "-50%", "50%"


@dataclass(frozen=True)
class RuasPetak:
    """A line inside one cell."""

    x1: Ukur
    y1: Ukur
    x2: Ukur
    y2: Ukur


@dataclass(frozen=True)
class Petak:
    """One cell: its lines, symbol (its centre is that of the cell), arrowheads (`points` of a polygon) and labels.

    `ganjal_lebar` and `ganjal_tinggi` are the size of the spacer that keeps column and row wide and tall enough;
    0 where another cell of the column or row already holds it.
    """

    baris: int
    kolom: int
    ruas: tuple[RuasPetak, ...]
    lambang: Bentuk | None
    kepala: tuple[str, ...]
    label: tuple[Label, ...]
    ganjal_lebar: int
    ganjal_tinggi: int

    @property
    def kosong(self) -> bool:
        return not (self.ruas or self.lambang)


def cut(tata: Tata) -> tuple[tuple[Petak, ...], ...]:
    """Return the cells of a diagram, row by row, lane by lane."""
    ruas: dict[tuple[int, int], list[RuasPetak]] = defaultdict(list)
    for garis in tata.garis:
        for kolom, baris, satu in _pieces(tata, garis):
            ruas[baris, kolom].append(satu)
    lambang = {(one.baris, one.kolom): _symbol(one) for one in tata.lambang}
    heads: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in tata.kepala:
        heads[one.baris, one.kolom].append(" ".join(f"{x},{y}" for x, y in head_corners(one)))
    label: dict[tuple[int, int], list[Label]] = defaultdict(list)
    for word in tata.label:
        label[word.baris, word.kolom].append(word)
    return tuple(
        tuple(
            Petak(
                baris,
                kolom,
                tuple(ruas[baris, kolom]),
                lambang.get((baris, kolom)),
                tuple(heads[baris, kolom]),
                tuple(label[baris, kolom]),
                lebar if baris == 0 else 0,
                tinggi if kolom == 0 else 0,
            )
            for kolom, lebar in enumerate(tata.lebar)
        )
        for baris, tinggi in enumerate(tata.tinggi)
    )


def _symbol(lambang: Lambang) -> Bentuk:
    """Return a symbol without its number, which stands in the row of the form."""
    return Bentuk(lambang.jenis, "", lambang.teks, 0, 0, *UKURAN[lambang.jenis])


def _pieces(tata: Tata, garis: Garis) -> list[tuple[int, int, RuasPetak]]:
    """Return the part of a line that lies in each cell it passes, as (column, row, part)."""
    a, b = garis.a, garis.b
    if garis.mendatar:
        y = tata.y[a.baris, a.m]
        first, last = tata.x[a.kolom, a.k] + garis.potong_a, tata.x[b.kolom, b.k] - garis.potong_b
        spans = _spans(a.kolom, b.kolom, first, last)
        return [(kolom, a.baris, RuasPetak(x1, y, x2, y)) for kolom, x1, x2 in spans]
    x = tata.x[a.kolom, a.k]
    first, last = tata.y[a.baris, a.m] + garis.potong_a, tata.y[b.baris, b.m] - garis.potong_b
    spans = _spans(a.baris, b.baris, first, last)
    return [(a.kolom, baris, RuasPetak(x, y1, x, y2)) for baris, y1, y2 in spans]


def _spans(start: int, end: int, first: int, last: int) -> list[tuple[int, Ukur, Ukur]]:
    return [(cell, first if cell == start else AWAL, last if cell == end else AKHIR) for cell in range(start, end + 1)]
