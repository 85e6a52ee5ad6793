"""Value types: how the text of one cell becomes a number, a share, a range, a step of a scale, a date or a time.

Each parser takes the typed text and returns the value or raises `PydanticCustomError`, whose context holds the rule
and the remedy. A parser reads what is certain and explains the rest; it never guesses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, assert_never

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from lkjip_build.limits import PROSE_LETTERS, TEXT_LETTERS
from lkjip_build.model import pola
from lkjip_build.model.angka import BUKAN_ANGKA, parse_angka
from lkjip_build.model.masalah_nilai import (
    ALAMAT_TIDAK_AMAN,
    BENTUK_SALAH,
    BUKAN_JENJANG,
    DI_LUAR_BATAS,
    KODE_TIDAK_SAH,
    NIP_TIDAK_SAH,
    PILIHAN_TIDAK_DIKENAL,
    SATUAN_TIDAK_COCOK,
    TEKS_TERLALU_PANJANG,
)
from lkjip_build.model.nisbah import Nisbah, baca_nisbah
from lkjip_build.model.pesan import fault, short
from lkjip_build.model.satuan import Satuan
from lkjip_build.model.waktu import BULAN, Saat, parse_saat, parse_tanggal
from lkjip_build.privasi import samarkan
from lkjip_build.privasi.nomor import nip_sah
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


def _require_text(parser: Any) -> PlainValidator:
    def read(value: object) -> object:
        if not isinstance(value, str):
            raise fault(
                BENTUK_SALAH, "isian ini harus satu nilai, bukan daftar", "tulis satu nilai di belakang titik dua"
            )
        return parser(value)

    return PlainValidator(read)


def _parse_bulat(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text.strip()):
        raise fault(BUKAN_ANGKA, f"'{short(text)}' bukan bilangan bulat", "tulis bilangan bulat saja, misalnya 4")
    return int(text)


def _between(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = _parse_bulat(text)
        if not low <= number <= high:
            raise fault(
                DI_LUAR_BATAS, f"'{text}' di luar {low} sampai {high}", f"tulis bilangan dari {low} sampai {high}"
            )
        return number

    return read


def _parse_tahun(text: str) -> int:
    if not re.fullmatch(r"(?:19|20|21)[0-9]{2}", text.strip()):
        raise fault(BUKAN_ANGKA, f"'{short(text)}' bukan tahun", "tulis tahun empat angka, misalnya 2025")
    return int(text)


def _parse_ya_tidak(text: str) -> bool:
    meaning = {"ya": True, "true": True, "benar": True, "tidak": False, "false": False, "salah": False}
    if text.strip().casefold() not in meaning:
        raise fault(PILIHAN_TIDAK_DIKENAL, f"'{short(text)}' bukan ya atau tidak", "tulis ya atau tidak")
    return meaning[text.strip().casefold()]


def _parse_nip(text: str) -> str:
    """Return the 18 digits of a NIP or NI PPPK.

    Dasar: Perka BKN 22/2007 (birth date, start of service, sex, serial).
    """
    digits = re.sub(r"[\s.]", "", text)
    remedy = "salin NIP 18 angka dari SK pegawai: tanggal lahir, TMT, jenis kelamin, nomor urut"
    if re.fullmatch(r"[0-9],?[0-9]*E\+?[0-9]+", digits):
        raise fault(
            NIP_TIDAK_SAH, f"'{short(text)}' bukan NIP", "Excel memendekkan NIP ini; ubah format selnya menjadi Teks"
        )
    if not re.fullmatch(r"[0-9]*", digits):
        raise fault(NIP_TIDAK_SAH, f"'{short(text)}' memuat tanda selain angka", remedy)
    if len(digits) != 18:
        raise fault(NIP_TIDAK_SAH, f"NIP harus 18 angka, di sini ada {len(digits)} angka", remedy)
    born = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    try:
        parse_tanggal(born)
    except PydanticCustomError:
        raise fault(NIP_TIDAK_SAH, "delapan angka pertama NIP bukan tanggal lahir yang mungkin", remedy) from None
    if not nip_sah(digits):  # what is accepted here is also what the privacy pass knows for a NIP
        raise fault(NIP_TIDAK_SAH, "susunan NIP tidak mungkin (TMT, jenis kelamin, atau nomor urut)", remedy)
    return digits


def _parse_kode_wilayah(text: str) -> str:
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{2}){2}(\.[0-9]{4})?", text.strip()):
        raise fault(KODE_TIDAK_SAH, f"'{short(text)}' bukan kode wilayah", "tulis misalnya 33.02.22 atau 33.02.22.2001")
    return text.strip()


_KODE_LAIN = "pakai kode lain; kode SOP adalah nama berkasnya"


def _parse_kode(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?", text.strip()):
        raise fault(
            KODE_TIDAK_SAH,
            f"'{short(text)}' tidak bisa menjadi kode",
            "pakai huruf, angka, titik, dan tanda hubung saja, misalnya iku-01",
        )
    if samarkan(text) != text:  # codes become addresses, which cannot be masked
        raise fault(KODE_TIDAK_SAH, "kode ini memuat NIP atau NIK, dan kode tampil di alamat halaman", _KODE_LAIN)
    return text.strip()


def _parse_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`]+", text.strip()):
        raise fault(
            ALAMAT_TIDAK_AMAN, f"'{short(text)}' bukan alamat web", "tulis alamat lengkap yang diawali https://"
        )
    return text.strip()


def _check_length(text: str, limit: int) -> str:
    if len(text) > limit:
        raise fault(TEKS_TERLALU_PANJANG, f"teks ini {len(text)} huruf, paling panjang {limit}", "persingkat teksnya")
    return text


baca_teks = _require_text(lambda text: _check_length(text.strip(), TEXT_LETTERS))
"""Reads a text of one line, also for a type that is made from one."""

Teks = Annotated[str, baca_teks, WithJsonSchema(pola.TEKS)]
Prosa = Annotated[str, _require_text(lambda text: _check_length(text, PROSE_LETTERS)), WithJsonSchema(pola.PROSA)]
Kode = Annotated[str, _require_text(_parse_kode), WithJsonSchema(pola.KODE)]
KodeWilayah = Annotated[str, _require_text(_parse_kode_wilayah), WithJsonSchema(pola.KODE_WILAYAH)]
Nip = Annotated[str, _require_text(_parse_nip), WithJsonSchema(pola.NIP)]
Url = Annotated[str, _require_text(_parse_url), WithJsonSchema(pola.URL)]
Tahun = Annotated[int, _require_text(_parse_tahun), WithJsonSchema(pola.TAHUN)]
Bulan = Annotated[int, _require_text(_between(1, 12)), WithJsonSchema(pola.BULAN)]
Desimal = Annotated[int, _require_text(_between(0, 6)), WithJsonSchema(pola.DESIMAL)]
Angka = Annotated[Decimal, _require_text(parse_angka), WithJsonSchema(pola.ANGKA)]
Rupiah = Annotated[Decimal, _require_text(lambda text: parse_angka(text, rupiah=True)), WithJsonSchema(pola.RUPIAH)]
Tanggal = Annotated[date, _require_text(parse_tanggal), WithJsonSchema(pola.TANGGAL)]
Waktu = Annotated[Saat, _require_text(parse_saat), WithJsonSchema(pola.WAKTU)]
YaTidak = Annotated[bool, _require_text(_parse_ya_tidak), WithJsonSchema(pola.YA_TIDAK)]

__all__ = [
    "BULAN",
    "Angka",
    "Bulan",
    "Desimal",
    "Jenjang",
    "Kode",
    "KodeWilayah",
    "Nilai",
    "Nip",
    "Nisbah",
    "Prosa",
    "Rentang",
    "Rupiah",
    "Saat",
    "Tahun",
    "Tanggal",
    "Teks",
    "Url",
    "Waktu",
    "YaTidak",
    "baca_teks",
    "fault",
    "parse_angka",
    "parse_nilai",
    "parse_saat",
    "parse_tanggal",
    "tulis_nilai",
]
