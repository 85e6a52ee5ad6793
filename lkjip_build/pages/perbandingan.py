"""A year's figures beside last year, the Renstra and the national standard, and its money beside its results.

Both tables are made of ready words here, because each cell is a small case of its own.
"""

from dataclasses import dataclass

from lkjip_build.bahasa import anggaran, efisiensi, renstra
from lkjip_build.bahasa.angka import BELUM_ADA, angka, bertanda, nilai, persen
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.hitungan import capaian_bergeser, capaian_ringkas, dibatasi
from lkjip_build.bahasa.perubahan import perubahan_kecil, perubahan_sel
from lkjip_build.bahasa.sasaran import nama
from lkjip_build.bahasa.seri import semua_putus_pendek
from lkjip_build.compute.banding import Banding, BandingRenstra
from lkjip_build.compute.efisiensi import EfisiensiSasaran, EfisiensiTahun
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun


@dataclass(frozen=True)
class Sel:
    """One cell: its figure, and smaller words below it."""

    isi: str
    kecil: str = ""


@dataclass(frozen=True)
class BarisBanding:
    """One indikator over its comparisons."""

    baris: BarisKinerja
    lalu: Sel
    kini: Sel
    perubahan: Sel
    akhir: Sel
    sampai: Sel
    standar: Sel


def semua_baris_banding(
    semua: dict[str, Banding], rekap: RekapTahun, lalu: RekapTahun | None
) -> list[tuple[str, list[BarisBanding]]]:
    """Return (sasaran, its rows) for the comparison table of a year."""
    return [
        (
            nama(one),
            [_row(semua[baris.indikator.kode], rekap.aturan.desimal, lalu) for baris in one.baris],
        )
        for one in rekap.sasaran
    ]


def _row(banding: Banding, decimals: int, lalu: RekapTahun | None) -> BarisBanding:
    before = banding.lalu.sebelum if banding.lalu else None
    return BarisBanding(
        banding.baris,
        _figure(before, lalu.aturan.desimal) if before and lalu else Sel("–"),
        _figure(banding.baris, decimals),
        _change(banding, decimals),
        _end(banding.renstra),
        _to_date(banding.renstra, decimals),
        _standard(banding),
    )


def _figure(baris: BarisKinerja, decimals: int) -> Sel:
    if baris.realisasi is None:
        return Sel(BELUM_ADA)
    return Sel(nilai(baris.realisasi), capaian_ringkas(baris.capaian, decimals))


def _change(banding: Banding, decimals: int) -> Sel:
    lalu = banding.lalu
    why = perubahan_kecil(banding)
    if lalu is None:
        return Sel(perubahan_sel(banding), why)
    points = "" if lalu.selisih_capaian is None else capaian_bergeser(lalu.selisih_capaian, decimals)
    small = rangkai_sel(points, semua_putus_pendek(lalu.putus)) or why
    if lalu.selisih_realisasi is not None:
        return Sel(bertanda(angka(lalu.selisih_realisasi)), small)
    return Sel(perubahan_sel(banding), small)


def _end(found: BandingRenstra) -> Sel:
    return Sel(nilai(found.target, kosong=renstra.TANPA_TARGET), renstra.cara_target(found))


def _to_date(found: BandingRenstra, decimals: int) -> Sel:
    if found.capaian is not None:
        reached = f"{nilai(found.realisasi)}, {renstra.cakupan(found)}"
        return Sel(persen(found.capaian.tampil, decimals), rangkai_sel(reached, dibatasi(found.capaian, decimals)))
    if found.realisasi is None:
        return Sel("–", renstra.alasan(found))
    return Sel(nilai(found.realisasi), rangkai_sel(renstra.cakupan(found), renstra.alasan(found)))


def _standard(banding: Banding) -> Sel:
    standar = banding.standar
    if standar is None:
        return Sel(renstra.STANDAR_BELUM_DICATAT)
    return Sel(nilai(standar.standar), renstra.standar_kecil(standar))


@dataclass(frozen=True)
class BarisEfisiensi:
    """One sasaran of the table of efficiency."""

    sasaran: str
    khusus: str
    bersama: str
    serapan: Sel
    capaian: str
    efisiensi: Sel


def semua_baris_efisiensi(tahun: EfisiensiTahun, decimals: int) -> list[BarisEfisiensi]:
    """Return the rows of the table of efficiency."""
    return [_efficiency(one, decimals) for one in tahun.sasaran]


def _efficiency(one: EfisiensiSasaran, decimals: int) -> BarisEfisiensi:
    return BarisEfisiensi(
        nama(one.rekap),
        anggaran.pagu(one.khusus),
        anggaran.pagu(one.bersama),
        Sel(persen(one.semua.serapan, decimals), anggaran.serapan_kosong(one.semua)),
        persen(one.rekap.rata_rata, decimals),
        Sel(efisiensi.sel(one, decimals), efisiensi.sel_kecil(one)),
    )
