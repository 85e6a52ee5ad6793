"""Numbers of parts, tables and figures, and the words of cross-references, given once for all outputs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from lkjip_build.isi.blok import Blok
from lkjip_build.isi.gambar import Gambar
from lkjip_build.isi.halaman import Bagian, Dokumen, JenisBagian
from lkjip_build.isi.tabel import Baris, Sel, Tabel
from lkjip_build.isi.teks import Prosa
from lkjip_build.prosa import BlokProsa, Daftar, Paragraf, Potongan, TabelProsa

ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
Bernomor = TypeVar("Bernomor", Tabel, Gambar)


def bernomor(dokumen: Dokumen) -> Dokumen:
    """Return the document with every number in its place: `Bab III`, `A`, `1`, `a`, `Tabel 3.2`, `Gambar L1.1`, and
    `Tabel A.1` before the chapters, where only the ikhtisar has any.

    A run with a `ke` but no text gets the number of what it refers to.
    """
    counts = {JenisBagian.AWAL: 0, JenisBagian.BAB: 0, JenisBagian.LAMPIRAN: 0}
    parts = []
    for bagian in dokumen.bagian:
        counts[bagian.jenis] += 1
        number = counts[bagian.jenis]
        nomor = {
            JenisBagian.AWAL: "",
            JenisBagian.BAB: f"Bab {ROMAWI[number]}",
            JenisBagian.LAMPIRAN: f"Lampiran {number}",
        }[bagian.jenis]
        prefix = {
            JenisBagian.AWAL: "A",
            JenisBagian.BAB: str(number),
            JenisBagian.LAMPIRAN: f"L{number}",
        }[bagian.jenis]
        inner = tuple(_numbered(one, i, 2) for i, one in enumerate(bagian.bagian, 1))
        parts.append(_captions(replace(bagian, nomor=nomor, bagian=inner), prefix))
    numbered = replace(dokumen, bagian=tuple(parts))
    words = dict(_words(numbered))
    return replace(numbered, bagian=tuple(_referred(bagian, words) for bagian in numbered.bagian))


def bernomor_seperti(bagian: Bagian, dokumen: Dokumen) -> Bagian:
    """Return a part that repeats texts of a numbered document with the numbers that they have there."""
    words = dict(_words(dokumen))
    blok = tuple(replace(one, nomor=words.get(one.kode, "")) if isinstance(one, Tabel) else one for one in bagian.blok)
    return _referred(replace(bagian, blok=blok), words)


def _numbered(bagian: Bagian, number: int, tingkat: int) -> Bagian:
    nomor = {2: _huruf(number), 3: str(number), 4: _huruf(number).lower()}.get(tingkat, str(number))
    inner = tuple(_numbered(one, i, tingkat + 1) for i, one in enumerate(bagian.bagian, 1))
    return replace(bagian, nomor=nomor, bagian=inner)


def _huruf(number: int) -> str:
    """Return A to Z, then AA, AB …"""
    return ("" if number <= 26 else _huruf((number - 1) // 26)) + chr(65 + (number - 1) % 26)


def _captions(bagian: Bagian, prefix: str) -> Bagian:
    tables, figures = iter(range(1, 10_000)), iter(range(1, 10_000))

    def numbered(one: Bagian) -> Bagian:
        blok = tuple(
            replace(blok, nomor=f"Tabel {prefix}.{next(tables)}")
            if isinstance(blok, Tabel)
            else replace(blok, nomor=f"Gambar {prefix}.{next(figures)}")
            if isinstance(blok, Gambar)
            else blok
            for blok in one.blok
        )
        return replace(one, blok=blok, bagian=tuple(numbered(inner) for inner in one.bagian))

    return numbered(bagian)


def _words(dokumen: Dokumen) -> Iterator[tuple[str, str]]:
    for bagian in dokumen.bagian:
        yield from ((one.kode, one.nomor or one.judul) for _, one in bagian.semua())
    for blok in dokumen.semua_blok:
        if isinstance(blok, Tabel | Gambar):
            yield blok.kode, blok.nomor


def arahkan(bagian: Bagian, alamat: Mapping[str, str]) -> Bagian:
    """Return a part whose references lead to places of the site: `alamat` are these by kode."""
    return _changed(bagian, lambda run: replace(run, ke=alamat.get(run.ke, run.ke)) if run.ke else run)


def _referred(bagian: Bagian, words: Mapping[str, str]) -> Bagian:
    return _changed(bagian, lambda run: replace(run, teks=words[run.ke]) if run.ke and not run.teks else run)


def _changed(bagian: Bagian, change: Callable[[Potongan], Potongan]) -> Bagian:
    blok = tuple(_block(one, change) for one in bagian.blok)
    return replace(bagian, blok=blok, bagian=tuple(_changed(one, change) for one in bagian.bagian))


def _block(blok: Blok, change: Callable[[Potongan], Potongan]) -> Blok:
    if isinstance(blok, Paragraf | Daftar):
        return ubah_teks(blok, change)
    if isinstance(blok, Prosa):
        return replace(blok, blok=tuple(ubah_teks(one, change) for one in blok.blok))
    if isinstance(blok, Tabel):
        return _table(blok, change)
    return blok


def _table(tabel: Tabel, change: Callable[[Potongan], Potongan]) -> Tabel:
    """Return a table whose cells refer to what is meant: those of a table that the office typed may, ours lead to pages
    only.
    """
    semua = (*tabel.kepala, *tabel.baris)
    if not any(run.merujuk for baris in semua for sel in baris.sel for run in sel.isi):
        return tabel

    def row(baris: Baris) -> Baris:
        return replace(baris, sel=tuple(map(cell, baris.sel)))

    def cell(sel: Sel) -> Sel:
        return replace(sel, isi=tuple(map(change, sel.isi)))

    return replace(tabel, kepala=tuple(map(row, tabel.kepala)), baris=tuple(map(row, tabel.baris)))


Teks = TypeVar("Teks", bound=BlokProsa)


def ubah_teks(blok: Teks, change: Callable[[Potongan], Potongan]) -> Teks:
    """Return a block of text with each of its runs changed."""
    if isinstance(blok, Paragraf):
        return replace(blok, potongan=tuple(map(change, blok.potongan)))
    if isinstance(blok, TabelProsa):
        return replace(
            blok,
            kepala=tuple(ubah_teks(one, change) for one in blok.kepala),
            baris=tuple(tuple(ubah_teks(one, change) for one in row) for row in blok.baris),
        )
    return replace(blok, butir=tuple(tuple(ubah_teks(one, change) for one in butir) for butir in blok.butir))
