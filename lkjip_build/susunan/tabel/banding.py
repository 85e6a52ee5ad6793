"""A year's figures held against others: the years before, the end of the Renstra, the national standard."""

from collections.abc import Iterator

from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.compute.rekap import RekapInduk
from lkjip_build.isi import KolomOf, Lipatan, Tabel, baris_of, kelompok, tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import banding as kolom_banding
from lkjip_build.susunan.kolom.banding import BandingTahun


def bandingan(bahan: Bahan, rekap: RekapInduk) -> Iterator[BandingTahun]:
    """Yield the comparisons of the indikator of a sasaran or tujuan."""
    return (BandingTahun(bahan.situs, bahan.banding[baris.indikator.kode]) for baris in rekap.baris)


def tabel_banding(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return every indikator of a year over its comparisons; the national standard only where one has any."""
    kolom: list[KolomOf[BandingTahun]] = [
        kolom_banding.NAMA_SATUAN,
        kolom_banding.LALU.berjudul(str(bahan.tahun - 1)),
        kolom_banding.KINI.berjudul(str(bahan.tahun)),
        kolom_banding.PERUBAHAN_LENGKAP,
        kolom_banding.TARGET_AKHIR,
        kolom_banding.REALISASI_SAMPAI,
        kolom_banding.CAPAIAN_AKHIR,
        kolom_banding.KEMAJUAN,
    ]
    if any(one.standar for one in bahan.banding.values()):
        kolom.append(kolom_banding.STANDAR_RINGKAS)
    rows = [
        row
        for rekap in bahan.rekap.semua_induk
        for row in (
            kelompok(judul_induk(rekap), len(kolom)),
            *(baris_of(kolom, one) for one in bandingan(bahan, rekap)),
        )
    ]
    folds = Lipatan((kolom_banding.PERUBAHAN.kode, kolom_banding.CAPAIAN_AKHIR.kode))
    return tabel(kode, judul, [one.kolom for one in kolom], rows, lipatan=folds)
