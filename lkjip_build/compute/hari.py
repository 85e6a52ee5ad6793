"""The calendar of the office: working days, and the ends of months.

A year is known only when the holiday file has both its national holidays and its cuti bersama. To count over any other
year raises `KalenderKurang`: a holiday taken for a working day would move a deadline without anyone noticing.
"""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from lkjip_build.model.libur import HariLibur, JenisLibur

_SATU_HARI = timedelta(days=1)
_WAJIB = frozenset({JenisLibur.NASIONAL, JenisLibur.CUTI_BERSAMA})


class KalenderKurang(Exception):
    """The holiday file has no national holidays or no cuti bersama of `tahun`, so its working days are unknown."""

    def __init__(self, tahun: int) -> None:
        super().__init__(tahun)
        self.tahun = tahun


@dataclass(frozen=True)
class Kalender:
    """Which days are worked: Monday to Friday without the days off.

    Dasar: Perpres 21/2023 (five working days a week); the days off are those of hari-libur.csv.
    """

    libur: frozenset[date]
    tahun_lengkap: frozenset[int]

    @classmethod
    def of(cls, semua_libur: Collection[HariLibur]) -> "Kalender":
        jenis_by_tahun: dict[int, set[JenisLibur]] = {}
        for libur in semua_libur:
            jenis_by_tahun.setdefault(libur.tanggal.year, set()).add(libur.jenis)
        lengkap = frozenset(tahun for tahun, jenis in jenis_by_tahun.items() if jenis >= _WAJIB)
        return cls(frozenset(libur.tanggal for libur in semua_libur), lengkap)

    def is_kerja(self, hari: date) -> bool:
        """Tell whether `hari` is worked; raise `KalenderKurang` for a year without a full list of days off."""
        if hari.year not in self.tahun_lengkap:
            raise KalenderKurang(hari.year)
        return hari.weekday() < 5 and hari not in self.libur

    def terakhir(self, hari: date) -> date:
        """Return the last working day on or before `hari`."""
        while not self.is_kerja(hari):
            hari -= _SATU_HARI
        return hari

    def mundur(self, hari: date, jumlah: int) -> date:
        """Return the working day `jumlah` working days before `hari`, with `hari` as day 0."""
        for _ in range(jumlah):
            hari = self.terakhir(hari - _SATU_HARI)
        return hari

    def selisih(self, dari: date, sampai: date) -> int:
        """Return the number of working days after `dari` up to and with `sampai`, so `dari` is day 0; 0 when none."""
        hari = (dari + timedelta(days=jarak) for jarak in range(1, (sampai - dari).days + 1))
        return sum(self.is_kerja(satu) for satu in hari)


def akhir_bulan(tahun: int, bulan: int) -> date:
    """Return the last day of a month."""
    return date(tahun, bulan, monthrange(tahun, bulan)[1])
