"""Tables: cells that know their number and its origin, and columns that are declared once for every output."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from lkjip_build.isi.angka import Angka, Asal, JenisAngka
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.isi.teks import runs
from lkjip_build.prosa import Gaya, Potongan, Rata

T = TypeVar("T")
KIRI, TENGAH, KANAN = Rata.KIRI, Rata.TENGAH, Rata.KANAN


class PeranBaris(StrEnum):
    """A row of figures, a row that names the group below it, a sum, or a remark on the row above."""

    ISI = "isi"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"
    CATATAN = "catatan"

    @property
    def tebal(self) -> bool:
        """Whether its words are strong."""
        return _TEBAL[self]


class Rupa(StrEnum):
    """How a page sets a table: like any other, as a strip of marks, or as a list to scan, sort and filter."""

    BIASA = "biasa"
    PITA = "pita"
    INDEKS = "indeks"


_TEBAL = {PeranBaris.ISI: False, PeranBaris.KELOMPOK: True, PeranBaris.JUMLAH: True, PeranBaris.CATATAN: False}


@dataclass(frozen=True)
class Sel:
    """One cell: its runs with the number they say, and smaller runs below.

    `angka_kecil` are the numbers in the smaller runs, and those of a text that is none itself, such as both ends of a
    range. `lebar` and `tinggi` are columns and rows spanned; `kepala` marks the header of a row. `urut` is what a
    column is sorted by on a page, where that is not its words. `isian` tells of words in the place of a number where
    that would be typed, or how it would be computed.
    """

    isi: tuple[Potongan, ...]
    angka: Angka | None = None
    kecil: tuple[Potongan, ...] = ()
    angka_kecil: tuple[Angka, ...] = ()
    lebar: int = 1
    tinggi: int = 1
    kepala: bool = False
    urut: str = ""
    isian: Asal | None = None

    @property
    def teks(self) -> str:
        return self.isi[0].teks if len(self.isi) == 1 else "".join([one.teks for one in self.isi])

    @property
    def teks_kecil(self) -> str:
        return "".join([one.teks for one in self.kecil]) if self.kecil else ""

    @property
    def semua_angka(self) -> tuple[Angka, ...]:
        return (*((self.angka,) if self.angka else ()), *self.angka_kecil)

    @property
    def berbagian(self) -> bool:
        """Whether it says more than its number, as a share says its parts: `85,71 % (30 dari 35)`."""
        return self.angka is not None and self.teks != self.angka.teks

    @property
    def asal(self) -> Asal | None:
        """Where the number comes from, or would come from that is not there yet."""
        return self.angka.asal if self.angka else self.isian

    def with_small(self, *kecil: str | Potongan, angka: Sequence[Angka] = ()) -> "Sel":
        """Return the cell with smaller words, after those it has."""
        more = runs(*kecil)
        between = runs("; ") if self.kecil and more else ()
        return replace(self, kecil=(*self.kecil, *between, *more), angka_kecil=(*self.angka_kecil, *angka))


@dataclass(frozen=True)
class Kolom:
    """A column of a table: its code in data outputs, its heading, its share of the width, and how its cells stand.

    `berjajar` tells that its cells stand side by side with those of its kind where each other cell has a line,
    `terurut` that a page offers to sort by it.
    """

    kode: str
    judul: str
    bagian: float = 2
    rata: Rata = KIRI
    berjajar: bool = False
    terurut: bool = False


@dataclass(frozen=True)
class KolomOf(Generic[T]):
    """A column declared once: what it is called in data and in tables, the cell and the data value of a row, and what
    it means. Pages, report, workbook, CSV, JSON, dictionary, schemas and data package are made from it; `data` is what
    its values are for programs, where they are published.
    """

    kode: str
    judul: str
    sel: Callable[[T], Sel]
    arti: str = ""
    nilai: Callable[[T], object] | None = None
    bagian: float = 2
    rata: Rata = KIRI
    berjajar: bool = False
    data: NilaiData | None = None

    @property
    def kolom(self) -> Kolom:
        return Kolom(self.kode, self.judul, self.bagian, self.rata, self.berjajar)

    def berjudul(self, judul: str) -> "KolomOf[T]":
        """Return the column under another heading, such as one with its year."""
        return replace(self, judul=judul)


@dataclass(frozen=True)
class Baris:
    """A row; `sebutan` names it where the origins of its numbers are told and its own header does not say enough,
    `kode` is its anchor on a page, `data` what a page filters it by: names with their values.
    """

    sel: tuple[Sel, ...]
    peran: PeranBaris = PeranBaris.ISI
    sebutan: str = ""
    kode: str = ""
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Lipatan:
    """How a long table is folded on a phone: every row, or with `kelompok` the rows below the heading of their group;
    `ringkas` are the codes of the columns that stay in sight.
    """

    ringkas: tuple[str, ...]
    kelompok: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table. `kepala` are its header rows; `melintang` asks for a landscape page, `sempit` tells that a phone has
    room for it, `lipatan` how a phone folds it; `catatan` stands below it, on a page behind
    `judul_catatan` where that says what it is. `tertutup` tells that a page shows its title only, until it is opened,
    `rupa` how a page sets it; `berulang` that its rows stand in full elsewhere, where the search is to find them.

    `nomor` is empty until `nomor.bernomor` gives one, and on pages, where tables have none.
    """

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    baris: tuple[Baris, ...]
    melintang: bool = False
    catatan: str = ""
    nomor: str = ""
    sempit: bool = False
    lipatan: Lipatan | None = None
    tertutup: bool = False
    judul_catatan: str = ""
    rupa: Rupa = Rupa.BIASA
    berulang: bool = False

    @property
    def judul_lengkap(self) -> str:
        return f"{self.nomor} {self.judul}".strip()


