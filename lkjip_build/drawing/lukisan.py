"""A diagram in absolute pixels, for given sizes of its columns and rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lkjip_build.drawing.grid import Titik
from lkjip_build.drawing.tata import HEAD, UKURAN, Garis, Kepala, Lambang, Tata

HEAD_HALF = 4


@dataclass(frozen=True)
class Ruas:
    """A line, in absolute pixels."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Bentuk:
    """A symbol: its kind, step number and letter, its centre and its half sizes."""

    jenis: str
    no: str
    teks: str
    x: float
    y: float
    setengah_lebar: int
    setengah_tinggi: int

    @property
    def kiri(self) -> float:
        return self.x - self.setengah_lebar

    @property
    def atas(self) -> float:
        return self.y - self.setengah_tinggi

    @property
    def lebar(self) -> int:
        return 2 * self.setengah_lebar

    @property
    def tinggi(self) -> int:
        return 2 * self.setengah_tinggi

    @property
    def jari(self) -> int:
        """The radius of the corners of a box: a step has none, a start or an end is round."""
        return 0 if self.jenis == "proses" else self.setengah_tinggi

    @property
    def sudut(self) -> tuple[tuple[float, float], ...]:
        """The corners of a symbol that is no box: of a decision, and of the sign that leads to another page."""
        x, y, wide, high = self.x, self.y, self.setengah_lebar, self.setengah_tinggi
        if self.jenis == "keputusan":
            return (x, y - high), (x + wide, y), (x, y + high), (x - wide, y)
        if self.jenis == "segilima":
            low = y + high // 3
            return (x - wide, y - high), (x + wide, y - high), (x + wide, low), (x, y + high), (x - wide, low)
        return ()


@dataclass(frozen=True)
class Kata:
    """A word: its baseline, its text-anchor, and its box (left, top, right, bottom)."""

    teks: str
    x: float
    y: float
    rata: str
    kotak: tuple[float, float, float, float]


@dataclass(frozen=True)
class Jalan:
    """The corners of one arrow, from the outline of its source to the outline of its target."""

    asal: str
    tujuan: str
    label: str
    titik: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Lukisan:
    """The whole picture. `kepala` are triangles: tip first, as (x, y) pairs."""

    ruas: tuple[Ruas, ...]
    bentuk: tuple[Bentuk, ...]
    kepala: tuple[tuple[tuple[float, float], ...], ...]
    kata: tuple[Kata, ...]
    jalan: tuple[Jalan, ...]


def paint(tata: Tata, lebar: Sequence[float], tinggi: Sequence[float], x0: float = 0, y0: float = 0) -> Lukisan:
    """Return the picture for columns and rows of these sizes (each at least `tata.lebar`, `tata.tinggi`)."""
    place = _Place(tata, lebar, tinggi, x0, y0)
    return Lukisan(
        tuple(place.ruas(garis) for garis in tata.garis),
        tuple(place.bentuk(lambang) for lambang in tata.lambang),
        tuple(place.kepala(kepala) for kepala in tata.kepala),
        tuple(place.kata()),
        tuple(place.jalan()),
    )


class _Place:
    def __init__(self, tata: Tata, lebar: Sequence[float], tinggi: Sequence[float], x0: float, y0: float) -> None:
        self.tata = tata
        self.cx = _centres(lebar, x0)
        self.cy = _centres(tinggi, y0)

    def point(self, t: Titik) -> tuple[float, float]:
        return self.cx[t.kolom] + self.tata.x[t.kolom, t.k], self.cy[t.baris] + self.tata.y[t.baris, t.m]

    def ruas(self, garis: Garis) -> Ruas:
        (x1, y1), (x2, y2) = self.point(garis.a), self.point(garis.b)
        if garis.mendatar:
            return Ruas(x1 + garis.potong_a, y1, x2 - garis.potong_b, y2)
        return Ruas(x1, y1 + garis.potong_a, x2, y2 - garis.potong_b)

    def bentuk(self, lambang: Lambang) -> Bentuk:
        wide, high = UKURAN[lambang.jenis]
        x, y = self.cx[lambang.kolom], self.cy[lambang.baris]
        return Bentuk(lambang.jenis, lambang.no, lambang.teks, x, y, wide, high)

    def kepala(self, kepala: Kepala) -> tuple[tuple[float, float], ...]:
        x, y = self.cx[kepala.kolom], self.cy[kepala.baris]
        return tuple((x + dx, y + dy) for dx, dy in head_corners(kepala))

    def kata(self) -> list[Kata]:
        words = []
        for label in self.tata.label:
            x, y = self.cx[label.kolom], self.cy[label.baris]
            left, top, right, bottom = label.kotak
            box = (x + left, y + top, x + right, y + bottom)
            words.append(Kata(label.teks, x + label.x, y + label.y, label.rata, box))
        return words

    def jalan(self) -> list[Jalan]:
        ways = []
        for rute in self.tata.rancangan.rute:
            corners = [self.point(t) for t in _corners(rute.titik)]
            panah = rute.panah
            first = self._outline(rute.titik[0], corners[0], corners[1])
            last = self._outline(rute.titik[-1], corners[-1], corners[-2])
            ways.append(Jalan(panah.asal, panah.tujuan, panah.label, (first, *corners[1:-1], last)))
        return ways

    def _outline(self, centre: Titik, at: tuple[float, float], towards: tuple[float, float]) -> tuple[float, float]:
        jenis = next(s.jenis for s in self.tata.lambang if (s.kolom, s.baris) == (centre.kolom, centre.baris))
        wide, high = UKURAN[jenis]
        (x, y), (tx, ty) = at, towards
        return (x + (wide if tx > x else -wide), y) if ty == y else (x, y + (high if ty > y else -high))


def head_corners(kepala: Kepala) -> tuple[tuple[int, int], ...]:
    """Return an arrowhead's three corners from the centre of its cell, tip first."""
    dx, dy = {"kiri": (-1, 0), "kanan": (1, 0), "atas": (0, -1), "bawah": (0, 1)}[kepala.sisi]
    back_x, back_y = kepala.x + dx * HEAD, kepala.y + dy * HEAD
    return (
        (kepala.x, kepala.y),
        (back_x + dy * HEAD_HALF, back_y + dx * HEAD_HALF),
        (back_x - dy * HEAD_HALF, back_y - dx * HEAD_HALF),
    )


def _centres(sizes: Sequence[float], start: float) -> list[float]:
    return [edge + size / 2 for edge, size in zip(accumulate(sizes, initial=start), sizes, strict=False)]


def _corners(titik: tuple[Titik, ...]) -> list[Titik]:
    """Keep the ends and the points where the line turns."""
    turns = [
        point
        for before, point, after in zip(titik, titik[1:], titik[2:], strict=False)
        if before[:2] != after[:2] and before[2:] != after[2:]
    ]
    return [titik[0], *turns, titik[-1]]
