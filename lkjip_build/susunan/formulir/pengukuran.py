"""Pengukuran Kinerja of a year as a document of its own: what was reached, and what was spent."""

from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.anggaran import tahun_uang
from lkjip_build.isi import Bagian, Lembar, TandaTangan
from lkjip_build.susunan.anggaran import anggaran_tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.tabel.capaian import tabel_capaian_semua


def ada(bahan: Bahan) -> bool:
    """Tell whether the year has indikator to measure."""
    return bool(bahan.laporan.kinerja)


def nama(tahun: int) -> str:
    return f"pengukuran-kinerja-{tahun}"


def judul(tahun: int) -> str:
    return kata.judul_pengukuran(tahun)


def lembar(bahan: Bahan) -> Lembar:
    """Return the measurement to print and sign."""
    tahun = bahan.tahun
    money = f"Realisasi anggaran tahun {tahun_uang(bahan.rekap.anggaran, tahun, bahan.masa)}"
    signed = TandaTangan(bahan.tempat_tanggal, (bahan.penandatangan(),))
    parts = (
        Bagian("", "Kinerja", (tabel_capaian_semua(bahan, "pengukuran", judul(tahun)),)),
        Bagian("", "Anggaran", (anggaran_tabel(bahan, "pengukuran-anggaran", money), signed)),
    )
    return kertas(bahan, nama(tahun), judul(tahun), parts)
