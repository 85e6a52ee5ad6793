"""The blocks of prose: what the office wrote, as frozen values that every output prints."""

from dataclasses import dataclass
from enum import StrEnum


class Rata(StrEnum):
    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class Gaya(StrEnum):
    """How a run of our own sentences looks; prose is always plain."""

    BIASA = "biasa"
    KECIL = "kecil"
    KODE = "kode"  # a name of a file, a column or a code
    BELUM = "belum"  # the word for what is not there yet
    LENCANA = "lencana"  # the mark of a kategori


@dataclass(frozen=True)
class Potongan:
    """A run of text; a newline in it is a line break. `tautan` is an address of the web or of mail.

    `rujuk` is what a run of prose refers to, without the braces that are in its text (`{tabel:desa}`), until somebody
    who knows the report puts its words there. Only sentences of ours have the rest: `ke` is the kode of a part, table
    or figure of the same document, or a place of the site (`/kinerja/2025/`), and `tingkat` the place of a kategori in
    its scale, 5 the best.
    """

    teks: str
    tebal: bool = False
    miring: bool = False
    tautan: str = ""
    ke: str = ""
    gaya: Gaya = Gaya.BIASA
    tingkat: int = 0
    rujuk: str = ""

    @property
    def merujuk(self) -> bool:
        """Whether it leads to a part, table or figure of its own document, and not to a place of the site."""
        return bool(self.ke) and self.ke[0] not in "/#"


@dataclass(frozen=True)
class Paragraf:
    """Runs in one paragraph; `kecil` for remarks below a table."""

    potongan: tuple[Potongan, ...]
    kecil: bool = False

    @property
    def teks(self) -> str:
        return "".join(satu.teks for satu in self.potongan)

    @property
    def mengantar(self) -> bool:
        """Whether it introduces what comes next, and stays on its page: all in bold, or up to a colon."""
        return self.teks.endswith(":") or all(satu.tebal for satu in self.potongan)


@dataclass(frozen=True)
class Daftar:
    """A list; each item is a row of blocks. `tanda` are the numbers or letters of the items as typed (`3.`, `007.`,
    `b)`), none where the items have bullets.
    """

    butir: "tuple[tuple[Paragraf | Daftar, ...], ...]"
    tanda: tuple[str, ...] = ()

    @property
    def mulai(self) -> int | None:
        """The first number where the items are counted on from it as `1.`, `2.`, `3.`; None for any other marks."""
        first = self.tanda[0].removesuffix(".") if self.tanda else ""
        if not first.isdecimal():
            return None
        counted = tuple(f"{int(first) + place}." for place in range(len(self.tanda)))
        return int(first) if self.tanda == counted else None


@dataclass(frozen=True)
class TabelProsa:
    """A table typed in prose, without a number: as many cells in each row as in `kepala`."""

    kepala: tuple[Paragraf, ...]
    baris: tuple[tuple[Paragraf, ...], ...]
    rata: tuple[Rata, ...]

    @property
    def bagian(self) -> tuple[int, ...]:
        """The columns' shares of the width: by their longest cell, within bounds."""
        columns = zip(self.kepala, *self.baris, strict=True)
        return tuple(min(max(6, *(len(sel.teks) for sel in kolom)), 40) for kolom in columns)

    @property
    def bernama(self) -> bool:
        """Whether the first cell of each row names it."""
        return self.rata[0] is not Rata.KANAN and all(row[0].teks for row in self.baris)


@dataclass(frozen=True)
class TabelBerjudul:
    """A table below a line with its title, to be numbered and listed like any other; by `nama`, where it has one, prose
    refers to it.
    """

    nama: str
    judul: str
    tabel: TabelProsa


@dataclass(frozen=True)
class GambarProsa:
    """A picture of the office: its file, its caption and what it shows in words; by `nama`, where it has one, prose
    refers to it.
    """

    nama: str
    berkas: str
    keterangan: str
    uraian: str


BlokProsa = Paragraf | Daftar | TabelProsa
BlokTulisan = BlokProsa | TabelBerjudul | GambarProsa
