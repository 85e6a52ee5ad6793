"""Value types: how the text of one cell becomes a number, a range, a step of a scale, a date or a time.

Each parser takes the typed text and returns the value or raises `PydanticCustomError` whose type is the problem code
and whose context holds the remedy. A parser reads what is certain and explains the rest; it never guesses.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def fault(code: str, message: str, remedy: str) -> PydanticCustomError:
    """Return the exception that `load` turns into a `Problem` with this code."""
    return PydanticCustomError(code, "{pesan}", {"pesan": message, "perbaikan": remedy})


@dataclass(frozen=True)
class Rentang:
    """A target range such as `80-90`, both bounds included."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True)
class Jenjang:
    """A step of an ordered scale with its score: the declared number, or its position counted from 0."""

    nama: str
    skor: Decimal


Nilai = Decimal | Rentang | Jenjang


_SPACES = re.compile(r"[\s\u00a0\u202f]+")
# [0-9], not \d: that would take Arabic-Indic and other digits, which Decimal reads too.
_INTEGER = re.compile(r"-?[0-9]+")
_ONE_MARK = re.compile(r"(-?[0-9]+)[.,]([0-9]+)")
_GROUPED = re.compile(r"-?[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")
_KOSONG = {
    "-",
    "–",
    "—",
    "n/a",
    "na",
    "nihil",
    "none",
    "null",
    "tidak ada",
    "belum ada",
    "kosong",
    "?",
    "nan",
    "#n/a",
}
# More digits than any budget of the republic; beyond this a figure is a slip, and arithmetic would crawl.
_MAX_DIGITS = 24


def parse_angka(text: str, *, rupiah: bool = False) -> Decimal:
    """Return the number that `text` certainly means, as typed (trailing zeros stay).

    Accepts `82,5`, `82.5`, `1.069,32`, `1,069.32`, `Rp5.294.655.000,00`, `49,81 %`. One mark followed by exactly three
    digits (`1.731`) has two readings and raises LKJ202, except in rupiah, where three decimals cannot occur. Anything
    else raises LKJ201.
    """
    bare = _SPACES.sub("", text).replace("−", "-")
    bare = re.sub(r"^(-?)Rp\.?", r"\1", bare, flags=re.IGNORECASE).removesuffix("%").removesuffix(",-")
    if len(bare) > _MAX_DIGITS:
        raise fault("LKJ201", "angka ini terlalu panjang", "periksa kembali angkanya")
    if _INTEGER.fullmatch(bare):
        return Decimal(bare)
    if one := _ONE_MARK.fullmatch(bare):
        whole, part = one.groups()
        could_group = len(part) == 3 and re.fullmatch(r"-?[1-9][0-9]{0,2}", whole)
        if could_group and rupiah:
            return Decimal(whole + part)
        if could_group:
            raise fault(
                "LKJ202",
                f"'{text}' bisa berarti {whole}{part} (ribuan) atau {whole},{part} (desimal)",
                f"tulis {whole}{part} jika ribuan, atau {whole},{part}0 jika desimal",
            )
        return Decimal(f"{whole}.{part}")
    if grouped := _GROUPED.fullmatch(bare):
        group = grouped[1]
        return Decimal(bare.replace(group, "").replace(",", "."))
    raise fault("LKJ201", f"'{text}' bukan angka", _number_remedy(text, bare))


def _number_remedy(text: str, bare: str) -> str:
    if bare.lower() in _KOSONG:
        return "jika datanya belum ada, kosongkan selnya (kosong berarti belum ada, bukan 0)"
    if text.startswith("#"):
        return "rumus Excel di sel ini gagal; ketik angkanya langsung"
    if re.fullmatch(r"-?[0-9][0-9.,]*[eE][+-]?[0-9]+", bare):
        return "Excel memendekkan angka ini; ubah format selnya menjadi Angka lalu ketik lengkap"
    if re.fullmatch(r"\([0-9.,]+\)", bare):
        return f"tulis angka negatif dengan tanda minus: -{bare[1:-1]}"
    if number := re.search(r"[0-9]+(?:[.,][0-9]+)?", text):
        return f"tulis angkanya saja, misalnya {number[0]}; satuan dan keterangan punya kolom sendiri"
    return "tulis angka saja, dengan koma untuk desimal, misalnya 82,5"


