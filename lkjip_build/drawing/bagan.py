"""The organisation chart: a box for each jabatan, lines to those below it.

The jabatan of the upper levels stand side by side, those of the last level hang below their head. How many levels
spread, how wide boxes are and how many columns hang is tried in the order of what reads best, until one fits the page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from lkjip_build.compute.struktur import Jabatan
from lkjip_build.drawing.huruf import text_width, wrap

TEGAK, MELINTANG = (453, 600), (700, 385)
"""Points that a page has for the chart beside its heading and caption."""
TERKECIL = 6  # points of letters that can still be read in print
HURUF_PONSEL, LEBAR_PONSEL = 13, 340
_LEBAR = (132, 116, 102, 90, 78, 66)
_SISIP, _INDEN, _SELA_X, _SELA_Y, _BARIS = 0.55, 1.5, 1.1, 0.8, 1.3  # of the letters' size
_LAJUR = (1, 2, 3, 4, 5, 6)


@dataclass(frozen=True)
class Simpul:
    """A jabatan with those below it; `nama` is its holder, `putus` marks the group of jabatan fungsional."""

    judul: str
    nama: str = ""
    putus: bool = False
    bawahan: "tuple[Simpul, ...]" = ()


def simpul_of(jabatan: Jabatan) -> Simpul:
    """Return a jabatan as the chart shows it, with all below it."""
    pejabat = jabatan.pejabat
    return Simpul(pejabat.jabatan, pejabat.nama or "", pejabat.fungsional, tuple(map(simpul_of, jabatan.bawahan)))


@dataclass(frozen=True)
class Baris:
    """A line of a box: its baseline, and whether it names the jabatan."""

    y: float
    teks: str
    tebal: bool


@dataclass(frozen=True)
class Kotak:
    """A box; its lines stand around its middle."""

    x: float
    y: float
    lebar: float
    tinggi: float
    baris: tuple[Baris, ...]
    putus: bool

    @property
    def tengah(self) -> float:
        return round(self.x + self.lebar / 2, 1)


@dataclass(frozen=True)
class Garis:
    """A line through points, dashed where it leads to jabatan fungsional."""

    titik: tuple[tuple[float, float], ...]
    putus: bool = False


@dataclass(frozen=True)
class Bagan:
    """A chart of `lebar` × `tinggi` units with letters of `huruf` units; `melintang` asks for a landscape page."""

    lebar: float
    tinggi: float
    huruf: float
    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    melintang: bool = False


class _Cara(NamedTuple):
    """How a chart is laid out: letters, width of boxes, levels that spread, columns that hang below it and further
    down, and whether boxes reach the same right edge.
    """

    huruf: float
    lebar: float
    menyebar: int
    lajur: int = 1
    dalam: int = 1
    rata_kanan: bool = False

    @property
    def inden(self) -> float:
        return self.huruf * _INDEN

    @property
    def sela_x(self) -> float:
        return self.huruf * _SELA_X

    @property
    def sela_y(self) -> float:
        return self.huruf * _SELA_Y


class _Petak(NamedTuple):
    """A part of a chart from its upper left corner: the box of its head, its own lines, and the parts below with their
    places. `pintu` is where the line from above enters.
    """

    lebar: float
    tinggi: float
    pintu: float
    kotak: Kotak
    garis: Sequence[Garis]
    anak: "Sequence[tuple[float, float, _Petak]]"


@lru_cache(maxsize=8)
def draw_bagan(kepala: Simpul) -> Bagan | None:
    """Return the chart as a page of print holds it, or None where no readable letters let it fit."""
    longest = max(text_width(word, 1) for one in _semua(kepala) for word in f"{one.judul} {one.nama}".split())
    for page, cara in _semua_cara(longest):
        if sum(cara.lebar * _kotak(one, cara).tinggi for one in _semua(kepala)) > page[0] * page[1]:
            continue
        made = _susun(kepala, cara, cara.menyebar)
        if made.lebar <= page[0] and made.tinggi <= page[1]:
            return _bagan(made, cara.huruf, melintang=page == MELINTANG)
    return None


def draw_bagan_ponsel(kepala: Simpul) -> Bagan:
    """Return the chart for a narrow screen: every level hangs below its head."""
    cara = _Cara(HURUF_PONSEL, LEBAR_PONSEL, 0, rata_kanan=True)
    return _bagan(_susun(kepala, cara, 0), cara.huruf, melintang=False)


def _bagan(made: _Petak, huruf: float, *, melintang: bool) -> Bagan:
    boxes: list[Kotak] = []
    lines: list[Garis] = []
    _letakkan(made, 1, 1, boxes, lines)  # half a line stands outside its box
    size = round(made.lebar + 2, 1), round(made.tinggi + 2, 1)
    return Bagan(*size, huruf, tuple(boxes), tuple(lines), melintang)


def _letakkan(petak: _Petak, x: float, y: float, boxes: list[Kotak], lines: list[Garis]) -> None:
    """Put a part with all below it at its place in the chart."""
    head = petak.kotak
    moved = tuple(replace(line, y=round(line.y + y, 1)) for line in head.baris)
    boxes.append(replace(head, x=round(head.x + x, 1), y=round(y, 1), baris=moved))
    for one in petak.garis:
        lines.append(replace(one, titik=tuple((round(a + x, 1), round(b + y, 1)) for a, b in one.titik)))
    for left, top, part in petak.anak:
        _letakkan(part, x + left, y + top, boxes, lines)


def _semua_cara(longest: float) -> Iterator[tuple[tuple[int, int], _Cara]]:
    """Yield the ways to try: upright before landscape, spread before hanging, large letters before small ones."""
    spread, any_way = (3, 2, 1), (3, 2, 1, 0)
    for page, sizes, levels, inside, widths in (
        (TEGAK, (9, 8), spread, (1,), _LEBAR),
        (MELINTANG, (9, 8), spread, (1,), _LEBAR),
        (TEGAK, (9, 8), (0,), (1,), _LEBAR),
        *((page, (size,), any_way, (1, 2), _LEBAR[1::2]) for size in (8, 7, TERKECIL) for page in (MELINTANG, TEGAK)),
    ):
        for huruf, lajur, dalam, level in product(sizes, _LAJUR, inside, levels):
            room = huruf * (longest + 2 * _SISIP)
            wide = [one for one in widths if one >= room] or widths[:1]
            yield from ((page, _Cara(huruf, lebar, level, lajur, dalam)) for lebar in wide)


def _semua(simpul: Simpul) -> Iterator[Simpul]:
    yield simpul
    for one in simpul.bawahan:
        yield from _semua(one)


def _susun(simpul: Simpul, cara: _Cara, menyebar: int) -> _Petak:
    """Return a jabatan with all below it; `menyebar` levels may still spread."""
    if menyebar and any(one.bawahan for one in simpul.bawahan):
        return _sebar(simpul, cara, menyebar)
    return _gantung(simpul, cara)


def _sebar(simpul: Simpul, cara: _Cara, menyebar: int) -> _Petak:
    """Return a jabatan in the middle above those below it, which stand side by side."""
    head = _kotak(simpul, cara)
    bus, top = head.tinggi + cara.sela_y, head.tinggi + 2 * cara.sela_y
    placed: list[tuple[float, float, _Petak]] = []
    lines: list[Garis] = []
    x = 0.0
    for one in simpul.bawahan:
        part = _susun(one, cara, menyebar - 1)
        placed.append((x, top, part))
        lines.append(Garis(((x + part.pintu, bus), (x + part.pintu, top)), one.putus))
        x += part.lebar + cara.sela_x
    width = max(x - cara.sela_x, head.lebar)
    first, last = (left + part.pintu for left, _, part in (placed[0], placed[-1]))
    middle = min(max((first + last) / 2, head.lebar / 2), width - head.lebar / 2)
    lines += [
        Garis(((middle, head.tinggi), (middle, bus))),
        Garis(((min(first, middle), bus), (max(last, middle), bus))),
    ]
    height = top + max(part.tinggi for *_, part in placed)
    return _Petak(width, height, middle, replace(head, x=middle - head.lebar / 2), lines, placed)


def _gantung(simpul: Simpul, cara: _Cara) -> _Petak:
    """Return a jabatan with those below it hanging at its left, in columns of about the same height."""
    head = _kotak(simpul, cara)
    if not simpul.bawahan:
        return _Petak(head.lebar, head.tinggi, head.lebar / 2, head, (), ())
    inner = cara._replace(lebar=cara.lebar - cara.inden) if cara.rata_kanan else cara
    if any(one.bawahan for one in simpul.bawahan):
        inner = inner._replace(lajur=cara.dalam, dalam=1)
    parts = [(_gantung(one, inner), one.putus) for one in simpul.bawahan]
    bus, left, height = head.tinggi + cara.sela_y / 2, 0.0, head.tinggi
    placed: list[tuple[float, float, _Petak]] = []
    lines: list[Garis] = []
    for column in _lajur(parts, cara.lajur):
        trunk, y, end = left + cara.inden / 2, head.tinggi + cara.sela_y, bus
        for part, putus in column:
            end = y + part.kotak.tinggi / 2
            lines.append(Garis(((trunk, end), (left + cara.inden, end)), putus))
            placed.append((left + cara.inden, y, part))
            height = max(height, y + part.tinggi)
            y += part.tinggi + cara.sela_y
        lines.append(Garis(((trunk, bus), (trunk, end))))
        left += cara.inden + max(part.lebar for part, _ in column)
    start = cara.inden / 2
    lines.append(Garis(((start, head.tinggi), (start, bus), (trunk, bus))))
    return _Petak(max(head.lebar, left), height, head.lebar / 2, head, lines, placed)


def _lajur(parts: Sequence[tuple[_Petak, bool]], banyak: int) -> Iterator[Sequence[tuple[_Petak, bool]]]:
    """Yield the parts in so many columns at most, in their order, none much higher than the others."""
    share = sum(part.tinggi for part, _ in parts) / banyak
    column: list[tuple[_Petak, bool]] = []
    filled, begun = 0.0, 0
    for part in parts:
        if column and begun < banyak - 1 and filled + part[0].tinggi / 2 > share * (begun + 1):
            yield column
            column, begun = [], begun + 1
        column.append(part)
        filled += part[0].tinggi
    yield column


def _kotak(simpul: Simpul, cara: _Cara) -> Kotak:
    return _kotak_of(simpul.judul, simpul.nama, simpul.putus, cara.huruf, cara.lebar)


@lru_cache(maxsize=4096)
def _kotak_of(judul: str, nama: str, putus: bool, huruf: float, lebar: float) -> Kotak:
    """Return the box of a jabatan; the same one comes in hundreds of layouts that are tried."""
    edge, pitch = huruf * _SISIP, huruf * _BARIS
    lines = [(line, True) for line in wrap(judul, huruf, lebar - 2 * edge)]
    lines += [(line, False) for line in wrap(nama, huruf, lebar - 2 * edge)]
    baris = tuple(Baris(round(edge + pitch * (i + 0.78), 1), t, bold) for i, (t, bold) in enumerate(lines))
    return Kotak(0, 0, lebar, round(2 * edge + pitch * len(lines), 1), baris, putus)
