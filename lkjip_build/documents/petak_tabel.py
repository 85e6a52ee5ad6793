"""The grid of a table: which cell of the content fills which place, for outputs that have no spans of rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.laporan.isi import Baris, Sel


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
                sel = next(cells, Sel("", lebar=min([one for one in below if one > at], default=kolom) - at))
                filled.append(Kotak(at, sel))
                left = sel.tinggi - 1
            if left:
                below[at] = (sel, left)
            at += sel.lebar
        yield tuple(filled)
