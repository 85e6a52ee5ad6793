"""Targets of quarters taken together; no pandas, as the checks ask here too and must answer at once."""

from collections.abc import Sequence
from fractions import Fraction

from lkjip_build.compute.besaran import Besaran, jumlah, score
from lkjip_build.model.nilai_ukur import Jenjang, Nilai
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Indikator


def jumlah_target(semua: Sequence[Nilai | None]) -> Besaran | None:
    """Return the sum of targets; None where one is missing or they cannot be added up."""
    known = [one for one in semua if one is not None]
    return jumlah(known) if len(known) == len(semua) else None


def jumlah_rata(semua: Sequence[Nilai]) -> Besaran | None:
    """Return the sum that a mean is made of: of several shares that of their percentages, not of their parts."""
    if len(semua) > 1 and any(isinstance(one, Nisbah) for one in semua):
        return sum(map(score, semua), Fraction(0))
    return jumlah(semua)


def sejak_januari(indikator: Indikator, target: Nilai, triwulan: Sequence[Nilai | None]) -> bool:
    """Tell whether the target of a quarter stands for the year up to its end.

    So it was declared, or the quarters are shares whose parts are added up: then a percentage is where the year shall
    be, as percentages have no sum.
    """
    shares = indikator.konsolidasi.menjumlah and any(isinstance(one, Nisbah) for one in triwulan)
    return indikator.target_triwulan.sejak_januari or (shares and not isinstance(target, Nisbah))


def target_setahun(
    indikator: Indikator, target: Sequence[Nilai | None], triwulan: Sequence[Nilai | None]
) -> tuple[Besaran, int] | None:
    """Return the year that the quarterly targets promise, as a sum over so many quarters; None where they do not tell.

    A cumulative target and that of a final state promise it in the last quarter alone; a sum needs all four, and a mean
    is of those there are, the last among them. `triwulan` are the figures of the quarters.
    """
    last, konsolidasi = target[3], indikator.konsolidasi
    if last is None:
        return None
    if sejak_januari(indikator, last, triwulan) or not konsolidasi.memakai_semua:
        return last, 1
    known = [one for one in target if one is not None]
    if any(isinstance(one, Jenjang) for one in known) or (konsolidasi.menjumlah and len(known) < len(target)):
        return None
    total = jumlah(known) if konsolidasi.menjumlah else jumlah_rata(known)
    return None if total is None else (total, 1 if konsolidasi.menjumlah else len(known))


def target_sampai(
    indikator: Indikator, target: Sequence[Nilai | None], triwulan: Sequence[Nilai | None], nomor: int
) -> Besaran | None:
    """Return the target up to the end of a quarter as one value; None where it is not there, or is a mean."""
    aim = target[nomor - 1]
    if aim is None or not indikator.konsolidasi.memakai_semua or sejak_januari(indikator, aim, triwulan):
        return aim
    so_far = target[:nomor]
    if not indikator.konsolidasi.menjumlah or any(isinstance(one, Jenjang) for one in so_far):
        return None
    return jumlah_target(so_far)
