"""The values that an indikator may have: how the text of a cell becomes a number, a share, a range or a step of a
scale, and back.

A parser returns the value or raises `PydanticCustomError`, whose context holds the rule and the remedy. It reads what
is certain and explains the rest; it never guesses.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from lkjip_build.model.angka import BUKAN_ANGKA, parse_angka
from lkjip_build.model.masalah_nilai import BUKAN_JENJANG, DI_LUAR_BATAS, SATUAN_TIDAK_COCOK
from lkjip_build.model.nisbah import Nisbah, baca_nisbah
from lkjip_build.model.pesan import fault, short
from lkjip_build.model.satuan import Satuan
from lkjip_build.problems import closest


@dataclass(frozen=True)
class Rentang:
    """A target range such as `80-90`, both bounds included."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True)
class Jenjang:
    """A step of an ordered scale with its score: its own, or counted from the lowest that aturan.yml declares."""

    nama: str
    skor: Decimal


Nilai = Decimal | Nisbah | Rentang | Jenjang


def parse_nilai(
    text: str, skala: tuple[Jenjang, ...] = (), *, rentang: bool = True, satuan: Satuan | None = None
) -> Nilai:
    """Return the number, share, range (when allowed) or step of `skala` that `text` means.

    With a `skala` the text must name one of its steps (LKJ205); without one it must be a number, a range `80-90`, or
    where per cent is measured a share `30/35`. A sign for another unit than `satuan`, where that is given, raises
    LKJ212: 82 % of something is not 82 of it.
    """
    if skala:
        return _read_jenjang(text, skala)
    if nisbah := baca_nisbah(text, satuan):
        return nisbah
    bounds = re.fullmatch(r"\s*([0-9][^-–—]*?)\s*(?:-|–|—|s\.?/?d\.?)\s*([0-9][^-–—]*)", text[:100])
    if bounds is None:
        contoh = "80 s.d. 90" if rentang else "85,4"
        number = parse_angka(text, contoh=f"{contoh} atau 30/35" if satuan and satuan.boleh_nisbah else contoh)
        _check_unit(text, satuan)
        return number
    bawah, atas = parse_angka(bounds[1]), parse_angka(bounds[2])
    _check_unit(text, satuan)
    if not rentang:
        raise fault(
            BUKAN_ANGKA, f"'{short(text)}' berisi rentang, padahal di sini harus satu angka", "tulis satu angka saja"
        )
    if bawah >= atas:
        raise fault(
            DI_LUAR_BATAS,
            f"batas bawah rentang '{short(text)}' tidak lebih kecil dari batas atasnya",
            "tulis misalnya 80-90",
        )
    return Rentang(bawah, atas)


def tulis_nilai(nilai: Nilai) -> str:
    """Return a value as one types it into a cell, so that it reads back as the same value."""
    match nilai:
        case Decimal():
            return _tulis_angka(nilai)
        case Nisbah():
            return f"{_tulis_angka(nilai.pembilang)}/{_tulis_angka(nilai.penyebut)}"
        case Rentang():
            return f"{_tulis_angka(nilai.bawah)}-{_tulis_angka(nilai.atas)}"
        case Jenjang():
            return nilai.nama
        case _:
            assert_never(nilai)


def _tulis_angka(value: Decimal) -> str:
    text = f"{value:f}".replace(".", ",")
    # Three decimals would read as thousands too.
    return f"{text}0" if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", text) else text


def _read_jenjang(text: str, skala: tuple[Jenjang, ...]) -> Jenjang:
    written = " ".join(text.split())
    for jenjang in skala:
        if " ".join(jenjang.nama.split()).casefold() == written.casefold():
            return jenjang
    names = [jenjang.nama for jenjang in skala]
    guess = closest(written, names)
    remedy = f"maksud Anda '{guess}'?" if guess else f"tulis salah satu: {', '.join(names)}"
    raise fault(BUKAN_JENJANG, f"'{short(text)}' bukan jenjang skala indikator ini", remedy)


def _check_unit(text: str, satuan: Satuan | None) -> None:
    if satuan is None:
        return
    if "%" in text and not satuan.boleh_persen:
        remedy = f"tulis banyaknya dalam satuan {satuan}, tanpa tanda %"
        raise fault(SATUAN_TIDAK_COCOK, f"'{short(text)}' ditulis dengan %, padahal satuannya {satuan}", remedy)
    if "rp" in text.casefold() and not satuan.boleh_rupiah:
        raise fault(
            SATUAN_TIDAK_COCOK,
            f"'{short(text)}' ditulis dengan Rp, padahal satuannya {satuan}",
            "tulis angkanya tanpa Rp",
        )
