"""What is to be told of a prose text: what most likely means something else than it was taken for, the names it gives,
and what it refers to. `checks` says it to the clerk.
"""

from dataclasses import dataclass
from enum import StrEnum


class JenisCacat(StrEnum):
    """What was found. Only SEL leaves a figure in the wrong place; the others are shown as typed."""

    DALAM = "daftar bertingkat terlalu dalam"
    SEL = "jumlah sel tabel tidak cocok"
    LEBAR = "kolom tabel terlalu banyak"
    TANPA_GARIS = "tabel tanpa garis di bawah judulnya"
    BUTIR = "butir daftar di depan angka"
    TAUTAN = "tautan tanpa alamat lengkap"
    GAMBAR = "gambar di dalam teks"
    BINTANG = "tanda tebal yang tidak berpasangan"
    JUDUL = "judul dengan tanda pagar"


@dataclass(frozen=True)
class Rujukan:
    """What a text refers to, without its braces, and on which line; `judul` where that is the title of a table."""

    baris: int
    isi: str
    judul: bool = False


@dataclass(frozen=True)
class PakaiGambar:
    """A picture that a text shows, and on which line; empty `keterangan` or `uraian` are to be written."""

    baris: int
    nama: str
    berkas: str
    keterangan: str
    uraian: str


@dataclass(frozen=True)
class Nama:
    """The name by which prose refers to something of its own (`tabel:desa`), and on which line it is given."""

    baris: int
    isi: str


@dataclass(frozen=True)
class Cacat:
    """One finding: its line of the text, counted from 1, with the words it is about; for SEL and LEBAR how many cells
    there are and how many there should be.
    """

    baris: int
    jenis: JenisCacat
    kutipan: str
    ada: int = 0
    mestinya: int = 0
