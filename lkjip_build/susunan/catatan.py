"""Notes on figures as rows below their own, with the numbers in them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_build.bahasa import asal as kata
from lkjip_build.isi import Angka, Asal, Baris, Masukan, dihitung
from lkjip_build.isi import catatan as baris_catatan
from lkjip_build.model.nilai import BULAN
from lkjip_build.privasi import samarkan
from lkjip_build.susunan.catatan_angka import CatatanAngka
from lkjip_build.susunan.fakta import yang_disebut

_BULAN = rf"\s(?:{'|'.join(BULAN)})"
_LANGKAH = r"(?=[\w.-]*\d)[0-9A-Za-z]{1,4}(?:[.-][0-9A-Za-z]{1,4}){0,2}"
_NAMA = re.compile(
    rf"\d{{1,2}}(?:{_BULAN}(?:\s\d{{4}})?)?\s(?:sampai|–)\s\d{{1,2}}{_BULAN}\s\d{{4}}"  # two days
    rf"|\d{{1,2}}{_BULAN}\s\d{{4}}"  # a day
    r"|(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)"  # a year
    r"|(?<![\d.,])\d{1,2}\.\d\d(?!\d)"  # a time of day
    rf"|\b[Ll]angkah {_LANGKAH}(?:(?:, {_LANGKAH})*,? dan {_LANGKAH})?"  # steps by their number
    r"|\bke-\d+"
)
_ANGKA = re.compile(r"(?<![\w•])−?\d+(?:\.\d{3})*(?:,\d+)?(?!\w)")


def semua_catatan(semua: Iterable[CatatanAngka], lebar: int) -> Iterator[Baris]:
    """Yield a row for each note, over all columns."""
    for one in semua:
        yield baris_catatan(one.isi, lebar, angka_catatan(one))


def angka_catatan(catatan: CatatanAngka) -> tuple[Angka, ...]:
    """Return the numbers that stand in a note: what the rule found at the figure that it looked at, or what was
    corrected.
    """
    if koreksi := catatan.koreksi:
        typed = ("semula", koreksi.semula or ""), ("alasan", f"{koreksi.alasan} {koreksi.oleh}")
        found = (one for kolom, said in typed for one in angka_teks(said, Asal((koreksi.location(kolom),))))
        return yang_disebut(catatan.kalimat, found)
    looked_at = Masukan(kata.DIPERIKSA, catatan.lokasi.field, catatan.lokasi)
    return angka_teks(catatan.kalimat, dihitung(kata.pemeriksaan(catatan.kode), looked_at))


def angka_teks(teks: str, asal: Asal) -> tuple[Angka, ...]:
    """Return the numbers of a sentence that all come from one place; dates, times, years and the numbers that name a
    step are none, nor is what is left of a masked NIP. Masked here, as a group of its digits is not found later.
    """
    found = _ANGKA.findall(_NAMA.sub(" ", samarkan(teks)))
    return tuple(Angka(_read(text), text, asal) for text in dict.fromkeys(found))


def _read(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))
