"""What a timeline is made of: the proportions, what goes in, and the numbers that come out for an SVG template."""

from dataclasses import dataclass
from datetime import date

TINGGI_BATANG, JARI_SILANG = 18, 7


@dataclass(frozen=True)
class Bentuk:
    """The proportions of a drawing in SVG user units; with `kiri` 0 the names stand above the rows."""

    lebar: int
    kiri: int
    huruf: float


LEBAR = Bentuk(952, 310, 14)
SEMPIT = Bentuk(358, 0, 12.5)


@dataclass(frozen=True)
class Kerja:
    """Days worked on a row, both ends included. `ditolak`: it sent the work back to the bar after it, if any."""

    baris: int
    mulai: date
    selesai: date
    label: str = ""
    lewat: bool = False
    berjalan: bool = False
    rencana: bool = False
    ditolak: bool = False


@dataclass(frozen=True)
class Jeda:
    """A wait before the work of a row, from the day another step ended to the day it began."""

    baris: int
    dari: date
    sampai: date
    label: str = ""


@dataclass(frozen=True)
class Tanda:
    """A vertical line at the end of a day; `jenis` names its look."""

    hari: date
    label: str
    jenis: str


@dataclass(frozen=True)
class Tulisan:
    """A line of text at its baseline; `rata` is the text-anchor, `dalam` stands on a bar."""

    x: float
    y: float
    teks: str
    rata: str = "start"
    dalam: bool = False


@dataclass(frozen=True)
class Batang:
    """A bar: left, top and width; its label, where there is room for one."""

    x: float
    y: float
    lebar: float
    kerja: Kerja
    label: Tulisan | None
    tinggi: int = TINGGI_BATANG


@dataclass(frozen=True)
class Garis:
    """A horizontal line of waiting with its label, where there is room."""

    x1: float
    x2: float
    y: float
    label: Tulisan | None


@dataclass(frozen=True)
class Kembali:
    """The mark of a rejection, and the way from there to the work it led to: corners of a line, and its arrow head."""

    x: float
    y: float
    garis: str
    panah: str
    setengah: int = JARI_SILANG


@dataclass(frozen=True)
class Tegak:
    """A vertical line with its label in the head of the drawing."""

    x: float
    atas: float
    label: Tulisan
    jenis: str


@dataclass(frozen=True)
class GarisWaktu:
    """The whole drawing. `arsir` are the left and width of days that are not worked, `pekan` the Mondays."""

    lebar: int
    tinggi: float
    huruf: float
    kiri: int
    atas: float
    bawah: float
    arsir: tuple[tuple[float, float], ...]
    pekan: tuple[Tulisan, ...]
    nama: tuple[Tulisan, ...]
    alas: tuple[float, ...]
    batang: tuple[Batang, ...]
    jeda: tuple[Garis, ...]
    kembali: tuple[Kembali, ...]
    tegak: tuple[Tegak, ...]

    @property
    def tinggi_arsir(self) -> float:
        return self.bawah - self.atas

    @property
    def bawah_pekan(self) -> float:
        """Where the lines of the weeks end: a little below the rows, at their dates."""
        return self.bawah + 5
