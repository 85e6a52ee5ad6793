"""A year's figures held against others: the years before, the end of the Renstra, the national standard."""

from collections.abc import Iterable, Iterator

from lkjip_build.bahasa import kata
from lkjip_build.bahasa import renstra as kata_renstra
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.hitungan import SELISIH
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.compute.rekap import RekapInduk
from lkjip_build.isi import Baris, Kolom, KolomOf, Lipatan, Tabel, baris_of, kelompok, tabel, teks
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import banding as kolom_banding
from lkjip_build.susunan.kolom.banding import BandingTahun

TAHUN_TERBANYAK = 5
"""A page of paper holds so many years; older ones stand on the page of the indikator."""


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


def tabel_seri(bahan: Bahan, rekap: RekapInduk, kode: str) -> Tabel:
    """Return the year and the years before it, two rows for each indikator: realisasi, then capaian."""
    years = sorted(year for year in bahan.situs.rekap.tahun if year <= bahan.tahun)[-TAHUN_TERBANYAK:]
    kolom = (
        Kolom("nama", "Indikator", 6),
        *(kolom_banding.realisasi_tahun(year).kolom for year in years),
        kolom_banding.PERUBAHAN.kolom,
    )
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(bahan.tahun)
    return tabel(
        kode,
        f"Realisasi dan capaian {kata.induk(rekap.induk)} {rekap.induk.kode}, {span}",
        kolom,
        (row for one in bandingan(bahan, rekap) for row in _two_rows(one, years)),
        catatan=bersama(
            (
                "Perubahan terhadap tahun sebelumnya: realisasi dalam satuan indikator, capaian dalam poin persen.",
                SELISIH,
            )
        ),
    )


def _two_rows(satu: BandingTahun, years: Iterable[int]) -> tuple[Baris, Baris]:
    reached = (kolom_banding.realisasi_tahun(year).sel(satu) for year in years)
    percent = (kolom_banding.capaian_tahun(year).sel(satu) for year in years)
    name = kolom_banding.NAMA.sel(satu).with_small(f"realisasi, {satu.banding.baris.indikator.satuan}")
    return (
        Baris((name, *reached, kolom_banding.PERUBAHAN.sel(satu))),
        Baris(
            (teks("Capaian", kepala=True), *percent, kolom_banding.PERUBAHAN_CAPAIAN.sel(satu)),
            sebutan=f"{name.teks}, capaian",
        ),
    )


def tabel_akhir(bahan: Bahan, rekap: RekapInduk, kode: str) -> Tabel:
    """Return the Renstra to date against its end, with why where there is no percentage."""
    akhir = bahan.situs.data.renstra.periode.akhir
    kolom = (
        kolom_banding.NAMA_TAHUN,
        kolom_banding.SATUAN,
        kolom_banding.TARGET_AKHIR,
        kolom_banding.REALISASI_SAMPAI,
        kolom_banding.CAPAIAN_AKHIR,
        kolom_banding.KEMAJUAN,
    )
    judul = kata_renstra.judul_akhir(f"{kata.induk(rekap.induk)} {rekap.induk.kode}", akhir)
    return tabel(kode, judul, [one.kolom for one in kolom], (baris_of(kolom, one) for one in bandingan(bahan, rekap)))


def tabel_standar(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return the indikator of a sasaran or tujuan that have a national standard."""
    kolom = (
        kolom_banding.NAMA,
        kolom_banding.STANDAR,
        kolom_banding.REALISASI,
        kolom_banding.HASIL_STANDAR,
        kolom_banding.SUMBER_STANDAR,
    )
    rows = (baris_of(kolom, one) for one in bandingan(bahan, rekap) if one.banding.standar)
    return tabel(kode, judul, [one.kolom for one in kolom], rows)
