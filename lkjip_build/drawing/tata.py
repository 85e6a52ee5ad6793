"""From routes to measures: what is drawn, and how many pixels everything lies from the centre of its cell.

All distances are from a cell's centre, so a cell may grow with its text and the lines still meet at its edges.
Only tracks that a line runs along get room. Around each symbol lies a core that no foreign line enters: it holds
the arrowheads and, where a decision has them, the labels Ya and Tidak beside their lines.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from lkjip_build.drawing.alur import Jenis, LangkahAlur, Sisi
from lkjip_build.drawing.grid import Titik
from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.router import Rancangan

# Half width and half height of each symbol, in pixels.
UKURAN: dict[Jenis, tuple[int, int]] = {
    "mulai": (20, 12),
    "selesai": (20, 12),
    "proses": (20, 12),
    "keputusan": (21, 14),
    "segilima": (12, 12),
}
EMPTY_X, EMPTY_Y = 20, 12  # a cell without a symbol has room for one
HEAD = 8  # length of an arrowhead
CLEAR = HEAD + 5  # from a symbol to the nearest line that is not its own
SPACING = 7  # between parallel lines
MARGIN = 6  # from the outermost line to the cell's edge
AROUND = 11  # from a symbol to the cell's edge where no line runs
LABEL_SIZE = 10
LABEL_GAP = 4


@dataclass(frozen=True)
class Garis:
    """A straight line from `a` to `b` (left to right or downwards), shortened by pixels at either end."""

    a: Titik
    b: Titik
    potong_a: int = 0
    potong_b: int = 0

    @property
    def mendatar(self) -> bool:
        return (self.a.baris, self.a.m) == (self.b.baris, self.b.m)


@dataclass(frozen=True)
class Lambang:
    """A symbol in the middle of a cell."""

    kolom: int
    baris: int
    no: str
    jenis: Jenis
    teks: str


@dataclass(frozen=True)
class Kepala:
    """An arrowhead that touches the symbol of a cell from one side; `x`, `y` is its tip from the centre."""

    kolom: int
    baris: int
    sisi: Sisi
    x: int
    y: int


@dataclass(frozen=True)
class GayaLabel:
    """How the words beside lines are written: the size of their letters in pixels, and whether one letter stands for
    a word, as on forms whose lanes are many.
    """

    ukuran: int = LABEL_SIZE
    singkat: bool = False


PENUH = GayaLabel()


@dataclass(frozen=True)
class Label:
    """A word beside the line that leaves a decision; `x`, `y` is its baseline from the centre of the cell."""

    kolom: int
    baris: int
    teks: str
    x: int
    y: int
    rata: str  # text-anchor: start or end
    ukuran: int

    @property
    def kotak(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom from the centre of the cell."""
        width = text_width(self.teks, self.ukuran)
        left = self.x if self.rata == "start" else self.x - width
        return left, self.y - 0.8 * self.ukuran, left + width, self.y + 0.2 * self.ukuran


@dataclass(frozen=True)
class Tata:
    """A diagram ready to draw. `x` and `y` give each track's distance, `lebar` and `tinggi` the least sizes."""

    rancangan: Rancangan
    garis: tuple[Garis, ...]
    lambang: tuple[Lambang, ...]
    kepala: tuple[Kepala, ...]
    label: tuple[Label, ...]
    x: dict[tuple[int, int], int]
    y: dict[tuple[int, int], int]
    lebar: tuple[int, ...]
    tinggi: tuple[int, ...]


def arrange(rancangan: Rancangan, gaya: GayaLabel = PENUH) -> Tata:
    """Return everything that is drawn, with its measures in pixels."""
    stands = {
        (lajur, baris): langkah
        for baris, satu in enumerate(rancangan.alur.baris)
        for langkah in satu
        for lajur in langkah.lajur
    }
    heads = {(r.titik[-1], _side(r.titik[-1], r.titik[-2])) for r in rancangan.rute}
    garis = tuple(sorted(_lines(rancangan, stands, heads), key=lambda g: (g.a, g.b)))
    label = tuple(_label(r.panah.label, r.titik, stands, gaya) for r in rancangan.rute if r.panah.label)
    x, lebar = _columns(rancangan, garis, stands, label)
    y, tinggi = _rows(rancangan, garis, stands, label)
    lambang = tuple(Lambang(c, r, s.no, s.jenis, s.teks) for (c, r), s in sorted(stands.items(), key=_reading))
    kepala = tuple(_head(centre, sisi, stands) for centre, sisi in sorted(heads))
    return Tata(rancangan, garis, lambang, kepala, label, x, y, lebar, tinggi)


Stands = dict[tuple[int, int], LangkahAlur]
Heads = set[tuple[Titik, Sisi]]


def _reading(item: tuple[tuple[int, int], LangkahAlur]) -> tuple[int, int]:
    (kolom, baris), _ = item
    return baris, kolom


def _side(centre: Titik, neighbour: Titik) -> Sisi:
    if centre.baris == neighbour.baris and centre.m == neighbour.m:
        return "kiri" if neighbour < centre else "kanan"
    return "atas" if (neighbour.baris, neighbour.m) < (centre.baris, centre.m) else "bawah"


def _lines(rancangan: Rancangan, stands: Stands, heads: Heads) -> Iterator[Garis]:
    """Yield the straight lines of each group once, however many arrows share them."""
    groups: dict[object, set[tuple[Titik, Titik]]] = defaultdict(set)
    for rute in rancangan.rute:
        groups[rute.panah.tujuan].update(_stretches(rute.titik))
    for i, titik in enumerate(rancangan.sambungan):
        groups["sambungan", i].update(_stretches(titik))
    for stretches in groups.values():
        for a, b in _runs(stretches, stands):
            yield Garis(a, b, _cut(a, b, stands, heads), _cut(b, a, stands, heads))


