"""The formulas of a workbook held against our own numbers: as LibreOffice computes them, and after corrections."""

from collections.abc import Container, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import openpyxl
from libreoffice import recalculated
from openpyxl.workbook import Workbook

from lkjip_build.isi import Dokumen, JenisAngka
from lkjip_build.isi.buku_kerja import buku_kerja
from lkjip_build.isi.lembar import SelLembar
from lkjip_build.isi.rumus import Petak
from lkjip_build.keluaran.rumus import EXCEL, kolom_a1, rumus_teks
from lkjip_build.problems import Location

Sel = tuple[str, str]
"""A cell: the name of its sheet, and its letters and number."""


def semua_sel(dokumen: Dokumen) -> Iterator[tuple[Sel, SelLembar]]:
    """Every cell of a workbook with its place."""
    for lembar in buku_kerja(dokumen):
        for row, baris in enumerate(lembar.baris, 1):
            yield from (((lembar.nama, f"{kolom_a1(sel.kolom)}{row}"), sel) for sel in baris.sel)


def semua_rumus(dokumen: Dokumen) -> dict[Sel, SelLembar]:
    return {place: sel for place, sel in semua_sel(dokumen) if sel.rumus is not None}


def rumus_excel(dokumen: Dokumen) -> dict[Sel, str | None]:
    """Every formula as Excel reads it."""
    made = ((place, sel.rumus) for place, sel in semua_rumus(dokumen).items())
    return {place: rumus_teks(rumus, place[0], EXCEL) for place, rumus in made if rumus is not None}


def beda(dokumen: Dokumen, dihitung: Workbook, tempat: Container[Sel] | None = None) -> list[str]:
    """The cells of a workbook, or those of `tempat`, that do not hold what the report says: numbers to 14 digits, and
    words.
    """
    found = []
    for (sheet, place), sel in semua_sel(dokumen):
        if tempat is not None and (sheet, place) not in tempat:
            continue
        value = dihitung[sheet][place].value
        if not sama(sel, value):
            found.append(f"{sheet}!{place}: {sel.teks!r}, {sel.nilai!r} ≠ {value!r}")
    return found


def sama(sel: SelLembar, value: object) -> bool:
    if sel.angka is None:  # why a number is missing is told by words that no formula knows
        return value in (sel.teks or None, sel.teks.split("\n")[0])
    if not isinstance(value, int | float):
        return False
    return abs(value - sel.nilai) <= 1e-14 * max(1, abs(sel.nilai)) and cetak(sel, value) == cetak(sel, sel.nilai)


def cetak(sel: SelLembar, value: float) -> str:
    """The digits that a cell shows of a value."""
    assert sel.angka is not None
    percent = sel.angka.jenis is JenisAngka.PERSEN
    return f"{round(value * 100 if percent else value, sel.angka.desimal):.{sel.angka.desimal}f}"


def diketik(isi: bytes, baru: Mapping[Sel, float | str]) -> bytes:
    """An Excel workbook after somebody typed into cells."""
    book = openpyxl.load_workbook(BytesIO(isi))
    for (sheet, place), value in baru.items():
        book[sheet][place].value = value
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def dihitung_ulang(folder: Path, isi: bytes, jenis: str = "xlsx") -> Workbook:
    name = f"buku.{jenis}"
    return recalculated(folder, {name: isi})[name]


def sel_data(dokumen: Dokumen, berkas: Path, kunci: str, kolom: str) -> Sel:
    """The cell that a figure of a data file is typed in: of the line that begins with `kunci`."""
    lines = berkas.read_text(encoding="utf-8").splitlines()
    (line,) = [at for at, text in enumerate(lines, 1) if text.startswith((f"{kunci};", f"{kunci},"))]
    found = [
        place
        for place, sel in semua_sel(dokumen)
        if isinstance(sel.kunci, Location)
        and (sel.kunci.field, sel.kunci.line) == (kolom, line)
        and sel.kunci.path.endswith(berkas.name)
        and not isinstance(sel.rumus, Petak)
    ]
    assert len(found) == 1, (berkas, kunci, kolom, found)
    return found[0]
