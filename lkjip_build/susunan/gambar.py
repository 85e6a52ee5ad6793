"""The figures of a report: the years of a sasaran's indikator as charts, and the flow of the SOP."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.angka import nilai
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran
from lkjip_build.compute.seri import putus_seri
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.drawing.grafik import Grafik, draw_grafik
from lkjip_build.isi import Angka, Gambar, Panel
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs

PANEL_TERBANYAK = 6
"""So many charts stand on one page; more make another figure."""


def gambar_sasaran(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Gambar]:
    """Yield the figures of a sasaran: a chart for each indikator with at least two years of realisasi."""
    semua_seri = [(*bahan.banding[baris.indikator.kode].sebelum, baris) for baris in rekap.baris]
    drawn = [(seri, panel) for seri in semua_seri if (panel := panel_seri(bahan.situs, seri))]
    kode = rekap.sasaran.kode
    for start in range(0, len(drawn), PANEL_TERBANYAK):
        part = drawn[start : start + PANEL_TERBANYAK]
        more = f" ({start // PANEL_TERBANYAK + 1})" if len(drawn) > PANEL_TERBANYAK else ""
        yield Gambar(
            f"gambar-{kode.lower()}-{start // PANEL_TERBANYAK + 1}",
            f"Target dan realisasi indikator sasaran {kode} sampai {bahan.tahun}{more}",
            " ".join(panel.uraian for _, panel in part),
            tuple(panel for _, panel in part),
            legenda(any(isinstance(panel.lukisan, Grafik) and panel.lukisan.putus for _, panel in part)),
            tuple(angka for seri, _ in part for angka in angka_seri(seri)),
        )


def panel_seri(situs: Situs, seri: Sequence[BarisKinerja]) -> Panel | None:
    """Return the chart of one indikator over the years, rising, or None where there are not two years of realisasi."""
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
    parts = [
        f"{one.tahun} target {nilai(one.target, kosong='belum ada')}, realisasi {nilai(one.realisasi)}" for one in seri
    ]
    return Panel(f"{indikator.nama} ({indikator.satuan})", grafik, f"{indikator.nama}: {'; '.join(parts)}.")


def angka_seri(seri: Sequence[BarisKinerja]) -> Iterator[Angka]:
    """Yield the numbers that the chart of one indikator draws."""
    for one in seri:
        yield from semua_angka(one.target, asal.target(one))
        yield from semua_angka(one.realisasi, asal.realisasi(one))


def _label(value: Nilai) -> str:
    return nilai(value)


def legenda(putus: bool) -> str:
    """Return how to read the charts of an indikator; `putus` where one has a vertical mark."""
    marks = "; garis tegak: cara mengukur atau rumus berubah" if putus else ""
    return f"Garis tebal: realisasi; garis putus-putus: target{marks}."


def gambar_sop(sop: Sop) -> Gambar:
    """Return the flow of an SOP as one picture, with its steps in words."""
    names = sop.nama_pelaksana
    words = []
    for langkah in sop.langkah:
        who = " dan ".join(names.get(kode, kode) for kode in langkah.pelaksana)
        ways = [f"{'' if field == 'lanjut' else field.capitalize() + ': '}langkah {no}" for field, no in langkah.panah]
        onward = f" Lanjut ke {', '.join(ways)}." if ways else " Selesai."
        words.append(f"Langkah {langkah.no}, {who}: {langkah.aktivitas}.{onward}")
    told = " ".join(words)
    return Gambar(
        "gambar-sop", f"Alur SOP {sop.nama}", told, (Panel(f"Alur SOP {sop.nama}", draw(alur_of(sop)).swimlane, told),)
    )
