"""Pages and documents: parts with their blocks, in reading order."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from lkjip_build.isi.blok import Blok, BlokDokumen
from lkjip_build.isi.dokumen_sop import FormulirTercetak
from lkjip_build.isi.gambar import Gambar, Lambang
from lkjip_build.isi.tabel import Tabel
from lkjip_build.isi.teks import Kosong
from lkjip_build.model.kertas import Kertas
from lkjip_build.prosa import Daftar, Paragraf

RUANG, RUANG_PENDEK, RUANG_AWAL = 0.45, 0.25, 0.9
"""A part of the first level shares the last page of the one before it where so much of it is left, and else begins a
new one: any part, an annex of a few sentences, and what stands before the chapters, which has a page to itself.
"""


class JenisBagian(StrEnum):
    """Where a part of the first level of a document stands."""

    AWAL = "awal"
    BAB = "bab"
    LAMPIRAN = "lampiran"


@dataclass(frozen=True)
class Bagian:
    """A part with its own heading; its level is its depth. `kode` is its anchor, and of the first level of a document
    its address; the first part of a page has none. An anchor is never made of a heading, which changes with the state
    of what it tells of. `sendiri` tells that on the site it has a page of its own.
    """

    kode: str
    judul: str
    blok: tuple[Blok, ...] = ()
    bagian: "tuple[Bagian, ...]" = ()
    jenis: JenisBagian = JenisBagian.BAB
    nomor: str = ""
    sendiri: bool = False

    @property
    def judul_lengkap(self) -> str:
        """The heading as printed: `Bab I Pendahuluan`, `A. Gambaran umum`, `Kata pengantar`."""
        mark = "" if not self.nomor else f"{self.nomor} " if " " in self.nomor else f"{self.nomor}. "
        return mark + self.judul

    @property
    def melintang(self) -> bool:
        """Whether the part's own blocks go on landscape pages."""
        return any(
            isinstance(blok, FormulirTercetak) or (isinstance(blok, Tabel | Gambar) and blok.melintang)
            for blok in self.blok
        )

    @property
    def lentur(self) -> bool:
        """Whether it is sentences alone, which stand as well on a page that lies."""
        return not self.bagian and all(isinstance(blok, Paragraf | Daftar | Kosong) for blok in self.blok)

    @property
    def ruang(self) -> float:
        """The share of a page that must be left for it to begin there."""
        if self.jenis is JenisBagian.AWAL:
            return RUANG_AWAL
        return RUANG_PENDEK if self.jenis is JenisBagian.LAMPIRAN and self.lentur else RUANG

    def semua(self, tingkat: int = 1) -> "Iterator[tuple[int, Bagian]]":
        """Yield this part and those below it with their levels, in reading order."""
        yield tingkat, self
        for bagian in self.bagian:
            yield from bagian.semua(tingkat + 1)


def blok_dokumen(bagian: Bagian) -> tuple[BlokDokumen, ...]:
    """Return the blocks of a part of a document. TypeError for one that only pages can hold: left out in silence, it
    would be missing in print.
    """
    blok = tuple(one for one in bagian.blok if isinstance(one, BlokDokumen))
    if len(blok) < len(bagian.blok):
        raise TypeError(f"{bagian.judul}: a block that no document can hold")
    return blok


