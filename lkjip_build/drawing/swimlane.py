"""The flow as one scalable picture for small screens: lanes with their names, symbols with their step numbers."""

from dataclasses import dataclass
from itertools import accumulate

from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.lukisan import Bentuk, Lukisan, paint
from lkjip_build.drawing.tata import GayaLabel, Tata

HEAD_SIZE = 11
LINE_HEIGHT = 13
PADDING = 6
HEAD_LINES = 3  # a lane grows until its name fits in so many lines
NARROWEST, WIDEST = 60, 150
NAMED_LANES = 6  # more lanes have numbers, which the legend explains
PHONE = 358  # pixels that a phone has for the picture
LEAST_HEAD, LEAST_NUMBER = 10, 9  # letters of numbers on a phone, where their place allows it
LARGEST_NUMBER = 18
LABEL_MANY = GayaLabel(16)
"""How words beside lines are written where lanes have numbers: such a picture is shown smaller than it is."""


@dataclass(frozen=True)
class KepalaLajur:
    """A lane's name in lines; `x` is the lane's middle, `y` the baseline of each line."""

    x: float
    baris: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class NomorLangkah:
    """Where the number of a step stands in its symbol: its baseline, and the size of its letters."""

    y: float
    huruf: float


@dataclass(frozen=True)
class Swimlane:
    """A picture of `lebar` × `tinggi` pixels; `batas` are the lanes' edges, `kepala` the height of their heads, which
    are written in letters of `huruf` pixels, and words beside lines in letters of `huruf_label`; `bernomor` tells that
    lanes have numbers in place of names; `nomor` is of each symbol in `lukisan`.
    """

    lebar: int
    tinggi: int
    kepala: int
    batas: tuple[int, ...]
    huruf: float
    huruf_label: float
    bernomor: bool
    lajur: tuple[KepalaLajur, ...]
    lukisan: Lukisan
    nomor: tuple[NomorLangkah, ...]

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
    numbered = len(nama) > NAMED_LANES
    sizes = tata.lebar if numbered else tuple(map(_width, nama, tata.lebar))
    lebar = sum(sizes) + 2
    shrunk = max(1.0, lebar / PHONE)
    fitting = int((min(sizes) - 2 * PADDING) / text_width(str(len(nama)), 1))
    huruf = max(HEAD_SIZE, min(round(LEAST_HEAD * shrunk), fitting)) if numbered else HEAD_SIZE
    lines = (
        [(str(i),) for i in range(1, len(nama) + 1)]
        if numbered
        else [wrap(satu, HEAD_SIZE, size - 2 * PADDING) for satu, size in zip(nama, sizes, strict=True)]
    )
    label = max((one.ukuran for one in tata.label), default=0)
    pitch = LINE_HEIGHT - HEAD_SIZE + huruf
    head = max(map(len, lines)) * pitch + 2 * PADDING
    edges = [1, *accumulate(sizes, initial=1)][1:]
    lajur = tuple(
        KepalaLajur(edge + size / 2, tuple((PADDING + pitch * (i + 1) - 2, t) for i, t in enumerate(text)))
        for edge, size, text in zip(edges, sizes, lines, strict=False)
    )
    lukisan = paint(tata, sizes, tata.tinggi, x0=1, y0=head + 1)
    wanted = min(LARGEST_NUMBER, max(HEAD_SIZE, round(LEAST_NUMBER * shrunk))) if numbered else HEAD_SIZE
    nomor = tuple(_number(bentuk, wanted) for bentuk in lukisan.bentuk)
    return Swimlane(
        lebar, head + sum(tata.tinggi) + 2, head, tuple(edges), huruf, label, numbered, lajur, lukisan, nomor
    )


def _number(bentuk: Bentuk, wanted: float) -> NomorLangkah:
    """Return the number of a step in letters that its symbol has room for; a diamond has less, the taller they are."""
    teks = bentuk.teks or bentuk.no

    def fits(huruf: float) -> bool:
        narrowed = 0.36 * huruf / bentuk.setengah_tinggi if bentuk.jenis == "keputusan" else 0.05
        return text_width(teks, huruf) <= bentuk.lebar * (1 - narrowed)

    huruf = next((one / 2 for one in range(round(wanted * 2), 4, -1) if fits(one / 2)), 2)
    return NomorLangkah(round(bentuk.y + 0.36 * huruf, 2), huruf)


def _width(nama: str, least: int) -> int:
    """Return the least width at which the lane's symbols fit and its name does not run into too many lines."""
    longest = max((text_width(word, HEAD_SIZE) for word in nama.split()), default=0)
    width = max(least, NARROWEST, min(WIDEST, int(longest) + 2 * PADDING + 1))
    while width < WIDEST and len(wrap(nama, HEAD_SIZE, width - 2 * PADDING)) > HEAD_LINES:
        width += 4
    return width
