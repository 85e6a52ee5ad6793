"""Numbers of parts, tables and figures, and the words of cross-references, given once for all outputs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from lkjip_build.isi.blok import Blok
from lkjip_build.isi.gambar import Gambar
from lkjip_build.isi.halaman import Bagian, Dokumen, JenisBagian
from lkjip_build.isi.tabel import Tabel
from lkjip_build.prosa import Daftar, Paragraf, Potongan

ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
Bernomor = TypeVar("Bernomor", Tabel, Gambar)


def bernomor(dokumen: Dokumen) -> Dokumen:
    """Return the document with every number in its place: `Bab III`, `A`, `1`, `a`, `Tabel 3.2`, `Gambar L1.1`.

    A run with a `ke` but no text gets the number of what it refers to. KeyError where nothing has that kode.
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
        prefix = f"L{number}" if bagian.jenis is JenisBagian.LAMPIRAN else str(number)
        inner = tuple(_numbered(one, i, 2) for i, one in enumerate(bagian.bagian, 1))
        parts.append(_captions(replace(bagian, nomor=nomor, bagian=inner), prefix))
    numbered = replace(dokumen, bagian=tuple(parts))
    words = dict(_words(numbered))
    return replace(numbered, bagian=tuple(_referred(bagian, words) for bagian in numbered.bagian))


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


def _referred(bagian: Bagian, words: Mapping[str, str]) -> Bagian:
    return replace(
        bagian,
        blok=tuple(_block(blok, words) for blok in bagian.blok),
        bagian=tuple(_referred(one, words) for one in bagian.bagian),
    )


def _block(blok: Blok, words: Mapping[str, str]) -> Blok:
    return _text(blok, words) if isinstance(blok, Paragraf | Daftar) else blok


def _text(blok: Paragraf | Daftar, words: Mapping[str, str]) -> Paragraf | Daftar:
    if isinstance(blok, Paragraf):
        return replace(blok, potongan=tuple(_run(one, words) for one in blok.potongan))
    return replace(blok, butir=tuple(tuple(_text(one, words) for one in butir) for butir in blok.butir))


def _run(potongan: Potongan, words: Mapping[str, str]) -> Potongan:
    return replace(potongan, teks=words[potongan.ke]) if potongan.ke and not potongan.teks else potongan
