"""Capaian: the percentage in which a target was met, exactly.

Percentages are `Fraction`, so that scaling, averaging and comparing lose nothing; rounding happens only in print. A
result keeps its formula and inputs, so that a page can show how the number came about.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

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
from lkjip_build.model.nilai import Jenjang, Nilai, Nisbah, Rentang
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


Besaran = Nilai | Fraction
"""A value that was typed, or one that was computed from typed ones."""
Bilangan = Decimal | Fraction | Nisbah
"""A value that is one number."""

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


def bilangan(nilai: Besaran) -> Bilangan:
    """Return the number of a value as it enters a formula: of a step of a scale its score; a range has none
    (ValueError).
    """
    match nilai:
        case Decimal() | Fraction() | Nisbah():
            return nilai
        case Jenjang():
            return nilai.skor
        case Rentang():
            raise ValueError("a range has no single number")
        case _:
            assert_never(nilai)


def tepat(nilai: Bilangan) -> Fraction:
    """Return the exact value of a number in its unit; of a share in per cent."""
    match nilai:
        case Nisbah():
            return nilai.persen
        case Decimal() | Fraction():
            return Fraction(nilai)
        case _:
            assert_never(nilai)


def score(nilai: Besaran) -> Fraction:
    """Return the exact value of what is one number; a range is none (ValueError)."""
    return tepat(bilangan(nilai))


def bounds(nilai: Besaran) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest exact value, which are the same for all but a range."""
    if isinstance(nilai, Rentang):
        return Fraction(nilai.bawah), Fraction(nilai.atas)
    return score(nilai), score(nilai)


def sama(one: Besaran, other: Besaran) -> bool:
    """Tell whether two values of one indikator are equal, however they were typed: 9/20 is 45."""
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return one == other
    return bounds(one) == bounds(other)


def selisih(now: Besaran | None, then: Besaran | None) -> Decimal | Fraction | None:
    """Return by how much two numbers differ: as a Decimal with their decimals where both were typed plainly; None where
    one is missing, a range or a step of a scale.
    """
    if now is None or then is None or isinstance(now, Rentang | Jenjang) or isinstance(then, Rentang | Jenjang):
        return None
    return beda(now, then)


def beda(now: Bilangan, then: Bilangan) -> Decimal | Fraction:
    """Return the difference of two numbers: as a Decimal with their decimals where both were typed plainly."""
    if isinstance(now, Decimal) and isinstance(then, Decimal):
        return now - then
    return tepat(now) - tepat(then)


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


def consolidate(triwulan: Sequence[Nilai | None], konsolidasi: Konsolidasi) -> Besaran | None:
    """Return the value of the year so far from its quarters: their sum, their exact mean, or the last one known.

    None where no quarter is filled, where they cannot be added up (see `jumlah`), or where a sum would leave out an
    empty quarter before a filled one: an empty quarter is unknown, not zero.
    """
    known = [nilai for nilai in triwulan if nilai is not None]
    if not known:
        return None
    match konsolidasi:
        case Konsolidasi.POSISI_AKHIR:
            return known[-1]
        case Konsolidasi.RATA_RATA:
            steps = any(isinstance(nilai, Jenjang) for nilai in known)
            return None if steps else sum(map(score, known), Fraction(0)) / len(known)
        case Konsolidasi.JUMLAH:
            return jumlah(known) if all(nilai is not None for nilai in triwulan[: len(known)]) else None
        case _:
            assert_never(konsolidasi)


def jumlah(semua: Iterable[Besaran]) -> Besaran | None:
    """Return the sum of values: of ranges that of their bounds, of shares that of their parts.

    None where there are steps of a scale, or shares beside other numbers: of how much these are parts is not known.
    """
    typed: list[tuple[Decimal, Decimal]] = []
    computed: list[Fraction] = []
    shares: list[Nisbah] = []
    for nilai in semua:
        match nilai:
            case Decimal():
                typed.append((nilai, nilai))
            case Rentang():
                typed.append((nilai.bawah, nilai.atas))
            case Fraction():
                computed.append(nilai)
            case Nisbah():
                shares.append(nilai)
            case Jenjang():
                return None
            case _:
                assert_never(nilai)
    low, high = (sum((bound[end] for bound in typed), Decimal(0)) for end in (0, 1))
    if shares:
        parts = sum((one.pembilang for one in shares), Decimal(0)), sum((one.penyebut for one in shares), Decimal(0))
        return None if typed or computed else Nisbah(*parts)
    if computed:
        return None if low != high else sum(computed, Fraction(low))
    return low if low == high else Rentang(low, high)


def setuju(dihitung: Besaran, tertulis: Besaran) -> bool:
    """Tell whether a typed value is the computed one, rounded half up to the decimals that were typed; of values that
    are no plain numbers, whether they are equal.
    """
    if isinstance(dihitung, Decimal) or not isinstance(tertulis, Decimal) or isinstance(dihitung, Rentang | Jenjang):
        return sama(dihitung, tertulis)
    exponent = tertulis.as_tuple().exponent
    unit = Fraction(10) ** (exponent if isinstance(exponent, int) else 0)
    exact = tepat(dihitung)
    rounded = (abs(exact) / unit + Fraction(1, 2)).__floor__() * unit
    return Fraction(tertulis) == (-rounded if exact < 0 else rounded)
