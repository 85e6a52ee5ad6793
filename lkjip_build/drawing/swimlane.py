"""The flow as one scalable picture for small screens: lanes with their names, symbols with their step numbers."""

from dataclasses import dataclass
from itertools import accumulate

from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.lukisan import Lukisan, paint
from lkjip_build.drawing.tata import Tata

HEAD_SIZE = 11
LINE_HEIGHT = 13
PADDING = 6
HEAD_LINES = 3  # a lane grows until its name fits in so many lines
NARROWEST, WIDEST = 60, 150


@dataclass(frozen=True)
class KepalaLajur:
    """A lane's name in lines; `x` is the lane's middle, `y` the baseline of each line."""

    x: float
    baris: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Swimlane:
    """A picture of `lebar` × `tinggi` pixels; `batas` are the lanes' edges, `kepala` the height of their heads."""

    lebar: int
    tinggi: int
    kepala: int
    batas: tuple[int, ...]
    lajur: tuple[KepalaLajur, ...]
    lukisan: Lukisan

    @property
    def lebar_bingkai(self) -> int:
        """The width of the frame, which stands one pixel inside the picture."""
        return self.lebar - 2

    @property
    def tinggi_bingkai(self) -> int:
        return self.tinggi - 2

    @property
    def batas_dalam(self) -> tuple[int, ...]:
        """The edges between two lanes."""
        return self.batas[1:-1]

    @property
    def kanan(self) -> int:
        return self.lebar - 1

    @property
    def bawah(self) -> int:
        return self.tinggi - 1

    @property
    def bawah_kepala(self) -> int:
        return self.kepala + 1


def swimlane(tata: Tata) -> Swimlane:
    """Return the picture of a diagram, in absolute pixels from its upper left corner."""
    nama = tata.rancangan.alur.lajur
    sizes = [_width(satu, least) for satu, least in zip(nama, tata.lebar, strict=True)]
    lines = [wrap(satu, HEAD_SIZE, size - 2 * PADDING) for satu, size in zip(nama, sizes, strict=True)]
    head = max(map(len, lines)) * LINE_HEIGHT + 2 * PADDING
    edges = [1, *accumulate(sizes, initial=1)][1:]
    lajur = tuple(
        KepalaLajur(edge + size / 2, tuple((PADDING + LINE_HEIGHT * (i + 1) - 2, t) for i, t in enumerate(text)))
        for edge, size, text in zip(edges, sizes, lines, strict=False)
    )
    lukisan = paint(tata, sizes, tata.tinggi, x0=1, y0=head + 1)
    return Swimlane(sum(sizes) + 2, head + sum(tata.tinggi) + 2, head, tuple(edges), lajur, lukisan)


def _width(nama: str, least: int) -> int:
    """Return the least width at which the lane's symbols fit and its name does not run into too many lines."""
    longest = max((text_width(word, HEAD_SIZE) for word in nama.split()), default=0)
    width = max(least, NARROWEST, min(WIDEST, int(longest) + 2 * PADDING + 1))
    while width < WIDEST and len(wrap(nama, HEAD_SIZE, width - 2 * PADDING)) > HEAD_LINES:
        width += 4
    return width
