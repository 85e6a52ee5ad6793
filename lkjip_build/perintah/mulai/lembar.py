"""A spreadsheet as rows of text, whatever program wrote it: CSV of any separator and encoding of Excel, or XLSX."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from lkjip_build.bahasa import mulai as kata

Lembar = list[list[str]]
BARIS, KOLOM, LEMBAR, UKURAN = 5_000, 100, 20, 20_000_000
"""How many rows, columns, sheets and bytes a table of indikator may have; real ones have some dozens."""


class BukanTabel(Exception):
    """The file is no table; the message says so in the words of the office."""


def baca_lembar(berkas: Path) -> list[Lembar]:
    """Return the rows of a CSV file, or of each sheet of a workbook, each cell as one would type it.

    Raises `BukanTabel`.
    """
    try:
        raw = berkas.read_bytes() if berkas.stat().st_size <= UKURAN else b""
    except OSError as error:
        raise BukanTabel(f"{kata.BUKAN_TABEL} ({error.strerror})") from error
    sheets = _xlsx(raw) if raw.startswith(b"PK") else iter([_csv(raw)])
    return [[[" ".join(cell.split()) for cell in row[:KOLOM]] for row in islice(rows, BARIS)] for rows in sheets]


def _csv(raw: bytes) -> Iterator[list[str]]:
    if not raw or b"\0" in raw:
        raise BukanTabel(kata.BUKAN_TABEL)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")  # what an Indonesian Excel writes as CSV
    lines = text.splitlines()
    # The titles above the headings have commas of their own.
    heading = next((line for line in lines if {"sasaran", "indikator"} <= set(re.findall("[a-z]+", line.lower()))), "")
    separator = max(";\t,", key=heading.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise BukanTabel(kata.BUKAN_TABEL) from error


def _xlsx(raw: bytes) -> Iterator[Iterator[list[str]]]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        for sheet in book.worksheets[:LEMBAR]:
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=BARIS, max_col=KOLOM)
            yield ([_sel(cell.value, str(getattr(cell, "number_format", "") or "")) for cell in row] for row in rows)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError, SyntaxError, OSError) as error:
        raise BukanTabel(kata.BUKAN_TABEL) from error


def _sel(value: Any, bentuk: str) -> str:
    """Return what one would type for a value: 82,5 for the number 82.5, 95 % for 0.95 that is shown as per cent."""
    if value is None or isinstance(value, bool):
        return ""
    if not isinstance(value, (int, float)):
        return str(value)
    number = Decimal(repr(value))
    percent = "%" in bentuk
    plain = f"{(number * 100 if percent else number).normalize():f}".replace(".", ",")
    return f"{plain} %" if percent else plain
