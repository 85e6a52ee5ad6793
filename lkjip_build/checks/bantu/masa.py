"""When a report is worked on."""

from datetime import date


def dalam_masa(tanggal: date, tahun: int) -> bool:
    """Tell whether the report of `tahun` can have been worked on at a date."""
    return date(tahun, 10, 1) <= tanggal <= date(tahun + 1, 12, 31)


def tenggat_dalam_masa(tenggat: date, tahun: int) -> bool:
    """Tell whether a circular can have asked for the report of `tahun` by a date."""
    return date(tahun, 12, 1) <= tenggat <= date(tahun + 1, 6, 30)