def parse_nilai(text: str, skala: tuple[Jenjang, ...] = (), *, rentang: bool = True) -> Nilai:
    """Return the number, range (when allowed) or step of `skala` that `text` means.

    With a `skala` the text must name one of its steps (LKJ205); without one it must be a number or a range `80-90`.
    """
    if skala:
        for jenjang in skala:
            if jenjang.nama.casefold() == text.strip().casefold():
                return jenjang
        names = ", ".join(jenjang.nama for jenjang in skala)
        raise fault("LKJ205", f"'{text}' bukan jenjang skala indikator ini", f"tulis salah satu: {names}")
    bounds = re.fullmatch(r"\s*([0-9][^-–—]*?)\s*(?:-|–|—|s\.?/?d\.?)\s*([0-9][^-–—]*)", text)
    if bounds is None:
        return parse_angka(text)
    bawah, atas = parse_angka(bounds[1]), parse_angka(bounds[2])
    if not rentang:
        raise fault("LKJ201", f"'{text}' berisi rentang, padahal di sini harus satu angka", "tulis satu angka saja")
    if bawah >= atas:
        raise fault(
            "LKJ209",
            f"batas bawah rentang '{text}' tidak lebih kecil dari batas atasnya",
            "tulis misalnya 80-90",
        )
    return Rentang(bawah, atas)


_MONTH_NUMBER = {name.casefold(): number for number, name in enumerate(BULAN, 1)}
_MONTH_NUMBER |= {name[:3]: number for name, number in _MONTH_NUMBER.items()} | {
    "agt": 8,
    "nop": 11,
    "nopember": 11,
}
_DATE_REMEDY = "tulis tahun-bulan-tanggal, misalnya 2026-02-26, atau 26 Februari 2026"


def parse_tanggal(text: str) -> date:
    """Return the date of `2026-02-26`, `26/02/2026`, `26-02-2026` (day first) or `26 Februari 2026`; else raise
    LKJ203.
    """
    bare = text.strip()
    if iso := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", bare):
        year, month, day = (int(part) for part in iso.groups())
    elif day_first := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", bare):
        day, month, year = (int(part) for part in day_first.groups())
    elif (words := re.fullmatch(r"([0-9]{1,2})[ -]([A-Za-z]+)[ -]([0-9]{4})", bare)) and (
        words[2].casefold() in _MONTH_NUMBER
    ):
        day, month, year = int(words[1]), _MONTH_NUMBER[words[2].casefold()], int(words[3])
    else:
        raise fault("LKJ203", f"'{text}' bukan tanggal yang dikenal", _DATE_REMEDY)
    try:
        found = date(year, month, day)
    except ValueError:
        raise fault("LKJ203", f"'{text}' tidak ada di kalender", _DATE_REMEDY) from None
    if not 1945 <= found.year <= 2199:
        raise fault("LKJ203", f"tahun {found.year} dalam '{text}' tidak masuk akal", _DATE_REMEDY)
    return found


@dataclass(frozen=True, order=True)
class Saat:
    """A moment of the cycle log: a date, with the time of day where it was recorded."""

    tanggal: date
    jam: time | None = None

    @property
    def urutan(self) -> datetime:
        """The moment for ordering; without a time of day it counts as the start of the day."""
        return datetime.combine(self.tanggal, self.jam or time.min)


def parse_saat(text: str) -> Saat:
    """Return the moment of a date, optionally followed by a time such as `08.15` or `08:15`; else raise LKJ203."""
    clock = re.fullmatch(
        r"(.*?[0-9]{1,4})(?:[ T]+(?:pukul )?([0-9]{1,2})[.:]([0-9]{2})(?:[.:][0-9]{2})?(?: ?WIB)?)",
        text.strip(),
    )
    if clock is None:
        return Saat(parse_tanggal(text))
    try:
        jam = time(int(clock[2]), int(clock[3]))
    except ValueError:
        raise fault("LKJ203", f"jam dalam '{text}' tidak ada", "tulis misalnya 2026-01-05 08.15") from None
    return Saat(parse_tanggal(clock[1]), jam)


@dataclass(frozen=True)
class Lama:
    """A duration as the SOP form states it: a count in one unit, never converted between units."""

    jumlah: int
    satuan: str

    def __str__(self) -> str:
        return f"{self.jumlah} {self.satuan}"


SATUAN_WAKTU = ("menit", "jam", "hari", "minggu", "bulan")


def parse_lama(text: str) -> Lama:
    """Return the duration of `5 menit`, `1 jam`, `7 hari` or `7 hari kerja`; else raise LKJ208."""
    found = re.fullmatch(r"\s*([0-9]{1,4})\s*([A-Za-z]+)(?:\s+kerja)?\s*", text)
    if found is None or found[2].casefold() not in SATUAN_WAKTU or int(found[1]) == 0:
        raise fault(
            "LKJ208",
            f"waktu '{text}' tidak terbaca",
            "tulis angka dan satuan, misalnya 5 menit, 1 jam, atau 7 hari",
        )
    return Lama(int(found[1]), found[2].casefold())


