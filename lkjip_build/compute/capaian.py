"""Capaian: the percentage in which a target was met, exactly.

Percentages are `Fraction`, so that scaling, averaging and comparing lose nothing; rounding happens only in print. A
result keeps its formula and inputs, so that a page can show how the number came about.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from lkjip_build.compute.besaran import Besaran, Bilangan, bilangan, bounds, score, tepat
from lkjip_build.model.aturan import (
    Batas,
    Himpunan,
    Kategori,
    Predikat,
    RumusRentang,
    RumusTetap,
    RumusTurun,
    SkalaKategori,
    SkalaPredikat,
)
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Arah


class Rumus(StrEnum):
    """The formula that gave a capaian; T is the target, R the realisasi."""

    NAIK = "naik"  # R / T
    SELISIH = "selisih"  # (2T − R) / T
    NISBAH = "nisbah"  # T / R
    TETAP = "tetap"  # 1 − |R − T| / T
    PERSIS = "persis"  # 100 % where R = T, else 0 %
    DALAM_RENTANG = "dalam-rentang"  # inside a range target: 100 %
    LUAR_RENTANG = "luar-rentang"  # outside a range target, where the rule set gives no part: 0 %
    NOL = "nol"  # a zero target: 100 % if kept, else 0 %


class Alasan(StrEnum):
    """Why a capaian cannot be computed."""

    TARGET_KOSONG = "target-kosong"
    REALISASI_KOSONG = "realisasi-kosong"
    TARGET_NOL = "target-nol"
    TARGET_NEGATIF = "target-negatif"
    REALISASI_NOL = "realisasi-nol"


_Hasil = tuple[Rumus, Fraction]


@dataclass(frozen=True)
class Capaian:
    """A capaian in percent: exact and uncapped, or None with the reason.

    `tampil` and `dalam_rata_rata` are the value under the caps of the rule set. `target` and `realisasi` are the
    numbers that entered the formula: of a range its nearer bound, of a scale the score.
    """

    persen: Fraction | None
    rumus: Rumus | None = None
    alasan: Alasan | None = None
    target: Bilangan | None = None
    realisasi: Bilangan | None = None
    tampil: Fraction | None = None
    dalam_rata_rata: Fraction | None = None

    @property
    def dibatasi(self) -> bool:
        """Tell whether the shown value differs from the computed one."""
        return self.tampil != self.persen


def compute_capaian(target: Besaran | None, realisasi: Besaran | None, arah: Arah, aturan: Himpunan) -> Capaian:
    """Return the capaian of one target and realisasi under the rule set of their year.

    Zero targets (no regulation found; docs/pengembang/keputusan.md): `turun` and `tetap` give 100 when zero was kept
    and 0 otherwise, `naik` cannot be computed. A negative target gives no percentage at all. A range counts as met
    inside, and by its nearer bound outside (as PermenPANRB 8/2021 does for individuals) unless the rule set gives
    nothing there. A missing realisasi is never zero.
    """
    if target is None:
        return Capaian(None, alasan=Alasan.TARGET_KOSONG)
    if realisasi is None:
        return Capaian(None, alasan=Alasan.REALISASI_KOSONG)
    r = bilangan(realisasi)
    match target:
        case Rentang():
            return _of_rentang(target, r, arah, aturan)
        case Decimal() | Fraction() | Nisbah() | Jenjang():
            return _of_angka(bilangan(target), r, arah, aturan)
        case _:
            assert_never(target)


def _of_rentang(target: Rentang, realisasi: Bilangan, arah: Arah, aturan: Himpunan) -> Capaian:
    r = tepat(realisasi)
    nearest = target.bawah if r < Fraction(target.bawah) else target.atas
    if Fraction(target.bawah) <= r <= Fraction(target.atas):
        return _capped((Rumus.DALAM_RENTANG, Fraction(100)), nearest, realisasi, aturan.batas)
    match aturan.capaian.rentang:
        case RumusRentang.BATAS_TERDEKAT:
            return _of_angka(nearest, realisasi, arah, aturan)
        case RumusRentang.NOL:
            return _capped((Rumus.LUAR_RENTANG, Fraction(0)), nearest, realisasi, aturan.batas)
        case _:
            assert_never(aturan.capaian.rentang)


def _of_angka(target: Bilangan, realisasi: Bilangan, arah: Arah, aturan: Himpunan) -> Capaian:
    t, r = tepat(target), tepat(realisasi)
    if t < 0:
        return Capaian(None, alasan=Alasan.TARGET_NEGATIF, target=target, realisasi=realisasi)
    match arah:
        case Arah.NAIK:
            found = _naik(t, r)
        case Arah.TURUN:
            found = _turun(t, r, aturan.capaian.turun)
        case Arah.TETAP:
            found = _tetap(t, r, aturan.capaian.tetap)
        case _:
            assert_never(arah)
    if isinstance(found, Alasan):
        return Capaian(None, alasan=found, target=target, realisasi=realisasi)
    return _capped(found, target, realisasi, aturan.batas)


def _naik(t: Fraction, r: Fraction) -> _Hasil | Alasan:
    return Alasan.TARGET_NOL if t == 0 else (Rumus.NAIK, r / t * 100)


def _turun(t: Fraction, r: Fraction, rumus: RumusTurun) -> _Hasil | Alasan:
    if t == 0:
        return Rumus.NOL, _semua_atau_nol(r <= 0)
    match rumus:
        case RumusTurun.SELISIH:
            return Rumus.SELISIH, (2 * t - r) / t * 100
        case RumusTurun.NISBAH:
            return Alasan.REALISASI_NOL if r <= 0 else (Rumus.NISBAH, t / r * 100)
        case _:
            assert_never(rumus)


def _tetap(t: Fraction, r: Fraction, rumus: RumusTetap) -> _Hasil:
    if t == 0:
        return Rumus.NOL, _semua_atau_nol(r == 0)
    match rumus:
        case RumusTetap.SIMPANGAN:
            return Rumus.TETAP, 100 - abs(r - t) / t * 100
        case RumusTetap.PERSIS:
            return Rumus.PERSIS, _semua_atau_nol(r == t)
        case _:
            assert_never(rumus)


def _semua_atau_nol(kept: bool) -> Fraction:
    return Fraction(100 if kept else 0)


def _capped(hasil: _Hasil, t: Bilangan, r: Bilangan, batas: Batas) -> Capaian:
    rumus, persen = hasil
    return Capaian(
        persen,
        rumus,
        target=t,
        realisasi=r,
        tampil=_between(persen, batas.bawah, batas.tampil),
        dalam_rata_rata=_between(persen, batas.bawah, batas.rata_rata),
    )


def _between(persen: Fraction, low: Decimal | None, high: Decimal | None) -> Fraction:
    if low is not None:
        persen = max(persen, Fraction(low))
    return persen if high is None else min(persen, Fraction(high))


def is_tercapai(target: Besaran | None, realisasi: Besaran | None, arah: Arah) -> bool | None:
    """Tell whether the target was met, by plain comparison and without any formula; None where either is missing."""
    if target is None or realisasi is None:
        return None
    r = score(realisasi)
    low, high = bounds(target)
    return (r >= low or not arah.berbatas_bawah) and (r <= high or not arah.berbatas_atas)


def kategori_of(persen: Fraction | None, skala: SkalaKategori) -> Kategori | None:
    """Return the band of a capaian: the first, from the top, whose lower bound it reaches; below all, the lowest
    band.
    """
    if persen is None:
        return None
    return next((band for band in skala.kategori if persen >= Fraction(band.bawah)), skala.kategori[-1])


def predikat_of(nilai: Fraction, skala: SkalaPredikat) -> Predikat:
    """Return the SAKIP predicate of a score; lower bounds are exclusive, so 80,00 is BB and 80,01 is A."""
    return next(
        (band for band in skala.predikat if band.di_atas is not None and nilai > Fraction(band.di_atas)),
        skala.predikat[-1],
    )
