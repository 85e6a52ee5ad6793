"""The grid of a table: which cell fills which place, and where its rows fall into groups. All writers share it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.isi.tabel import Baris, PeranBaris, Sel, Tabel


@dataclass(frozen=True)
class Kotak:
    """A cell at its first column; `lanjutan` where it only goes on from the row above."""

    kolom: int
    sel: Sel
    lanjutan: bool = False


def petak(baris: Sequence[Baris], kolom: int) -> Iterator[tuple[Kotak, ...]]:
    """Yield the cells of each row so that they fill its `kolom` columns; what a row lacks is one empty cell."""
    below: dict[int, tuple[Sel, int]] = {}
    for row in baris:
        filled: list[Kotak] = []
        cells = iter(row.sel)
        at = 0
        while at < kolom:
            if at in below:
                sel, left = below.pop(at)
                filled.append(Kotak(at, sel, lanjutan=True))
                left -= 1
            else:
                sel = next(cells, Sel((), lebar=min([one for one in below if one > at], default=kolom) - at))
                filled.append(Kotak(at, sel))
                left = sel.tinggi - 1
            if left:
                below[at] = (sel, left)
            at += sel.lebar
        yield tuple(filled)


def kelompok_baris(tabel: Tabel) -> list[list[tuple[Baris, tuple[Kotak, ...]]]]:
    """Return the rows in groups, each with its cells; a row that names a group begins one, and so do the sums."""
    groups: list[list[tuple[Baris, tuple[Kotak, ...]]]] = []
    for baris, boxes in zip(tabel.baris, petak(tabel.baris, len(tabel.kolom)), strict=True):
        begins = baris.peran is PeranBaris.KELOMPOK or (
            baris.peran is PeranBaris.JUMLAH and groups and groups[-1][-1][0].peran is not PeranBaris.JUMLAH
        )
        if begins or not groups:
            groups.append([])
        groups[-1].append((baris, boxes))
    return groups
