"""The marks of several promises in one drawing, in a fixed order, so that those not kept show as holes."""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.tanda_putusan import SISI

SEBARIS, JARAK = 5, 3
"""So many marks stand in a row, so far apart."""


@dataclass(frozen=True)
class TandaDi:
    """A mark with the place of its square."""

    putusan: Putusan
    x: int
    y: int


@dataclass(frozen=True)
class Kumpulan:
    """Geometry in SVG user units."""

    tanda: tuple[TandaDi, ...]
    lebar: int
    tinggi: int


def draw_kumpulan(semua: Sequence[Putusan]) -> Kumpulan:
    """Return the marks of these verdicts row by row."""
    step = SISI + JARAK
    marks = tuple(TandaDi(one, at % SEBARIS * step, at // SEBARIS * step) for at, one in enumerate(semua))
    rows = -(-len(semua) // SEBARIS)
    return Kumpulan(marks, SEBARIS * step - JARAK, rows * step - JARAK)
