"""An SOP as a form to print and sign, before any writer."""

from dataclasses import dataclass
from datetime import date

from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.drawing.alur import Alur
from lkjip_build.isi.gambar import Gambar
from lkjip_build.isi.proses import ProsesBpmn
from lkjip_build.isi.tabel import Tabel
from lkjip_build.isi.tanda_tangan import Penandatangan, TandaTangan


@dataclass(frozen=True)
class LangkahSop:
    """One row of the official form: `lajur` tells for each pelaksana whether the step is theirs.

    `baris_waktu` are the rows that the cell of time is merged over, 0 where the cell of a row above covers this one;
    `waktu_bersama` says of such a row in words what the merged cell shows.
    """

    no: str
    aktivitas: str
    alur: str
    sebutan: str
    lajur: tuple[bool, ...]
    kelengkapan: tuple[str, ...]
    waktu: str
    output: str
    keterangan: str
    baris_waktu: int = 1
    waktu_bersama: str = ""


@dataclass(frozen=True)
class DokumenSop:
    """All texts of the form, ready to read; an empty one is shown as "belum diisi" on the identity page.

    `alur` has one row for each of `langkah`, in the same order; `singkatan` are short names of its lanes, and
    `jangka_waktu` is the one time that a form may state for everything. `proses` is the same flow for modellers, None
    where it cannot be one. `tanggal_berkas` is the newest date on the form, for the metadata of its files, whose names
    are `pdf` and `bpmn`; `tanda` stands on every page.
    """

    kode: str
    nama: str
    unit: tuple[str, ...]
    nomor: str
    pembuatan: str
    revisi: str
    efektif: str
    disahkan: Penandatangan
    tanda_tangan: TandaTangan
    dasar_hukum: tuple[str, ...]
    kualifikasi: tuple[str, ...]
    keterkaitan: tuple[str, ...]
    peralatan: tuple[str, ...]
    peringatan: tuple[str, ...]
    pencatatan: tuple[str, ...]
    langkah: tuple[LangkahSop, ...]
    alur: Alur
    singkatan: tuple[str | None, ...]
    jangka_waktu: str
    proses: ProsesBpmn | None
    tanggal_berkas: date
    tanda: str = ""
    pdf: str = ""
    bpmn: str = ""

    @property
    def judul(self) -> str:
        return judul_sop(self.nama)


@dataclass(frozen=True)
class FormulirTercetak:
    """The form of an SOP inside a document, on pages of its own. `uraian` says the same in blocks without numbers, for
    what has no such pages: a screen shows these alone, a writer that can only show the form as pictures both.
    """

    dokumen: DokumenSop
    uraian: tuple[Tabel | Gambar, ...]


@dataclass(frozen=True)
class LembarPemantauan:
    """The sheet of one half year: its period and the table to sign."""

    periode: str
    tabel: Tabel


@dataclass(frozen=True)
class DokumenPemantauan:
    """The sheets on which an SOP is watched, one for each half year. `keterangan` stands below those with something
    proposed, `tanda` on every page; `tanggal_berkas` is for the metadata of the file, whose name is `pdf`.
    """

    kode: str
    nama: str
    unit: tuple[str, ...]
    lembar: tuple[LembarPemantauan, ...]
    tanggal_berkas: date
    pdf: str
    tanda: str = ""

    @property
    def judul(self) -> str:
        return f"Lembar pemantauan {judul_sop(self.nama)}"
