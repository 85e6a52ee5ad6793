"""What the search of the site finds: one entry for each part of a page, in plain words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from lkjip_build.drawing.gambar_sop import GambarSop
from lkjip_build.isi import (
    Angka,
    Blok,
    Daftar,
    FormulirSop,
    Gambar,
    GambarKecil,
    Halaman,
    Masalah,
    Potongan,
    Rincian,
    Saringan,
    Sel,
    Tabel,
    TandaPutusan,
    Terlipat,
)
from lkjip_build.problems import Location


@dataclass(frozen=True)
class Temuan:
    """One entry: the anchor on the page (empty for the page itself), its title and its words. `uraian` is what a
    result says of one that is found by itself, None for a part of its page.
    """

    jangkar: str
    judul: str
    teks: str
    uraian: str | None = None


def semua_temuan(halaman: Halaman) -> Iterator[Temuan]:
    """Yield the entries of a page: itself, then each part of it, and after a part what has an anchor within it."""
    for tingkat, bagian in halaman.isi.semua():
        yield Temuan(bagian.kode if tingkat > 1 else "", bagian.judul_lengkap, _satu_baris(bagian.blok))
        for blok in _terbuka(bagian.blok):
            if isinstance(blok, Rincian):
                for anchor, (nama, isi) in zip(blok.kode, blok.butir, strict=False):
                    yield Temuan(anchor, nama, _satu_baris(isi), _satu_baris(isi[:1]))


def _terbuka(semua: Iterable[Blok]) -> Iterator[Blok]:
    for blok in semua:
        if isinstance(blok, Terlipat):
            yield from _terbuka(blok.isi)
        else:
            yield blok


def _satu_baris(value: object) -> str:
    return " ".join(" ".join(_words(value)).split())


_TAK_TERLIHAT = {"tanda", "kode", "ke", "sha256", "angka", "asal", "label", "sebutan", "waktu_bersama", "tertulis"}
"""Fields that a page does not show as words; marks of verdicts are drawings."""


def _terlihat(potongan: Potongan) -> str:
    """Return the words of a run; those of a drawing stand nowhere on the page."""
    drawn = isinstance(potongan, GambarKecil) or (isinstance(potongan, TandaPutusan) and potongan.gambar_saja)
    return "" if drawn else potongan.teks


def _words(value: object) -> Iterator[str]:
    """Yield the words of blocks in reading order; a table's cells and a sentence's runs stand as they are read."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, Saringan):
        return
    elif isinstance(value, Sel):
        yield "".join(map(_terlihat, value.isi))
        yield "".join(map(_terlihat, value.kecil))
    elif isinstance(value, tuple | list):
        if value and all(isinstance(one, Potongan) for one in value):
            yield "".join(map(_terlihat, value))
        else:
            for one in value:
                yield from _words(one)
    elif isinstance(value, Daftar):
        for at, butir in enumerate(value.butir):
            yield from (*value.tanda[at : at + 1], *_words(butir))
    elif isinstance(value, Gambar):
        titles = [f"{panel.judul} {panel.kecil}" for panel in value.panel] if value.berpanel else []
        yield " ".join((*titles, f"{value.judul_lengkap}." if value.judul_lengkap else "", value.legenda))
    elif isinstance(value, FormulirSop):  # its name stands in its identity
        yield from _words((value.unit, value.identitas, value.kotak))
    elif isinstance(value, Masalah):
        yield from _words((value.pesan, value.kalimat, value.tempat, value.kode, value.saran, value.potongan))
    elif isinstance(value, Rincian) and value.kode:  # each is an entry of its own
        return
    elif isinstance(value, Terlipat) and all(isinstance(one, Rincian) and one.kode for one in value.isi):
        return  # its heading lists them
    elif isinstance(value, Tabel) and value.berulang:
        yield value.judul_lengkap
    elif isinstance(value, Tabel):
        # Strokes between cells: years and figures in a row would read as one long number, such as a NIP.
        cells = (" ".join(_words(sel)) for baris in (*value.kepala, *value.baris) for sel in baris.sel)
        yield from (value.judul_lengkap, " | ".join(cells), value.catatan)
    elif is_dataclass(value) and not isinstance(value, Angka | Location | GambarSop):
        for one in fields(value):
            if one.name not in _TAK_TERLIHAT:
                yield from _words(getattr(value, one.name))
