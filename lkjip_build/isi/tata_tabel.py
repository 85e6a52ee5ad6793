"""How tables are set, whatever the format: sides of cells, rows that stay together, widths of columns.

Lengths have the unit of whoever measures: `ukur` gives the length of a word, and widths come back in the same unit.
"""

import re
from collections.abc import Callable, Sequence

from lkjip_build.isi.petak import petak
from lkjip_build.isi.tabel import Baris, PeranBaris, Sel, Tabel
from lkjip_build.prosa import Rata

BARIS_UTUH = 8
"""A table of so many rows stays on one page."""
TERIKAT = 6
"""At most so many rows are bound to each other: more could need more than a page."""
PANJANG = 300
"""A cell of more letters may be divided between pages; a row without one stays whole."""


def rata_sel(sel: Sel, kolom: Rata, *, kepala: bool) -> Rata:
    """Return the side on which a cell stands: heads in the middle, names of rows and groups on the left, and all else
    as its column says.
    """
    if kepala:
        return Rata.TENGAH
    return Rata.KIRI if sel.kepala or sel.lebar > 1 else kolom


def panjang(sel: Sel) -> bool:
    """Tell whether a cell may be divided between pages."""
    return len(sel.teks) + len(sel.teks_kecil) > PANJANG


def terbagi(baris: Baris) -> bool:
    """Tell whether a row may be divided between pages."""
    return any(map(panjang, baris.sel))


def utuh(tabel: Tabel) -> bool:
    """Tell whether a table stays on one page."""
    return len(tabel.baris) <= BARIS_UTUH and not any(map(terbagi, tabel.baris))


def bersama(tabel: Tabel, nomor: int) -> bool:
    """Tell whether a row (from 0) stays with the next one: in a table that stays whole, where it names a group, above a
    remark on it, and before the last, so that no row stands alone at the head of a page; the last with the remark on
    the table, if there is one.
    """
    left = len(tabel.baris) - 1 - nomor
    if left < 1:
        return bool(tabel.catatan)
    names_group = tabel.baris[nomor].peran is PeranBaris.KELOMPOK
    return left == 1 or names_group or tabel.baris[nomor + 1].peran is PeranBaris.CATATAN or utuh(tabel)


def ikatan(tabel: Tabel) -> tuple[int, ...]:
    """Return for each row how many rows from it on stay together; 0 where it stays with those above. Nothing for a
    table whose rows need no tie: one that stays whole, or where each may begin a page.
    """
    if utuh(tabel):
        return ()
    heads: list[int] = []
    first = 0
    for number, baris in enumerate(tabel.baris):
        tied = number > first and bersama(tabel, number - 1) and number - first < TERIKAT
        if not tied or terbagi(baris) or terbagi(tabel.baris[number - 1]):
            first = number
            heads.append(1)
        else:
            heads[first] += 1
            heads.append(0)
    return tuple(heads) if any(one > 1 for one in heads) else ()


def kata_terlebar(
    tabel: Tabel, ukur: Callable[[str], float], ukur_kecil: Callable[[str], float] = lambda _: 0
) -> list[float]:
    """Return for each column the length of its longest word, which a column should not be narrower than; `ukur_kecil`
    measures the smaller words of cells, which part at any space.
    """
    least = [0.0] * len(tabel.kolom)
    for boxes in (*petak(tabel.kepala, len(least)), *petak(tabel.baris, len(least))):
        for kotak in boxes:
            if kotak.sel.lebar == 1:
                words = re.split(r"[ \t\n]", kotak.sel.teks)
                least[kotak.kolom] = max(least[kotak.kolom], *map(ukur, words))
                if kotak.sel.kecil:
                    least[kotak.kolom] = max(least[kotak.kolom], *map(ukur_kecil, kotak.sel.teks_kecil.split()))
    return least


def lebar_kolom(bagian: Sequence[float], kata: Sequence[float], lebar: float) -> list[float]:
    """Return widths that fill `lebar` by the columns' shares, none narrower than its longest word; where the words
    together need more, they are the shares.
    """
    shares, least = list(bagian), list(kata)
    if sum(least) >= lebar:
        shares, least = least, [0.0] * len(least)
    narrow: set[int] = set()
    while True:
        room = lebar - sum(least[i] for i in narrow)
        total = sum(share for i, share in enumerate(shares) if i not in narrow)
        widths = [least[i] if i in narrow else share / total * room for i, share in enumerate(shares)]
        tighter = {i for i, width in enumerate(widths) if width < least[i]}
        if not tighter:
            return widths
        narrow |= tighter
