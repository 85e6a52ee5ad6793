"""The smallest chart: one indikator over its years in the height of a line, with the target of each year.

It reads without colour: a dot of a year that met its target is filled, one that missed it is a ring, and the target is
a short stroke of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from lkjip_build.compute.besaran import Besaran, bounds

LEBAR, TINGGI, TEPI = 104, 30, 6


@dataclass(frozen=True)
class TitikPercikan:
    """The figure of a year; `tercapai` is None where it cannot be judged."""

    x: float
    y: float
    tercapai: bool | None


@dataclass(frozen=True)
class Percikan:
    """Geometry in SVG user units; lines break where a year has no figure, `target` are strokes `(x1, x2, y)`."""

    garis: tuple[tuple[tuple[float, float], ...], ...]
    target: tuple[tuple[float, float, float], ...]
    titik: tuple[TitikPercikan, ...]
    lebar: int = LEBAR
    tinggi: int = TINGGI


KOSONG = Percikan((), (), ())


def draw_percikan(
    seri: Sequence[tuple[int, Besaran | None, Besaran | None, bool | None]], tahun: Sequence[int]
) -> Percikan | None:
    """Return the chart of `(tahun, target, realisasi, tercapai)` rows on an axis of all years of `tahun`, rising; None
    without a realisasi. A range target has two strokes.
    """
    if all(realisasi is None for _, _, realisasi, _ in seri):
        return None
    values = [float(one) for _, *both, _ in seri for value in both if value is not None for one in bounds(value)]
    low, high = min(values), max(values)
    step = (LEBAR - 2 * TEPI) / max(1, len(tahun) - 1)

    def x(year: int) -> float:
        return round(TEPI + tahun.index(year) * step, 1)

    def y(value: Fraction) -> float:
        share = (float(value) - low) / (high - low) if high > low else 0.5
        return round(TINGGI - TEPI - share * (TINGGI - 2 * TEPI), 1)

    half = min(8.0, step / 3)
    points = {year: (x(year), y(bounds(reached)[0])) for year, _, reached, _ in seri if reached is not None}
    lines: list[list[tuple[float, float]]] = []
    for year, place in points.items():
        if year - 1 not in points:
            lines.append([])
        lines[-1].append(place)
    return Percikan(
        tuple(tuple(line) for line in lines if len(line) > 1),
        tuple(
            (round(x(year) - half, 1), round(x(year) + half, 1), y(edge))
            for year, target, _, _ in seri
            if target is not None
            for edge in dict.fromkeys(bounds(target))
        ),
        tuple(TitikPercikan(*points[year], met) for year, _, _, met in seri if year in points),
    )
