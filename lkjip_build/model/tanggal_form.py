"""A date as the head of an SOP prints it: by day, by month, or by year alone."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from lkjip_build.model.pesan import one_line
from lkjip_build.model.waktu import nomor_bulan, parse_tanggal


@dataclass(frozen=True)
class TanggalForm:
    """The days that a printed date can mean: one, or all of its month or year; None where it is read as none. `teks` is
    what was printed.
    """

    teks: str
    awal: date | None = None
    akhir: date | None = None

    @property
    def hari(self) -> date | None:
        """The day, where the form names one."""
        return self.awal if self.awal == self.akhir else None

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, at the precision of the form: `2020-06-16`, `2020-06` or `2020`."""
        if self.awal is None or self.akhir is None:
            return None
        if self.awal == self.akhir:
            return self.awal.isoformat()
        return f"{self.awal:%Y-%m}" if self.awal.month == self.akhir.month else f"{self.awal:%Y}"

    def mendahului(self, lain: "TanggalForm") -> bool:
        """Tell whether this date is surely earlier than another."""
        return self.akhir is not None and lain.awal is not None and self.akhir < lain.awal


def baca_tanggal_form(text: str) -> TanggalForm | None:
    """Return the date of `16 Juni 2023`, `JUNI 2020` or `2020`; None for dots and dashes, which fill in nothing.

    Any other text is kept and read as no date: what is printed is never refused. A place or a day of the week before
    the date is no part of it.
    """
    teks = one_line(text)[:60].strip()
    bare = teks.rpartition(", ")[2].strip(" .…_-–—/")
    if not bare:
        return None
    if words := re.fullmatch(r"(?:Bulan )?([A-Za-z]+)[ ,]+([0-9]{4})", bare):
        month, year = nomor_bulan(words[1]), int(words[2])
        if month and _is_wajar(year):
            return TanggalForm(teks, date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    if re.fullmatch(r"[0-9]{4}", bare) and _is_wajar(int(bare)):
        return TanggalForm(teks, date(int(bare), 1, 1), date(int(bare), 12, 31))
    try:
        hari = parse_tanggal(bare)
    except PydanticCustomError:
        return TanggalForm(teks)
    return TanggalForm(teks, hari, hari)


def _is_wajar(year: int) -> bool:
    return 1945 <= year <= 2199
