"""The figures of a report: the years of indikator as charts, and the flow of the SOP."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa import kata
from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.seri import keterangan_grafik, uraian_grafik
from lkjip_build.bahasa.sop import judul_alur, uraian
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.compute.seri import putus_seri
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.drawing.grafik import Grafik, draw_grafik
from lkjip_build.isi import Angka, Gambar, Panel
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
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
    if not seri:
        return None
    putus = putus_seri(seri, {one.tahun: situs.rekap.tahun[one.tahun].aturan for one in seri})
    indikator = seri[-1].indikator
    grafik = draw_grafik(
        [(one.tahun, one.target, one.realisasi) for one in seri],
        indikator.skala,
        _label,
        putus={one.tahun for one in putus if one.memutus_realisasi},
        tanda={one.tahun for one in putus if one.memutus_capaian},
    )
    if not grafik:
        return None
    return Panel(f"{indikator.nama} ({indikator.satuan})", grafik, f"{indikator.nama}: {uraian_grafik(seri)}")


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
    return Gambar("gambar-sop", judul_alur(sop), told, (Panel(judul_alur(sop), draw(alur_of(sop)).swimlane, told),))
