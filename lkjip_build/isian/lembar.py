"""The sheets of a workbook as values: columns, rows with the text of the data files, and what may be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

KUNCI = "kunci"
"""The hidden column by which a row is known, wherever it was sorted to."""
KEADAAN = "lkjip"
"""The hidden sheet with what the workbook was made from."""
NASKAH = "naskah"
TERPANJANG = 32_767
"""Letters that a cell of a spreadsheet holds."""


class Jenis(StrEnum):
    """What stands in a column: it decides how a cell that a spreadsheet has made its own is read."""

    ANGKA = "angka"
    KODE = "kode"
    TEKS = "teks"
    WAKTU = "waktu"


@dataclass(frozen=True)
class KolomIsian:
    """One column; `terkunci` is shown and never read, `pilihan` are offered and not forced.

    `kode` is the column of the data file.
    """

    kode: str
    judul: str
    catatan: str = ""
    lebar: float = 12
    jenis: Jenis = Jenis.TEKS
    terkunci: bool = False
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisIsian:
    """One row: its key (empty where it is to be a new one) and its texts by column, none where a cell is empty.

    `pilihan` are offered for this row alone, by column; `prosa` tells of a text that may have paragraphs.
    """

    kunci: str
    isi: Mapping[str, str]
    pilihan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prosa: bool = False


@dataclass(frozen=True)
class Lembar:
    """One sheet with one table. `berkas` is its data file, empty where each row names its own (`NASKAH`); `kunci` the
    column that rows are known by, None there. `kosong` are the rows left blank for new ones.
    """

    kode: str
    nama: str
    judul: str
    berkas: str
    kunci: str | None
    kolom: tuple[KolomIsian, ...]
    baris: tuple[BarisIsian, ...]
    kosong: int = 0

    @property
    def diisi(self) -> tuple[KolomIsian, ...]:
        """The columns that are read."""
        return tuple(one for one in self.kolom if not one.terkunci)

    def alamat(self, kunci: str, kolom: str) -> tuple[str, str, str]:
        """Return file, key and column of a cell, as `sunting.Perubahan` names them."""
        if self.berkas:
            return self.berkas, kunci, kolom
        berkas, _, path = kunci.partition("|")
        inner, _, last = path.rpartition(".")
        return berkas, inner, last


@dataclass(frozen=True)
class BukuIsian:
    """A workbook: the year, whose it is, and its sheets."""

    tahun: int
    kantor: str
    lembar: tuple[Lembar, ...]


@dataclass(frozen=True)
class Halangan:
    """What of a workbook cannot be read, where a person sees it, and what to do."""

    tempat: str
    pesan: str
    perbaikan: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}\n    Perbaikan: {self.perbaikan}"