def _stretches(titik: tuple[Titik, ...]) -> Iterator[tuple[Titik, Titik]]:
    return ((a, b) if a < b else (b, a) for a, b in pairwise(titik))


def _runs(stretches: set[tuple[Titik, Titik]], stands: Stands) -> Iterator[tuple[Titik, Titik]]:
    """Join neighbouring stretches along each axis; a symbol ends a line."""
    for across in (True, False):
        run: tuple[Titik, Titik] | None = None
        mine = [s for s in stretches if Garis(*s).mendatar == across]
        for a, b in sorted(mine, key=lambda s: _along(s[0], across)):
            if run is not None and run[1] == a and not _is_symbol(a, stands):
                run = (run[0], b)
                continue
            if run is not None:
                yield run
            run = (a, b)
        if run is not None:
            yield run


def _along(titik: Titik, across: bool) -> tuple[int, int, int, int]:
    kolom, k, baris, m = titik
    return (baris, m, kolom, k) if across else (kolom, k, baris, m)


def _is_symbol(titik: Titik, stands: Stands) -> bool:
    return titik.k == 0 == titik.m and (titik.kolom, titik.baris) in stands


def _cut(end: Titik, other: Titik, stands: Stands, heads: Heads) -> int:
    """Return how far from its symbol's centre a line begins: at the outline, or at the arrowhead's base."""
    if not _is_symbol(end, stands):
        return 0
    half = UKURAN[stands[end.kolom, end.baris].jenis]
    across = (end.baris, end.m) == (other.baris, other.m)
    return half[0 if across else 1] + (HEAD - 1 if (end, _side(end, other)) in heads else 0)


def _head(centre: Titik, sisi: Sisi, stands: Stands) -> Kepala:
    wide, high = UKURAN[stands[centre.kolom, centre.baris].jenis]
    x, y = {"kiri": (-wide, 0), "kanan": (wide, 0), "atas": (0, -high), "bawah": (0, high)}[sisi]
    return Kepala(centre.kolom, centre.baris, sisi, x, y)


def _label(teks: str, titik: tuple[Titik, ...], stands: Stands, gaya: GayaLabel) -> Label:
    start = titik[0]
    jenis = stands[start.kolom, start.baris].jenis
    wide, high = UKURAN[jenis]
    # A diamond recedes from its tip, so the word may begin above it.
    beside = wide - 3 if jenis == "keputusan" else wide + 3
    x, y, rata = {
        "kiri": (-beside, -LABEL_GAP, "end"),
        "kanan": (beside, -LABEL_GAP, "start"),
        "atas": (LABEL_GAP + 1, -high - 3, "start"),
        "bawah": (LABEL_GAP + 1, high + gaya.ukuran, "start"),
    }[_side(start, titik[1])]
    return Label(start.kolom, start.baris, teks[:1] if gaya.singkat else teks, x, y, rata, gaya.ukuran)


def _columns(
    rancangan: Rancangan, garis: tuple[Garis, ...], stands: Stands, label: tuple[Label, ...]
) -> tuple[dict[tuple[int, int], int], tuple[int, ...]]:
    cells = [_Cell(EMPTY_X) for _ in rancangan.alur.lajur]
    for (kolom, _), langkah in stands.items():
        cells[kolom].hold_symbol(UKURAN[langkah.jenis][0])
    for one in label:
        cells[one.kolom].hold_label(one.kotak[0], one.kotak[2])
    return _tracks(cells, {(g.a.kolom, g.a.k) for g in garis if not g.mendatar})


def _rows(
    rancangan: Rancangan, garis: tuple[Garis, ...], stands: Stands, label: tuple[Label, ...]
) -> tuple[dict[tuple[int, int], int], tuple[int, ...]]:
    cells = [_Cell(EMPTY_Y) for _ in rancangan.alur.baris]
    for (_, baris), langkah in stands.items():
        cells[baris].hold_symbol(UKURAN[langkah.jenis][1])
    for one in label:
        cells[one.baris].hold_label(one.kotak[1], one.kotak[3])
    return _tracks(cells, {(g.a.baris, g.a.m) for g in garis if g.mendatar})


class _Cell:
    """Along one axis of a row or column: how near its centre the first foreign line may run, and its half size."""

    def __init__(self, half: int) -> None:
        self.near = {-1: 0, 1: 0}
        self.half = 0
        self.hold_symbol(half)

    def hold_symbol(self, half: int) -> None:
        self.near = {arah: max(near, half + CLEAR) for arah, near in self.near.items()}
        self.half = max(self.half, half + AROUND)

    def hold_label(self, low: float, high: float) -> None:
        self.near[-1] = max(self.near[-1], ceil(LABEL_GAP - low))
        self.near[1] = max(self.near[1], ceil(LABEL_GAP + high))
        self.half = max(self.half, *self.near.values())


def _tracks(cells: list[_Cell], used: Iterable[tuple[int, int]]) -> tuple[dict[tuple[int, int], int], tuple[int, ...]]:
    """Give each used track its distance, nearest first, and each cell the least size that holds them."""
    offsets = {(i, 0): 0 for i in range(len(cells))}
    taken: dict[tuple[int, int], int] = {}
    for i, track in sorted(used, key=lambda t: (t[0], abs(t[1]), t[1])):
        if track == 0:
            continue
        arah = 1 if track > 0 else -1
        offset = taken[i, arah] + SPACING if (i, arah) in taken else cells[i].near[arah]
        taken[i, arah] = offset
        offsets[i, track] = arah * offset
        cells[i].half = max(cells[i].half, offset + MARGIN)
    return offsets, tuple(2 * cell.half for cell in cells)
