"""Rows for data/hari-libur.csv, taken from the package `holidays` where somebody installed it.

The site never needs the package: the file is what counts, and it names the SKB of each day. The package is a way to
type less, so what it gives is refused rather than trusted when it cannot be whole. Versions before 0.107 give a year
without its cuti bersama and say nothing.
"""

import csv
import importlib
import io
import re
from typing import Any

from lkjip_build.model.libur import HariLibur, JenisLibur

VERSI = (0, 107)
_KATEGORI = {JenisLibur.NASIONAL: "public", JenisLibur.CUTI_BERSAMA: "government"}


class LiburDitolak(Exception):
    """Why no rows can be given, in words for staff."""


def hari_libur_csv(tahun: int) -> str:
    """Return the days off of a year as CSV with the header of data/hari-libur.csv, by date.

    Raises `LiburDitolak` where the package is missing, too old, or has no national holidays or no cuti bersama of the
    year.
    """
    paket = _paket()
    dasar = (
        f"SKB 3 Menteri tentang hari libur nasional dan cuti bersama {tahun} "
        f"(menurut paket holidays {paket.__version__}; belum dicocokkan dengan naskah SKB)"
    )
    semua = [(hari, str(jenis), nama, dasar) for jenis in _KATEGORI for hari, nama in _hari(paket, tahun, jenis)]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(HariLibur.model_fields)
    writer.writerows((hari.isoformat(), *isi) for hari, *isi in sorted(semua))
    return out.getvalue()


def _paket() -> Any:
    perlu = ".".join(map(str, VERSI))
    try:
        paket = importlib.import_module("holidays")
    except ModuleNotFoundError as missing:
        raise LiburDitolak(
            f"paket 'holidays' belum terpasang. Pasang dengan: pip install 'holidays>={perlu}', "
            "atau ketik sendiri hari liburnya dari naskah SKB 3 Menteri"
        ) from missing
    if tuple(map(int, re.findall(r"\d+", paket.__version__)[:2])) < VERSI:
        raise LiburDitolak(
            f"paket 'holidays' {paket.__version__} terlalu lama dan bisa tidak memuat cuti bersama. "
            f"Perbarui dengan: pip install --upgrade 'holidays>={perlu}'"
        )
    return paket


def _hari(paket: Any, tahun: int, jenis: JenisLibur) -> list[tuple[Any, str]]:
    found = paket.country_holidays("ID", years=tahun, categories=(_KATEGORI[jenis],), language="id")
    if not found:
        sebutan = jenis.replace("-", " ")
        raise LiburDitolak(
            f"paket 'holidays' {paket.__version__} belum memuat {sebutan} {tahun}; tidak ada yang ditulis. "
            "Tunggu SKB 3 Menteri dan perbarui paketnya, atau ketik dari naskah SKB"
        )
    return list(found.items())
