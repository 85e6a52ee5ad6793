"""How the text of one cell becomes a date, a moment or a duration."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from lkjip_build.model.pesan import fault, one_line, short
from lkjip_build.problems import closest

BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH_NUMBER = {
    name: number
    for names in (tuple(name.casefold() for name in BULAN), _ENGLISH)
    for number, full in enumerate(names, 1)
    for name in (full, full[:3])
} | {"agt": 8, "ags": 8, "sept": 9, "nop": 11, "nopember": 11, "pebruari": 2}
_DATE_REMEDY = "tulis tahun-bulan-tanggal, misalnya 2026-02-26, atau 26 Februari 2026"


def parse_tanggal(text: str) -> date:
    """Return the date of `2026-02-26`, `26/02/2026`, `26-02-2026` (day first) or `26 Februari 2026`; else raise
    LKJ203. Midnight after it, as spreadsheets add, is no part of a date.
    """
    bare = re.sub(r"[ T]0?0[:.]00(?:[:.]00)?$", "", one_line(text)[:60])
    if iso := re.fullmatch(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})", bare):
        year, month, day = (int(part) for part in iso.groups())
    elif day_first := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", bare):
        day, month, year = (int(part) for part in day_first.groups())
    elif (words := re.fullmatch(r"([0-9]{1,2})[ -]([A-Za-z]+)\.?[ -]([0-9]{4})", bare)) and (
        words[2].casefold() in _MONTH_NUMBER
    ):
        day, month, year = int(words[1]), _MONTH_NUMBER[words[2].casefold()], int(words[3])
    else:
        raise fault("LKJ203", f"'{short(text)}' bukan tanggal yang dikenal", _date_remedy(bare))
    try:
        found = date(year, month, day)
    except ValueError:
        raise fault("LKJ203", f"'{short(text)}' tidak ada di kalender", _calendar_remedy(year, month, day)) from None
    if not 1945 <= found.year <= 2199:
        raise fault("LKJ203", f"tahun {found.year} dalam '{short(text)}' tidak masuk akal", _DATE_REMEDY)
    return found


def _date_remedy(bare: str) -> str:
    if re.fullmatch(r"[345][0-9]{4}", bare):
        meant = date(1899, 12, 30) + timedelta(days=int(bare))  # day 0 of Excel's calendar
        return f"ini nomor tanggal Excel; tulis {meant.isoformat()} bila itu maksudnya"
    if re.fullmatch(r"[0-9]{1,2}[/. -](?:[0-9]{1,2}|[A-Za-z]+)[/. -][0-9]{2}", bare):
        return "tulis tahunnya empat angka, misalnya 2026-02-26"
    if words := re.search(r"([0-9]{1,2})[ -]([A-Za-z]+)[ -]([0-9]{4})", bare):
        guess = closest(words[2], BULAN)
        return f"tulis {int(words[1])} {guess} {words[3]} bila itu maksudnya" if guess else _DATE_REMEDY
    return _DATE_REMEDY


def _calendar_remedy(year: int, month: int, day: int) -> str:
    if month > 12 >= day:
        return f"hari ditulis di depan bulan; tulis {year:04}-{day:02}-{month:02} bila itu maksudnya"
    return _DATE_REMEDY


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
        one_line(text)[:60],
    )
    if clock is None:
        return Saat(parse_tanggal(text))
    try:
        jam = time(int(clock[2]), int(clock[3]))
    except ValueError:
        raise fault("LKJ203", f"jam dalam '{short(text)}' tidak ada", "tulis misalnya 2026-01-05 08.15") from None
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
    found = re.fullmatch(r"([0-9]{1,4}) ?([A-Za-z]+)(?: kerja)?", one_line(text)[:60])
    if found is None or found[2].casefold() not in SATUAN_WAKTU or int(found[1]) == 0:
        raise fault(
            "LKJ208",
            f"waktu '{short(text)}' tidak terbaca",
            "tulis angka dan satuan, misalnya 5 menit, 1 jam, atau 7 hari",
        )
    return Lama(int(found[1]), found[2].casefold())
