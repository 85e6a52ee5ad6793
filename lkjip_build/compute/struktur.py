"""The jabatan of an office as a tree: who stands below whom, by the `atasan` of instansi.yml."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.limits import BAGAN_JABATAN
from lkjip_build.model.instansi import Instansi, Pejabat


@dataclass(frozen=True)
class Jabatan:
    """A jabatan with those directly below it, in the order of the file."""

    pejabat: Pejabat
    bawahan: "tuple[Jabatan, ...]" = ()

    def semua(self, tingkat: int = 1) -> "Iterator[tuple[int, Jabatan]]":
        """Yield this one and all below it with their levels."""
        yield tingkat, self
        for one in self.bawahan:
            yield from one.semua(tingkat + 1)


def dalam_bagan(instansi: Instansi) -> tuple[Pejabat, ...]:
    """Return who stands in the chart: every jabatan that is not over, none where nobody has an atasan."""
    found = tuple(one for one in instansi.pejabat if one.sampai is None)
    return found if any(one.atasan for one in found) else ()


def struktur(instansi: Instansi) -> Jabatan | None:
    """Return the head of the office with all below it; None where the data say nothing of that, no tree, or one that no
    page holds.
    """
    semua = dalam_bagan(instansi)
    heads = [one for one in semua if one.atasan is None]
    known = {one.kode for one in semua}
    if len(heads) != 1 or len(known) < len(semua) or len(semua) > BAGAN_JABATAN:
        return None
    below: dict[str, list[Pejabat]] = {}
    for one in semua:
        below.setdefault(one.atasan or "", []).append(one)
    made = _jabatan(heads[0], below)
    return made if sum(1 for _ in made.semua()) == len(semua) else None


def _jabatan(pejabat: Pejabat, below: Mapping[str, Sequence[Pejabat]]) -> Jabatan:
    # Who is reached from the head is reached once: each has one atasan.
    return Jabatan(pejabat, tuple(_jabatan(one, below) for one in below.get(pejabat.kode, ())))


def lingkaran(instansi: Instansi) -> Iterator[tuple[Pejabat, ...]]:
    """Yield each ring of jabatan that stand above each other, from the first in the file."""
    by_kode = {one.kode: one for one in dalam_bagan(instansi)}
    told: set[str] = set()
    for start in by_kode.values():
        way: dict[str, Pejabat] = {}
        at: Pejabat | None = start
        while at is not None and at.kode not in way:
            way[at.kode] = at
            at = by_kode.get(at.atasan or "")
        if at is start and told.isdisjoint(way):
            told.update(way)
            yield tuple(way.values())
