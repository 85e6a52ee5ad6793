"""The grid of a table: which cell fills which place, and where its rows fall into groups. All writers share it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from lkjip_build.isi.tabel import Baris, Lipatan, PeranBaris, Sel, Tabel


class Kotak(NamedTuple):
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
                sel = next(cells, None) or Sel((), lebar=min([one for one in below if one > at], default=kolom) - at)
                filled.append(Kotak(at, sel))
                left = sel.tinggi - 1
            if left:
                below[at] = (sel, left)
            at += sel.lebar
        yield tuple(filled)


BarisPetak = tuple[Baris, tuple[Kotak, ...]]
"""A row with its cells."""


@dataclass(frozen=True)
class Lipat:
    """A part of a folded table: the rows below what stays in sight of them. A `kepala` without rows is all in sight."""

    kepala: BarisPetak
    baris: list[BarisPetak] = field(default_factory=list)


def semua_lipat(tabel: Tabel, lipatan: Lipatan) -> list[Lipat]:
    """Return the parts that a table is folded into: the rows of a group below its heading, or each row below itself.
    Sums stay in sight, and so do the remarks on what is in sight.
    """
    parts: list[Lipat] = []
    for row in zip(tabel.baris, petak(tabel.baris, len(tabel.kolom)), strict=True):
        match row[0].peran:
            case PeranBaris.KELOMPOK | PeranBaris.JUMLAH:
                parts.append(Lipat(row))
            case PeranBaris.ISI:
                if not (lipatan.kelompok and parts and parts[-1].kepala[0].peran is PeranBaris.KELOMPOK):
                    parts.append(Lipat(row))
                parts[-1].baris.append(row)
            case PeranBaris.CATATAN:
                if lipatan.kelompok and (parts[-1].baris or parts[-1].kepala[0].peran is PeranBaris.KELOMPOK):
                    parts[-1].baris.append(row)
                else:
                    parts.append(Lipat(row))
            case _ as never:
                assert_never(never)
    return parts


def kelompok_baris(tabel: Tabel) -> list[list[BarisPetak]]:
    """Return the rows in groups, each with its cells; a row that names a group begins one, and so do the sums."""
    groups: list[list[BarisPetak]] = []
    for baris, boxes in zip(tabel.baris, petak(tabel.baris, len(tabel.kolom)), strict=True):
        begins = baris.peran is PeranBaris.KELOMPOK or (
            baris.peran is PeranBaris.JUMLAH and groups and groups[-1][-1][0].peran is not PeranBaris.JUMLAH
        )
        if begins or not groups:
            groups.append([])
        groups[-1].append((baris, boxes))
    return groups
