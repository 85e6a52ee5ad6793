"""The marks of several promises in one drawing, in a fixed order, so that those not kept show as holes."""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.tanda_putusan import SISI

SEBARIS, JARAK = 4, 3
"""So many marks at most stand in a row, so far apart: with six years on a phone more would be specks."""


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


def sebaris(terbanyak: int) -> int:
    """Return how many marks stand in a row where the largest drawing has `terbanyak`: its rows are as even as they can
    be, and drawings side by side have marks of one size.
    """
    return -(-terbanyak // -(-terbanyak // SEBARIS))


def draw_kumpulan(semua: Sequence[Putusan], sebaris: int) -> Kumpulan:
    """Return the marks of these verdicts row by row, so many in each."""
    step = SISI + JARAK
    marks = tuple(TandaDi(one, at % sebaris * step, at // sebaris * step) for at, one in enumerate(semua))
    rows = -(-len(semua) // sebaris)
    return Kumpulan(marks, sebaris * step - JARAK, rows * step - JARAK)
