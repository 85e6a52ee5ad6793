"""The figures of a report: the years of a sasaran's indikator as charts, and the flow of the SOP."""

from collections.abc import Iterator

from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.seri import keterangan_grafik, uraian_grafik
from lkjip_build.bahasa.sop import judul_alur, uraian
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran
from lkjip_build.compute.seri import putus_seri
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.drawing.grafik import draw_grafik
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Gambar, Panel
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.sop import Sop

PANEL_TERBANYAK = 6
"""So many charts stand on one page; more make another figure."""


def gambar_sasaran(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Gambar]:
    """Yield the figures of a sasaran: a chart for each indikator with at least two years of realisasi."""
    drawn = [panel for baris in rekap.baris for panel in _panel(bahan, baris)]
    kode = rekap.sasaran.kode
    for start in range(0, len(drawn), PANEL_TERBANYAK):
        part = drawn[start : start + PANEL_TERBANYAK]
        more = f" ({start // PANEL_TERBANYAK + 1})" if len(drawn) > PANEL_TERBANYAK else ""
        yield Gambar(
            f"gambar-{kode.lower()}-{start // PANEL_TERBANYAK + 1}",
            f"Target dan realisasi indikator sasaran {kode} sampai {bahan.tahun}{more}",
            " ".join(panel.uraian for panel in part),
            panel=tuple(part),
            keterangan=keterangan_grafik(bertanda=any(one.grafik.putus for one in part)),
        )


def _panel(bahan: Bahan, baris: BarisKinerja) -> Iterator[Panel]:
    seri = (*bahan.banding[baris.indikator.kode].sebelum, baris)
    putus = putus_seri(seri, {one.tahun: bahan.situs.rekap.tahun[one.tahun].aturan for one in seri})
    grafik = draw_grafik(
        [(one.tahun, one.target, one.realisasi) for one in seri],
        baris.indikator.skala,
        _label,
        putus={one.tahun for one in putus if one.memutus_realisasi},
        tanda={one.tahun for one in putus if one.memutus_capaian},
    )
    if grafik:
        words = f"{baris.indikator.nama}: {uraian_grafik(seri)}"
        yield Panel(f"{baris.indikator.nama} ({baris.indikator.satuan})", grafik, words)


def _label(value: Nilai) -> str:
    return nilai(value)


def gambar_sop(sop: Sop) -> Gambar:
    """Return the flow of an SOP as one picture, with its steps in words."""
    return Gambar("gambar-sop", judul_alur(sop), uraian(sop), alur=draw(alur_of(sop)).swimlane)
