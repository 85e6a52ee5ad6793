"""Recapitulations: every year × indikator in one table, and what follows from it per sasaran and year.

pandas groups; the figures in its cells stay `Fraction` and `Decimal`, so that sums and means are exact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

import pandas as pd

from lkjip_build.compute.anggaran import RekapProgram, Uang, rekap_program
from lkjip_build.compute.capaian import Capaian, compute_capaian, consolidate, is_tercapai, kategori_of
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan, RataRata
from lkjip_build.model.laporan import Kinerja, Laporan
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Indikator, Sasaran
from lkjip_build.problems import Location


@dataclass(frozen=True)
class BarisKinerja:
    """One indikator in one year.

    `sementara` is the value of the quarters so far where the year's realisasi is missing, and `beda_triwulan` what four
    full quarters give where that contradicts the year's realisasi, which counts. A mean is an exact `Fraction`. The
    line of `sumber` is 0 where kinerja.csv has no row for the indikator.
    """

    tahun: int
    sasaran: Sasaran
    indikator: Indikator
    kinerja: Kinerja
    target: Nilai | None
    realisasi: Nilai | None
    capaian: Capaian
    kategori: str | None
    tercapai: bool | None
    sementara: Nilai | Fraction | None
    beda_triwulan: Nilai | Fraction | None
    sumber: Location

    @property
    def triwulan_terisi(self) -> int:
        """The number of the last quarter that has a figure; 0 where none has."""
        return max((number for number, nilai in enumerate(self.kinerja.triwulan, 1) if nilai is not None), default=0)


@dataclass(frozen=True)
class RekapSasaran:
    """A sasaran in one year; `rata_rata` is over the `dihitung` of its indikator that have a capaian."""

    tahun: int
    sasaran: Sasaran
    baris: tuple[BarisKinerja, ...]
    rata_rata: Fraction | None
    kategori: str | None

    @property
    def dihitung(self) -> int:
        return sum(1 for baris in self.baris if baris.capaian.persen is not None)

    @property
    def tercapai(self) -> int:
        return sum(1 for baris in self.baris if baris.tercapai)


@dataclass(frozen=True)
class RekapTahun:
    """A year: its sasaran, its average, its money."""

    tahun: int
    aturan: Himpunan
    sasaran: tuple[RekapSasaran, ...]
    rata_rata: Fraction | None
    kategori: str | None
    program: tuple[RekapProgram, ...]
    anggaran: Uang | None

    @property
    def semua_baris(self) -> Iterator[BarisKinerja]:
        return (baris for sasaran in self.sasaran for baris in sasaran.baris)

    @property
    def jumlah_indikator(self) -> int:
        return sum(len(sasaran.baris) for sasaran in self.sasaran)

    @property
    def dihitung(self) -> int:
        return sum(sasaran.dihitung for sasaran in self.sasaran)

    @property
    def tercapai(self) -> int:
        return sum(1 for baris in self.semua_baris if baris.tercapai)

    @property
    def bisa_dinilai(self) -> int:
        """How many indikator have both a target and a realisasi."""
        return sum(1 for baris in self.semua_baris if baris.tercapai is not None)


@dataclass(frozen=True)
class Rekap:
    """All years, rising, and the series of each indikator by kode."""

    tahun: dict[int, RekapTahun]
    seri: dict[str, tuple[BarisKinerja, ...]]


def compute_rekap(data: Data) -> Rekap:
    """Return the recapitulation of checked data; every year has a rule set, every row a known indikator.

    The order of rows in the files changes nothing: years rise, indikator stand as in the Renstra, money by its codes.
    """
    semua_laporan = [data.laporan[tahun] for tahun in sorted(data.laporan)]
    baris = [row for laporan in semua_laporan for row in _semua_baris(laporan, data)]
    frame = pd.DataFrame(
        {
            "tahun": [row.tahun for row in baris],
            "sasaran": [row.sasaran.kode for row in baris],
            "indikator": [row.indikator.kode for row in baris],
            "baris": baris,
        }
    )
    tahun = {laporan.tahun: _rekap_tahun(laporan, frame, data) for laporan in semua_laporan}
    seri = {str(kode): tuple(group) for kode, group in frame.groupby("indikator", sort=False)["baris"]}
    return Rekap(tahun, seri)


def _semua_baris(laporan: Laporan, data: Data) -> Iterator[BarisKinerja]:
    """Yield the rows of a year in the order of the Renstra, whatever the order in the file.

    An indikator in force whose row is missing has an empty one, so that it is counted among those not computed.
    """
    by_kode = {kinerja.indikator: kinerja for kinerja in laporan.kinerja}
    aturan = _aturan(data, laporan.tahun)
    empty = Location(laporan.fakta.location().path.replace("laporan.yml", "kinerja.csv"))
    for sasaran in data.renstra.semua_sasaran:
        for indikator in sasaran.indikator:
            if kinerja := by_kode.get(indikator.kode):
                yield _baris(laporan.tahun, sasaran, indikator, kinerja, aturan, kinerja.location("realisasi"))
            elif indikator.berlaku(laporan.tahun):
                yield _baris(laporan.tahun, sasaran, indikator, Kinerja(indikator=indikator.kode), aturan, empty)


def _baris(
    tahun: int, sasaran: Sasaran, indikator: Indikator, kinerja: Kinerja, aturan: Himpunan, sumber: Location
) -> BarisKinerja:
    target = kinerja.target_berlaku
    capaian = compute_capaian(target, kinerja.realisasi, indikator.arah, aturan)
    kategori = kategori_of(capaian.persen, aturan.skala)
    return BarisKinerja(
        tahun=tahun,
        sasaran=sasaran,
        indikator=indikator,
        kinerja=kinerja,
        target=target,
        realisasi=kinerja.realisasi,
        capaian=capaian,
        kategori=kategori.nama if kategori else None,
        tercapai=is_tercapai(target, kinerja.realisasi, indikator.arah),
        sementara=consolidate(kinerja.triwulan, indikator.konsolidasi) if kinerja.realisasi is None else None,
        beda_triwulan=_contradiction(kinerja, indikator),
        sumber=sumber,
    )


def _contradiction(kinerja: Kinerja, indikator: Indikator) -> Nilai | Fraction | None:
    """Return the year that four full quarters give where the typed one differs beyond its own decimals, else None."""
    year = kinerja.realisasi
    made = consolidate(kinerja.triwulan, indikator.konsolidasi)
    if year is None or made is None or any(nilai is None for nilai in kinerja.triwulan) or made == year:
        return None
    if isinstance(made, Fraction) and isinstance(year, Decimal):
        exponent = year.as_tuple().exponent
        half_unit = Fraction(1, 2) * Fraction(10) ** (exponent if isinstance(exponent, int) else 0)
        return None if abs(made - Fraction(year)) <= half_unit else made
    return made


def _aturan(data: Data, tahun: int) -> Himpunan:
    aturan = data.aturan.for_tahun(tahun)
    if aturan is None:
        raise LookupError(f"no rule set for {tahun}; checks must stop this")
    return aturan


def _rekap_tahun(laporan: Laporan, frame: pd.DataFrame, data: Data) -> RekapTahun:
    aturan = _aturan(data, laporan.tahun)
    rows = frame[frame["tahun"] == laporan.tahun]
    by_sasaran = {str(kode): tuple(group) for kode, group in rows.groupby("sasaran", sort=False)["baris"]}
    semua = tuple(
        _rekap_sasaran(laporan.tahun, sasaran, by_sasaran[sasaran.kode], aturan)
        for sasaran in data.renstra.semua_sasaran
        if sasaran.kode in by_sasaran
    )
    match aturan.rata_rata:
        case RataRata.SASARAN:
            rata_rata = mean(sasaran.rata_rata for sasaran in semua)
        case RataRata.INDIKATOR:
            rata_rata = mean(row.capaian.dalam_rata_rata for row in rows["baris"])
        case _:
            assert_never(aturan.rata_rata)
    kategori = kategori_of(rata_rata, aturan.skala)
    program = rekap_program(laporan.anggaran, {one.kode: one.nama for one in data.kode_anggaran})
    lines = tuple(baris for one in program for baris in one.baris)
    return RekapTahun(
        laporan.tahun,
        aturan,
        semua,
        rata_rata,
        kategori.nama if kategori else None,
        program,
        Uang(lines) if lines else None,
    )


def _rekap_sasaran(tahun: int, sasaran: Sasaran, baris: tuple[BarisKinerja, ...], aturan: Himpunan) -> RekapSasaran:
    rata_rata = mean(row.capaian.dalam_rata_rata for row in baris)
    kategori = kategori_of(rata_rata, aturan.skala)
    return RekapSasaran(tahun, sasaran, baris, rata_rata, kategori.nama if kategori else None)


def mean(values: Iterable[Fraction | None]) -> Fraction | None:
    """Return the exact mean of the values that exist, or None where none does."""
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) / len(known) if known else None
