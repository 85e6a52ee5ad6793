"""How far a year has come by its quarters: the share of the year's targets that is reached, beside what was spent.

The share of an indikator is its value so far ÷ the target of the year. It says something where more is better and the
target is one number above zero; where less is better, little is reached early in a year by nature. So that the mean
moves by figures alone, it is over the same indikator in every quarter: those that have all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.compute.besaran import consolidate, score, tepat
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Arah


@dataclass(frozen=True)
class BagianTarget:
    """The share of its year's target, in percent, that an indikator had reached at the end of a quarter."""

    baris: BarisKinerja
    triwulan: int
    persen: Fraction


@dataclass(frozen=True)
class Laju:
    """A quarter with the shares of the indikator that have all quarters until `sampai`; none where there are none."""

    triwulan: int
    bagian: tuple[BagianTarget, ...]

    @property
    def rata_rata(self) -> Fraction | None:
        return sum((one.persen for one in self.bagian), Fraction(0)) / len(self.bagian) if self.bagian else None


def laju_capaian(rekap: RekapTahun, sampai: int) -> tuple[Laju, ...]:
    """Return the quarters of a year until `sampai`, each with what was reached of the year's targets."""
    counted = [baris for baris in rekap.semua_baris if _is_counted(baris, sampai)]
    return tuple(Laju(nomor, tuple(_semua_bagian(counted, nomor))) for nomor in range(1, sampai + 1))


def _is_counted(baris: BarisKinerja, sampai: int) -> bool:
    return (
        _builds_up(baris.indikator.arah)
        and isinstance(baris.target, Decimal | Nisbah)
        and tepat(baris.target) > 0
        and all(isinstance(nilai, Decimal | Nisbah) for nilai in baris.kinerja.triwulan[:sampai])
    )


def _builds_up(arah: Arah) -> bool:
    """Tell whether more is better, so that a year comes nearer to its target with each quarter."""
    match arah:
        case Arah.NAIK:
            return True
        case Arah.TURUN | Arah.TETAP:
            return False
        case _:
            assert_never(arah)


def _semua_bagian(semua: list[BarisKinerja], nomor: int) -> Iterator[BagianTarget]:
    for baris in semua:
        reached = consolidate(baris.kinerja.triwulan[:nomor], baris.indikator.konsolidasi)
        if reached is not None and baris.target is not None:
            yield BagianTarget(baris, nomor, score(reached) / score(baris.target) * 100)
