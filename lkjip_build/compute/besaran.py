"""The values of an indikator as numbers: exact, compared, subtracted, added up, and the year's from its quarters.

What was typed plainly stays a `Decimal` with its decimals; all else is a `Fraction`, so that nothing is lost.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Konsolidasi

Besaran = Nilai | Fraction
"""A value that was typed, or one that was computed from typed ones."""
Bilangan = Decimal | Fraction | Nisbah
"""A value that is one number."""


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