def _require_text(parser: Any) -> PlainValidator:
    def read(value: object) -> object:
        if not isinstance(value, str):
            raise fault("LKJ104", "isian ini harus satu nilai, bukan daftar", "tulis satu nilai di belakang titik dua")
        return parser(value)

    return PlainValidator(read)


def _parse_bulat(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text.strip()):
        raise fault("LKJ201", f"'{text}' bukan bilangan bulat", "tulis bilangan bulat saja, misalnya 4")
    return int(text)


def _parse_tahun(text: str) -> int:
    if not re.fullmatch(r"(?:19|20|21)[0-9]{2}", text.strip()):
        raise fault("LKJ201", f"'{text}' bukan tahun", "tulis tahun empat angka, misalnya 2025")
    return int(text)


def _parse_ya_tidak(text: str) -> bool:
    meaning = {"ya": True, "true": True, "benar": True, "tidak": False, "false": False, "salah": False}
    if text.strip().casefold() not in meaning:
        raise fault("LKJ204", f"'{text}' bukan ya atau tidak", "tulis ya atau tidak")
    return meaning[text.strip().casefold()]


def _parse_nip(text: str) -> str:
    """Return the 18 digits of a NIP or NI PPPK.

    Dasar: Perka BKN 22/2007 (birth date, start of service, sex, serial).
    """
    digits = re.sub(r"[\s.]", "", text)
    remedy = "salin NIP 18 angka dari SK pegawai: tanggal lahir, TMT, jenis kelamin, nomor urut"
    if not re.fullmatch(r"[0-9]{18}", digits):
        raise fault("LKJ206", f"NIP harus 18 angka, di sini ada {len(re.findall(r'[0-9]', text))} angka", remedy)
    born = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    try:
        parse_tanggal(born)
    except PydanticCustomError:
        raise fault("LKJ206", "delapan angka pertama NIP bukan tanggal lahir yang mungkin", remedy) from None
    if digits[14] not in "12" or digits[15:] == "000" or int(digits[8:12]) < int(digits[:4]) + 15:
        raise fault("LKJ206", "susunan NIP tidak mungkin (TMT, jenis kelamin, atau nomor urut)", remedy)
    return digits


def _parse_kode_wilayah(text: str) -> str:
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{2}){2}(\.[0-9]{4})?", text.strip()):
        raise fault("LKJ207", f"'{text}' bukan kode wilayah", "tulis misalnya 33.02.22 atau 33.02.22.2001")
    return text.strip()


def _parse_kode(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?", text.strip()):
        raise fault(
            "LKJ207",
            f"'{text}' tidak bisa menjadi kode",
            "pakai huruf, angka, titik, dan tanda hubung saja, misalnya iku-01",
        )
    return text.strip()


def _parse_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`]+", text.strip()):
        raise fault("LKJ211", f"'{text}' bukan alamat web", "tulis alamat lengkap yang diawali https://")
    return text.strip()


def _check_length(text: str, limit: int) -> str:
    if len(text) > limit:
        raise fault("LKJ210", f"teks ini {len(text)} huruf, paling panjang {limit}", "persingkat teksnya")
    return text


_TEXT: dict[str, Any] = {"type": ["string", "number"]}

Teks = Annotated[str, _require_text(lambda text: _check_length(text.strip(), 1000)), WithJsonSchema({"type": "string"})]
Prosa = Annotated[str, _require_text(lambda text: _check_length(text, 60_000)), WithJsonSchema({"type": "string"})]
Kode = Annotated[str, _require_text(_parse_kode), WithJsonSchema(_TEXT)]
KodeWilayah = Annotated[str, _require_text(_parse_kode_wilayah), WithJsonSchema(_TEXT)]
Nip = Annotated[str, _require_text(_parse_nip), WithJsonSchema(_TEXT)]
Url = Annotated[str, _require_text(_parse_url), WithJsonSchema({"type": "string", "format": "uri"})]
Tahun = Annotated[int, _require_text(_parse_tahun), WithJsonSchema({"type": ["integer", "string"]})]
Bulat = Annotated[int, _require_text(_parse_bulat), WithJsonSchema({"type": ["integer", "string"]})]
Angka = Annotated[Decimal, _require_text(parse_angka), WithJsonSchema(_TEXT)]
Rupiah = Annotated[Decimal, _require_text(lambda text: parse_angka(text, rupiah=True)), WithJsonSchema(_TEXT)]
Tanggal = Annotated[date, _require_text(parse_tanggal), WithJsonSchema({"type": "string"})]
Waktu = Annotated[Saat, _require_text(parse_saat), WithJsonSchema({"type": "string"})]
Durasi = Annotated[Lama, _require_text(parse_lama), WithJsonSchema({"type": "string"})]
YaTidak = Annotated[bool, _require_text(_parse_ya_tidak), WithJsonSchema({"type": ["boolean", "string"]})]
