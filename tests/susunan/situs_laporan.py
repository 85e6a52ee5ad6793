"""Reports for tests: the shipped ones, and one of a small folder with changed files."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from builders import TERKECIL, write_folder
from pengaturan import ROOT

from lkjip_build.build import inspect, laporan_tahun, situs_of
from lkjip_build.isi import Baris, Gambar, Tabel
from lkjip_build.susunan import Dokumen
from lkjip_build.susunan.situs import Situs

HARI_INI = date(2026, 11, 23)
TAHUN_TERBIT = (2023, 2024, 2025, 2026)
SEMUA_TAHUN = pytest.mark.parametrize(
    "tahun", [tahun if tahun > 2024 else pytest.param(tahun, marks=pytest.mark.lama) for tahun in TAHUN_TERBIT]
)
"""The last whole year and the running one; the others among the long proofs."""


def situs_at(folder: Path) -> Situs:
    """The site of a folder that must be free of errors."""
    inspection = inspect(folder, HARI_INI)
    assert inspection.data is not None, inspection.problems
    assert inspection.publishable, inspection.problems
    return situs_of(inspection, inspection.data, folder, HARI_INI, draf=True)


@cache
def situs_terbit() -> Situs:
    return situs_at(ROOT / "data")


@cache
def laporan(tahun: int) -> Dokumen:
    return laporan_tahun(situs_terbit(), tahun)


def laporan_of(folder: Path, changes: Mapping[str, str | None], tahun: int = 2025) -> Dokumen:
    """The report of the smallest folder with some files changed, or left out where the change is None."""
    files = {name: content for name, content in {**TERKECIL, **changes}.items() if content is not None}
    return laporan_tahun(situs_at(write_folder(folder / "data", files)), tahun)


def tabel(dokumen: Dokumen, kode: str) -> Tabel:
    return next(one for one in dokumen.semua_tabel if one.kode == kode)


def gambar(dokumen: Dokumen) -> list[Gambar]:
    return list(dokumen.semua_gambar)


def baris(found: Tabel, nama: str) -> Baris:
    """The row whose header is `nama`."""
    return next(one for one in found.baris if any(sel.kepala and sel.teks == nama for sel in one.sel))


def cetak(found: Baris) -> list[str]:
    """The printed texts of a row, small words included."""
    return [" ".join(f"{sel.teks} {sel.teks_kecil}".split()) for sel in found.sel]


def judul(dokumen: Dokumen) -> list[str]:
    return [bagian.judul_lengkap for _, bagian in dokumen.semua_bagian()]
