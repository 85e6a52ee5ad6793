"""Formulas as spreadsheets write them: A1 for Excel, OpenFormula for OpenDocument."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import assert_never

from lkjip_build.isi.rumus import Fungsi, Hitung, Langkah, Petak, Rumus
from lkjip_build.problems import Location

TERPANJANG = 8_000  # of 8,192 characters that Excel takes
OPERAN = 200  # of 255 operands of one function
_DI_TENGAH = {
    **dict.fromkeys((Fungsi.SAMA, Fungsi.KURANG_DARI, Fungsi.PALING_BANYAK), 0),
    **dict.fromkeys((Fungsi.LEBIH_DARI, Fungsi.PALING_SEDIKIT), 0),
    **{Fungsi.SAMBUNG: 1, Fungsi.TAMBAH: 2, Fungsi.KURANG: 2, Fungsi.KALI: 3, Fungsi.BAGI: 3},
}
"""Operators between two operands, by how strongly they bind."""
_JAJARAN = (Fungsi.JUMLAH, Fungsi.CACAH, Fungsi.CACAH_TERISI, Fungsi.CACAH_ISI, Fungsi.RATA_RATA)
"""Functions that take cells below each other as one range."""
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


@lru_cache(maxsize=1024)
def kolom_a1(kolom: int) -> str:
    """Return the letters of a column, from 0."""
    above, last = divmod(kolom, 26)
    return (kolom_a1(above - 1) if above else "") + chr(65 + last)


def _teks(rumus: Rumus, lembar: str, ejaan: Ejaan, kuat: int = 0) -> str:
    match rumus:
        case Petak():
            return _acuan(rumus, rumus, lembar, ejaan)
        case Hitung():
            fungsi, isi = rumus.fungsi, rumus.isi
            if fungsi in _DI_TENGAH:
                own = _DI_TENGAH[fungsi]
                right = own if fungsi is Fungsi.SAMBUNG else own + 1
                made = f"{_teks(isi[0], lembar, ejaan, own)}{fungsi.value}{_teks(isi[1], lembar, ejaan, right)}"
                return f"({made})" if own < kuat else made
            if fungsi in _JAJARAN:
                return _fungsi(fungsi, [*_operan(isi, lembar, ejaan)], ejaan)
            return _fungsi(fungsi, [_teks(one, lembar, ejaan) for one in isi], ejaan)
        case Decimal():
            return f"{rumus:f}"
        case str():
            return '"' + rumus.replace('"', '""') + '"'
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
    return f"{fungsi.value}({ejaan.pemisah.join(operan)})"


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
    quoted = "" if first.lembar == lembar else "'" + first.lembar.replace("'", "''") + "'"
    begin, end = f"{kolom_a1(first.kolom)}{first.baris + 1}", f"{kolom_a1(last.kolom)}{last.baris + 1}"
    if ejaan.kurung:
        return f"[{quoted}.{begin}]" if first is last else f"[{quoted}.{begin}:.{end}]"
    sheet = f"{quoted}!" if quoted else ""
    return f"{sheet}{begin}" if first is last else f"{sheet}{begin}:{end}"
