"""The content of a year's report: one value that web, PDF, DOCX and XLSX all print, so that none can say otherwise.

Texts are ready to print and are never markup; prose of the office is read into blocks of the same kind. A number
stands in a cell as printed, with its exact value beside it. Numbers of parts, tables and figures are given by
`nomor.bernomor`; until then `nomor` is empty.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lkjip_build.drawing.grafik import Grafik
from lkjip_build.drawing.swimlane import Swimlane
from lkjip_build.prosa import BlokProsa
from lkjip_build.prosa import Daftar as Daftar
from lkjip_build.prosa import Paragraf as Paragraf
from lkjip_build.prosa import Potongan as Potongan
from lkjip_build.prosa import Rata as Rata
from lkjip_build.prosa import TabelProsa as TabelProsa


class JenisSel(StrEnum):
    """What a cell holds. A percentage has its value in percent: 99,65 % is 99.65."""

    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"


class PeranBaris(StrEnum):
    """A row of figures, a row that names the group below it, or a sum."""

    ISI = "isi"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"


class JenisBagian(StrEnum):
    """Where a part of the first level stands."""

    AWAL = "awal"
    BAB = "bab"
    LAMPIRAN = "lampiran"


@dataclass(frozen=True)
class Prosa:
    """What the office wrote, read into blocks. `asal` is its place: `2025/analisis.yml: S1.penyebab`."""

    blok: tuple[BlokProsa, ...]
    asal: str


@dataclass(frozen=True)
class Kosong:
    """What is missing and where to write it; a draft shows it, a final document cannot be made with it."""

    teks: str
    asal: str


@dataclass(frozen=True)
class Sel:
    """One cell: printed text, smaller words below it, and the exact value where it is a number.

    `desimal` is the number of decimals printed. `lebar` and `tinggi` are columns and rows spanned; `kepala` marks the
    header of a row.
    """

    teks: str
    nilai: Decimal | Fraction | None = None
    jenis: JenisSel = JenisSel.TEKS
    desimal: int = 0
    kecil: str = ""
    lebar: int = 1
    tinggi: int = 1
    kepala: bool = False


@dataclass(frozen=True)
class Kolom:
    """A column: how its cells stand, and its share of the table's width."""

    judul: str
    bagian: float
    rata: Rata = Rata.KIRI


@dataclass(frozen=True)
class Baris:
    sel: tuple[Sel, ...]
    peran: PeranBaris = PeranBaris.ISI


@dataclass(frozen=True)
class Tabel:
    """A numbered table. `kepala` are its header rows; `melintang` asks for a landscape page."""

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    baris: tuple[Baris, ...]
    melintang: bool = False
    catatan: str = ""
    nomor: str = ""


@dataclass(frozen=True)
class Panel:
    """One chart of a figure; `uraian` is its part of the figure's words."""

    judul: str
    grafik: Grafik
    uraian: str = ""


@dataclass(frozen=True)
class Gambar:
    """A numbered figure: charts side by side, or one flow. `uraian` tells it to those who do not see it, `keterangan`
    says what its lines are.
    """

    kode: str
    judul: str
    uraian: str
    panel: tuple[Panel, ...] = ()
    alur: Swimlane | None = None
    nomor: str = ""
    keterangan: str = ""


@dataclass(frozen=True)
class Penandatangan:
    """Who signs; an empty name leaves room to write it. `nip` are the parts that may be printed, to be joined by spaces
    in the signature and nowhere else (see `privasi`).
    """

    jabatan: str
    nama: str
    nip: tuple[str, ...]
    peran: str = ""


@dataclass(frozen=True)
class TandaTangan:
    """A block to sign: place and date above, one column for each who signs."""

    tempat_tanggal: str
    pihak: tuple[Penandatangan, ...]


Blok = Paragraf | Prosa | Kosong | Daftar | Tabel | Gambar | TandaTangan


@dataclass(frozen=True)
class Bagian:
    """A part with its own heading; its level is its depth. `kode` is its anchor, and of the first level its address."""

    kode: str
    judul: str
    blok: tuple[Blok, ...] = ()
    bagian: "tuple[Bagian, ...]" = ()
    jenis: JenisBagian = JenisBagian.BAB
    nomor: str = ""

    @property
    def judul_lengkap(self) -> str:
        """The heading as printed: `Bab I Pendahuluan`, `A. Gambaran umum`, `Kata pengantar`."""
        mark = "" if not self.nomor else f"{self.nomor} " if " " in self.nomor else f"{self.nomor}. "
        return mark + self.judul

    @property
    def melintang(self) -> bool:
        """Whether the part's own blocks go on landscape pages."""
        return any(isinstance(blok, Tabel) and blok.melintang for blok in self.blok)

    def semua(self, tingkat: int = 1) -> "Iterator[tuple[int, Bagian]]":
        """Yield this part and those below it with their levels, in reading order."""
        yield tingkat, self
        for bagian in self.bagian:
            yield from bagian.semua(tingkat + 1)


@dataclass(frozen=True)
class Dokumen:
    """The report of a year. `tanda` are the words that every page carries until it is signed and real; `tanggal` is
    the newest date in it, for the metadata of files.
    """

    tahun: int
    judul: str
    pemerintah: str
    instansi: str
    tempat: str
    alamat: str
    tanggal: date
    tanda: tuple[str, ...]
    bagian: tuple[Bagian, ...]

    def semua_bagian(self) -> Iterator[tuple[int, Bagian]]:
        """Yield all parts with their levels (1 is a bab), in reading order."""
        for bagian in self.bagian:
            yield from bagian.semua()

    @property
    def semua_blok(self) -> Iterator[Blok]:
        return (blok for _, bagian in self.semua_bagian() for blok in bagian.blok)

    @property
    def semua_tabel(self) -> Iterator[Tabel]:
        return (blok for blok in self.semua_blok if isinstance(blok, Tabel))

    @property
    def semua_gambar(self) -> Iterator[Gambar]:
        return (blok for blok in self.semua_blok if isinstance(blok, Gambar))
