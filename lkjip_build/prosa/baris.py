"""Lines to blocks: paragraphs, lists and tables, each line looked at once."""

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache, partial

from lkjip_build.limits import PROSE_DEPTH
from lkjip_build.prosa.blok import BlokProsa, BlokTulisan, Daftar, GambarProsa, Paragraf, TabelBerjudul, TabelProsa
from lkjip_build.prosa.cacat import Cacat, JenisCacat, Nama, PakaiGambar, Rujukan
from lkjip_build.prosa.potongan import rujukan_di, urai_potongan
from lkjip_build.prosa.tabel import TabelMentah, baca_tabel, is_baris_tabel

MENJOROK = 2
"""Blanks by which a line belongs to the item above it."""


class _Macam(Enum):
    BUTIR = auto()
    ANGKA = auto()
    HURUF = auto()


@dataclass(frozen=True)
class _Butir:
    """The first line of an item: its mark as typed, and what follows."""

    macam: _Macam
    tanda: str
    isi: str

    @property
    def pertama(self) -> bool:
        """Whether a list may begin with it in the middle of a paragraph; `2025. …` there is a broken line."""
        return self.macam is _Macam.BUTIR or self.tanda[:-1].lstrip("0") in {"1", "a"}


# A bullet is one before a letter only, since `- 5` and `* 5` are arithmetic; `•` is never anything else.
_BERBUTIR = re.compile(r"[-*][ \t]+(?!Rp\.? ?[0-9])(?=[\"'“‘(\[*]{0,3}[^\W\d_])|•[ \t]*+(?=[^\s•])")
_BERTANDA = re.compile(r"(?:([0-9]{1,3})|[a-z])[.)](?=[ \t]+\S)")
_JUDUL_TABEL = re.compile(r"Tabel(?: ([A-Za-z][A-Za-z0-9-]{0,39}))?: *(\S.*)")
_GAMBAR = re.compile(r"Gambar(?: ([A-Za-z][A-Za-z0-9-]{0,39}))?: *(\S(?:[^|*\[\]{}]{0,120}\S)?\.[A-Za-z]{3,4})")
_KATA_GAMBAR = re.compile(r"(Keterangan|Uraian): *(.*)")
_SEMU = re.compile(r"[-*][ \t]+(?:Rp\.? ?)?[0-9]")
_JUDUL = re.compile(r"#{1,6}[ \t]+[^\W\d_]")
# What looks like a mark but is none keeps a line of its own, so that the page shows it where it was typed.
_SENDIRI = re.compile(r"[-+*>][ \t]|#{1,6}[ \t]|\||[-=*_~]{3,}$|[-*_](?:[ \t]*[-*_]){2,}$")
_SEBARIS = re.compile(r"#|\||[-=*_~ \t]+$")


@dataclass(frozen=True)
class Tulisan:
    """A prose text as blocks, with what in it was perhaps meant otherwise, the names it gives and what it refers to, by
    line.
    """

    blok: tuple[BlokTulisan, ...]
    cacat: tuple[Cacat, ...] = ()
    nama: tuple[Nama, ...] = ()
    rujukan: tuple[Rujukan, ...] = ()
    gambar: tuple[PakaiGambar, ...] = ()


@lru_cache(maxsize=16384)
def baca(teks: str) -> Tulisan:
    """Return the blocks of a prose text and its findings. Every letter, digit and sign that is no mark is in them.

    Checks and pages ask for the same text several times, a preview again at each save.
    """
    return _Pembaca(teks).tulisan()


@dataclass
class _Tingkat:
    """A list being read."""

    menjorok: int
    macam: _Macam
    tanda: list[str] = field(default_factory=list)
    butir: list[list[BlokProsa]] = field(default_factory=list)


@dataclass(frozen=True)
class _Baris:
    """A line of a paragraph: whether it begins a line on the page, and whether it ends one."""

    nomor: int
    isi: str
    sendiri: bool
    putus: bool