def jangkar(kata: str) -> str:
    """Return the anchor that a word gives."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", kata).strip().lower())


def uri_of(alamat: str) -> str:
    """Return the Markdown path of the page at an address: `/kinerja/2025/` is `kinerja/2025/index.md`."""
    return f"{alamat[1:]}index.md"


def sidik(isi: object) -> str:
    """Return the fingerprint of everything that content (a dataclass of this layer) says; the same content has the
    same, in every process.
    """
    return hashlib.sha256(repr(isi).encode()).hexdigest()


@dataclass(frozen=True)
class Halaman:
    """A page of the site before any writer.

    `sumber` is the data file it comes from (relative to the project), `tanda` the mark for figures of an unsigned year,
    `nyata` tells that the page is real also on a site of examples, `lebar` asks for the width of the menu, `ekor`
    stands below all parts; `cari` is False where the search need not know the page, as it repeats others or is for
    staff; `asal` is the page that tells where its numbers come from, empty where it does so itself. `alamat` is where
    it stands, which the map of the site gives.
    """

    judul: str
    uraian: str
    sumber: str
    isi: Bagian
    tanda: str = ""
    nyata: bool = False
    lebar: bool = False
    ekor: tuple[Blok, ...] = ()
    cari: bool = True
    asal: str = ""
    alamat: str = ""

    @property
    def uri(self) -> str:
        """Its Markdown path in the docs folder."""
        return uri_of(self.alamat)

    @property
    def semua_blok(self) -> tuple[Blok, ...]:
        return (*(blok for _, bagian in self.isi.semua() for blok in bagian.blok), *self.ekor)


@dataclass(frozen=True)
class Rancangan:
    """A page of the map: where it stands, and how it is composed when somebody asks for it."""

    alamat: str
    susun: Callable[[], Halaman]

    def halaman(self) -> Halaman:
        """Return the page."""
        return replace(self.susun(), alamat=self.alamat)


@dataclass(frozen=True)
class LembarFormulir:
    """A form that has a sheet of a workbook to itself: the sheet's name and the kode of its table; `wajib` where it has
    one also in a report without that table. `kurva` are the kode of columns that a chart below it draws as lines.
    """

    lembar: str
    tabel: str
    wajib: bool = False
    kurva: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dokumen:
    """The report of a year. `tanda` are the words that every page carries until it is signed and real; `tanggal` is
    the newest date in it, for the metadata of files; `tempat` is the place of issue with its month, once it is known;
    `formulir` are the sheets of its workbook, `kertas_kerja` the tables that it has beside those of the report.
    `dikoreksi` where it is not the report as it was signed. `lambang` stands on the cover where the office has one.
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
    formulir: tuple[LembarFormulir, ...] = ()
    kertas_kerja: tuple[Tabel, ...] = ()
    dikoreksi: bool = False
    lambang: Lambang | None = None
    kertas: Kertas = Kertas.A4

    @property
    def nama_berkas(self) -> str:
        """The name of its files before the ending."""
        return f"lkjip-{self.tahun}-dikoreksi" if self.dikoreksi else f"lkjip-{self.tahun}"

    @property
    def tanda_sebaris(self) -> str:
        return " · ".join(self.tanda)

    def semua_bagian(self) -> Iterator[tuple[int, Bagian]]:
        """Yield all parts with their levels (1 is a bab), in reading order."""
        for bagian in self.bagian:
            yield from bagian.semua()

    @property
    def semua_blok(self) -> Iterator[BlokDokumen]:
        return (blok for _, bagian in self.semua_bagian() for blok in blok_dokumen(bagian))

    @property
    def semua_tabel(self) -> Iterator[Tabel]:
        return (blok for blok in self.semua_blok if isinstance(blok, Tabel))

    @property
    def semua_gambar(self) -> Iterator[Gambar]:
        return (blok for blok in self.semua_blok if isinstance(blok, Gambar))


@dataclass(frozen=True)
class Terbitan:
    """The report of a year: its headings at once, all of it when somebody asks for it."""

    kerangka: Dokumen
    susun: Callable[[], Dokumen]

    @cached_property
    def dokumen(self) -> Dokumen:
        return self.susun()


@dataclass(frozen=True)
class Lembar:
    """A document of few pages without a cover: a form, a letter, a sheet beside a signed report.

    `nama` is of its files before the ending, `untuk` stands below its heading, `pembuka` in a frame above its parts,
    each of which begins a page where `terpisah`. `kaki` and `tanda` stand on every page, `tanggal` is the newest date
    in it.
    """

    nama: str
    judul: str
    untuk: str
    kaki: str
    pemerintah: str
    instansi: str
    alamat: str
    bagian: tuple[Bagian, ...]
    tanggal: date
    tanda: str = ""
    pembuka: str = ""
    terpisah: bool = False
    kertas: Kertas = Kertas.A4

    @property
    def melintang(self) -> bool:
        """Whether its pages lie, as one of its tables asks for."""
        return any(bagian.melintang for bagian in self.bagian)


Nav = list[Any]
"""The menu: paths, or a title with a path or a menu below it."""
