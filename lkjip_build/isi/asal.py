"""Where the numbers of blocks come from, gathered for the reader: once for each table, once for sentences in a row."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lkjip_build.isi.angka import Angka
from lkjip_build.isi.blok import AngkaKunci, Blok, DaftarMasalah, KumpulanKartu, Peringatan, Rincian, Terlipat
from lkjip_build.isi.butir_asal import ButirAsal
from lkjip_build.isi.gambar import Gambar
from lkjip_build.isi.halaman import Bagian
from lkjip_build.isi.tabel import PeranBaris, Tabel
from lkjip_build.isi.teks import Kalimat, Prosa
from lkjip_build.problems import Location
from lkjip_build.prosa import Daftar


def asal_tabel(tabel: Tabel) -> tuple[ButirAsal, ...]:
    """Return the origins of a table's numbers, row by row: the columns that one line of a file gave, then the computed
    numbers.
    """
    return _together(one for baris in _named_rows(tabel) for one in _row(*baris))


def jangkar_asal(bagian: Bagian) -> str:
    """Return the anchor of a part on the page of origins."""
    return bagian.kode or "ringkasan"


def semua_asal(semua: Iterable[Blok]) -> Iterator[tuple[str, tuple[ButirAsal, ...]]]:
    """Yield the origins of blocks in a row as their page folds them: those of each table with its title, after those of
    the sentences before it.
    """
    sentences: list[Blok] = []
    for blok in semua:
        if isinstance(blok, Tabel):
            yield from _ada("", asal_teks(sentences))
            yield from _ada(blok.judul_lengkap, asal_tabel(blok))
            sentences = []
        else:
            sentences.append(blok)
    yield from _ada("", asal_teks(sentences))


def _ada(judul: str, butir: tuple[ButirAsal, ...]) -> Iterator[tuple[str, tuple[ButirAsal, ...]]]:
    if butir:
        yield judul, butir


def _together(semua: Iterable[ButirAsal]) -> tuple[ButirAsal, ...]:
    """Return one line for all numbers of one name that come from the same place or computation."""
    found: dict[tuple[object, ...], tuple[ButirAsal, dict[str, None]]] = {}
    for one in semua:
        _, said = found.setdefault((one.nama, one.tempat, one.cara, one.masukan), (one, {}))
        said.update(dict.fromkeys(one.angka))
    return tuple(replace(one, angka=tuple(said)) for one, said in found.values())


def _named_rows(tabel: Tabel) -> Iterator[tuple[str, list[tuple[str, Angka]]]]:
    name = ""
    for baris in tabel.baris:
        if baris.peran is PeranBaris.CATATAN:  # a remark speaks of the row above it
            yield name, [("Catatan", angka) for sel in baris.sel for angka in sel.semua_angka]
            continue
        head = baris.sel[0].teks if baris.sel else ""
        name = baris.sebutan or next((sel.teks for sel in baris.sel if sel.kepala), head)
        numbers: list[tuple[str, Angka]] = []
        at = 0
        for sel in baris.sel:
            column = "" if sel.kepala else tabel.kolom[min(at, len(tabel.kolom) - 1)].judul
            numbers += [(column, angka) for angka in sel.semua_angka]
            at += sel.lebar
        if numbers:
            yield name, numbers


def _row(name: str, numbers: list[tuple[str, Angka]]) -> Iterator[ButirAsal]:
    for column, angka in numbers:
        for place in angka.asal.tempat:
            yield ButirAsal(name, (column or angka.teks,), Location(place.path, place.line))
    for column, angka in numbers:
        if angka.asal.cara:
            yield ButirAsal(name, (f"{column} {angka.teks}".lstrip(),), None, angka.asal.cara, angka.asal.masukan)


def asal_teks(semua: Iterable[Blok]) -> tuple[ButirAsal, ...]:
    """Return the origins of the numbers in sentences, cards, lists and drawings, each once."""
    return _together(one for blok in semua for named in _named_numbers(blok) for one in _number(*named))


def _named_numbers(blok: Blok) -> Iterator[tuple[str, Angka]]:
    """Yield the numbers of a block, each with the heading that stands beside it, if any."""
    if isinstance(blok, KumpulanKartu):
        yield from ((kartu.judul, angka) for kartu in blok.kartu for one in kartu.isi for angka in semua_angka(one))
    elif isinstance(blok, Rincian):
        yield from ((name, angka) for name, inner in blok.butir for one in inner for angka in semua_angka(one))
    else:
        yield from (("", angka) for angka in semua_angka(blok))


def _number(name: str, angka: Angka) -> Iterator[ButirAsal]:
    for place in angka.asal.tempat:
        yield ButirAsal(name, (angka.teks,), Location(place.path, place.line))
    if angka.asal.cara:
        yield ButirAsal(name, (angka.teks,), None, angka.asal.cara, angka.asal.masukan)


def semua_angka(blok: object) -> Iterator[Angka]:
    """Yield every number of a block with its origin, also of the blocks inside it."""
    if isinstance(blok, Kalimat | Prosa):
        yield from blok.angka
    elif isinstance(blok, Tabel):
        for baris in (*blok.kepala, *blok.baris):
            for sel in baris.sel:
                yield from sel.semua_angka
    elif isinstance(blok, Gambar):
        yield from blok.angka
    elif isinstance(blok, Daftar):
        for butir in blok.butir:
            for one in butir:
                yield from semua_angka(one)
    elif isinstance(blok, AngkaKunci):
        for kunci in blok.butir:
            yield from (*kunci.isi.semua_angka, *kunci.keterangan.semua_angka)
    elif isinstance(blok, KumpulanKartu):
        for kartu in blok.kartu:
            for paragraf in kartu.isi:
                yield from semua_angka(paragraf)
    elif isinstance(blok, DaftarMasalah):
        for masalah in blok.masalah:
            yield from masalah.angka
    elif isinstance(blok, Peringatan):
        for paragraf in blok.isi:
            yield from semua_angka(paragraf)
    elif isinstance(blok, Rincian):
        for _, inner in blok.butir:
            for satu in inner:
                yield from semua_angka(satu)
    elif isinstance(blok, Terlipat):
        for satu in blok.isi:
            yield from semua_angka(satu)
