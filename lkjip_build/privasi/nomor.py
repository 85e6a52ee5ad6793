"""How the number of a person is built: NIP (Perka BKN 22/2007) and NIK (PP 40/2019)."""

import calendar

PROVINSI = frozenset(
    map(
        str,
        (*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 97)),
    )
)
"""The codes of the 38 provinces."""


def nip_sah(digits: str) -> bool:
    """Tell whether 18 digits are built like a NIP or NI PPPK (Perka BKN 22/2007): birth, start, sex, serial."""
    if not "1940" <= digits[:4] <= "2029":
        return False
    year, started, month = int(digits[:4]), int(digits[8:12]), int(digits[12:14])
    return (
        _ada_tanggal(int(digits[6:8]), int(digits[4:6]), year)
        and 15 <= started - year <= 66
        and (1 <= month <= 12 or 21 <= month <= 39)
        and digits[14] in "12"
        and digits[15:] != "000"
    )


def nik_sah(digits: str) -> bool:
    """Tell whether 16 digits are built like a NIK (PP 40/2019): province, regency, district, birth, serial."""
    day = int(digits[6:8])
    return (
        digits[:2] in PROVINSI
        and 1 <= int(digits[2:4]) <= 79
        and digits[4:6] != "00"
        and _ada_tanggal(day - 40 if day > 40 else day, int(digits[8:10]), 2000)
        and digits[12:] != "0000"
    )


def _ada_tanggal(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
