"""A workbook of the shipped office, made, edited as a person does, and read back."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from bahan import HARI_INI

from lkjip_build.build import inspect_sources
from lkjip_build.isian import Bacaan, Gabungan, baca, buka, buku_isian, gabung, tulis
from lkjip_build.sources import read_folder
from lkjip_build.sunting import Perubahan, Rancangan, rancang, simpan

TAHUN = 2026
Suntingan = Callable[[Any], object]


def buat(data: Path, tahun: int = TAHUN) -> bytes:
    sources = read_folder(data)
    found = inspect_sources(sources, data.name, HARI_INI).data
    assert found is not None
    return tulis(buku_isian(sources, found, tahun), found, HARI_INI)


def ubah(raw: bytes, *edits: Suntingan) -> bytes:
    """Return the workbook after somebody edited it; openpyxl keeps no computed value of a formula."""
    workbook = openpyxl.load_workbook(io.BytesIO(raw))
    for edit in edits:
        edit(workbook)
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


def ketik(lembar: str, sel: str, value: object) -> Suntingan:
    def edit(workbook: Any) -> None:
        workbook[lembar][sel] = value

    return edit


def ambil(data: Path, raw: bytes, tahun: int = TAHUN) -> tuple[Bacaan, Gabungan]:
    sources = read_folder(data)
    found = inspect_sources(sources, data.name, HARI_INI).data
    assert found is not None
    now = buku_isian(sources, found, tahun)
    read = baca(buka(raw), now)
    return read, gabung(read, now)


def rancangan(data: Path, gabungan: Gabungan) -> Rancangan:
    sources = read_folder(data)
    before = inspect_sources(sources, data.name, HARI_INI)
    return rancang(data, sources, before, [one.perubahan for one in gabungan.ubahan], HARI_INI)


def tulis_kembali(data: Path, raw: bytes) -> Gabungan:
    _, merged = ambil(data, raw)
    simpan(data, rancangan(data, merged))
    return merged


def perubahan(gabungan: Gabungan) -> list[Perubahan]:
    return [one.perubahan for one in gabungan.ubahan]


@cache
def _terbaca(raw: bytes) -> Any:
    """The workbook for what only looks."""
    return openpyxl.load_workbook(io.BytesIO(raw))


def letak(raw: bytes, lembar: str, judul: str, kode: str) -> str:
    """Return the cell of a row, by the text of its first visible cell, below a heading."""
    sheet = _terbaca(raw)[lembar]
    head = next(row for row in sheet.iter_rows(max_row=40) if any(cell.value == judul for cell in row))
    column = next(cell.column_letter for cell in head if cell.value == judul)
    row = next(row[1].row for row in sheet.iter_rows(min_row=head[0].row + 1) if row[1].value == kode)
    return f"{column}{row}"


def isi(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
