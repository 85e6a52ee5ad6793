"""The running year against its quarterly targets: on track, behind, or not known.

The realisasi to date is made of the quarters as `konsolidasi` says, and so is the target to date where each quarter has
its own (`target_triwulan: per-triwulan`); a cumulative target holds the quarters before it already. Both are compared
by the rule that judges a year (`is_tercapai`). No regulation was found that says when a year is on
track: it is a policy of the office, told on the page of the method.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from lkjip_build.compute.besaran import Besaran, bounds, consolidate, score
from lkjip_build.compute.capaian import Capaian, compute_capaian, is_tercapai
from lkjip_build.compute.putusan import (
    AlasanPutusan,
    Putusan,
    putusan_berjalan,
    putusan_setahun,
    putusan_tanpa,
    putusan_usai,
)
from lkjip_build.compute.rekap import BarisKinerja, Rekap
from lkjip_build.compute.target_triwulan import jumlah_rata, jumlah_target, sejak_januari
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang, Nilai
from lkjip_build.model.rencana_aksi import RencanaIndikator, rencana_by_indikator
from lkjip_build.model.renstra import Indikator, Konsolidasi

_TANPA_RENCANA = RencanaIndikator(())


@dataclass(frozen=True)
class Sejauh:
    """Target and realisasi of a year up to the end of a quarter, each a sum over `pembagi` quarters.

    A mean is kept as its sum, so that nothing is rounded and both sides stand over the same quarters; else `pembagi` is
    1. `triwulan` are the numbers of the quarters that went into the realisasi, `triwulan_target` those whose targets
    went in, `terlewat` those that a mean leaves out.
    """

    target: Besaran
    realisasi: Besaran
    triwulan: tuple[int, ...]
    triwulan_target: tuple[int, ...]
    pembagi: int = 1
    terlewat: tuple[int, ...] = ()

    @property
    def batas_target(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest target to date, equal for all but a range."""
        low, high = bounds(self.target)
        return low / self.pembagi, high / self.pembagi

    @property
    def nilai(self) -> Fraction:
        """The realisasi to date."""
        return score(self.realisasi) / self.pembagi


@dataclass(frozen=True)
class SampaiTriwulan:
    """The verdict on one indikator up to the end of quarter `nomor`.

    `sejauh` and `capaian`, the share of the target to date, are there where there is a verdict. A sum that is over the
    limit of the whole year cannot come back: then the target is missed already, and `melampaui` is that sum.
    """

    nomor: int
    putusan: Putusan
    alasan: AlasanPutusan | None = None
    sejauh: Sejauh | None = None
    capaian: Capaian | None = None
    melampaui: Decimal | None = None


@dataclass(frozen=True)
class JalurIndikator:
    """One indikator through a year, with what was planned for it."""

    baris: BarisKinerja
    rencana: RencanaIndikator
    triwulan: tuple[SampaiTriwulan, ...]


@dataclass(frozen=True)
class JalurTahun:
    """A year up to quarter `nomor`: the last that is over and has a figure, else the last that has one, else 0.

    `usai` tells that the year is over, `disahkan` that its report is signed.
    """

    tahun: int
    nomor: int
    semua: tuple[JalurIndikator, ...]
    usai: bool = False
    disahkan: bool = False

    @cached_property
    def by_kode(self) -> dict[str, JalurIndikator]:
        return {one.baris.indikator.kode: one for one in self.semua}

    @property
    def direncanakan(self) -> bool:
        """Tell whether any quarter of any indikator has a target."""
        return any(one.rencana.bertarget for one in self.semua)

    def putusan(self, satu: JalurIndikator) -> Putusan:
        """Return the verdict that counts: of the year where it has a realisasi, of a broken limit, and of the year so
        far while it runs.
        """
        if satu.baris.tercapai is not None:
            return putusan_setahun(tercapai=satu.baris.tercapai)
        found = self.sampai(satu)
        if found and found.melampaui is not None:
            return found.putusan
        if self.usai or self.disahkan:
            return putusan_usai(berangka=satu.baris.realisasi is not None, disahkan=self.disahkan)
        return found.putusan if found else Putusan.BELUM_ADA_DATA

    def sampai(self, satu: JalurIndikator) -> SampaiTriwulan | None:
        """Return the verdict on an indikator up to the year's quarter, None where no quarter has a figure yet."""
        return satu.triwulan[self.nomor - 1] if self.nomor else None

    def berangka(self, satu: JalurIndikator) -> bool:
        """Tell whether the verdict on an indikator up to the year's quarter rests on a figure of its quarters."""
        found = self.sampai(satu)
        return found is not None and found.alasan is None

    def of(self, putusan: Putusan) -> tuple[JalurIndikator, ...]:
        """Return the indikator with this verdict."""
        return tuple(one for one in self.semua if self.putusan(one) is putusan)

    @property
    def dinilai(self) -> bool:
        """Tell whether any indikator has a verdict."""
        return any(self.putusan(one).diketahui for one in self.semua)


