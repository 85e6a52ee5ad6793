"""The figures of a report: the years of indikator as charts, and the flow of the SOP."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa import kata
from lkjip_build.bahasa.anggaran import nama_triwulan_pendek
from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.jalur import tercetak
from lkjip_build.bahasa.seri import (
    NAMA_GARIS,
    judul_grafik,
    judul_triwulan,
    keterangan_grafik,
    uraian_grafik,
    uraian_triwulan,
)
from lkjip_build.bahasa.sop import judul_alur, lajur_bernomor, uraian
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.jalur import JalurIndikator, SampaiTriwulan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.compute.seri import putus_seri
from lkjip_build.compute.target_triwulan import target_sampai
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.drawing.grafik import PANEL, PENUH, SEMPIT, Grafik, Ukuran, draw_grafik
from lkjip_build.drawing.swimlane import Swimlane
from lkjip_build.isi import Angka, Gambar, Panel
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.jalur import angka_sampai
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs

PANEL_TERBANYAK = 6
"""So many charts stand on one page; more make another figure."""


def gambar_induk(bahan: Bahan, rekap: RekapInduk) -> Iterator[Gambar]:
    """Yield the figures of a sasaran or tujuan: a chart for each indikator with at least two years of realisasi."""
    semua_seri = [(*bahan.banding[baris.indikator.kode].sebelum, baris) for baris in rekap.baris]
    drawn = [(seri, panel) for seri in semua_seri if (panel := panel_seri(bahan.situs, seri))]
    kode = rekap.induk.kode
    for start in range(0, len(drawn), PANEL_TERBANYAK):
        part = drawn[start : start + PANEL_TERBANYAK]
        more = f" ({start // PANEL_TERBANYAK + 1})" if len(drawn) > PANEL_TERBANYAK else ""
        panels = tuple(panel for _, panel in part)
        yield Gambar(
            f"gambar-{kode.lower()}-{start // PANEL_TERBANYAK + 1}",
            f"Target dan realisasi indikator {kata.induk(rekap.induk)} {kode} sampai {bahan.tahun}{more}",
            bersama(panel.uraian for panel in panels),
            panels,
            keterangan_grafik(bertanda=any(map(bertanda, panels))),
            tuple(angka for seri, _ in part for angka in angka_seri(seri)),
        )


def panel_seri(situs: Situs, seri: Sequence[BarisKinerja]) -> Panel | None:
    """Return the chart of one indikator over the years, rising, or None where there are not two years of realisasi."""
    grafik = grafik_seri(situs, seri, PANEL, bernama=False)
    if not grafik:
        return None
    indikator = seri[-1].indikator
    return Panel(f"{indikator.nama} ({indikator.satuan})", grafik, f"{indikator.nama}: {uraian_grafik(seri)}")


def panel_penuh(situs: Situs, seri: Sequence[BarisKinerja]) -> Panel | None:
    """Return the same as wide as a page, with the names of its lines, and once more for a phone."""
    wide, narrow = (grafik_seri(situs, seri, ukuran, bernama=True) for ukuran in (PENUH, SEMPIT))
    return (
        None if wide is None else Panel(judul_grafik(seri[-1].indikator.nama), wide, uraian_grafik(seri), sempit=narrow)
    )


def ada_grafik(seri: Sequence[BarisKinerja]) -> bool:
    """Tell whether an indikator has enough years for a chart."""
    return sum(1 for one in seri if one.realisasi is not None) > 1


def grafik_seri(situs: Situs, seri: Sequence[BarisKinerja], ukuran: Ukuran, *, bernama: bool) -> Grafik | None:
    """Return the drawing of one indikator over the years, rising; None where there are not two years of realisasi."""
    if not seri:
        return None
    putus = putus_seri(seri, {one.tahun: situs.rekap.tahun[one.tahun].aturan for one in seri})
    return draw_grafik(
        [(one.tahun, one.target, one.realisasi) for one in seri],
        seri[-1].indikator.skala,
        _label,
        putus={one.tahun for one in putus if one.memutus_realisasi},
        tanda={one.tahun for one in putus if one.memutus_capaian},
        ukuran=ukuran,
        nama=NAMA_GARIS if bernama else None,
    )


def panel_triwulan(satu: JalurIndikator) -> Panel | None:
    """Return the running year of an indikator up to the end of each quarter against its target so far."""
    both = [(found.nomor, *_sampai(satu, found)) for found in satu.triwulan]
    wide, narrow = (
        draw_grafik(
            both, satu.baris.indikator.skala, _label, sumbu=nama_triwulan_pendek, ukuran=ukuran, nama=NAMA_GARIS
        )
        for ukuran in (PENUH, SEMPIT)
    )
    return None if wide is None else Panel(judul_triwulan(satu.baris), wide, uraian_triwulan(both), sempit=narrow)


def _sampai(satu: JalurIndikator, found: SampaiTriwulan) -> tuple[Besaran | None, Besaran | None]:
    if found.sejauh:
        return tercetak(found.sejauh)
    indikator, quarters = satu.baris.indikator, satu.baris.kinerja.triwulan
    return target_sampai(indikator, satu.rencana.target, quarters, found.nomor), None


def angka_triwulan(satu: JalurIndikator, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the numbers behind the chart of a running year."""
    for found in satu.triwulan:
        yield from angka_sampai(satu, found, aturan)


def angka_seri(seri: Sequence[BarisKinerja]) -> Iterator[Angka]:
    """Yield the numbers that the chart of one indikator draws."""
    for one in seri:
        yield from semua_angka(one.target, asal.target(one))
        yield from semua_angka(one.realisasi, asal.realisasi(one))


def _label(value: Besaran) -> str:
    """Return a figure as it stands in a chart, where a share has room for its per cent only."""
    return nilai(value.persen if isinstance(value, Nisbah) else value)


def bertanda(panel: Panel) -> bool:
    """Tell whether a chart has an upright line, which its legend must explain."""
    return isinstance(panel.lukisan, Grafik) and bool(panel.lukisan.putus)


def gambar_sop(sop: Sop) -> Gambar:
    """Return the flow of an SOP as one picture, with its steps in words."""
    told = uraian(sop)
    drawn = draw(alur_of(sop)).swimlane
    legend = keterangan_lajur(sop, drawn)
    return Gambar("gambar-sop", judul_alur(sop), told, (Panel(judul_alur(sop), drawn, told),), legend)


def keterangan_lajur(sop: Sop, swimlane: Swimlane) -> str:
    """Return what the numbers over the lanes mean; nothing where the lanes bear their names."""
    names = [one.nama for one in sop.pelaksana]
    return lajur_bernomor(enumerate(names, start=1)) if swimlane.bernomor else ""
