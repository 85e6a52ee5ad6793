"""A report's workbook: its sheets, with each operand of their formulas in the place of the cell that holds it.

Of cells that hold the same, the one of the formula's own sheet comes first, then that of the last form, where figures
are measured, and of sheets of steps last. What was typed once stands in one cell; where it is shown again, that cell is
pointed to, so that one correction is enough.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from textwrap import wrap
from typing import assert_never

from lkjip_build.bahasa import buku_kerja as kata
from lkjip_build.isi.halaman import Dokumen
from lkjip_build.isi.lembar import BarisLembar, LembarKerja, PeranLembar, SelLembar, semua_lembar
from lkjip_build.isi.rumus import Fungsi, Hitung, Langkah, Petak, Rumus
from lkjip_build.problems import Location


def buku_kerja(dokumen: Dokumen) -> tuple[LembarKerja, ...]:
    """Return the sheets of a numbered report, with their formulas."""
    return berumus(tuple(semua_lembar(dokumen)))


def berumus(semua: Sequence[LembarKerja]) -> tuple[LembarKerja, ...]:
    """Return sheets of one workbook with their formulas; one of which no cell holds an operand is left out."""
    isi = _Isi(semua)
    return tuple(_lembar(lembar, isi) for lembar in semua)


def _lembar(lembar: LembarKerja, isi: "_Isi") -> LembarKerja:
    """Return a sheet with its formulas, and with a note on the columns of computed numbers that have none."""
    rows = tuple(_baris(one, Petak(lembar.nama, at, 0), isi) for at, one in enumerate(lembar.baris))
    heads = {sel.kolom: sel.teks for one in rows[lembar.kepala : lembar.isi] for sel in one.sel}
    cells = (sel for one in rows for sel in one.sel if sel.rumus is None and sel.angka and sel.angka.asal.cara)
    still = dict.fromkeys(heads.get(sel.kolom, "") for sel in cells)
    note = kata.tak_dihitung([name for name in still if name])
    more = [BarisLembar(PeranLembar.KETERANGAN, (SelLembar(0, line),)) for line in wrap(note, lembar.lebar_teks)]
    blank = [BarisLembar(PeranLembar.KETERANGAN)] if more and rows[-1].peran.berbingkai else []
    return replace(lembar, baris=(*rows, *blank, *more))


def _baris(baris: BarisLembar, awal: Petak, isi: "_Isi") -> BarisLembar:
    if not any(sel.rumus or sel.kunci for sel in baris.sel):
        return baris
    return replace(baris, sel=tuple(_sel(sel, replace(awal, kolom=sel.kolom), isi) for sel in baris.sel))


def _sel(sel: SelLembar, at: Petak, isi: "_Isi") -> SelLembar:
    if isinstance(sel.kunci, Location) and (first := isi.semula(sel, at)):
        return replace(sel, rumus=first)
    return sel if sel.rumus is None else replace(sel, rumus=_ganti(sel.rumus, at, isi))


def _ganti(rumus: Rumus, at: Petak, isi: "_Isi") -> Rumus | None:
    match rumus:
        case Hitung():
            if rumus.fungsi is Fungsi.JUMLAH and (held := isi.jumlah(rumus, at)):
                return held
            made = [found for one in rumus.isi if (found := _ganti(one, at, isi)) is not None]
            return Hitung(rumus.fungsi, tuple(made)) if len(made) == len(rumus.isi) else None
        case Location() | Langkah():
            return isi.petak(rumus, at)
        case str() | Petak() | Decimal():
            return rumus
        case _:
            assert_never(rumus)


class _Isi:
    """Which cells hold what; what would stand for different numbers is held by none."""

    def __init__(self, semua: Sequence[LembarKerja]) -> None:
        self._petak: dict[object, dict[str, Petak]] = {}
        self._sel: dict[object, SelLembar] = {}
        unclear: set[object] = set()
        for lembar in (*(one for one in reversed(semua) if not one.bantu), *(one for one in semua if one.bantu)):
            for row, baris in enumerate(lembar.baris):
                for sel in baris.sel:
                    for kunci in _kunci(sel):
                        self._petak.setdefault(kunci, {}).setdefault(lembar.nama, Petak(lembar.nama, row, sel.kolom))
                        first = self._sel.setdefault(kunci, sel)
                        if first is not sel and _angka(first) != _angka(sel):
                            unclear.add(kunci)
        for kunci in unclear:
            del self._petak[kunci]

    def petak(self, kunci: object, at: Petak) -> Petak | None:
        """Return the cell other than `at` that holds something: of its own sheet, else the first."""
        sheets = self._petak.get(kunci)
        if not sheets:
            return None
        found = sheets.get(at.lembar) or next(iter(sheets.values()))
        return None if found == at else found

    def jumlah(self, rumus: Hitung, at: Petak) -> Petak | None:
        """Return the cell other than `at` that adds up the same: of its own sheet, else of the sheet of the parts."""
        sheets = self._petak.get(rumus)
        if not sheets:
            return None
        first, own = self.petak(rumus.isi[0], at), sheets.get(at.lembar)
        if own and own != at:
            return own
        return sheets.get(first.lembar) if first and first.lembar != at.lembar else None

    def semula(self, sel: SelLembar, at: Petak) -> Petak | None:
        """Return the first cell that shows what was typed, where this is another one that shows the same."""
        first = next(iter(self._petak.get(sel.kunci, {}).values()), None)
        return first if first != at and first and self._sel[sel.kunci].teks == sel.teks else None


def _kunci(sel: SelLembar) -> Iterator[object]:
    if sel.kunci is not None:
        yield sel.kunci
    if isinstance(sel.rumus, Hitung) and sel.rumus.fungsi is Fungsi.JUMLAH:
        yield sel.rumus


def _angka(sel: SelLembar) -> object:
    return sel.angka and (sel.angka.teks, sel.angka.jenis)
