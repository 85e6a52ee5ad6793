"""Steps of an SOP and days as sentences name them."""

from datetime import date

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.siklus import NamaLangkah


def sebut(langkah: NamaLangkah) -> str:
    """Return `langkah 4 (Mengoreksi draft LKjIP)`."""
    return f"langkah {langkah.no} ({langkah.aktivitas})" if langkah.aktivitas else f"langkah {langkah.no}"


def pada(hari: date | None) -> str:
    """Return ` pada 24 Februari 2027`, or nothing for a row without a date."""
    return f" pada {tanggal(hari)}" if hari else ""


def sebut_pada(langkah: NamaLangkah, hari: date | None) -> str:
    """Return `langkah 4 (Mengoreksi draft LKjIP) pada 24 Februari 2027`."""
    return f"{sebut(langkah)}{pada(hari)}"


def judul(langkah: NamaLangkah) -> str:
    """Return the head of a row or bar: `4. Mengoreksi draft LKjIP`, or `Langkah 9` where the SOP has no such step."""
    return f"{langkah.no}. {langkah.aktivitas}" if langkah.aktivitas else f"Langkah {langkah.no}"


def besar(teks: str) -> str:
    """Return a text that begins a sentence, with its capital letter."""
    return teks[:1].upper() + teks[1:]
