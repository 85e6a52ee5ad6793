"""Target, realisasi and capaian of indikator in a year, with or without the quarters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa.kata import TRIWULAN, kapital
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.triwulan import beda_triwulan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import Baris, KolomOf, Tabel, baris_of, catatan, kelompok, tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.fakta import fakta_indikator, yang_disebut
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.kolom.rencana_aksi import sampai

CATATAN_TRIWULAN = "TW: triwulan."


def _kolom(bahan: Bahan) -> tuple[KolomOf[KinerjaTahun], ...]:
    """Return the columns of the report; a year that runs is judged up to its quarter."""
    names = (kinerja.NAMA, kinerja.SATUAN)
    quarters = tuple(one.berjudul(f"Triwulan {nomor}") for nomor, one in zip(TRIWULAN, kinerja.TW, strict=True))
    running = bahan.triwulan_berjalan
    if not running:
        return (*names, kinerja.TARGET, *quarters, kinerja.REALISASI, kinerja.CAPAIAN, kinerja.HASIL)
    # What is there so far stands in words in the cell of the realisasi; hardly any kategori is known yet.
    reached, result = replace(kinerja.REALISASI, bagian=3.6), replace(kinerja.KATEGORI, bagian=2.2)
    return (*names, sampai(running), kinerja.TARGET, *quarters, reached, kinerja.CAPAIAN, result)


def tabel_capaian_semua(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the indikator of all tujuan and sasaran with their quarters, in groups."""
    kolom = _kolom(bahan)
    rows = [
        row
        for rekap in bahan.rekap.semua_induk
        for row in (kelompok(judul_induk(rekap), len(kolom)), *_rows(bahan, rekap.baris, kolom))
    ]
    return tabel(kode, judul, [one.kolom for one in kolom], rows, melintang=True)


def tabel_kinerja(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return the indikator of a sasaran or tujuan for a screen: the verdict first, and an anchor at each row; what
    explains a figure stands below its row.
    """
    running = bahan.triwulan_berjalan
    judged = (kinerja.CAPAIAN,) if bahan.rekap.bisa_dinilai else ()
    # The verdict on a running year tells the figures so far: the column is for the year's own.
    reached = (kinerja.REALISASI,) if not running or any(one.realisasi is not None for one in rekap.baris) else ()
    verdict = sampai(running) if running else kinerja.HASIL
    target = kinerja.TARGET.berjudul("Target setahun") if running else kinerja.TARGET
    kolom = (kinerja.NAMA_SATUAN, verdict, *reached, target, *judged)
    rows = [row for baris in rekap.baris for row in _with_notes(bahan, baris, kolom)]
    return tabel(kode, judul, [one.kolom for one in kolom], rows)


def _with_notes(bahan: Bahan, baris: BarisKinerja, kolom: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    first, *notes = _rows(bahan, (baris,), kolom)
    yield replace(first, kode=jangkar_indikator(baris))
    yield from notes
    if note := beda_triwulan(baris):
        said = f"{kapital(note)}."
        yield catatan(said, len(kolom), yang_disebut(said, fakta_indikator(baris)))
    if baris.kinerja.catatan:
        yield catatan(baris.kinerja.catatan, len(kolom))


def jangkar_indikator(baris: BarisKinerja) -> str:
    """Return the anchor of an indikator on the pages of a year."""
    return baris.indikator.kode.lower()


def tabel_triwulan(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return the quarters of the indikator of a sasaran or tujuan, closed."""
    kolom = (kinerja.NAMA_SATUAN, *kinerja.TW)
    rows = [baris_of(kolom, KinerjaTahun(bahan.situs, baris)) for baris in rekap.baris]
    return replace(tabel(kode, judul, [one.kolom for one in kolom], rows, catatan=CATATAN_TRIWULAN), tertutup=True)


def _rows(bahan: Bahan, semua: Sequence[BarisKinerja], kolom: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    for baris in semua:
        yield baris_of(kolom, KinerjaTahun(bahan.situs, baris))
        yield from semua_catatan(bahan.catatan_angka.get(baris.indikator.kode, ()), len(kolom))
