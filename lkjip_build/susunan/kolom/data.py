"""Data values: what a number is for other programs."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, TypeVar

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.besaran import Besaran, bilangan, tepat
from lkjip_build.isi import KolomOf, Sel, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.isi.sumber import alamat_baris
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.problems import Location
from lkjip_build.susunan.situs import Situs

T = TypeVar("T")
KolomAsal: TypeAlias = tuple[KolomOf[T], KolomOf[T]]
"""Where a row comes from: the place in the data of the office, the page of the site."""

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


def kolom_asal(
    tempat: Callable[[T], Location],
    situs: Callable[[T], Situs],
    contoh: Location,
    arti: str = "Berkas dan baris asalnya.",
) -> KolomAsal[T]:
    """Return the two columns that every table of rows ends with: the place in the data of the office that a row comes
    from, and the page of the site that shows it.
    """
    known = NilaiData(JenisData.TEKS, data_tempat(contoh), "tempat isian kantor", wajib=True)
    return (
        hanya_data("sumber", "Sumber", arti, lambda satu: data_tempat(tempat(satu)), known),
        kolom_alamat(
            lambda satu: situs(satu).alamat_terbuka(alamat_baris(tempat(satu))), alamat_baris(contoh).lstrip("/")
        ),
    )


def kolom_alamat(alamat: Callable[[T], str], contoh: str) -> KolomOf[T]:
    """Return the column of the page that shows where a row comes from."""
    return hanya_data(
        "alamat", "Alamat", ARTI_ALAMAT, alamat, NilaiData(JenisData.ALAMAT, contoh, "situs ini", wajib=True)
    )
