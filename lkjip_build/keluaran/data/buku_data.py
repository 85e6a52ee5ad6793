"""Open data as an Excel workbook: in Indonesian, Excel reads a CSV with commas as one column."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import xlsxwriter  # type: ignore[import-untyped]

from lkjip_build.isi.data import BukuData, TabelData
from lkjip_build.keluaran.data.csv_teks import FORMULA, to_csv
from lkjip_build.keluaran.xml import xml_text
from lkjip_build.privasi import samarkan, samarkan_berkas

Sel = str | float | bool | date | None

TERPANJANG = 32_767  # characters that Excel takes in a cell
TERLEBAR, TERSEMPIT = 40, 8  # letters of a column
LEBAR_CATATAN = 100
TANGGAL = "yyyy\\-mm\\-dd"


class _Format(NamedTuple):
    """The looks of cells; `quoted` keeps a text one when its cell is edited and left again."""

    bold: Any
    quoted: Any
    date: Any
    wrap: Any


def buku_data(data: BukuData) -> bytes:
    """Return the workbook: a sheet for each table, numbers as numbers, dates as dates, all else as text; the same data
    give the same bytes. A text is masked as in the CSV of the same table.
    """
    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    workbook.set_properties({"created": datetime(1980, 1, 1)})
    looks = _Format(
        workbook.add_format({"bold": True}),
        workbook.add_format({"quote_prefix": True}),
        workbook.add_format({"num_format": TANGGAL, "align": "left"}),
        workbook.add_format({"text_wrap": True, "valign": "top"}),
    )
    nama, lines = data.catatan
    _catatan(workbook.add_worksheet(nama), lines, looks)
    for nama, tabel in data.lembar:
        _lembar(workbook.add_worksheet(nama), tabel, looks)
    nama, rows = data.kamus
    _kamus(workbook.add_worksheet(nama), rows, looks)
    workbook.close()
    return made.getvalue()


def _catatan(sheet: Any, lines: Sequence[str], looks: _Format) -> None:
    sheet.set_column(0, 0, LEBAR_CATATAN)
    for row, line in enumerate(lines):
        _text(sheet, row, 0, samarkan(line), looks.bold if row == 0 else looks.wrap, looks)


def _kamus(sheet: Any, rows: Sequence[Sequence[str]], looks: _Format) -> None:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            _text(sheet, row, column, samarkan(cell), looks.bold if row == 0 else looks.wrap, looks)
    for column, cells in enumerate(zip(*rows, strict=True)):
        sheet.set_column(column, column, min(max(map(len, cells)), TERLEBAR) + 2)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)


def _lembar(sheet: Any, tabel: TabelData, looks: _Format) -> None:
    widths = [len(kode) for kode in tabel.kolom]
    for row, cells in enumerate(_baris(tabel), 1):
        for column, cell in enumerate(cells):
            _sel(sheet, row, column, cell, looks)
            widths[column] = max(widths[column], len(str(cell or "")))
    for column, (kode, width) in enumerate(zip(tabel.kolom, widths, strict=True)):
        sheet.write_string(0, column, kode, looks.bold)
        sheet.set_column(column, column, min(max(width, TERSEMPIT), TERLEBAR) + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(tabel.baris), len(tabel.kolom) - 1)


def _sel(sheet: Any, row: int, column: int, cell: Sel, looks: _Format) -> None:
    match cell:
        case None:
            pass
        case bool():
            sheet.write_boolean(row, column, cell)
        case int() | float():
            sheet.write_number(row, column, cell)
        case date():
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), looks.date)
        case str():
            _text(sheet, row, column, cell, None, looks)


def _text(sheet: Any, row: int, column: int, text: str, look: Any, looks: _Format) -> None:
    clean = xml_text(text)[:TERPANJANG]
    if not clean:
        return
    sheet.write_string(row, column, clean, looks.quoted if text.startswith(FORMULA) else look)


def _baris(tabel: TabelData) -> Iterator[list[Sel]]:
    masked = str(samarkan_berkas(tabel.alamat, to_csv(tabel.kolom, tabel.baris)))
    _, *rows = csv.reader(io.StringIO(masked, newline=""))
    for texts, record in zip(rows, tabel.baris, strict=True):
        cells = zip(tabel.kolom, texts, strict=True)
        yield [_isi(text, record.get(kode), tanggal=kode in tabel.tanggal) for kode, text in cells]


def _isi(teks: str, nilai: object, *, tanggal: bool) -> Sel:
    if isinstance(nilai, bool | int | float):
        return nilai
    if tanggal and isinstance(nilai, str) and nilai == teks:
        return date.fromisoformat(nilai)
    quoted_off = isinstance(nilai, str | list) and teks.startswith("'") and not str(nilai).startswith("'")
    return (teks[1:] if quoted_off else teks) or None
