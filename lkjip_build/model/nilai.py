"""Value types of plain cells: how the text of one cell becomes a word, a code, a number, a date or a time. The
values of indikator are in `nilai_ukur`.

Each parser takes the typed text and returns the value or raises `PydanticCustomError`, whose context holds the rule
and the remedy. A parser reads what is certain and explains the rest; it never guesses.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from lkjip_build.limits import NAMA_SINGKAT, PROSE_LETTERS, TEXT_LETTERS
from lkjip_build.model import pola
from lkjip_build.model.angka import BUKAN_ANGKA, parse_angka
from lkjip_build.model.masalah_nilai import (
    ALAMAT_TIDAK_AMAN,
    BENTUK_SALAH,
    DI_LUAR_BATAS,
    KODE_TIDAK_SAH,
    NIP_TIDAK_SAH,
    PILIHAN_TIDAK_DIKENAL,
    TEKS_TERLALU_PANJANG,
)
from lkjip_build.model.pesan import fault, one_line, short
from lkjip_build.model.waktu import BULAN, Saat, parse_saat, parse_tanggal
from lkjip_build.privasi import samarkan
from lkjip_build.privasi.nomor import nip_sah


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


def _parse_cacah(text: str) -> int:
    """Return a count. It has no decimals, so that a point or a space with three digits behind it parts thousands."""
    bare = one_line(text).replace("−", "-")
    if re.fullmatch(r"-[0-9][0-9. ]*", bare):
        raise fault(DI_LUAR_BATAS, f"'{short(text)}' kurang dari nol", "tulis banyaknya, 0 atau lebih")
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:([. ])[0-9]{3})(?:\1[0-9]{3})?", bare):
        bare = re.sub(r"[. ]", "", bare)
    return _parse_bulat(bare)


def _parse_luas(text: str) -> Decimal:
    area = parse_angka(text)
    if area <= 0:
        raise fault(DI_LUAR_BATAS, f"luas '{short(text)}' tidak lebih dari nol", "tulis luasnya, misalnya 3,41")
    return area


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
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", text.strip()):
        remedy = "tulis misalnya 99.01, 99.01.02, atau 99.01.02.2001"
        raise fault(KODE_TIDAK_SAH, f"'{short(text)}' bukan kode wilayah", remedy)
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
NamaSingkat = Annotated[
    str,
    _require_text(lambda text: _check_length(text.strip(), NAMA_SINGKAT)),
    WithJsonSchema({**pola.TEKS, "maxLength": NAMA_SINGKAT}),
]
"""A name that stands in a narrow row beside its marks."""
Prosa = Annotated[str, _require_text(lambda text: _check_length(text, PROSE_LETTERS)), WithJsonSchema(pola.PROSA)]
Isi = Annotated[str, _require_text(str), WithJsonSchema(pola.TEKS)]
"""A text of any length, as a whole file."""
Kode = Annotated[str, _require_text(_parse_kode), WithJsonSchema(pola.KODE)]
KodeWilayah = Annotated[str, _require_text(_parse_kode_wilayah), WithJsonSchema(pola.KODE_WILAYAH)]
Nip = Annotated[str, _require_text(_parse_nip), WithJsonSchema(pola.NIP)]
Url = Annotated[str, _require_text(_parse_url), WithJsonSchema(pola.URL)]
Tahun = Annotated[int, _require_text(_parse_tahun), WithJsonSchema(pola.TAHUN)]
Bulat = Annotated[int, _require_text(_parse_bulat), WithJsonSchema(pola.BULAT)]
Cacah = Annotated[int, _require_text(_parse_cacah), WithJsonSchema(pola.CACAH)]
Luas = Annotated[Decimal, _require_text(_parse_luas), WithJsonSchema(pola.LUAS)]
Bulan = Annotated[int, _require_text(_between(1, 12)), WithJsonSchema(pola.BULAN)]
Semester = Annotated[int, _require_text(_between(1, 2)), WithJsonSchema(pola.SEMESTER)]
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
    "Bulat",
    "Cacah",
    "Desimal",
    "Isi",
    "Kode",
    "KodeWilayah",
    "Luas",
    "NamaSingkat",
    "Nip",
    "Prosa",
    "Rupiah",
    "Saat",
    "Semester",
    "Tahun",
    "Tanggal",
    "Teks",
    "Url",
    "Waktu",
    "YaTidak",
    "baca_teks",
    "fault",
    "parse_angka",
    "parse_saat",
    "parse_tanggal",
]
