"""Words that a citizen need not know (`jargon` in istilah.yml), explained on each page where the page first uses them.

In a sentence of ours the word leads to its meaning. What only stands in headings, answers and heads of tables is named
in a line below the opening of the page, as is what the title says before any sentence. What the office wrote stays as
it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lkjip_build.isi import (
    AngkaKunci,
    Bagian,
    Blok,
    Daftar,
    Gambar,
    Halaman,
    Kalimat,
    Kartu,
    Kosong,
    KumpulanKartu,
    Peringatan,
    Potongan,
    Rincian,
    Tabel,
    TandaPutusan,
    Terlipat,
    p,
    tautan,
)
from lkjip_build.model.istilah import Glosarium
from lkjip_build.prosa import Gaya, Paragraf
from lkjip_build.susunan.halaman_istilah import ALAMAT_ISTILAH, alamat_istilah


def semua_jargon(glosarium: Glosarium) -> Mapping[str, re.Pattern[str]]:
    """Return the words to be explained with how a text uses them; an abbreviation only as it is written."""
    names = sorted((one.istilah for one in glosarium.istilah if one.jargon), key=len, reverse=True)
    return {
        one: re.compile(rf"(?<![\w-]){re.escape(one)}(?![\w-])", re.IGNORECASE if one.istitle() or " " in one else 0)
        for one in names
    }


def dijelaskan(halaman: Halaman, glosarium: Glosarium) -> Halaman:
    """Return the page with every word of jargon that it uses explained once. What the search need not know is for staff
    or repeats others, and explains nothing; nor does the glossary.
    """
    jargon = semua_jargon(glosarium)
    if not (jargon and halaman.cari) or halaman.alamat == ALAMAT_ISTILAH:
        return halaman
    explainer = _Penjelas(jargon)
    first = explainer.semua_blok(halaman.isi.blok)
    left = _dipakai(jargon, explainer.sudah, halaman.judul)
    explainer.sudah.update(left)
    parts = tuple(map(explainer.bagian, halaman.isi.bagian))
    left += _dipakai(jargon, explainer.sudah, " ".join(kata_halaman(halaman)))
    line = (_baris(left),) if left else ()
    return replace(halaman, isi=replace(halaman.isi, blok=(*first, *line), bagian=parts))


def _dipakai(jargon: Mapping[str, re.Pattern[str]], sudah: set[str], teks: str) -> list[str]:
    return [one for one, pattern in jargon.items() if one not in sudah and pattern.search(teks)]


def _baris(semua: list[str]) -> Kalimat:
    links = [part for one in sorted(semua, key=str.casefold) for part in (", ", tautan(one, alamat_istilah(one)))]
    return p("Arti kata: ", *links[1:], ".", kecil=True)


class _Penjelas:
    """Links the first use of each word in the sentences of a page; `sudah` are the words that have their link."""

    def __init__(self, jargon: Mapping[str, re.Pattern[str]]) -> None:
        self.jargon = jargon
        self.sudah: set[str] = set()

    def bagian(self, bagian: Bagian) -> Bagian:
        blok = self.semua_blok(bagian.blok)
        return replace(bagian, blok=blok, bagian=tuple(map(self.bagian, bagian.bagian)))

    def semua_blok(self, semua: tuple[Blok, ...]) -> tuple[Blok, ...]:
        return tuple(map(self.blok, semua))

    def blok(self, blok: Blok) -> Blok:
        match blok:
            case Kalimat() | Daftar():
                return self.teks(blok)
            case Rincian():
                return replace(blok, butir=tuple((name, self.semua_blok(inner)) for name, inner in blok.butir))
            case Terlipat():
                return replace(blok, isi=self.semua_blok(blok.isi))
            case Peringatan():
                return replace(blok, isi=tuple(self.paragraf(one) for one in blok.isi))
            case KumpulanKartu():
                return replace(blok, kartu=tuple(map(self.kartu, blok.kartu)))
            case _:
                return blok

    def kartu(self, kartu: Kartu) -> Kartu:
        return replace(kartu, isi=self.semua_blok(kartu.isi))

    def teks(self, teks: Paragraf | Daftar) -> Paragraf | Daftar:
        if isinstance(teks, Paragraf):
            return self.paragraf(teks)
        return replace(teks, butir=tuple(tuple(map(self.teks, butir)) for butir in teks.butir))

    def paragraf(self, paragraf: Paragraf) -> Paragraf:
        if not isinstance(paragraf, Kalimat) or paragraf.jawaban:
            return paragraf
        return replace(paragraf, potongan=tuple(run for one in paragraf.potongan for run in self.potongan(one)))

    def potongan(self, run: Potongan) -> Iterator[Potongan]:
        """Yield the run, parted where it uses a word for the first time on the page."""
        if run.ke or run.tautan or isinstance(run, TandaPutusan) or run.gaya not in (Gaya.BIASA, Gaya.KECIL):
            yield run
            return
        found = [
            (one, place) for one in self.jargon if one not in self.sudah if (place := self.jargon[one].search(run.teks))
        ]
        if not found:
            yield run
            return
        word, place = min(found, key=lambda pair: (pair[1].start(), -len(pair[0])))
        self.sudah.add(word)
        if before := run.teks[: place.start()]:
            yield replace(run, teks=before)
        yield replace(run, teks=place[0], ke=alamat_istilah(word))
        if after := run.teks[place.end() :]:
            yield from self.potongan(replace(run, teks=after))


def kata_halaman(halaman: Halaman) -> Iterator[str]:
    """Yield the words of ours on a page, without prose of the office: headings, sentences, heads of tables."""
    for _, bagian in halaman.isi.semua():
        yield bagian.judul_lengkap
        for blok in bagian.blok:
            yield from kata_blok(blok)


def kata_blok(blok: object) -> Iterator[str]:
    """Yield the words of ours in a block, each sentence or head by itself."""
    match blok:
        case Kalimat():
            yield blok.teks
        case Daftar():
            yield from (said for butir in blok.butir for one in butir for said in kata_blok(one))
        case Rincian():
            yield from (said for _, inner in blok.butir for one in inner for said in kata_blok(one))
        case Terlipat():
            yield from (said for one in blok.isi for said in kata_blok(one))
        case Peringatan():
            yield from (said for one in blok.isi for said in kata_blok(one))
        case KumpulanKartu():
            yield from (said for card in blok.kartu for one in card.isi for said in kata_blok(one))
        case Kosong():
            yield blok.teks
        case Tabel():
            yield from (blok.judul, blok.catatan, *(sel.teks for baris in blok.kepala for sel in baris.sel))
        case Gambar():
            yield from (blok.judul, blok.legenda)
        case AngkaKunci():
            yield from (one.judul for one in blok.butir)
