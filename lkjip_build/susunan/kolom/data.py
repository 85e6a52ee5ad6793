"""Data values: what a number is for other programs."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.besaran import Besaran, bilangan, tepat
from lkjip_build.isi import KolomOf, Sel, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.problems import Location

T = TypeVar("T")

SATUANNYA = "satuan indikatornya"
"""The unit of a target or realisasi: that of its row."""
ARTI_ALAMAT = "Halaman yang menunjukkan asalnya; bila alamat situs belum diisi, dihitung dari beranda situs."


def data_angka(nilai: Besaran | None) -> int | float | None:
    """Return the one number of a value: the score of a step, the per cent of a share; None of a range, which has two,
    and of nothing.
    """
    if nilai is None or isinstance(nilai, Rentang):
        return None
    number = bilangan(nilai)
    return _number(number) if isinstance(number, Decimal) else data_persen(tepat(number))


def data_rentang(nilai: Besaran | None) -> tuple[int | float | None, int | float | None]:
    """Return the least and the greatest number of a range; twice None of anything else."""
    return (_number(nilai.bawah), _number(nilai.atas)) if isinstance(nilai, Rentang) else (None, None)


def data_teks(nilai: Besaran | None) -> str | None:
    """Return a value as it is printed, without its unit; None of nothing."""
    return None if nilai is None else cetak.nilai(nilai)


def data_tanggal(hari: date | None) -> str | None:
    """Return a day as ISO 8601, or None."""
    return hari.isoformat() if hari else None


def data_persen(value: Fraction | None) -> int | float | None:
    """Return a percentage with ten decimals at most, more than any print needs; None where it cannot be computed."""
    return None if value is None else _number(round_half_up(value, 10).normalize())


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def data_tempat(tempat: Location) -> str:
    """Return the place of a record: `data/2025/kinerja.csv:3`."""
    return f"{tempat.path}:{tempat.line}" if tempat.line else tempat.path


def hanya_data(kode: str, judul: str, arti: str, nilai: Callable[[T], object], data: NilaiData) -> KolomOf[T]:
    """Return a column of open data that no page shows; a cell of it is its value as text."""

    def cell(satu: T) -> Sel:
        value = nilai(satu)
        return teks("–" if value is None else str(value))

    return KolomOf(kode, judul, cell, arti, nilai, data=data)
