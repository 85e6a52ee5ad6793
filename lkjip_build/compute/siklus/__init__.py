"""The yearly cycle: the log of a report held against the SOP, in time and in sentences."""

from lkjip_build.compute.siklus.hasil import (
    TAHAPAN,
    DasarTenggat,
    JadwalLangkah,
    Pelaksanaan,
    RingkasanLangkah,
    Siklus,
    Status,
    Temuan,
    Tenggat,
    Tunggu,
)
from lkjip_build.compute.siklus.hitung import hitung_siklus

__all__ = [
    "TAHAPAN",
    "DasarTenggat",
    "JadwalLangkah",
    "Pelaksanaan",
    "RingkasanLangkah",
    "Siklus",
    "Status",
    "Temuan",
    "Tenggat",
    "Tunggu",
    "hitung_siklus",
]
