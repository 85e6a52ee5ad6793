"""The blocks of pages beside text, tables and figures: each a kind of its own, so that no writer has to guess."""

from dataclasses import dataclass

from lkjip_build.drawing.gambar_sop import GambarSop
from lkjip_build.isi.angka import Angka
from lkjip_build.isi.butir_asal import ButirAsal
from lkjip_build.isi.dokumen_sop import FormulirTercetak, LangkahSop
from lkjip_build.isi.gambar import Gambar
from lkjip_build.isi.tabel import Sel, Tabel
from lkjip_build.isi.tanda_tangan import TandaTangan
from lkjip_build.isi.teks import Kosong, Prosa, TandaPutusan
from lkjip_build.prosa import Daftar, Paragraf, Potongan


@dataclass(frozen=True)
class ButirKunci:
    """One key figure: what it is, the figure, and a few words on it."""

    judul: str
    isi: Sel
    keterangan: Sel


@dataclass(frozen=True)
class AngkaKunci:
    """The few figures that a reader came for, side by side."""

    butir: tuple[ButirKunci, ...]


@dataclass(frozen=True)
class Kartu:
    """A card: a heading, which may lead to `ke`, and what stands below it."""

    judul: str
    isi: "tuple[Blok, ...]"
    ke: str = ""


@dataclass(frozen=True)
class KumpulanKartu:
    """Cards side by side; their headings stand at this level below the page's own (1 is the page). `lajur` tells that
    they are parts of the page, which fill its columns one after the other.
    """

    kartu: tuple[Kartu, ...]
    tingkat: int = 3
    lajur: bool = False


@dataclass(frozen=True)
class Tahap:
    """One state on the line of states."""

    nama: str
    selesai: bool
    kini: bool


@dataclass(frozen=True)
class GarisStatus:
    """The states that a report goes through, with the present one marked."""

    tahap: tuple[Tahap, ...]


@dataclass(frozen=True)
class Rincian:
    """Words with what belongs to them: each name with the blocks that say it; `kode` are anchors, one for each name."""

    butir: "tuple[tuple[str, tuple[Blok, ...]], ...]"
    kode: tuple[str, ...] = ()


@dataclass(frozen=True)
class Terlipat:
    """What stands behind its heading until a reader opens it."""

    judul: str
    isi: "tuple[Blok, ...]"


@dataclass(frozen=True)
class Unduhan:
    """One file to download: where it is, its name, what it is for, and its fingerprint in hexadecimal."""

    ke: str
    judul: str
    keterangan: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class DaftarUnduhan:
    unduhan: tuple[Unduhan, ...]


@dataclass(frozen=True)
class Masalah:
    """Something in the data to look at: what, where, what to do; `potongan` are the lines of the file, `arti` leads to
    what the code means, `ke` to the place, `kalimat` says more. `angka` are the numbers that the message computes.
    """

    pesan: tuple[Potongan, ...]
    tempat: str
    kode: str
    kalimat: str = ""
    saran: str = ""
    potongan: str = ""
    arti: str = ""
    nama_tempat: str = ""
    ke: str = ""
    angka: tuple[Angka, ...] = ()


@dataclass(frozen=True)
class DaftarMasalah:
    """Things to look at; `dikonfirmasi` where somebody answers for them, `bernomor` where they are to be mended."""

    masalah: tuple[Masalah, ...]
    dikonfirmasi: bool = False
    bernomor: bool = False


@dataclass(frozen=True)
class Peringatan:
    """What a reader must know before the rest."""

    judul: str
    isi: tuple[Paragraf, ...]


@dataclass(frozen=True)
class Tautan:
    """A link in a menu, at a level from 1; `tanda` are marks of verdicts behind it, each with its own link."""

    teks: str
    ke: str
    tingkat: int = 1
    tanda: tuple[TandaPutusan, ...] = ()


