"""The yearly cycle: the log of a report held against the SOP, as facts."""

from lkjip_build.compute.siklus.alur import NamaLangkah
from lkjip_build.compute.siklus.hasil import (
    TAHAPAN,
    BacaanLain,
    BerjalanTanpaKalender,
    CaraHitung,
    CatatanLama,
    DasarTenggat,
    JadwalLangkah,
    KeteranganLama,
    LamaTanpaKalender,
    Pelaksanaan,
    RingkasanLangkah,
    Siklus,
    Status,
    SudahBerjalan,
    Tenggat,
    Tunggu,
)
from lkjip_build.compute.siklus.hitung import hitung_siklus

__all__ = [
    "TAHAPAN",
    "BacaanLain",
    "BerjalanTanpaKalender",
    "CaraHitung",
    "CatatanLama",
    "DasarTenggat",
    "JadwalLangkah",
    "KeteranganLama",
    "LamaTanpaKalender",
    "NamaLangkah",
    "Pelaksanaan",
    "RingkasanLangkah",
    "Siklus",
    "Status",
    "SudahBerjalan",
    "Tenggat",
    "Tunggu",
    "hitung_siklus",
]