def akhir_triwulan(tahun: int, nomor: int) -> date:
    """Return the first day after a quarter."""
    return date(tahun + nomor // 4, nomor % 4 * 3 + 1, 1)


def compute_jalur(rekap: Rekap, data: Data, hari_ini: date, disahkan: Collection[int] = ()) -> dict[int, JalurTahun]:
    """Return every year against its quarterly targets; `hari_ini` tells which quarters are over, `disahkan` the years
    whose report is signed.
    """
    return {tahun: _jalur_tahun(rekap, data, tahun, hari_ini, disahkan=tahun in disahkan) for tahun in rekap.tahun}


def _jalur_tahun(rekap: Rekap, data: Data, tahun: int, hari_ini: date, *, disahkan: bool) -> JalurTahun:
    one, rencana = rekap.tahun[tahun], rencana_by_indikator(data.laporan[tahun].rencana_aksi)
    semua = tuple(
        _jalur_indikator(baris, rencana.get(baris.indikator.kode, _TANPA_RENCANA), one.aturan, hari_ini)
        for baris in one.semua_baris
    )
    filled = [n for n in range(1, 5) if any(baris.kinerja.triwulan[n - 1] is not None for baris in one.semua_baris)]
    over = [n for n in filled if akhir_triwulan(tahun, n) <= hari_ini]
    return JalurTahun(tahun, max(over or filled, default=0), semua, tahun < hari_ini.year, disahkan)


def _jalur_indikator(
    baris: BarisKinerja, rencana: RencanaIndikator, aturan: Himpunan, hari_ini: date
) -> JalurIndikator:
    quarters = (
        sampai_triwulan(baris, rencana.target, nomor, aturan, selesai=akhir_triwulan(baris.tahun, nomor) <= hari_ini)
        for nomor in range(1, 5)
    )
    return JalurIndikator(baris, rencana, tuple(quarters))


def sampai_triwulan(
    baris: BarisKinerja, target: Sequence[Nilai | None], nomor: int, aturan: Himpunan, *, selesai: bool
) -> SampaiTriwulan:
    """Return the verdict on an indikator up to the end of a quarter; `selesai` tells whether the quarter is over."""
    if (sum_so_far := _melampaui(baris, nomor)) is not None:
        return SampaiTriwulan(nomor, Putusan.TIDAK_TERCAPAI, melampaui=sum_so_far)
    found = _sejauh(baris.indikator, target, baris.kinerja.triwulan, nomor, selesai=selesai)
    if isinstance(found, AlasanPutusan):
        return SampaiTriwulan(nomor, putusan_tanpa(found), found)
    arah = baris.indikator.arah
    return SampaiTriwulan(
        nomor,
        putusan_berjalan(tercapai=bool(is_tercapai(found.target, found.realisasi, arah))),
        sejauh=found,
        capaian=compute_capaian(found.target, found.realisasi, arah, aturan),
    )


def _melampaui(baris: BarisKinerja, nomor: int) -> Decimal | None:
    """Return the sum of the quarters so far where it is over the year's limit for good, else None.

    For good where quarters add up and none can be negative; an empty quarter can only add to the sum.
    """
    indikator, known = baris.indikator, [one for one in baris.kinerja.triwulan[:nomor] if isinstance(one, Decimal)]
    low = indikator.batas_berlaku.bawah
    if not indikator.konsolidasi.menjumlah or not indikator.arah.berbatas_atas or low is None or low < 0:
        return None
    if baris.target is None or not known or len(known) < sum(one is not None for one in baris.kinerja.triwulan[:nomor]):
        return None
    total = sum(known, Decimal(0))
    return total if total > bounds(baris.target)[1] else None


def _sejauh(
    indikator: Indikator,
    target: Sequence[Nilai | None],
    triwulan: Sequence[Nilai | None],
    nomor: int,
    *,
    selesai: bool,
) -> Sejauh | AlasanPutusan:
    """Return both sides up to the end of a quarter, or why they cannot be compared."""
    aim, reached = target[nomor - 1], triwulan[nomor - 1]
    if all(one is None for one in target):
        return AlasanPutusan.TANPA_RENCANA
    if aim is None:
        return AlasanPutusan.TANPA_TARGET
    if reached is None:
        return AlasanPutusan.BELUM_ADA_DATA if selesai else AlasanPutusan.BELUM_WAKTUNYA
    if indikator.konsolidasi.memakai_semua and any(isinstance(one, Jenjang) for one in (*target, *triwulan)):
        return AlasanPutusan.TIDAK_TERJUMLAH
    alone, so_far = sejak_januari(indikator, aim, triwulan[:nomor]), range(1, nomor + 1)
    match indikator.konsolidasi:
        case Konsolidasi.POSISI_AKHIR:
            return Sejauh(aim, reached, (nomor,), (nomor,))
        case Konsolidasi.JUMLAH:
            aimed = (nomor,) if alone else tuple(so_far)
            aims = jumlah_target([target[n - 1] for n in aimed])
            total = consolidate(triwulan[:nomor], Konsolidasi.JUMLAH)
            if aims is None:
                return AlasanPutusan.TANPA_TARGET
            if total is None:
                return AlasanPutusan.TRIWULAN_KURANG
            return Sejauh(aims, total, tuple(so_far), aimed)
        case Konsolidasi.RATA_RATA:
            # A mean is of the quarters there are; a quarter without a target of its own cannot be held against any.
            known = {n: value for n in so_far if (value := triwulan[n - 1]) is not None}
            aimed_by = {n: one for n in known if (one := aim if alone else target[n - 1]) is not None}
            used = tuple(aimed_by)
            aims, total = jumlah_rata(list(aimed_by.values())), jumlah_rata([known[n] for n in used])
            if aims is None or total is None:
                return AlasanPutusan.TANPA_TARGET
            left = (n for n in so_far if n not in used and (n in known or target[n - 1] is not None))
            return Sejauh(aims, total, used, (nomor,) if alone else used, len(used), tuple(left))
        case _:
            assert_never(indikator.konsolidasi)