@dataclass(frozen=True)
class Navigasi:
    """A menu on a page: the contents of a part, or (`urut`) the parts before and after it."""

    label: str
    tautan: tuple[Tautan, ...]
    urut: bool = False


@dataclass(frozen=True)
class NilaiPilihan:
    """A value that a table may be narrowed to, with its words."""

    nilai: str
    teks: str


@dataclass(frozen=True)
class Pilihan:
    """What a table may be narrowed by: the name of its data, a label, and the values."""

    nama: str
    label: str
    isi: tuple[NilaiPilihan, ...]


@dataclass(frozen=True)
class Saringan:
    """What narrows the table at the anchor `untuk` at once, where a script runs; elsewhere lists do. `apa` is what the
    rows are.
    """

    untuk: str
    pilihan: tuple[Pilihan, ...]
    apa: str = "indikator"


@dataclass(frozen=True)
class DaftarTautan:
    """Links to pages of one kind, in a list from A to Z those of one letter (`huruf`)."""

    tautan: tuple[Tautan, ...]
    huruf: str = ""


@dataclass(frozen=True)
class DaftarAsal:
    """Where the numbers of a table or of sentences come from, open."""

    butir: tuple[ButirAsal, ...]


@dataclass(frozen=True)
class SelBerkas:
    """One cell of a data file as typed; `lanjutan` are the lines that it goes on over, each with its number."""

    teks: str
    lanjutan: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class BarisBerkas:
    """One row of a data file, with the number of the line that it begins on."""

    nomor: int
    sel: tuple[SelBerkas, ...]


@dataclass(frozen=True)
class BerkasBaris:
    """A data file as a page: each line has its number, which is its anchor (`baris-3`). `kepala` names the columns of
    a CSV, below what stands above it (`atas`); any other file has none, and one cell a line.
    """

    nama: str
    baris: tuple[BarisBerkas, ...]
    kepala: BarisBerkas | None = None
    atas: tuple[BarisBerkas, ...] = ()


@dataclass(frozen=True)
class KolomIdentitas:
    """One box of the identity of an SOP: its heading and what stands in it."""

    judul: str
    isi: "tuple[Blok, ...]"


@dataclass(frozen=True)
class FormulirSop:
    """The official form of an SOP (PermenPANRB 35/2012): its identity, or its table of steps with the drawing in it."""

    kode: str
    nama: str
    unit: tuple[str, ...]
    identitas: tuple[tuple[str, tuple[str, ...]], ...]
    kotak: tuple[tuple[KolomIdentitas, KolomIdentitas], ...]


@dataclass(frozen=True)
class KepalaPelaksana:
    """The head of a pelaksana's column: the full name, and the lines that are written instead where it has no room."""

    nama: str
    tertulis: tuple[str, ...] = ()


@dataclass(frozen=True)
class LangkahFormulir:
    """The table of steps of an SOP with its drawing, what stands below it, and the block to sign. `diputar` tells
    that the heads of `pelaksana` are turned by a quarter.
    """

    kode: str
    nama: str
    pelaksana: tuple[KepalaPelaksana, ...]
    diputar: bool
    langkah: tuple[LangkahSop, ...]
    gambar: GambarSop
    catatan: tuple[str, ...]
    tanda_tangan: TandaTangan

    @property
    def nomor_kolom(self) -> range:
        """The numbers below the heads: of a column for each pelaksana, and of the six that every form has."""
        return range(1, len(self.pelaksana) + 7)


BlokDokumen = Paragraf | Daftar | Prosa | Kosong | Tabel | Gambar | TandaTangan | FormulirTercetak
"""What the report and other documents are made of; every writer knows each of these."""

Blok = (
    BlokDokumen
    | AngkaKunci
    | KumpulanKartu
    | GarisStatus
    | Rincian
    | Terlipat
    | DaftarUnduhan
    | DaftarMasalah
    | Peringatan
    | Navigasi
    | Saringan
    | DaftarTautan
    | DaftarAsal
    | BerkasBaris
    | FormulirSop
    | LangkahFormulir
)
