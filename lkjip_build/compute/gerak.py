"""What became of each promise since the year before: whether it was kept then and is kept now.

Two years are compared by their own targets, so that a target which rose is no fall.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.compute.banding import banding
from lkjip_build.compute.putusan import Gerak
from lkjip_build.compute.rekap import BarisKinerja, Rekap
from lkjip_build.model import Data


@dataclass(frozen=True)
class GerakIndikator:
    """One indikator of a year with its move since the year before."""

    baris: BarisKinerja
    gerak: Gerak


def semua_gerak(rekap: Rekap, data: Data, tahun: int) -> Iterator[GerakIndikator]:
    """Yield the move of each indikator of a year, in the order of the plan."""
    for baris in rekap.tahun[tahun].semua_baris:
        yield GerakIndikator(baris, _gerak(rekap, data, baris))


def _gerak(rekap: Rekap, data: Data, baris: BarisKinerja) -> Gerak:
    lalu = banding(rekap, data, baris).lalu
    if lalu is None or baris.tercapai is None or lalu.sebelum.tercapai is None:
        return Gerak.TIDAK_DIBANDINGKAN
    if baris.tercapai is not lalu.sebelum.tercapai:
        return Gerak.JADI_TERCAPAI if baris.tercapai else Gerak.TAK_LAGI_TERCAPAI
    return Gerak.TETAP
