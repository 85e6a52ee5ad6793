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
from lkjip_build.compute.siklus.log import EventRow, event_rows, to_json, xes

__all__ = [
    "TAHAPAN",
    "DasarTenggat",
    "EventRow",
    "JadwalLangkah",
    "Pelaksanaan",
    "RingkasanLangkah",
    "Siklus",
    "Status",
    "Temuan",
    "Tenggat",
    "Tunggu",
    "event_rows",
    "hitung_siklus",
    "to_json",
    "xes",
]
