"""Open data as an Excel workbook: in Indonesian, Excel reads a CSV with commas as one column."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from lkjip_build.isi.data import BukuData, TabelData
from lkjip_build.keluaran.data.csv_teks import FORMULA, to_csv
from lkjip_build.keluaran.xml import xml_text
from lkjip_build.privasi.sapuan import samarkan_berkas

TERPANJANG = 32_767  # characters that Excel takes in a cell
TERLEBAR, TERSEMPIT = 40, 8  # letters of a column


def buku_data(data: BukuData) -> bytes:
    """Return the workbook: a sheet for each table, numbers as numbers, all else as text; the same data give the same
    bytes. A text is masked as in the CSV of the same table.
    """
    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    workbook.set_properties({"created": datetime(1980, 1, 1)})
    bold, quoted = workbook.add_format({"bold": True}), workbook.add_format({"quote_prefix": True})
    for nama, tabel in data.lembar:
        _lembar(workbook.add_worksheet(nama), tabel, bold, quoted)
    workbook.close()
    return made.getvalue()


def _lembar(sheet: Any, tabel: TabelData, bold: Any, quoted: Any) -> None:
    widths = [len(kode) for kode in tabel.kolom]
    for row, cells in enumerate(_baris(tabel), 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                # So it stays a text also when its cell is edited and left again.
                sheet.write_string(
                    row, column, xml_text(cell)[:TERPANJANG], quoted if cell.startswith(FORMULA) else None
                )
            elif cell is not None:
                sheet.write_number(row, column, cell)
            widths[column] = max(widths[column], len(str(cell or "")))
    for column, (kode, width) in enumerate(zip(tabel.kolom, widths, strict=True)):
        sheet.write_string(0, column, kode, bold)
        sheet.set_column(column, column, min(max(width, TERSEMPIT), TERLEBAR) + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(tabel.baris), len(tabel.kolom) - 1)


def _baris(tabel: TabelData) -> Iterator[list[float | str | None]]:
    masked = str(samarkan_berkas(tabel.alamat, to_csv(tabel.kolom, tabel.baris)))
    _, *rows = csv.reader(io.StringIO(masked, newline=""))
    for texts, record in zip(rows, tabel.baris, strict=True):
        yield [_sel(text, record.get(kode)) for kode, text in zip(tabel.kolom, texts, strict=True)]


def _sel(teks: str, nilai: object) -> float | str | None:
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return nilai
    plain = teks.removeprefix("'") if isinstance(nilai, str) and not nilai.startswith("'") else teks
    return plain or None
