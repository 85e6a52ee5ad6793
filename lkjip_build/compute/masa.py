"""Where a report year stands in time: what a missing figure means depends on it."""

from datetime import date
from enum import Enum, auto


class Masa(Enum):
    """Not begun, running, over with its report still due, past, or signed."""

    BELUM_MULAI = auto()
    BERJALAN = auto()
    PELAPORAN = auto()
    LEWAT = auto()
    DITANDATANGANI = auto()


def masa_tahun(tahun: int, hari_ini: date, tenggat: date | None, *, ditandatangani: bool) -> Masa:
    """Return where a year stands today; `tenggat` is when its report is due, None where that is not known."""
    if ditandatangani:
        return Masa.DITANDATANGANI
    if hari_ini.year <= tahun:
        return Masa.BERJALAN if hari_ini.year == tahun else Masa.BELUM_MULAI
    return Masa.PELAPORAN if tenggat is not None and hari_ini <= tenggat else Masa.LEWAT
