"""Formulas as values: how a cell of a workbook follows from others, before any program's way to write it.

An operand is a place where something was typed, a step that a sheet shows, another formula, a number or a text. A sheet
puts cells in the place of what they hold (`isi.lembar_rumus`); what no cell holds leaves the number as it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from lkjip_build.problems import Location


class Fungsi(StrEnum):
    """An operator or a function, by the name that every spreadsheet knows it by."""

    TAMBAH = "+"
    KURANG = "-"
    KALI = "*"
    BAGI = "/"
    SAMA = "="
    KURANG_DARI = "<"
    PALING_BANYAK = "<="
    LEBIH_DARI = ">"
    PALING_SEDIKIT = ">="
    SAMBUNG = "&"
    JUMLAH = "SUM"
    CACAH = "COUNT"
    CACAH_TERISI = "COUNTA"
    CACAH_ISI = "COUNTIF"
    RATA_RATA = "AVERAGE"
    BULAT = "ROUND"
    POTONG = "ROUNDDOWN"
    JIKA = "IF"
    DAN = "AND"
    BERANGKA = "ISNUMBER"
    PERSIS = "EXACT"
    TERBESAR = "MAX"
    TERKECIL = "MIN"
    MUTLAK = "ABS"
    HURUF = "CHAR"


@dataclass(frozen=True)
class Langkah:
    """A step that a sheet shows: what it is, of what. `tercetak` where it is rounded as it is printed."""

    apa: str
    dari: str
    tercetak: bool = False


@dataclass(frozen=True)
class Petak:
    """A cell of a workbook; row and column count from 0."""

    lembar: str
    baris: int
    kolom: int


@dataclass(frozen=True)
class Hitung:
    """A function of operands."""

    fungsi: Fungsi
    isi: "tuple[Rumus, ...]"


Rumus = Hitung | Location | Langkah | Petak | Decimal | str
"""A formula; a text is itself, never the name of something."""


def hitung(fungsi: Fungsi, *isi: Rumus) -> Hitung:
    return Hitung(fungsi, isi)


def jumlah(isi: Iterable[Rumus]) -> Hitung:
    return Hitung(Fungsi.JUMLAH, tuple(isi))


def bagi(atas: Rumus, bawah: Rumus) -> Hitung:
    return Hitung(Fungsi.BAGI, (atas, bawah))


def jika(syarat: Rumus, nilai: Rumus, selain: Rumus) -> Hitung:
    return Hitung(Fungsi.JIKA, (syarat, nilai, selain))


def positif(nilai: Rumus) -> Hitung:
    return Hitung(Fungsi.LEBIH_DARI, (nilai, Decimal(0)))


def di_bawah(atas: Rumus, bawah: Rumus) -> Rumus:
    """Return two texts below each other in one cell; an empty one has no line."""
    if bawah == "":
        return atas
    return hitung(Fungsi.SAMBUNG, atas, hitung(Fungsi.SAMBUNG, hitung(Fungsi.HURUF, Decimal(10)), bawah))


def dibulatkan(rumus: Rumus, desimal: int) -> Rumus:
    """Return a formula with what it gives rounded to `desimal`; a text that it may give instead stays."""
    match rumus:
        case str():
            return rumus
        case Hitung(Fungsi.JIKA, (syarat, nilai, selain)):
            return jika(syarat, dibulatkan(nilai, desimal), dibulatkan(selain, desimal))
        case Hitung() | Location() | Langkah() | Petak() | Decimal():
            return hitung(Fungsi.BULAT, rumus, Decimal(desimal))
        case _:
            assert_never(rumus)


def tercetak(rumus: Rumus) -> bool:
    """Tell whether a formula gives a number as it is printed, not the exact one."""
    match rumus:
        case Hitung(Fungsi.JIKA, (_, nilai, selain)):
            return tercetak(nilai) or tercetak(selain)
        case Hitung(fungsi, _):
            return fungsi in (Fungsi.BULAT, Fungsi.POTONG)
        case Langkah():
            return rumus.tercetak
        case Location() | Petak() | Decimal() | str():
            return False
        case _:
            assert_never(rumus)
