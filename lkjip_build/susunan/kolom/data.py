"""Data values: what a number is for other programs."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.besaran import Besaran, bilangan, tepat
from lkjip_build.model.nilai_ukur import Rentang

Data = str | int | float | list["Data"] | None


def data_nilai(nilai: Besaran | None) -> Data:
    """Return a value as JSON holds it: a number, `[low, high]` for a range, the score of a step, the per cent of a
    share, or None.
    """
    if isinstance(nilai, Rentang):
        return [data_nilai(nilai.bawah), data_nilai(nilai.atas)]
    if nilai is None:
        return None
    number = bilangan(nilai)
    return _number(number) if isinstance(number, Decimal) else data_persen(tepat(number))


def data_disahkan(disahkan: Besaran | None, kini: Besaran | None) -> Data:
    """Return the value that was sealed where today's is another; None where it is the same, or was empty."""
    return None if disahkan == kini else data_nilai(disahkan)


def data_tanggal(hari: date | None) -> Data:
    """Return a day as ISO 8601, or None."""
    return hari.isoformat() if hari else None


def data_persen(value: Fraction | None) -> Data:
    """Return a percentage with ten decimals at most, more than any print needs; None where it cannot be computed."""
    return None if value is None else _number(round_half_up(value, 10).normalize())


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
