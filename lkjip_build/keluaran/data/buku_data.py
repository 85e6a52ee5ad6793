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
SEBARIS = 42
"""Letters of a text that surely fit into a line of the widest column, words being kept whole."""
TINGGI_BARIS, TERTINGGI = 15, 409  # points; Excel takes no higher row
LEBAR_CATATAN = 100
SEHALAMAN = 220
"""Letters across that a sheet of paper on its side still shows legibly."""
KERTAS_A4 = 9
WARNA_KEPALA = "#e3ede8"
TANGGAL = "yyyy\\-mm\\-dd"


class _Format(NamedTuple):
    """The looks of cells; `quoted` keeps a text one when its cell is edited and left again. A long text is shown whole,
    on several lines, so that every cell begins at the top.
    """

    head: Any
    title: Any
    quoted: Any
    date: Any
    number: Any
    text: Any
    wrap: Any


def buku_data(data: BukuData) -> bytes:
    """Return the workbook: a sheet for each table, numbers as numbers, dates as dates, all else as text; the same data
    give the same bytes. A text is masked as in the CSV of the same table.
    """
    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    workbook.set_properties({"created": datetime(1980, 1, 1)})
    looks = _Format(
        workbook.add_format(
            {"bold": True, "bg_color": WARNA_KEPALA, "bottom": 1, "valign": "top", "align": "left", "indent": 1}
        ),
        workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        workbook.add_format({"quote_prefix": True, "text_wrap": True, "valign": "top", "align": "left", "indent": 1}),
        workbook.add_format({"num_format": TANGGAL, "valign": "top", "align": "left", "indent": 1}),
        workbook.add_format({"valign": "top"}),
        workbook.add_format({"valign": "top", "align": "left", "indent": 1}),
        workbook.add_format({"text_wrap": True, "valign": "top", "align": "left", "indent": 1}),
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
        _text(sheet, row, 0, samarkan(line), looks.title if row == 0 else looks.wrap, looks)
    _cetak(sheet, LEBAR_CATATAN)


def _kamus(sheet: Any, rows: Sequence[Sequence[str]], looks: _Format) -> None:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            _text(sheet, row, column, samarkan(cell), looks.head if row == 0 else looks.wrap, looks)
        _tinggi(sheet, row, cells)
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    _tata(sheet, widths, len(rows) - 1)
    sheet.freeze_panes(1, 2)


def _lembar(sheet: Any, tabel: TabelData, looks: _Format) -> None:
    widths = [len(kode) for kode in tabel.kolom]
    for row, cells in enumerate(_baris(tabel), 1):
        for column, cell in enumerate(cells):
            _sel(sheet, row, column, cell, looks)
            widths[column] = max(widths[column], len(str(cell or "")))
        _tinggi(sheet, row, cells)
    for column, kode in enumerate(tabel.kolom):
        sheet.write_string(0, column, kode, looks.head)
    _tata(sheet, widths, len(tabel.baris))
    sheet.freeze_panes(1, 0)


def _tata(sheet: Any, semua_lebar: Sequence[int], baris: int) -> None:
    """Give columns their widths (in letters), rows a filter, and the sheet as few pages across as can be read."""
    widths = [min(max(one, TERSEMPIT), TERLEBAR) + 2 for one in semua_lebar]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.autofilter(0, 0, baris, len(widths) - 1)
    sheet.repeat_rows(0)
    _cetak(sheet, sum(widths))


def _tinggi(sheet: Any, baris: int, isi: Sequence[Sel]) -> None:
    """Make a row as high as its longest text needs: not every program does so by itself."""
    longest = max((len(one) for one in isi if isinstance(one, str)), default=0)
    if longest > TERLEBAR:
        sheet.set_row(baris, min(-(-longest // SEBARIS) * TINGGI_BARIS, TERTINGGI))


def _cetak(sheet: Any, lebar: int) -> None:
    sheet.set_paper(KERTAS_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(-(-lebar // SEHALAMAN), 0)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _sel(sheet: Any, row: int, column: int, cell: Sel, looks: _Format) -> None:
    match cell:
        case None:
            pass
        case bool():
            sheet.write_boolean(row, column, cell, looks.number)
        case int() | float():
            sheet.write_number(row, column, cell, looks.number)
        case date():
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), looks.date)
        case str():
            _text(sheet, row, column, cell, looks.wrap if len(cell) > TERLEBAR else looks.text, looks)


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
