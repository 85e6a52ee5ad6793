"""The small line chart of an indikator: target and realisasi over the years, as plain numbers for an SVG template."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor, log10
from typing import assert_never

from lkjip_build.compute.besaran import Besaran, bounds, score
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah


@dataclass(frozen=True)
class Ukuran:
    """The width and the height of a chart."""

    lebar: int
    tinggi: int


PANEL, PENUH, SEMPIT = Ukuran(560, 250), Ukuran(900, 320), Ukuran(370, 270)
"""A chart beside others, one as wide as a page, and one as wide as a phone."""
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
class NamaGaris:
    """The name of a line, at its end; `rata` is what stands at `x`: start or middle."""

    x: float
    y: float
    teks: str
    rata: str = "start"


@dataclass(frozen=True)
class Grafik:
    """Geometry in SVG user units; lines are points (x, y), broken where a year has no figure and at a change of
    measure; `putus` are the places of vertical marks. `nama_realisasi` and `nama_target` stand at the ends of the lines
    where a chart names them itself.
    """

    lebar: int
    tinggi: int
    kisi: tuple[tuple[float, str], ...]
    tahun: tuple[tuple[float, str], ...]
    garis_target: tuple[tuple[tuple[float, float], ...], ...]
    garis_realisasi: tuple[tuple[tuple[float, float], ...], ...]
    titik: tuple[Titik, ...]
    kiri: int
    kanan: int = PANEL.lebar - _KANAN
    putus: tuple[float, ...] = ()
    atas: int = _ATAS
    bawah: int = PANEL.tinggi - _BAWAH
    nama_realisasi: NamaGaris | None = None
    nama_target: NamaGaris | None = None


def draw_grafik(
    seri: Sequence[tuple[int, Besaran | None, Besaran | None]],
    skala: Sequence[Jenjang],
    label: Callable[[Besaran], str],
    putus: Collection[int] = (),
    tanda: Collection[int] = (),
    sumbu: Callable[[int], str] = str,
    ukuran: Ukuran = PANEL,
    nama: tuple[str, str] | None = None,
) -> Grafik | None:
    """Return the chart of `(tahun, target, realisasi)` rows, rising; None for fewer than two years with a realisasi.
    `sumbu` names the places of the axis, where they are no years. `nama` are the names of realisasi and target, where
    the chart bears them.

    A range target is drawn as its two bounds. With a `skala` the grid lines are its steps. Lines end before the years
    of `putus` and begin anew; before these and the years of `tanda` stands a vertical mark.
    """
    if sum(1 for _, _, realisasi in seri if realisasi is not None) < 2:
        return None
    years = [tahun for tahun, _, _ in seri]
    targets, results = [_bounds(target) for _, target, _ in seri], [_bounds(realisasi) for _, _, realisasi in seri]
    values = [float(number) for pair in (*targets, *results) for number in pair]
    ticks = [float(step.skor) for step in skala] if skala else _ticks(min(values), max(values))
    names = {float(step.skor): step.nama for step in skala}
    labels = [names.get(tick) or label(_exact(tick)) for tick in ticks]
    kanan = _KANAN if nama is None else _ruang_nama(nama, years, results)
    left = round(max(map(len, labels)) * _PER_HURUF) + 16
    bidang = _Bidang(ukuran, left, kanan, years[0], years[-1], ticks[0], ticks[-1])
    edges = (0, -1) if any(len(pair) > 1 for pair in targets) else (0,)
    named = _nama(bidang, nama, years, targets, results) if nama else (None, None)
    return Grafik(
        ukuran.lebar,
        ukuran.tinggi,
        tuple((bidang.y(tick), name) for tick, name in zip(ticks, labels, strict=True)),
        tuple(_sumbu(bidang, years, sumbu)),
        tuple(line for edge in edges for line in _lines(bidang, _runs(years, targets, putus), edge, lone=True)),
        tuple(_lines(bidang, _runs(years, results, putus), 0)),
        # A step of a scale is named on its grid line already.
        tuple(_dots(bidang, seri, (lambda _: "") if skala else label)),
        bidang.kiri,
        ukuran.lebar - kanan,
        bawah=ukuran.tinggi - _BAWAH,
        nama_realisasi=named[0],
        nama_target=named[1],
        putus=tuple(
            round((bidang.x(before) + bidang.x(tahun)) / 2, 1)
            for before, tahun in pairwise(years)
            if any(before < cut <= tahun for cut in (*putus, *tanda))
        ),
    )


@dataclass(frozen=True)
class _Bidang:
    """Where years and values stand in the drawing."""

    ukuran: Ukuran
    kiri: int
    kanan: int
    awal: int
    akhir: int
    bawah: float
    atas: float

    def x(self, tahun: int) -> float:
        span = max(1, self.akhir - self.awal)
        return round(self.kiri + 24 + (tahun - self.awal) / span * (self.ukuran.lebar - self.kanan - self.kiri - 48), 1)

    def y(self, value: Fraction | float) -> float:
        share = (float(value) - self.bawah) / (self.atas - self.bawah)
        height = self.ukuran.tinggi
        return round(height - _BAWAH - share * (height - _ATAS - _BAWAH), 1)


def _sumbu(bidang: _Bidang, years: Sequence[int], sumbu: Callable[[int], str]) -> Iterator[tuple[float, str]]:
    """Yield the places of the axis with their names, the last one and as many before it as have room."""
    apart = (bidang.x(years[-1]) - bidang.x(years[0])) / max(1, len(years) - 1)
    step = ceil((max(len(sumbu(tahun)) for tahun in years) * _PER_HURUF + 8) / apart) if apart else 1
    yield from ((bidang.x(tahun), sumbu(tahun)) for tahun in years[(len(years) - 1) % step :: step])


def _ruang_nama(nama: tuple[str, str], years: Sequence[int], results: Sequence[tuple[Fraction, ...]]) -> int:
    """Return the room that the names need at the right; a realisasi that ends before has its name elsewhere."""
    realisasi, target = nama
    beside = (realisasi, target) if results[-1] else (target,)
    return round(max(map(len, beside)) * _PER_HURUF) - 6


_TINGGI_NAMA = 20  # between the baselines of two names


def _last(years: Sequence[int], row: Sequence[tuple[Fraction, ...]]) -> tuple[int, Fraction] | None:
    """Return the last year with a figure, and the figure; of a range its upper end."""
    return next(((tahun, pair[-1]) for tahun, pair in reversed(list(zip(years, row, strict=True))) if pair), None)


def _nama(
    bidang: _Bidang,
    nama: tuple[str, str],
    years: Sequence[int],
    targets: Sequence[tuple[Fraction, ...]],
    results: Sequence[tuple[Fraction, ...]],
) -> tuple[NamaGaris | None, NamaGaris | None]:
    """Return the names of the two lines beside their ends, apart from each other."""
    realisasi, target = _last(years, results), _last(years, targets)
    ends = [one and (bidang.x(one[0]) + 12, bidang.y(one[1]) + 5) for one in (realisasi, target)]
    reached, aimed = ends
    if reached and aimed and reached[0] == aimed[0] and (gap := abs(reached[1] - aimed[1])) < _TINGGI_NAMA:
        shift = round((_TINGGI_NAMA - gap) / 2, 1)
        above = -shift if reached[1] <= aimed[1] else shift
        reached, aimed = (reached[0], reached[1] + above), (aimed[0], aimed[1] - above)
    if realisasi and target and realisasi[0] < target[0]:
        # The target goes on where the realisasi ends: its name stands with the label of the last dot.
        x, y = bidang.x(realisasi[0]), bidang.y(realisasi[1])
        beside = dict(zip(years, targets, strict=True))[realisasi[0]]
        below = _is_below(bidang, realisasi[1], beside[0] if beside else None)
        return NamaGaris(x, round(y + (41 if below else -29), 1), nama[0], "middle"), _at(aimed, nama[1])
    return _at(reached, nama[0]), _at(aimed, nama[1])


def _at(place: tuple[float, float] | None, teks: str) -> NamaGaris | None:
    return NamaGaris(round(place[0], 1), round(place[1], 1), teks) if place else None


def _runs(
    years: Sequence[int], row: Sequence[tuple[Fraction, ...]], putus: Collection[int]
) -> list[list[tuple[int, tuple[Fraction, ...]]]]:
    """Return the figures in runs that a line may join: of years without a gap and without a break between them."""
    runs: list[list[tuple[int, tuple[Fraction, ...]]]] = []
    for tahun, pair in zip(years, row, strict=True):
        if not pair:
            continue
        last = runs[-1][-1][0] if runs else None
        if last != tahun - 1 or tahun in putus:
            runs.append([])
        runs[-1].append((tahun, pair))
    return runs


def _lines(
    bidang: _Bidang, runs: Sequence[Sequence[tuple[int, tuple[Fraction, ...]]]], which: int, *, lone: bool = False
) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield the points of each run; a lone year is a short dash where `lone` asks for one, as a target has no dot."""
    for run in runs:
        points = [(bidang.x(tahun), bidang.y(pair[which])) for tahun, pair in run]
        if len(points) == 1 and lone:
            (x, y), half = points[0], 14
            points = [(round(x - half, 1), y), (round(x + half, 1), y)]
        if len(points) > 1:
            yield tuple(points)