def tabel(
    kode: str,
    judul: str,
    kolom: Sequence[Kolom],
    baris: Iterable[Baris],
    *,
    melintang: bool = False,
    catatan: str = "",
    sempit: bool = False,
    lipatan: Lipatan | None = None,
) -> Tabel:
    """Return a table with one header row, which names its columns."""
    heads = kepala(kolom)
    return Tabel(kode, judul, tuple(kolom), heads, tuple(baris), melintang, catatan, sempit=sempit, lipatan=lipatan)


def kepala(kolom: Sequence[Kolom]) -> tuple[Baris, ...]:
    """Return the header row that names each column."""
    return (Baris(tuple(teks(one.judul) for one in kolom)),)


def baris_of(kolom: Sequence[KolomOf[T]], satu: T, peran: PeranBaris = PeranBaris.ISI, sebutan: str = "") -> Baris:
    """Return the row that declared columns make of a record."""
    return Baris(tuple(one.sel(satu) for one in kolom), peran, sebutan)


def rekaman_of(kolom: Sequence[KolomOf[T]], satu: T) -> dict[str, object]:
    """Return the data values that declared columns make of a record, by their codes."""
    return {one.kode: one.nilai(satu) for one in kolom if one.nilai}


def kelompok(teks_kelompok: str, lebar: int) -> Baris:
    """Return a row that names the group below it, over all columns."""
    return Baris((teks(teks_kelompok, lebar=lebar),), PeranBaris.KELOMPOK)


def catatan(isi: str | Sequence[Potongan], lebar: int, angka: Sequence[Angka] = ()) -> Baris:
    """Return a remark on the row above, over all columns, with the numbers in it."""
    made = runs(isi) if isinstance(isi, str) else tuple(isi)
    return Baris((Sel(made, angka_kecil=tuple(angka), lebar=lebar),), PeranBaris.CATATAN)


def teks(
    isi: str | Potongan, kecil: str = "", *, ke: str = "", kepala: bool = False, lebar: int = 1, tinggi: int = 1
) -> Sel:
    """Return a cell of words; `ke` is where they lead."""
    made = replace(isi, ke=ke or isi.ke) if isinstance(isi, Potongan) else Potongan(isi, ke=ke)
    return Sel((made,), kecil=runs(kecil), lebar=lebar, tinggi=tinggi, kepala=kepala)


def sel(
    angka: Angka | None,
    kosong: str = "–",
    kecil: str = "",
    angka_kecil: Sequence[Angka] = (),
    isian: Asal | None = None,
) -> Sel:
    """Return the cell of a number, or of the word for none, which `isian` tells where it would come from."""
    isi = Potongan(angka.teks) if angka else Potongan(kosong, gaya=Gaya.BIASA if kosong == "–" else Gaya.BELUM)
    return Sel((isi,), angka, runs(kecil), tuple(angka_kecil), isian=None if angka else isian)


__all__ = [
    "KANAN",
    "KIRI",
    "TENGAH",
    "Baris",
    "JenisAngka",
    "Kolom",
    "KolomOf",
    "Lipatan",
    "PeranBaris",
    "Rupa",
    "Sel",
    "Tabel",
    "baris_of",
    "catatan",
    "kelompok",
    "kepala",
    "sel",
    "tabel",
    "teks",
]
