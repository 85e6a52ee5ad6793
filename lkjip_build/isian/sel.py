"""What a cell of a spreadsheet says as the text that a data file would have, or why it cannot be told."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import Any

from lkjip_build.bahasa import isian as kata
from lkjip_build.isian.lembar import Jenis
from lkjip_build.model.nilai_ukur import tulis_nilai
from lkjip_build.sources.csv_text import clean
from lkjip_build.sources.text import normal

_TEPAT = Context(prec=15)
"""Digits that a spreadsheet keeps."""


@dataclass(frozen=True)
class Tolak:
    """Why a cell cannot be read, and what to do."""

    pesan: str
    perbaikan: str


def teks_sel(ditulis: Any, dihitung: Any, jenis: Jenis) -> str | Tolak:
    """Return the text of a cell, empty where it says nothing. `ditulis` and `dihitung` are the cell as it was typed and
    with the value that its program gave.
    """
    if dihitung.data_type == "e":
        return Tolak(kata.GALAT, kata.KETIK_HASIL)
    value = dihitung.value
    if ditulis.data_type == "f" and value is None:
        return Tolak(kata.RUMUS_TANPA_NILAI, kata.BUKA_SIMPAN)
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case str():
            return (
                "\n".join(clean(line) for line in normal(value).strip().split("\n")) if "\n" in value else clean(value)
            )
        case int() | float():
            return _angka(value, "%" in str(dihitung.number_format), jenis)
        case datetime() | date():
            return _waktu(value, jenis)
        case time() | timedelta():
            return Tolak(kata.JAM_SAJA, kata.KETIK_TEKS)
        case _:
            return Tolak(kata.JENIS_LAIN, kata.KETIK_TEKS)


def _angka(value: float, persen: bool, jenis: Jenis) -> str | Tolak:
    exact = _TEPAT.create_decimal(Decimal(repr(value)))
    if jenis is Jenis.KODE and exact != exact.to_integral_value():
        return Tolak(kata.KODE_JADI_ANGKA, kata.KETIK_TEKS)
    if not exact.is_finite():
        return Tolak(kata.JENIS_LAIN, kata.KETIK_TEKS)
    whole = exact * 100 if persen else exact
    whole = whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole.normalize()
    return tulis_nilai(whole) + (" %" if persen else "")


def _waktu(value: date, jenis: Jenis) -> str | Tolak:
    if jenis in (Jenis.ANGKA, Jenis.KODE):
        return Tolak(*kata.tanggal_di_angka(value.day, value.month))
    if not isinstance(value, datetime):
        return value.isoformat()
    value = (value + timedelta(seconds=30)).replace(second=0, microsecond=0)
    # Midnight is what a spreadsheet keeps of a day without a time.
    return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H.%M}"
