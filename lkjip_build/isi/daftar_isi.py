"""The lists at the front of a document: its parts, its tables, its figures, each leading to its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lkjip_build.bahasa import dokumen as kata
from lkjip_build.isi.halaman import Dokumen

TINGKAT = 3
"""Levels of headings that the contents show."""


class JenisDaftar(StrEnum):
    BAGIAN = "bagian"
    TABEL = "tabel"
    GAMBAR = "gambar"


@dataclass(frozen=True)
class ButirIsi:
    """One line: its level, its words, and the kode of what it leads to."""

    tingkat: int
    teks: str
    kode: str


@dataclass(frozen=True)
class DaftarIsi:
    jenis: JenisDaftar
    judul: str
    butir: tuple[ButirIsi, ...]


def semua_daftar(dokumen: Dokumen) -> Iterator[DaftarIsi]:
    """Yield the lists of a document that have lines, in their order."""
    parts = (
        ButirIsi(tingkat, bagian.judul_lengkap, bagian.kode)
        for tingkat, bagian in dokumen.semua_bagian()
        if tingkat <= TINGKAT
    )
    tables = (ButirIsi(1, one.judul_lengkap, one.kode) for one in dokumen.semua_tabel)
    figures = (ButirIsi(1, one.judul_lengkap, one.kode) for one in dokumen.semua_gambar)
    for jenis, judul, butir in (
        (JenisDaftar.BAGIAN, kata.DAFTAR_BAGIAN, parts),
        (JenisDaftar.TABEL, kata.DAFTAR_TABEL, tables),
        (JenisDaftar.GAMBAR, kata.DAFTAR_GAMBAR, figures),
    ):
        if made := tuple(butir):
            yield DaftarIsi(jenis, judul, made)
