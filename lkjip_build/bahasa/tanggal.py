"""Dates and times as Indonesian readers write them (id-ID)."""

from datetime import date, time

from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.model.nilai import BULAN, Saat
from lkjip_build.model.tanggal_form import TanggalForm

_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def tanggal(value: date | None, kosong: str = BELUM_DIISI) -> str:
    """Return `26 Februari 2026`, or the words for nothing."""
    return kosong if value is None else f"{value.day} {BULAN[value.month - 1]} {value.year}"


def bulan_tahun(value: date) -> str:
    """Return `Februari 2026`."""
    return f"{BULAN[value.month - 1]} {value.year}"


def tanggal_form(value: TanggalForm | None, kosong: str = BELUM_DIISI) -> str:
    """Return a date of a form: by the day as dates are written here, by the month or year as it was printed."""
    if value is None:
        return kosong
    return tanggal(value.hari) if value.hari else value.teks


def saat_pendek(value: Saat | None, kosong: str = "–") -> str:
    """Return `5 Jan 2026, 08.15` for tables."""
    if value is None:
        return kosong
    day = f"{tanggal_ringkas(value.tanggal)} {value.tanggal.year}"
    return day + (f", {jam(value.jam)}" if value.jam else "")


def rentang_pendek(mulai: Saat | None, selesai: Saat | None) -> str:
    """Return `2 Feb 2026 sampai 13 Feb 2026` for tables, or the one that is known."""
    return " sampai ".join(dict.fromkeys(saat_pendek(one) for one in (mulai, selesai) if one)) or "–"


def hari_tanggal(value: date) -> str:
    """Return `Kamis, 26 Februari 2026`."""
    return f"{_HARI[value.weekday()]}, {tanggal(value)}"


def jam(value: time) -> str:
    return f"{value:%H.%M}"


def saat(value: Saat | None, kosong: str = "–") -> str:
    """Return `5 Januari 2026`, with ` pukul 08.15` where a time of day was recorded."""
    if value is None:
        return kosong
    return tanggal(value.tanggal) + (f" pukul {jam(value.jam)}" if value.jam else "")


def tanggal_ringkas(value: date) -> str:
    """Return `24 Feb`."""
    return f"{value.day} {BULAN[value.month - 1][:3]}"


def rentang(dari: date, sampai: date) -> str:
    """Return `2 sampai 13 Februari 2026`, with the month and year of the first day only where they differ."""
    awal = str(dari.day)
    if (dari.month, dari.year) != (sampai.month, sampai.year):
        awal += f" {BULAN[dari.month - 1]}"
    if dari.year != sampai.year:
        awal += f" {dari.year}"
    return f"{awal} sampai {tanggal(sampai)}"
