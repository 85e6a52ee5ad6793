"""The yearly cycle: the log of a report held against the SOP, as facts."""

from lkjip_build.compute.alur import NamaLangkah
from lkjip_build.compute.siklus.hasil import (
    BacaanLain,
    BerjalanTanpaKalender,
    CaraHitung,
    CatatanLama,
    DasarTenggat,
    JadwalLangkah,
    Kembali,
    KeteranganLama,
    LamaTanpaKalender,
    Pelaksanaan,
    RingkasanLangkah,
    Siklus,
    Status,
    SudahBerjalan,
    TandaTangan,
    Tenggat,
    Tunggu,
)
from lkjip_build.compute.siklus.hitung import hitung_siklus, sampai_tanda_tangan

__all__ = [
    "BacaanLain",
    "BerjalanTanpaKalender",
    "CaraHitung",
    "CatatanLama",
    "DasarTenggat",
    "JadwalLangkah",
    "Kembali",
    "KeteranganLama",
    "LamaTanpaKalender",
    "NamaLangkah",
    "Pelaksanaan",
    "RingkasanLangkah",
    "Siklus",
    "Status",
    "SudahBerjalan",
    "TandaTangan",
    "Tenggat",
    "Tunggu",
    "hitung_siklus",
    "sampai_tanda_tangan",
]
