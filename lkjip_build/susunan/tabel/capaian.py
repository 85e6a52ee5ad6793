"""Target, realisasi and capaian of indikator in a year, with or without the quarters."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.tahun import batas_rata_rata, dihitung
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import Baris, KolomOf, Lipatan, PeranBaris, Tabel, baris_of, bulat, catatan, kelompok, tabel, teks
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.fakta import fakta_batas, yang_disebut
from lkjip_build.susunan.kolom import kinerja, sasaran
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.kolom.rencana_aksi import sampai
from lkjip_build.susunan.kolom.sasaran import IndukTahun

CATATAN_TRIWULAN = "TW: triwulan."


def kolom_capaian(
    *, triwulan: bool, satuan: bool = True, berjalan: int = 0, dinilai: bool = True
) -> tuple[KolomOf[KinerjaTahun], ...]:
    """Return the columns; without one for `satuan` it stands below the name, which suits a narrow page. `berjalan` is
    the quarter up to which a running year is judged, 0 for none; a page of a year that has nothing else to judge yet
    (`dinilai`) needs no columns for capaian.
    """
    names = (kinerja.NAMA, kinerja.SATUAN) if satuan else (kinerja.NAMA_SATUAN,)
    quarters = kinerja.TW if triwulan else ()
    verdict = (sampai(berjalan),) if berjalan else ()
    result = kinerja.KATEGORI if berjalan else kinerja.HASIL
    judged = (kinerja.CAPAIAN, result) if satuan or dinilai or not berjalan else ()
    return (*names, *verdict, kinerja.TARGET, *quarters, kinerja.REALISASI, *judged)


def _kolom(bahan: Bahan, *, triwulan: bool, satuan: bool) -> tuple[KolomOf[KinerjaTahun], ...]:
    judged = bool(bahan.rekap.bisa_dinilai)
    return kolom_capaian(triwulan=triwulan, satuan=satuan, berjalan=bahan.triwulan_berjalan, dinilai=judged)


def tabel_capaian(
    bahan: Bahan, rekap: RekapInduk, kode: str, judul: str, *, triwulan: bool = False, satuan: bool = True
) -> Tabel:
    """Return the indikator of a sasaran or tujuan with their average, and what explains it."""
    kolom = _kolom(bahan, triwulan=triwulan, satuan=satuan)
    return tabel(
        kode,
        judul,
        [one.kolom for one in kolom],
        [*_rows(bahan, rekap.baris, kolom), *(_average(bahan, rekap, len(kolom)) if kinerja.CAPAIAN in kolom else ())],
        melintang=triwulan and satuan,
        catatan=CATATAN_TRIWULAN if triwulan else "",
        lipatan=Lipatan(tuple(one.kode for one in kolom[1:] if one not in kinerja.TW)),
    )


def tabel_capaian_semua(bahan: Bahan, kode: str, judul: str, *, triwulan: bool = False, satuan: bool = True) -> Tabel:
    """Return the indikator of all tujuan and sasaran, in groups."""
    kolom = _kolom(bahan, triwulan=triwulan, satuan=satuan)
    rows = [
        row
        for rekap in bahan.rekap.semua_induk
        for row in (kelompok(judul_induk(rekap), len(kolom)), *_rows(bahan, rekap.baris, kolom))
    ]
    return tabel(
        kode,
        judul,
        [one.kolom for one in kolom],
        rows,
        melintang=triwulan and satuan,
        catatan=CATATAN_TRIWULAN if triwulan else "",
    )


def _rows(bahan: Bahan, semua: Sequence[BarisKinerja], kolom: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    for baris in semua:
        yield baris_of(kolom, KinerjaTahun(bahan.situs, baris))
        yield from semua_catatan(bahan.catatan_angka.get(baris.indikator.kode, ()), len(kolom))


def _average(bahan: Bahan, rekap: RekapInduk, lebar: int) -> Iterator[Baris]:
    row, aturan = IndukTahun(rekap, bahan.rekap.aturan), bahan.rekap.aturan
    counted = dihitung(rekap.dihitung, len(rekap.baris))
    label = teks("Rata-rata capaian", kepala=True, lebar=lebar - 2).with_small(
        counted,
        angka=(
            bulat(rekap.dihitung, asal.cacah_dihitung(rekap.baris, aturan)),
            bulat(len(rekap.baris), asal.cacah_indikator(rekap.baris)),
        ),
    )
    yield Baris((label, sasaran.RATA_RATA.sel(row), sasaran.KATEGORI.sel(row)), PeranBaris.JUMLAH)
    if why := batas_rata_rata(rekap.baris, aturan):
        yield catatan(why, lebar, yang_disebut(why, fakta_batas(aturan)))