class _Pembaca:
    def __init__(self, teks: str) -> None:
        self._asal = teks.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # A tab is a distance and no letter, which no font has.
        self._isi = [line.strip().replace("\t", " ") for line in self._asal]
        self._blok: list[BlokTulisan] = []
        self._tingkat: list[_Tingkat] = []
        self._paragraf: list[_Baris] = []
        self._cacat: list[Cacat] = []
        self._nama: list[Nama] = []
        self._rujukan: list[Rujukan] = []
        self._gambar: list[PakaiGambar] = []
        # The last line since an empty one that begins, or seems to begin, an item: its number, and whether it does.
        self._sesudah: tuple[int, bool] | None = None
        self._tabel_semu = 0

    def tulisan(self) -> Tulisan:
        at = 0
        while at < len(self._isi):
            if after := self._berjudul(at) or self._bergambar(at):
                at = after
                continue
            table = baca_tabel(self._isi, at, self._cacat)
            if table and table.sel:
                self._close_lists(0)
                self._blok.append(self._tabel(table, at))
                at = table.akhir
                continue
            self._tabel_semu = 2 if table else self._tabel_semu  # what is too wide has been told
            for line in range(at, table.akhir if table else at + 1):
                self._line(line)
            at = table.akhir if table else at + 1
        self._close_lists(0)
        doubts = sorted(set(self._cacat), key=lambda one: (one.baris, one.jenis))
        return Tulisan(tuple(self._blok), tuple(doubts), tuple(self._nama), tuple(self._rujukan), tuple(self._gambar))

    def _berjudul(self, at: int) -> int:
        """Read a table below its title at this line, and return the first line after it; 0 where there is none."""
        title = _JUDUL_TABEL.fullmatch(self._isi[at])
        if not title:
            return 0
        start = next((line for line in range(at + 1, len(self._isi)) if self._isi[line]), at)
        table = baca_tabel(self._isi, start, self._cacat)
        if not table or not table.sel:
            return 0
        self._close_lists(0)
        nama, judul = title[1] or "", title[2]
        if nama:
            self._nama.append(Nama(at + 1, f"tabel:{nama}"))
        self._rujukan += (Rujukan(at + 1, isi, judul=True) for isi in rujukan_di(judul))
        self._blok.append(TabelBerjudul(nama, judul, self._tabel(table, start)))
        return table.akhir

    def _bergambar(self, at: int) -> int:
        """Read a picture at this line with what is said of it, and return the first line after it; 0 where none is."""
        found = _GAMBAR.fullmatch(self._isi[at])
        if not found:
            return 0
        said = {"Keterangan": "", "Uraian": ""}
        key, after = "", at + 1
        while after < len(self._isi) and (line := self._isi[after]):
            if (begins := _KATA_GAMBAR.fullmatch(line)) and not said[begins[1]]:
                key, said[begins[1]] = begins[1], begins[2]
            elif key:
                said[key] += f" {line}"
            else:
                break
            after += 1
        self._close_lists(0)
        nama, berkas = found[1] or "", found[2]
        if nama:
            self._nama.append(Nama(at + 1, f"gambar:{nama}"))
        for words in said.values():
            self._rujukan += (Rujukan(at + 1, isi, judul=True) for isi in rujukan_di(words))
        self._gambar.append(PakaiGambar(at + 1, nama, berkas, said["Keterangan"], said["Uraian"]))
        self._blok.append(GambarProsa(nama, berkas, said["Keterangan"], said["Uraian"]))
        return after

    def _line(self, at: int) -> None:
        bare = self._isi[at]
        if not bare:
            self._close_paragraph()
            self._sesudah = None
            self._tabel_semu = 0
            return
        indent = _indent(self._asal[at])
        item = _butir(bare)
        self._doubt(at, bare, item)
        too_deep = False
        if item and self._may_begin(item):
            if self._enter(at, indent, item):
                bare = item.isi
            else:
                too_deep = True
        elif not self._paragraf:
            while self._tingkat and indent < self._tingkat[-1].menjorok + MENJOROK:
                self._close_list()
        own_line = too_deep or bool(_SENDIRI.match(bare))
        breaks = self._asal[at].endswith("  ") or (own_line and bool(_SEBARIS.match(bare)))
        self._paragraf.append(_Baris(at + 1, bare, own_line, breaks))

    def _may_begin(self, item: _Butir) -> bool:
        return not self._paragraf or item.pertama or bool(self._tingkat)

    def _enter(self, at: int, indent: int, item: _Butir) -> bool:
        """Open the item in the list that its indentation says; False where that would nest too deep."""
        keep = len(self._tingkat)
        while keep > 1 and indent < self._tingkat[keep - 2].menjorok + MENJOROK:
            keep -= 1
        inner = keep > 0 and indent >= self._tingkat[keep - 1].menjorok + MENJOROK
        if inner and keep == PROSE_DEPTH:
            self._cacat.append(Cacat(at + 1, JenisCacat.DALAM, self._isi[at], keep + 1, PROSE_DEPTH))
            return False
        if keep and not inner and self._tingkat[keep - 1].macam is not item.macam:
            keep -= 1
            inner = True
        self._close_lists(keep)
        if inner or not keep:
            self._tingkat.append(_Tingkat(indent, item.macam))
        level = self._tingkat[-1]
        level.tanda.append(item.tanda)
        level.butir.append([])
        return True

    def _close_lists(self, keep: int) -> None:
        self._close_paragraph()
        while len(self._tingkat) > keep:
            self._close_list()

    def _close_list(self) -> None:
        level = self._tingkat.pop()
        marks = () if level.macam is _Macam.BUTIR else tuple(level.tanda)
        items = tuple(tuple(one) for one in level.butir)
        self._append(Daftar(items, marks))  # type: ignore[arg-type] # tables close all lists first

    def _close_paragraph(self) -> None:
        if self._paragraf:
            self._append(self._made(self._paragraf))
            self._paragraf = []

    def _append(self, blok: BlokProsa) -> None:
        if self._tingkat:
            self._tingkat[-1].butir[-1].append(blok)
        else:
            self._blok.append(blok)

    def _made(self, lines: Sequence[_Baris]) -> Paragraf:
        starts: list[int] = []
        parts: list[str] = []
        length = 0
        for place, line in enumerate(lines):
            between = "" if place == 0 else "\n" if line.sendiri or lines[place - 1].putus else " "
            starts.append(length + len(between))
            parts += (between, line.isi)
            length += len(between) + len(line.isi)
        return self._runs("".join(parts), lambda offset: lines[bisect(starts, offset) - 1].nomor)

    def _runs(self, text: str, line_of: Callable[[int], int]) -> Paragraf:
        read = urai_potongan(text)
        for offset in read.bintang:
            self._cacat.append(Cacat(line_of(offset), JenisCacat.BINTANG, text[offset : offset + 40]))
        for offset, picture in read.kurung:
            kind = JenisCacat.GAMBAR if picture else JenisCacat.TAUTAN
            self._cacat.append(Cacat(line_of(offset), kind, text[offset : text.index(")", offset) + 1]))
        self._rujukan += (Rujukan(line_of(offset), isi) for offset, isi in read.rujukan)
        return Paragraf(read.potongan)

    def _tabel(self, table: TabelMentah, start: int) -> TabelProsa:
        rows = [
            # The line of dashes stands between the heads and the rows.
            tuple(self._runs(cell, partial(_same, start + 1 + number + (number > 0))) for cell in row)
            for number, row in enumerate(table.sel)
        ]
        return TabelProsa(rows[0], tuple(rows[1:]), table.rata)

    def _doubt(self, at: int, bare: str, item: _Butir | None) -> None:
        """Note a line that is text but looks like a mark where a mark was most likely meant."""
        if _JUDUL.match(bare):
            self._cacat.append(Cacat(at + 1, JenisCacat.JUDUL, bare))
        self._tabel_semu = self._tabel_semu + 1 if is_baris_tabel(bare) and bare.count("|") > 1 else 0
        if self._tabel_semu == 2:
            self._cacat.append(Cacat(at, JenisCacat.TANPA_GARIS, self._isi[at - 1]))
        bullet = item is not None and item.macam is _Macam.BUTIR
        if not bullet and not _SEMU.match(bare):
            return
        if self._sesudah is not None:
            before, was_bullet = self._sesudah
            for line, is_bullet in ((before, was_bullet), (at, bullet)):
                if not is_bullet:
                    self._cacat.append(Cacat(line + 1, JenisCacat.BUTIR, self._isi[line]))
        self._sesudah = (at, bullet)


def _same(line: int, _offset: int) -> int:
    return line


def _butir(bare: str) -> _Butir | None:
    if found := _BERBUTIR.match(bare):
        return _Butir(_Macam.BUTIR, "", bare[found.end() :])
    if found := _BERTANDA.match(bare):
        return _Butir(_Macam.ANGKA if found[1] else _Macam.HURUF, found[0], bare[found.end() :].strip())
    return None


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(4))


__all__ = ["Tulisan", "baca"]
