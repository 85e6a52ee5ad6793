"""How long an SOP takes by its own form: the straight way, and what each return adds.

Units are never mixed: twelve days and twenty-two minutes stay so, since the form does not say how long a day is.
"""

from collections import Counter
from dataclasses import dataclass

from lkjip_build.model.nilai import SATUAN_WAKTU, Lama
from lkjip_build.model.sop import JenisLangkah, Langkah, Sop


@dataclass(frozen=True)
class BiayaKembali:
    """A decision that sends the work back: the steps done again, and the time they add."""

    langkah: int
    ke: int
    diulang: tuple[int, ...]
    tambahan: tuple[Lama, ...]


def jalan_lurus(sop: Sop) -> tuple[Langkah, ...]:
    """Return the steps from start to end when every decision is Ya; empty for a flow without one start."""
    by_no = {langkah.no: langkah for langkah in sop.langkah}
    now = next((langkah for langkah in sop.langkah if langkah.jenis is JenisLangkah.MULAI), None)
    way: list[Langkah] = []
    while now is not None and now not in way:
        way.append(now)
        now = by_no.get(now.panah[0][1]) if now.panah else None
    return tuple(way)


def waktu_lurus(sop: Sop) -> tuple[Lama, ...]:
    """Return the nominal time of the straight way, a total for each unit, the longest unit first."""
    return _total(jalan_lurus(sop))


def biaya_kembali(sop: Sop) -> tuple[BiayaKembali, ...]:
    """Return what each Tidak that leads back along the straight way adds: all steps from there to the decision
    again.
    """
    way = jalan_lurus(sop)
    position = {langkah.no: number for number, langkah in enumerate(way)}
    costs = []
    for langkah in way:
        back = dict(langkah.panah).get("tidak")
        if back in position and position[back] <= position[langkah.no]:
            again = way[position[back] : position[langkah.no] + 1]
            costs.append(BiayaKembali(langkah.no, back, tuple(one.no for one in again), _total(again)))
    return tuple(costs)


def _total(semua_langkah: tuple[Langkah, ...]) -> tuple[Lama, ...]:
    total: Counter[str] = Counter()
    for langkah in semua_langkah:
        total[langkah.mutu_baku.waktu.satuan] += langkah.mutu_baku.waktu.jumlah
    return tuple(Lama(total[satuan], satuan) for satuan in reversed(SATUAN_WAKTU) if total[satuan])
