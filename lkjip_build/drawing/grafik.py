"""The small line chart of an indikator: target and realisasi over the years, as plain numbers for an SVG template."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import floor, log10

from lkjip_build.model.nilai import Jenjang, Nilai, Rentang

LEBAR, TINGGI = 560, 250
_KANAN, _ATAS, _BAWAH = 16, 28, 40
_PER_HURUF = 9.5  # width of a character of the labels, which the template sets at 17 units


@dataclass(frozen=True)
class Titik:
    """A figure on the chart with its printed label, above or below the dot."""

    x: float
    y: float
    label: str
    label_y: float


@dataclass(frozen=True)
class Grafik:
    """Geometry in SVG user units; lines are `points` attributes, broken where a year has no figure and at a change of
    measure; `putus` are the places of vertical marks.
    """

    lebar: int
    tinggi: int
    kisi: tuple[tuple[float, str], ...]
    tahun: tuple[tuple[float, str], ...]
    garis_target: tuple[str, ...]
    garis_realisasi: tuple[str, ...]
    titik: tuple[Titik, ...]
    kiri: int
    kanan: int = LEBAR - _KANAN
    putus: tuple[float, ...] = ()
    atas: int = _ATAS
    bawah: int = TINGGI - _BAWAH


def draw_grafik(
    seri: Sequence[tuple[int, Nilai | None, Nilai | None]],
    skala: Sequence[Jenjang],
    label: Callable[[Nilai], str],
    putus: Collection[int] = (),
    tanda: Collection[int] = (),
) -> Grafik | None:
    """Return the chart of `(tahun, target, realisasi)` rows, rising; None for fewer than two years with a realisasi.

    A range target is drawn as its two bounds. With a `skala` the grid lines are its steps. Lines end before the years
    of `putus` and begin anew; before these and the years of `tanda` stands a vertical mark.
    """
    if sum(1 for _, _, realisasi in seri if realisasi is not None) < 2:
        return None
    bounds = [[_bounds(target) for _, target, _ in seri], [_bounds(realisasi) for _, _, realisasi in seri]]
    values = [float(number) for row in bounds for pair in row for number in pair]
    ticks = [float(step.skor) for step in skala] if skala else _ticks(min(values), max(values))
    low, high = ticks[0], ticks[-1]
    years = [tahun for tahun, _, _ in seri]
    names = {float(step.skor): step.nama for step in skala}
    labels = [names.get(tick) or label(_exact(tick)) for tick in ticks]
    kiri = round(max(map(len, labels)) * _PER_HURUF) + 16

    def x(tahun: int) -> float:
        span = max(1, years[-1] - years[0])
        return round(kiri + 24 + (tahun - years[0]) / span * (LEBAR - _KANAN - kiri - 48), 1)

    def y(value: float) -> float:
        return round(TINGGI - _BAWAH - (value - low) / (high - low) * (TINGGI - _ATAS - _BAWAH), 1)

    def lines(row: list[tuple[Decimal, ...]], which: int) -> tuple[str, ...]:
        parts: list[list[str]] = [[]]
        before = years[0]
        for tahun, pair in zip(years, row, strict=True):
            if not pair or tahun > before + 1 or any(before < cut <= tahun for cut in putus):
                parts.append([])
            if pair:
                parts[-1].append(f"{x(tahun)},{y(float(pair[which]))}")
            before = tahun
        return tuple(" ".join(part) for part in parts if len(part) > 1)

    target_lines = lines(bounds[0], 0) + (lines(bounds[0], -1) if any(len(pair) > 1 for pair in bounds[0]) else ())
    dots = []
    for tahun, target, realisasi in seri:
        if realisasi is None:
            continue
        value, aim = float(_bounds(realisasi)[0]), _bounds(target)
        below = bool(aim) and value < float(aim[0])
        # The label keeps clear of the target line: above the dot when above the target, else below it.
        at = y(value) + (23 if below and y(value) < TINGGI - _BAWAH - 26 else -11)
        # A step of a scale is named on its grid line already.
        dots.append(Titik(x(tahun), y(value), "" if skala else label(realisasi), round(at, 1)))
    return Grafik(
        LEBAR,
        TINGGI,
        tuple((y(tick), name) for tick, name in zip(ticks, labels, strict=True)),
        tuple((x(tahun), str(tahun)) for tahun in years),
        target_lines,
        lines(bounds[1], 0),
        tuple(dots),
        kiri,
        putus=tuple(
            round((x(before) + x(tahun)) / 2, 1)
            for before, tahun in pairwise(years)
            if any(before < cut <= tahun for cut in (*putus, *tanda))
        ),
    )


def _exact(tick: float) -> Decimal:
    """Return the tick without the noise of binary steps and without trailing zeros."""
    number = Decimal(repr(round(tick, 6))).normalize()
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _bounds(nilai: Nilai | None) -> tuple[Decimal, ...]:
    if nilai is None:
        return ()
    if isinstance(nilai, Rentang):
        return (nilai.bawah, nilai.atas)
    return (nilai.skor if isinstance(nilai, Jenjang) else nilai,)


def _ticks(low: float, high: float) -> list[float]:
    """Return four to six round steps that hold all values; a flat series gets room around it."""
    span = high - low or abs(high) or 1.0
    rough = span / 3
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    start = floor((low - span * 0.1) / step) * step
    if low >= 0:
        start = max(0.0, start)
    ticks = [start]
    while ticks[-1] < high + span * 0.05:
        ticks.append(ticks[-1] + step)
    return ticks
