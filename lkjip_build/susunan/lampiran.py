"""The annexes: Perjanjian Kinerja, fingerprint, pengukuran kinerja, definitions, cycle log, review, corrections, SOP.

Those on upright pages come before those that lie; the form of the SOP has pages of its own, and is the last.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa import bab
from lkjip_build.bahasa.anggaran import tahun_uang
from lkjip_build.bahasa.formulir import LAMPIRAN
from lkjip_build.bahasa.segel import CARA_SIDIK, edisi
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.compute.segel import sidik_isi
from lkjip_build.isi import (
    Bagian,
    Blok,
    FormulirTercetak,
    Gaya,
    JenisBagian,
    Kosong,
    Potongan,
    p,
)
from lkjip_build.susunan.anggaran import anggaran_tabel, laju, triwulan_rinci
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.dokumen_sop import dokumen_sop
from lkjip_build.susunan.formulir import perjanjian
from lkjip_build.susunan.gambar import gambar_sop
from lkjip_build.susunan.koreksi import asal_cacah
from lkjip_build.susunan.lampiran_siklus import siklus
from lkjip_build.susunan.tabel.capaian import tabel_capaian_semua
from lkjip_build.susunan.tabel.definisi import tabel_definisi
from lkjip_build.susunan.tabel.koreksi import tabel_koreksi
from lkjip_build.susunan.tabel.sop import tabel_sop

PENGUKURAN = "lampiran-pengukuran"


def lampiran(bahan: Bahan) -> Iterator[tuple[Bagian, Callable[[], Bagian]]]:
    """Yield the heading of each annex and how it is composed; the statement of review only where there was one."""
    pk = Bagian("lampiran-pk", f"Perjanjian Kinerja Tahun {bahan.tahun}", jenis=JenisBagian.LAMPIRAN)
    yield pk, lambda: replace(pk, bagian=tuple(_perjanjian(bahan)))
    sop = bahan.sop
    for kode, judul, isi in (
        *((("lampiran-sidik", "Sidik Isi Laporan", _sidik),) if bahan.final else ()),
        (PENGUKURAN, f"Pengukuran Kinerja Tahun {bahan.tahun}", _pengukuran),
        ("lampiran-definisi", "Definisi Indikator Kinerja", _definisi),
        ("lampiran-siklus", "Catatan Siklus Penyusunan Laporan", siklus),
        *((("lampiran-reviu", "Pernyataan Reviu", _reviu),) if bahan.laporan.fakta.reviu else ()),
        *((("lampiran-koreksi", "Koreksi Sesudah Penandatanganan", _koreksi),) if bahan.riwayat else ()),
        ("lampiran-sop", judul_sop(sop.nama) if sop else "SOP Penyusunan LKjIP", _sop),
    ):
        kepala = Bagian(kode, judul, jenis=JenisBagian.LAMPIRAN)
        yield kepala, partial(_disusun, kepala, isi, bahan)


def _disusun(kepala: Bagian, isi: Callable[[Bahan], Iterator[Blok]], bahan: Bahan) -> Bagian:
    return replace(kepala, blok=tuple(isi(bahan)))


def _perjanjian(bahan: Bahan) -> Iterator[Bagian]:
    for satu in perjanjian.semua(bahan):
        versi, also = ("perubahan", " Perubahan") if satu.perubahan else ("murni", "")
        yield Bagian(f"pernyataan-{versi}", f"Pernyataan{also}", tuple(_pernyataan(bahan, satu)))
        yield Bagian(f"formulir-{versi}", f"{LAMPIRAN}{also}", tuple(perjanjian.lampiran(bahan, satu)))


def _pernyataan(bahan: Bahan, satu: perjanjian.Perjanjian) -> Iterator[Blok]:
    if satu.tercatat(bahan) is None:
        yield Kosong(bab.PERJANJIAN_BELUM_DICATAT, f"{bahan.tahun}/laporan.yml: perjanjian_kinerja")
        return
    yield from perjanjian.pernyataan(bahan, satu)
    yield p(bab.PERNYATAAN_NASKAH, kecil=True)


def _pengukuran(bahan: Bahan) -> Iterator[Blok]:
    tahun = bahan.tahun
    when = tahun_uang(bahan.rekap.anggaran, tahun, bahan.masa)
    yield tabel_capaian_semua(bahan, "tabel-pengukuran", f"Pengukuran kinerja tahun {tahun}")
    yield anggaran_tabel(bahan, "tabel-pengukuran-anggaran", f"Realisasi anggaran tahun {when}")
    yield from triwulan_rinci(bahan, "tabel-anggaran-triwulan", f"Realisasi anggaran sampai setiap triwulan, {tahun}")
    judul = f"Serapan anggaran dan realisasi indikator sampai setiap triwulan, {tahun}"
    yield from laju(bahan, "tabel-pengukuran-laju", judul)


def _definisi(bahan: Bahan) -> Iterator[Blok]:
    yield tabel_definisi(bahan, "tabel-definisi", "Definisi indikator kinerja")


def _sop(bahan: Bahan) -> Iterator[Blok]:
    sop = bahan.sop
    if sop is None:
        yield Kosong(bab.SOP_TIDAK_ADA, f"sop/{bahan.laporan.fakta.sop}.yml")
        return
    yield p(bab.identitas_sop(sop))
    if any(one.perlu_konfirmasi for one in sop.tafsir):
        yield p(bab.SOP_BELUM_PASTI)
    form = dokumen_sop(sop, nip=bahan.instansi.tampilkan_nip, hari_ini=bahan.tanggal_dokumen)
    yield FormulirTercetak(form, (tabel_sop(sop, "tabel-sop"), gambar_sop(sop)))


def _koreksi(bahan: Bahan) -> Iterator[Blok]:
    semua = [one for riwayat in bahan.riwayat for one in riwayat.koreksi]
    said = edisi(bahan.tahun, len(semua), max(one.tanggal for one in semua))
    yield p(said, angka=angka_teks(said, asal_cacah(bahan.situs, bahan.tahun)))
    yield tabel_koreksi(bahan.situs, bahan.tahun, "tabel-koreksi", f"Koreksi laporan {bahan.tahun}")


def _sidik(bahan: Bahan) -> Iterator[Blok]:
    """Yield the fingerprint of what the report says, for who holds it printed."""
    yield p(Potongan(sidik_isi(bahan.situs.data, bahan.tahun), gaya=Gaya.KODE))
    yield p(CARA_SIDIK, kecil=True)


def _reviu(bahan: Bahan) -> Iterator[Blok]:
    reviu = bahan.laporan.fakta.reviu
    if reviu is None:
        return
    yield p(bab.reviu(reviu))
