"""Formulas as spreadsheets write them: A1 for Excel, OpenFormula for OpenDocument."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import assert_never

from lkjip_build.isi.rumus import Fungsi, Hitung, Langkah, Petak, Rumus
from lkjip_build.problems import Location

TERPANJANG = 8_000  # of 8,192 characters that Excel takes
OPERAN = 200  # of 255 operands of one function
_TERKUAT = {Fungsi.KALI: 3, Fungsi.BAGI: 3, Fungsi.TAMBAH: 2, Fungsi.KURANG: 2, Fungsi.SAMBUNG: 1}
_BERULANG = (Fungsi.JUMLAH, Fungsi.CACAH, Fungsi.TERBESAR, Fungsi.TERKECIL)


@dataclass(frozen=True)
class Ejaan:
    """How a format writes formulas: what parts operands, and whether references stand in brackets."""

    awal: str
    pemisah: str
    kurung: bool


EXCEL = Ejaan("=", ",", kurung=False)
OPEN = Ejaan("of:=", ";", kurung=True)


def rumus_teks(rumus: Rumus, lembar: str, ejaan: Ejaan) -> str | None:
    """Return a formula for a cell of a sheet; None where it is longer than programs take."""
    made = ejaan.awal + _teks(rumus, lembar, ejaan)
    return made if len(made) <= TERPANJANG else None


def kolom_a1(kolom: int) -> str:
    """Return the letters of a column, from 0."""
    above, last = divmod(kolom, 26)
    return (kolom_a1(above - 1) if above else "") + chr(65 + last)


def _teks(rumus: Rumus, lembar: str, ejaan: Ejaan, kuat: int = 0) -> str:
    match rumus:
        case Decimal():
            return f"{rumus:f}"
        case str():
            return '"' + rumus.replace('"', '""') + '"'
        case Petak():
            return _acuan(rumus, rumus, lembar, ejaan)
        case Hitung(fungsi, (one, other)) if fungsi.di_tengah:
            own = _TERKUAT.get(fungsi, 0)
            right = own if fungsi is Fungsi.SAMBUNG else own + 1
            made = f"{_teks(one, lembar, ejaan, own)}{fungsi}{_teks(other, lembar, ejaan, right)}"
            return f"({made})" if own < kuat else made
        case Hitung(fungsi, isi):
            return _fungsi(fungsi, [*_operan(isi, lembar, ejaan)], ejaan)
        case Location() | Langkah():
            raise ValueError(f"no cell holds {rumus}")
        case _:
            assert_never(rumus)


def _fungsi(fungsi: Fungsi, operan: Sequence[str], ejaan: Ejaan) -> str:
    """Return a function; one of more operands than it takes is one of itself."""
    if len(operan) > OPERAN and fungsi in _BERULANG:
        outer = Fungsi.JUMLAH if fungsi is Fungsi.CACAH else fungsi
        parts = (operan[at : at + OPERAN] for at in range(0, len(operan), OPERAN))
        return _fungsi(outer, [_fungsi(fungsi, some, ejaan) for some in parts], ejaan)
    return f"{fungsi}({ejaan.pemisah.join(operan)})"


def _operan(isi: Sequence[Rumus], lembar: str, ejaan: Ejaan) -> Iterator[str]:
    """Yield operands; cells below each other are one range."""
    row = iter(isi)
    for _, some in groupby(enumerate(row), key=lambda one: _jajaran(*one)):
        cells = [one for _, one in some]
        first, last = cells[0], cells[-1]
        if isinstance(first, Petak) and isinstance(last, Petak):
            yield _acuan(first, last, lembar, ejaan)
        else:
            yield from (_teks(one, lembar, ejaan) for one in cells)


def _jajaran(at: int, rumus: Rumus) -> object:
    """Return what cells have in common that follow each other below each other."""
    return (rumus.lembar, rumus.kolom, rumus.baris - at) if isinstance(rumus, Petak) else at


def _acuan(first: Petak, last: Petak, lembar: str, ejaan: Ejaan) -> str:
    quoted = "'" + first.lembar.replace("'", "''") + "'"
    away = first.lembar != lembar
    names = [f"{kolom_a1(one.kolom)}{one.baris + 1}" for one in dict.fromkeys((first, last))]
    if ejaan.kurung:
        sheet = f"{quoted}." if away else "."
        return "[" + ":".join((sheet if at == 0 else ".") + name for at, name in enumerate(names)) + "]"
    return (f"{quoted}!" if away else "") + ":".join(names)
