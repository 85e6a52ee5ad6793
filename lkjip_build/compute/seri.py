"""Breaks in a series: where the figures of an indikator before and after a year cannot be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from lkjip_build.compute.alasan import JenisPutus
from lkjip_build.compute.capaian import Rumus
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.model.aturan import Himpunan, RumusCapaian
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.renstra import Arah


@dataclass(frozen=True)
class Putus:
    """A break before `tahun`; `uraian` is what the office wrote about a changed measure, else empty."""

    tahun: int
    jenis: JenisPutus
    uraian: str = ""

    @property
    def memutus_realisasi(self) -> bool:
        return self.jenis is JenisPutus.UKURAN

    @property
    def memutus_capaian(self) -> bool:
        return self.jenis is not JenisPutus.SKALA


def putus_seri(seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan]) -> tuple[Putus, ...]:
    """Return the breaks between the first and the last row of one indikator, rising.

    A changed formula breaks the series only of an indikator that it touches: the one for `turun` says nothing about an
    indikator that should rise.
    """
    if len(seri) < 2:
        return ()
    return tuple(sorted(_semua_putus(seri, aturan), key=lambda putus: (putus.tahun, putus.jenis)))


def _semua_putus(seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan]) -> Iterator[Putus]:
    first, last = seri[0].tahun, seri[-1].tahun
    for tahun, uraian in seri[-1].indikator.perubahan_ukuran.items():
        if first < tahun <= last:
            yield Putus(tahun, JenisPutus.UKURAN, uraian)
    for before, baris in pairwise(seri):
        old, new = aturan[before.tahun], aturan[baris.tahun]
        if _other_formula(before, baris, old.capaian, new.capaian):
            yield Putus(baris.tahun, JenisPutus.RUMUS)
        if _bands(old) != _bands(new):
            yield Putus(baris.tahun, JenisPutus.SKALA)


def _other_formula(before: BarisKinerja, baris: BarisKinerja, old: RumusCapaian, new: RumusCapaian) -> bool:
    if before.capaian.rumus is Rumus.NOL and baris.capaian.rumus is Rumus.NOL:
        return False  # a zero target is judged the same under every formula
    ranges = isinstance(before.target, Rentang) and isinstance(baris.target, Rentang)
    if ranges and old.rentang is not new.rentang:
        return True
    match baris.indikator.arah:
        case Arah.NAIK:
            return False  # has one formula everywhere
        case Arah.TURUN:
            return old.turun is not new.turun
        case Arah.TETAP:
            return old.tetap is not new.tetap
        case _:
            assert_never(baris.indikator.arah)


def _bands(aturan: Himpunan) -> list[tuple[str, Decimal]]:
    return [(band.nama, band.bawah) for band in aturan.skala.kategori]
