"""Targets of quarters taken together; no pandas, as the checks ask here too and must answer at once."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_build.compute.capaian import bounds
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.renstra import Indikator


def jumlah_target(semua: Sequence[Nilai | None]) -> Nilai | None:
    """Return the sum of targets, of ranges from bound to bound; None where one is missing."""
    known = [bounds(one) for one in semua if one is not None]
    if len(known) < len(semua):
        return None
    low, high = (sum(ends, Decimal(0)) for ends in zip(*known, strict=True))
    return low if low == high else Rentang(low, high)


def target_setahun(indikator: Indikator, target: Sequence[Nilai | None]) -> tuple[Nilai, int] | None:
    """Return the year that the quarterly targets promise, as a sum over so many quarters; None where they do not tell.

    A cumulative target and that of a final state promise it in the last quarter alone; a sum needs all four, and a mean
    is of those there are, the last among them.
    """
    last, konsolidasi = target[3], indikator.konsolidasi
    if last is None:
        return None
    if indikator.target_triwulan.sejak_januari or not konsolidasi.memakai_semua:
        return last, 1
    known = [one for one in target if one is not None]
    if any(isinstance(one, Jenjang) for one in known) or (konsolidasi.menjumlah and len(known) < len(target)):
        return None
    total = jumlah_target(known)
    return None if total is None else (total, 1 if konsolidasi.menjumlah else len(known))
