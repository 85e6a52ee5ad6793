"""Figures: drawings as numbers, with what they show in words and how to read them."""

from dataclasses import dataclass, field

from lkjip_build.drawing.bagan import Bagan
from lkjip_build.drawing.batang_langkah import BatangLangkah
from lkjip_build.drawing.garis_waktu import GarisWaktu
from lkjip_build.drawing.grafik import Grafik
from lkjip_build.drawing.swimlane import Swimlane
from lkjip_build.isi.angka import Angka

SISI_KECIL = 480
"""Points of the longer side of a picture's copy for phones: lying, more than one for each of their screen's."""


@dataclass(frozen=True)
class Foto:
    """A picture of the office: its bytes (`jenis` jpg or png), its size in points, and the place of its file on the
    site.
    """

    isi: bytes = field(repr=False)
    jenis: str
    lebar: int
    tinggi: int
    sidik: str
    ke: str = ""

    @property
    def ke_kecil(self) -> str:
        """The place of its copy for phones; empty where the picture itself is small, or has no place."""
        return (
            f"{self.ke.rpartition('.')[0]}-kecil.webp" if self.ke and max(self.lebar, self.tinggi) > SISI_KECIL else ""
        )


@dataclass(frozen=True)
class Lambang:
    """The emblem of the office on a cover, with what it is in words."""

    foto: Foto
    uraian: str


Lukisan = Grafik | Swimlane | GarisWaktu | BatangLangkah | Bagan | Foto


@dataclass(frozen=True)
class Panel:
    """One drawing of a figure; `uraian` is its part of the figure's words, `sempit` the same for a narrow screen."""

    judul: str
    lukisan: Lukisan
    uraian: str = ""
    kecil: str = ""
    sempit: Lukisan | None = None


@dataclass(frozen=True)
class Gambar:
    """A figure: drawings side by side. `uraian` tells it to those who do not see it, `legenda` how to read its marks;
    `angka` are the numbers that are drawn.
    """

    kode: str
    judul: str
    uraian: str
    panel: tuple[Panel, ...]
    legenda: str = ""
    angka: tuple[Angka, ...] = ()
    nomor: str = ""

    @property
    def berpanel(self) -> bool:
        """Whether each drawing stands under a title of its own; a flow, a chart of jabatan, a picture and a drawing
        alone have that of the figure.
        """
        alone = isinstance(self.panel[0].lukisan, Swimlane | Bagan | Foto)
        return (len(self.panel) > 1 or bool(self.nomor)) and not alone

    @property
    def melintang(self) -> bool:
        """Whether it asks for a landscape page."""
        return any(isinstance(one.lukisan, Bagan) and one.lukisan.melintang for one in self.panel)

    @property
    def judul_lengkap(self) -> str:
        return f"{self.nomor} {self.judul}".strip()
