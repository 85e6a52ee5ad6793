"""The Renstra to date against its end: the level that was reached, the way from the baseline, and the verdict.

How years relate to the end is the indikator's own declaration (`renstra: akhir | kumulatif`), apart from how its
quarters make a year. Nothing is judged before the years that the realisasi covers reach the years of the target, except
a limit that is broken already, whatever the coming years bring.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.compute.alasan import AlasanBanding
from lkjip_build.compute.besaran import Besaran, Bilangan, beda, bilangan, bounds, jumlah, score
from lkjip_build.compute.capaian import Capaian, compute_capaian, is_tercapai
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.renstra import Arah, CaraRenstra, Indikator, Periode


@dataclass(frozen=True)
class Terlampaui:
    """A limit on a sum of years that is broken before they are over.

    `jumlah` is the known sum of the years in `dari`, the last of them its whole or its quarters so far. It is the least
    that the sum can be where an earlier year is unknown (`berlubang`).
    """

    batas: Bilangan
    jumlah: Decimal
    dari: tuple[BarisKinerja, ...]
    berlubang: bool

    @property
    def terakhir(self) -> BarisKinerja:
        return self.dari[-1]


@dataclass(frozen=True)
class Kemajuan:
    """The way from the baseline to the target of the end: how much of it is done.

    `dari`, `menuju` and `kini` are the numbers of the baseline, of the nearest value that meets the target, and of the
    latest realisasi; of a step of a scale its score. Of a range the nearest value is the bound before it, inside it
    the latest realisasi itself, and beyond it the far bound. `persen` is below 0 where the figure went back behind the
    baseline and at least 100 exactly where the target is met.
    """

    dari: Bilangan
    menuju: Bilangan
    kini: Bilangan

    @property
    def jarak(self) -> Decimal | Fraction:
        made = beda(self.menuju, self.dari)
        return made if made > 0 else -made

    @property
    def ditempuh(self) -> Decimal | Fraction:
        """How much was done towards the target; below 0 where the figure went back."""
        made = beda(self.kini, self.dari)
        return made if beda(self.menuju, self.dari) > 0 else -made

    @property
    def sampai(self) -> bool:
        """Whether the way is done: the figure is at the target, inside its range, or beyond."""
        return self.ditempuh >= self.jarak

    @property
    def persen(self) -> Fraction:
        return Fraction(self.ditempuh) / Fraction(self.jarak) * 100


@dataclass(frozen=True)
class BandingRenstra:
    """The Renstra to date against its end.

    `akhir`: the latest known realisasi against the target of the last year. `kumulatif`: the sum of realisasi against
    the sum of the targets of all years. The target is of the years `mulai` to `akhir`, the realisasi of the years
    `dari` to `sampai`; years that lack one are `target_kurang` and `tahun_kurang`. `tercapai` is None before `sampai`
    reaches `akhir`, unless a limit is `terlampaui`.
    """

    cara: CaraRenstra
    mulai: int
    akhir: int
    target: Besaran | None
    realisasi: Besaran | None = None
    dari: int | None = None
    sampai: int | None = None
    capaian: Capaian | None = None
    tercapai: bool | None = None
    alasan: AlasanBanding | None = None
    target_kurang: tuple[int, ...] = ()
    tahun_kurang: tuple[int, ...] = ()
    terlampaui: Terlampaui | None = None
    kemajuan: Kemajuan | None = None

    @property
    def dijumlahkan(self) -> bool:
        return self.cara.menjumlah


def banding_renstra(seri: Sequence[BarisKinerja], periode: Periode, aturan: Himpunan) -> BandingRenstra:
    """Return the Renstra to date: `seri` are the rows of one indikator up to the year in question, rising."""
    indikator = seri[-1].indikator
    akhir = min(periode.akhir, indikator.berakhir or periode.akhir)
    inside = [baris for baris in seri if periode.awal <= baris.tahun <= akhir]
    match indikator.renstra:
        case CaraRenstra.AKHIR:
            return _latest(indikator, inside, periode, akhir, aturan)
        case CaraRenstra.KUMULATIF:
            return _summed(indikator, inside, max(periode.awal, indikator.mulai or periode.awal), akhir, aturan)
        case _:
            assert_never(indikator.renstra)


def _latest(
    indikator: Indikator, inside: Sequence[BarisKinerja], periode: Periode, akhir: int, aturan: Himpunan
) -> BandingRenstra:
    target = indikator.target_renstra.get(akhir)
    made = BandingRenstra(CaraRenstra.AKHIR, akhir, akhir, target, target_kurang=(akhir,) if target is None else ())
    last = next((baris for baris in reversed(inside) if baris.realisasi is not None), None)
    if last:
        made = replace(made, realisasi=last.realisasi, dari=last.tahun, sampai=last.tahun)
    if not any(periode.awal <= tahun <= akhir for tahun in indikator.perubahan_ukuran):
        made = replace(made, kemajuan=_kemajuan(indikator, made.target, made.realisasi))
    return _against(made, indikator, aturan)


def _kemajuan(indikator: Indikator, target: Besaran | None, realisasi: Besaran | None) -> Kemajuan | None:
    """Return the way from the baseline, or None where there is none to go.

    None too for `tetap`, where a figure beyond the target misses it as well, and where the baseline is a range or meets
    the target already.
    """
    if indikator.kondisi_awal is None or isinstance(indikator.kondisi_awal, Rentang) or target is None:
        return None
    if realisasi is None or is_tercapai(target, indikator.kondisi_awal, indikator.arah):
        return None
    match indikator.arah:
        case Arah.NAIK | Arah.TURUN:
            return Kemajuan(bilangan(indikator.kondisi_awal), _terdekat(target, realisasi), bilangan(realisasi))
        case Arah.TETAP:
            return None
        case _:
            assert_never(indikator.arah)


def _terdekat(target: Besaran, realisasi: Besaran) -> Bilangan:
    """Return the value that meets a target and is nearest to a realisasi."""
    if not isinstance(target, Rentang):
        return bilangan(target)
    reached = score(realisasi)
    if reached < Fraction(target.bawah):
        return target.bawah
    return target.atas if reached > Fraction(target.atas) else bilangan(realisasi)


def _summed(
    indikator: Indikator, inside: Sequence[BarisKinerja], begin: int, akhir: int, aturan: Himpunan
) -> BandingRenstra:
    planned = {year: indikator.target_renstra.get(year) for year in range(begin, akhir + 1)}
    inside = [baris for baris in inside if baris.tahun >= begin]
    by_tahun = {baris.tahun: baris.realisasi for baris in inside}
    # The running year counts only once its realisasi is there; an earlier year without one leaves a hole in the sum.
    last = max((year for year, realisasi in by_tahun.items() if realisasi is not None), default=None)
    years = list(range(begin, last + 1)) if last is not None else []
    missing = tuple(year for year in years if by_tahun.get(year) is None)
    realisasi = None if missing else _total([by_tahun[year] for year in years])
    dari, sampai = (years[0], years[-1]) if years else (None, None)
    made = BandingRenstra(
        CaraRenstra.KUMULATIF,
        begin,
        akhir,
        _total(planned.values()),
        realisasi,
        dari,
        sampai,
        target_kurang=tuple(year for year, target in planned.items() if target is None),
        tahun_kurang=missing,
    )
    if broken := _terlampaui(made, indikator, inside):
        return replace(made, terlampaui=broken, tercapai=False, alasan=AlasanBanding.BATAS_TERLAMPAUI)
    if missing:
        return replace(made, alasan=AlasanBanding.TAHUN_KURANG)
    if years and realisasi is None:
        return replace(made, alasan=AlasanBanding.TIDAK_TERJUMLAH)
    # A sum that may not grow without end says nothing before all its years are in.
    if indikator.arah.berbatas_atas and made.target is not None and sampai is not None and sampai < akhir:
        return replace(made, alasan=AlasanBanding.BELUM_AKHIR)
    return _against(made, indikator, aturan)


def _terlampaui(made: BandingRenstra, indikator: Indikator, inside: Sequence[BarisKinerja]) -> Terlampaui | None:
    """Return how a sum that is not complete yet has already broken its limit, or None.

    Quarters that add up count, as what they brought stays. Where figures may fall below 0 a later year could bring the
    sum down again, so nothing is told early.
    """
    least = indikator.batas_berlaku.bawah
    if not indikator.arah.berbatas_atas or made.target is None or least is None or least < 0:
        return None
    if any(made.mulai < tahun <= made.akhir for tahun in indikator.perubahan_ukuran):
        return None
    known = {baris.tahun: nilai for baris in inside if isinstance(nilai := _so_far(baris), Decimal)}
    if not known or (made.sampai == made.akhir and not made.tahun_kurang):
        return None
    total = sum(known.values(), Decimal(0))
    if total <= bounds(made.target)[1]:
        return None
    limit = made.target.atas if isinstance(made.target, Rentang) else bilangan(made.target)
    counted = tuple(baris for baris in inside if baris.tahun in known)
    before = {baris.tahun for baris in counted[:-1] if baris.realisasi is not None}
    return Terlampaui(limit, total, counted, bool(set(range(made.mulai, counted[-1].tahun)) - before))


def _so_far(baris: BarisKinerja) -> Besaran | None:
    """Return the year's figure, else what its quarters brought where they add up."""
    if baris.realisasi is not None or not baris.indikator.konsolidasi.menjumlah:
        return baris.realisasi
    return baris.sementara


def _against(made: BandingRenstra, indikator: Indikator, aturan: Himpunan) -> BandingRenstra:
    if made.target is None:
        missing = AlasanBanding.TANPA_TARGET_AKHIR if made.target_kurang else AlasanBanding.TIDAK_TERJUMLAH
        return replace(made, alasan=missing)
    if made.realisasi is None or made.dari is None or made.sampai is None:
        return replace(made, alasan=AlasanBanding.TANPA_REALISASI)
    if any(made.dari < tahun <= made.akhir for tahun in indikator.perubahan_ukuran):
        return replace(made, alasan=AlasanBanding.UKURAN_BERUBAH)
    if made.sampai == made.akhir:
        made = replace(made, tercapai=is_tercapai(made.target, made.realisasi, indikator.arah))
    capaian = compute_capaian(made.target, made.realisasi, indikator.arah, aturan)
    if capaian.persen is None:
        return replace(made, alasan=AlasanBanding.TIDAK_DAPAT_DIHITUNG)
    return replace(made, capaian=capaian)


def _total(values: Iterable[Besaran | None]) -> Besaran | None:
    """Return the sum of values; None where there is none, one is missing, or they cannot be added up."""
    known = list(values)
    return None if not known or None in known else jumlah(one for one in known if one is not None)
