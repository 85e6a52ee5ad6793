"""Recapitulations: every year × indikator in one table, and what follows from it per tujuan, sasaran and year.

pandas groups; the figures in its cells stay `Fraction` and `Decimal`, so that sums and means are exact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import assert_never

import pandas as pd

from lkjip_build.compute.anggaran import RekapProgram, Uang, rekap_program
from lkjip_build.compute.besaran import Besaran, consolidate
from lkjip_build.compute.capaian import Capaian, compute_capaian, is_tercapai, kategori_of
from lkjip_build.compute.setahun import beda_triwulan, usulan_setahun
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan, RataRata
from lkjip_build.model.laporan import Kinerja, Laporan
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.model.renstra import Indikator, Induk, Sasaran, Tujuan
from lkjip_build.problems import Location


@dataclass(frozen=True)
class BarisKinerja:
    """One indikator in one year.

    `realisasi` is what was typed, or what four quarters propose for a year that is over (`diusulkan`). `sementara` is
    the value of the quarters so far where there is no realisasi, and `beda_triwulan` what four full quarters give where
    that contradicts the typed year, which counts. A mean is an exact `Fraction`. The line of `sumber` is 0 where
    kinerja.csv has no row for the indikator.
    """

    tahun: int
    tujuan: Tujuan
    induk: Induk
    """What the indikator measures: a sasaran of `tujuan`, or `tujuan` itself."""
    indikator: Indikator
    kinerja: Kinerja
    target: Nilai | None
    realisasi: Besaran | None
    diusulkan: bool
    capaian: Capaian
    kategori: str | None
    tercapai: bool | None
    sementara: Besaran | None
    beda_triwulan: Besaran | None
    sumber: Location

    @property
    def triwulan_terisi(self) -> int:
        """The number of the last quarter that has a figure; 0 where none has."""
        return max((number for number, nilai in enumerate(self.kinerja.triwulan, 1) if nilai is not None), default=0)

    @property
    def triwulan_terlewat(self) -> tuple[int, ...]:
        """The numbers of the quarters without a figure before the last that has one."""
        quarters = enumerate(self.kinerja.triwulan[: self.triwulan_terisi], 1)
        return tuple(number for number, nilai in quarters if nilai is None)


@dataclass(frozen=True)
class RekapInduk:
    """What was planned (a tujuan or a sasaran) in one year, by its own indikator.

    `rata_rata` is over the `dihitung` of them that have a capaian. The indikator of the sasaran below a tujuan are not
    its own.
    """

    tahun: int
    tujuan: Tujuan
    induk: Induk
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
class RekapSasaran(RekapInduk):
    """A sasaran in one year: what money, analyses and an average over sasaran belong to."""

    induk: Sasaran


@dataclass(frozen=True)
class RekapTahun:
    """A year: what was planned for it, its average, its money.

    `semua_induk` are the tujuan and sasaran with an indikator of their own, in the order of the plan.
    """

    tahun: int
    aturan: Himpunan
    semua_induk: tuple[RekapInduk, ...]
    rata_rata: Fraction | None
    kategori: str | None
    program: tuple[RekapProgram, ...]
    anggaran: Uang | None

    @cached_property
    def sasaran(self) -> tuple[RekapSasaran, ...]:
        """The sasaran among them."""
        return tuple(one for one in self.semua_induk if isinstance(one, RekapSasaran))

    @property
    def semua_baris(self) -> Iterator[BarisKinerja]:
        return (baris for one in self.semua_induk for baris in one.baris)

    @cached_property
    def jumlah_indikator(self) -> int:
        return sum(len(one.baris) for one in self.semua_induk)

    @cached_property
    def dihitung(self) -> int:
        return sum(one.dihitung for one in self.semua_induk)

    @cached_property
    def dalam_rata_rata(self) -> tuple[BarisKinerja, ...]:
        """The rows of which the average is: all of them, or those of the sasaran where these are averaged."""
        match self.aturan.rata_rata:
            case RataRata.INDIKATOR:
                return tuple(self.semua_baris)
            case RataRata.SASARAN:
                return tuple(baris for one in self.sasaran for baris in one.baris)
            case _:
                assert_never(self.aturan.rata_rata)

    @cached_property
    def tujuan_di_luar_rata_rata(self) -> bool:
        """Whether a tujuan has indikator that the average leaves out."""
        return len(self.dalam_rata_rata) < self.jumlah_indikator

    @cached_property
    def tercapai(self) -> int:
        return sum(1 for baris in self.semua_baris if baris.tercapai)

    @cached_property
    def bisa_dinilai(self) -> int:
        """How many indikator have both a target and a realisasi."""
        return sum(1 for baris in self.semua_baris if baris.tercapai is not None)


@dataclass(frozen=True)
class Rekap:
    """All years, rising, and the series of each indikator by kode."""

    tahun: dict[int, RekapTahun]
    seri: dict[str, tuple[BarisKinerja, ...]]


def compute_rekap(data: Data, hari_ini: date) -> Rekap:
    """Return the recapitulation of checked data; every year has a rule set, every row a known indikator. Whether a year
    is over, so that its quarters may speak for it, depends on `hari_ini`.

    The order of rows in the files changes nothing: years rise, indikator stand as in the Renstra, money by its codes.
    """
    semua_laporan = [data.laporan[tahun] for tahun in sorted(data.laporan)]
    menurut = {tahun: data.untuk(tahun) for tahun in data.laporan}
    baris = [row for laporan in semua_laporan for row in _semua_baris(laporan, menurut[laporan.tahun], hari_ini)]
    frame = pd.DataFrame(
        {
            "tahun": [row.tahun for row in baris],
            "induk": [row.induk.kode for row in baris],
            "indikator": [row.indikator.kode for row in baris],
            "baris": baris,
        }
    )
    tahun = {laporan.tahun: _rekap_tahun(laporan, frame, menurut[laporan.tahun]) for laporan in semua_laporan}
    seri = {str(kode): tuple(group) for kode, group in frame.groupby("indikator", sort=False)["baris"]}
    return Rekap(tahun, seri)


def _semua_baris(laporan: Laporan, data: Data, hari_ini: date) -> Iterator[BarisKinerja]:
    """Yield the rows of a year in the order of the Renstra, whatever the order in the file.

    An indikator in force whose row is missing has an empty one, so that it is counted among those not computed.
    """
    by_kode = {kinerja.indikator: kinerja for kinerja in laporan.kinerja}
    aturan = _aturan(data, laporan.tahun)
    empty = Location(laporan.fakta.location().path.replace("laporan.yml", "kinerja.csv"))
    for tujuan, induk in data.renstra.semua_induk:
        for indikator in induk.indikator:
            if (kinerja := by_kode.get(indikator.kode)) is None:
                if not indikator.berlaku(laporan.tahun):
                    continue
                kinerja, sumber = Kinerja(indikator=indikator.kode), empty
            else:
                sumber = kinerja.location("realisasi")
            usulan = usulan_setahun(kinerja, indikator, laporan.tahun, hari_ini)
            yield _baris(laporan.tahun, tujuan, induk, indikator, kinerja, usulan, aturan, sumber)


def _baris(
    tahun: int,
    tujuan: Tujuan,
    induk: Induk,
    indikator: Indikator,
    kinerja: Kinerja,
    usulan: Besaran | None,
    aturan: Himpunan,
    sumber: Location,
) -> BarisKinerja:
    target = kinerja.target_berlaku
    realisasi = kinerja.realisasi if usulan is None else usulan
    capaian = compute_capaian(target, realisasi, indikator.arah, aturan)
    kategori = kategori_of(capaian.persen, aturan.skala)
    return BarisKinerja(
        tahun=tahun,
        tujuan=tujuan,
        induk=induk,
        indikator=indikator,
        kinerja=kinerja,
        target=target,
        realisasi=realisasi,
        diusulkan=usulan is not None,
        capaian=capaian,
        kategori=kategori.nama if kategori else None,
        tercapai=is_tercapai(target, realisasi, indikator.arah),
        sementara=consolidate(kinerja.triwulan, indikator.konsolidasi) if realisasi is None else None,
        beda_triwulan=beda_triwulan(kinerja, indikator),
        sumber=sumber,
    )


def _aturan(data: Data, tahun: int) -> Himpunan:
    aturan = data.aturan.for_tahun(tahun)
    if aturan is None:
        raise LookupError(f"no rule set for {tahun}; checks must stop this")
    return aturan


def _rekap_tahun(laporan: Laporan, frame: pd.DataFrame, data: Data) -> RekapTahun:
    aturan = _aturan(data, laporan.tahun)
    rows = frame[frame["tahun"] == laporan.tahun]
    by_induk = {str(kode): tuple(group) for kode, group in rows.groupby("induk", sort=False)["baris"]}
    semua = tuple(
        _rekap_induk(laporan.tahun, tujuan, induk, by_induk[induk.kode], aturan)
        for tujuan, induk in data.renstra.semua_induk
        if induk.kode in by_induk
    )
    match aturan.rata_rata:
        case RataRata.SASARAN:
            rata_rata = mean(one.rata_rata for one in semua if isinstance(one, RekapSasaran))
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


def _rekap_induk(
    tahun: int, tujuan: Tujuan, induk: Induk, baris: tuple[BarisKinerja, ...], aturan: Himpunan
) -> RekapInduk:
    rata_rata = mean(row.capaian.dalam_rata_rata for row in baris)
    found = kategori_of(rata_rata, aturan.skala)
    kategori = found.nama if found else None
    match induk:
        case Sasaran():
            return RekapSasaran(tahun, tujuan, induk, baris, rata_rata, kategori)
        case Tujuan():
            return RekapInduk(tahun, tujuan, induk, baris, rata_rata, kategori)
        case _:
            assert_never(induk)


def mean(values: Iterable[Fraction | None]) -> Fraction | None:
    """Return the exact mean of the values that exist, or None where none does."""
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) / len(known) if known else None
