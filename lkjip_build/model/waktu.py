"""How the text of one cell becomes a date or a moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lkjip_build.model.pesan import fault, one_line, short
from lkjip_build.problems import Rule, closest

BUKAN_TANGGAL = Rule(
    "LKJ203",
    "error",
    "Bukan tanggal",
    manual="""
Tanggal ditulis tahun-bulan-hari, hari/bulan/tahun, atau dengan nama bulan. Hari selalu di depan bulan, dan tahun selalu
empat angka. Waktu boleh ditambahkan di catatan siklus, misalnya `08.15`.

Salah:

```
02/26/2026
26-2-26
```

Benar:

```
2026-02-26
26/02/2026
26 Februari 2026
```
""",
)

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
    clock = _split_clock(text)
    bare = clock.tanggal if clock and clock.jam == time.min else one_line(text)[:60]
    if iso := re.fullmatch(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})", bare):
        year, month, day = (int(part) for part in iso.groups())
    elif day_first := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", bare):
        day, month, year = (int(part) for part in day_first.groups())
    elif (words := re.fullmatch(r"([0-9]{1,2})[ -]([A-Za-z]+)\.?[ -]([0-9]{4})", bare)) and (
        named := nomor_bulan(words[2])
    ):
        day, month, year = int(words[1]), named, int(words[3])
    else:
        raise fault(BUKAN_TANGGAL, f"'{short(text)}' bukan tanggal yang dikenal", _date_remedy(bare))
    try:
        tanggal = date(year, month, day)
    except ValueError:
        raise fault(
            BUKAN_TANGGAL, f"'{short(text)}' tidak ada di kalender", _calendar_remedy(year, month, day)
        ) from None
    if not 1945 <= tanggal.year <= 2199:
        raise fault(BUKAN_TANGGAL, f"tahun {tanggal.year} dalam '{short(text)}' tidak masuk akal", _DATE_REMEDY)
    return tanggal


def nomor_bulan(name: str) -> int | None:
    """Return the number of a month by its name or usual abbreviation, in letters of either size."""
    return _MONTH_NUMBER.get(name.casefold())


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
    """Return the moment of a date, optionally followed by a time such as `08.15`, `08:15:00` or `1:30 PM`; else raise
    LKJ203.

    Midnight is no time of day: spreadsheets add it to a date, and no step of an office begins then.
    """
    clock = _split_clock(text)
    if clock is None:
        return Saat(parse_tanggal(text))
    if clock.jam is None:
        raise fault(BUKAN_TANGGAL, f"jam dalam '{short(text)}' tidak ada", "tulis misalnya 2026-01-05 08.15")
    tanggal = parse_tanggal(clock.tanggal)
    return Saat(tanggal, None if clock.jam == time.min else clock.jam.replace(second=0))


class _Clock(NamedTuple):
    """The text before a time of day, and the time, None where there is no such time."""

    tanggal: str
    jam: time | None


_CLOCK = re.compile(
    r"(.*?[0-9]{1,4})(?:[ T]+(?:pukul )?)([0-9]{1,2})[.:]([0-9]{2})(?:[.:]([0-9]{2})(?:[.,]0+)?)?"
    r"(?: ?([AP])\.?M\.?)?(?: ?WIB)?",
    re.IGNORECASE,
)


def _split_clock(text: str) -> _Clock | None:
    """Return a text that ends in a time of day in two parts, or None; raise LKJ203 for a date that AM or PM makes
    doubtful: who writes them mostly writes the month before the day.
    """
    found = _CLOCK.fullmatch(one_line(text)[:60])
    if found is None:
        return None
    tanggal, hour, minute, second = found[1], int(found[2]), int(found[3]), int(found[4] or 0)
    if half := (found[5] or "").upper():
        date_parts = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}", tanggal)
        if date_parts and max(int(date_parts[1]), int(date_parts[2])) <= 12 and date_parts[1] != date_parts[2]:
            message = f"dalam '{short(text)}' tidak pasti mana tanggal dan mana bulan"
            raise fault(
                BUKAN_TANGGAL, message, "tulis tahun-bulan-tanggal, misalnya 2026-02-26, dengan jam 0 sampai 23"
            )
        hour = hour % 12 + (12 if half == "P" else 0) if 1 <= hour <= 12 else 24
    try:
        return _Clock(tanggal, time(hour, minute, second))
    except ValueError:
        return _Clock(tanggal, None)