def _dots(
    bidang: _Bidang, seri: Sequence[tuple[int, Besaran | None, Besaran | None]], label: Callable[[Besaran], str]
) -> Iterator[Titik]:
    for tahun, target, realisasi in seri:
        if realisasi is None:
            continue
        value, aim = _bounds(realisasi)[0], _bounds(target)
        y = bidang.y(value)
        # The label keeps clear of the target line: above the dot when above the target, else below it.
        below = _is_below(bidang, value, aim[0] if aim else None)
        yield Titik(bidang.x(tahun), y, label(realisasi), round(y + (23 if below else -11), 1))


def _is_below(bidang: _Bidang, value: Fraction, target: Fraction | None) -> bool:
    """Tell whether a label stands below its dot."""
    return target is not None and value < target and bidang.y(value) < bidang.ukuran.tinggi - _BAWAH - 26


def _exact(tick: float) -> Decimal:
    """Return the tick without the noise of binary steps and without trailing zeros."""
    number = Decimal(repr(round(tick, 6))).normalize()
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _bounds(nilai: Besaran | None) -> tuple[Fraction, ...]:
    match nilai:
        case None:
            return ()
        case Rentang():
            return bounds(nilai)
        case Decimal() | Fraction() | Nisbah() | Jenjang():
            return (score(nilai),)
        case _:
            assert_never(nilai)


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
