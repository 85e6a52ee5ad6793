"""Capaian: the percentage in which a target was met, exactly.

Percentages are `Fraction`, so that scaling, averaging and comparing lose nothing; rounding happens only in print. A
result keeps its formula and inputs, so that a page can show how the number came about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

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
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.renstra import Arah, Konsolidasi


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


@dataclass(frozen=True)
class Capaian:
    """A capaian in percent: exact and uncapped, or None with the reason.

    `tampil` and `dalam_rata_rata` are the value under the caps of the rule set. `target` and `realisasi` are the
    numbers that entered the formula: of a range its nearer bound, of a scale the score.
    """

    persen: Fraction | None
    rumus: Rumus | None = None
    alasan: Alasan | None = None
    target: Decimal | None = None
    realisasi: Decimal | None = None
    tampil: Fraction | None = None
    dalam_rata_rata: Fraction | None = None

    @property
    def dibatasi(self) -> bool:
        """Tell whether the shown value differs from the computed one."""
        return self.tampil != self.persen


def compute_capaian(target: Nilai | None, realisasi: Nilai | None, arah: Arah, aturan: Himpunan) -> Capaian:
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
    r = score(realisasi)
    if isinstance(target, Rentang):
        t = _nearest(target, r)
        if target.bawah <= r <= target.atas:
            return _capped(Fraction(100), Rumus.DALAM_RENTANG, t, r, aturan.batas)
        if aturan.capaian.rentang is RumusRentang.NOL:
            return _capped(Fraction(0), Rumus.LUAR_RENTANG, t, r, aturan.batas)
    else:
        t = score(target)
    return _by_formula(t, r, arah, aturan)


def score(nilai: Nilai) -> Decimal:
    """Return the number of a plain value or of a step of a scale; a range has none (ValueError)."""
    if isinstance(nilai, Rentang):
        raise ValueError("a range has no single number")
    return nilai.skor if isinstance(nilai, Jenjang) else nilai


def _nearest(rentang: Rentang, r: Decimal) -> Decimal:
    return rentang.bawah if r < rentang.bawah else rentang.atas


def _by_formula(t: Decimal, r: Decimal, arah: Arah, aturan: Himpunan) -> Capaian:
    if t < 0:
        return Capaian(None, alasan=Alasan.TARGET_NEGATIF, target=t, realisasi=r)
    if t == 0 and arah is Arah.NAIK:
        return Capaian(None, alasan=Alasan.TARGET_NOL, target=t, realisasi=r)
    if t == 0:
        return _capped(Fraction(100 if is_tercapai(t, r, arah) else 0), Rumus.NOL, t, r, aturan.batas)
    rumus = _rumus(arah, aturan)
    if rumus is Rumus.NISBAH and r <= 0:
        return Capaian(None, alasan=Alasan.REALISASI_NOL, target=t, realisasi=r)
    return _capped(_persen(rumus, Fraction(t), Fraction(r)), rumus, t, r, aturan.batas)


def _rumus(arah: Arah, aturan: Himpunan) -> Rumus:
    if arah is Arah.NAIK:
        return Rumus.NAIK
    if arah is Arah.TETAP:
        return Rumus.TETAP if aturan.capaian.tetap is RumusTetap.SIMPANGAN else Rumus.PERSIS
    return Rumus.SELISIH if aturan.capaian.turun is RumusTurun.SELISIH else Rumus.NISBAH


def _persen(rumus: Rumus, t: Fraction, r: Fraction) -> Fraction:
    if rumus is Rumus.NAIK:
        return r / t * 100
    if rumus is Rumus.SELISIH:
        return (2 * t - r) / t * 100
    if rumus is Rumus.NISBAH:
        return t / r * 100
    if rumus is Rumus.TETAP:
        return 100 - abs(r - t) / t * 100
    return Fraction(100 if r == t else 0)


def _capped(persen: Fraction, rumus: Rumus, t: Decimal, r: Decimal, batas: Batas) -> Capaian:
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


def is_tercapai(target: Nilai | None, realisasi: Nilai | None, arah: Arah) -> bool | None:
    """Tell whether the target was met, by plain comparison and without any formula; None where either is missing."""
    if target is None or realisasi is None:
        return None
    r = score(realisasi)
    low, high = (target.bawah, target.atas) if isinstance(target, Rentang) else (score(target), score(target))
    if arah is Arah.NAIK:
        return r >= low
    if arah is Arah.TURUN:
        return r <= high
    return low <= r <= high


def kategori_of(persen: Fraction | None, skala: SkalaKategori) -> Kategori | None:
    """Return the band of a capaian: the first, from the top, whose lower bound it reaches; below all, the lowest
    band.
    """
    if persen is None:
        return None
    return next((band for band in skala.kategori if persen >= Fraction(band.bawah)), skala.kategori[-1])


def predikat_of(nilai: Decimal, skala: SkalaPredikat) -> Predikat:
    """Return the SAKIP predicate of a score; lower bounds are exclusive, so 80,00 is BB and 80,01 is A."""
    return next(
        (band for band in skala.predikat if band.di_atas is not None and nilai > band.di_atas), skala.predikat[-1]
    )


def consolidate(triwulan: Sequence[Nilai | None], konsolidasi: Konsolidasi) -> Nilai | Fraction | None:
    """Return the value of the year so far from its quarters: their sum, their exact mean, or the last one known.

    None where no quarter is filled, where steps of a scale would have to be added up, or where a sum would leave out
    an empty quarter before a filled one: an empty quarter is unknown, not zero.
    """
    known = [nilai for nilai in triwulan if nilai is not None]
    if not known:
        return None
    if konsolidasi is Konsolidasi.POSISI_AKHIR:
        return known[-1]
    numbers = [nilai for nilai in known if isinstance(nilai, Decimal)]
    if len(numbers) < len(known):
        return None
    total = sum(numbers, Decimal(0))
    if konsolidasi is Konsolidasi.RATA_RATA:
        return Fraction(total) / len(numbers)
    return total if all(nilai is not None for nilai in triwulan[: len(known)]) else None
