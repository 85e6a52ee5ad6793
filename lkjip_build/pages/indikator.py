"""One page for each indikator, and their index."""

from collections.abc import Iterator

from lkjip_build.bahasa.angka import nilai, persen
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.seri import putus_seri
from lkjip_build.drawing.grafik import draw_grafik
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Indikator, Sasaran
from lkjip_build.pages.kalimat import ALASAN, PUTUS_PENDEK, jawaban_indikator, kalimat_putus
from lkjip_build.pages.penjelasan import predikat, semua_aturan, semua_penjelasan
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.susunan.situs import Situs


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the index and the page of each indikator of the Renstra, also of those without figures yet."""
    yield renderer.page(
        "halaman/indikator-semua.md.jinja",
        "indikator/index.md",
        "Semua indikator",
        "Setiap indikator kinerja dengan capaian tahun terakhir yang sudah bisa dinilai.",
        f"{situs.folder}/renstra.yml",
        tujuan=situs.data.renstra.tujuan,
        terakhir={kode: _last_judged(seri) for kode, seri in situs.rekap.seri.items()},
    )
    for sasaran in situs.data.renstra.semua_sasaran:
        for indikator in sasaran.indikator:
            yield _page(situs, renderer, sasaran, indikator)


def _last_judged(seri: tuple[BarisKinerja, ...]) -> BarisKinerja | None:
    return next((baris for baris in reversed(seri) if baris.tercapai is not None), None)


def _page(situs: Situs, renderer: Renderer, sasaran: Sasaran, indikator: Indikator) -> Page:
    seri = situs.rekap.seri.get(indikator.kode, ())
    aturan = {baris.tahun: situs.rekap.tahun[baris.tahun].aturan for baris in seri}
    putus = putus_seri(seri, aturan)
    jawaban = jawaban_indikator(seri)
    return renderer.page(
        "halaman/indikator.md.jinja",
        f"indikator/{indikator.kode.lower()}/index.md",
        indikator.nama,
        jawaban,
        indikator.location().path or f"{situs.folder}/renstra.yml",
        indikator=indikator,
        sasaran=sasaran,
        seri=seri,
        jawaban=jawaban,
        aturan_by_tahun=aturan,
        predikat={baris.tahun: predikat(baris.realisasi, aturan[baris.tahun]) for baris in seri}
        if indikator.predikat
        else {},
        putus=[(one.tahun, PUTUS_PENDEK[one.jenis], kalimat_putus(one)) for one in putus],
        semua_penjelasan=semua_penjelasan(seri, aturan),
        semua_aturan=semua_aturan(seri, aturan),
        ALASAN=ALASAN,
        target_renstra=sorted(indikator.target_renstra.items()),
        grafik=draw_grafik(
            [(baris.tahun, baris.target, baris.realisasi) for baris in seri],
            indikator.skala,
            _label,
            putus={one.tahun for one in putus if one.memutus_realisasi},
            tanda={one.tahun for one in putus if one.memutus_capaian},
        ),
        uraian_grafik=_describe(seri),
        meta={},
    )


def _label(value: Nilai) -> str:
    return nilai(value)


def _describe(seri: tuple[BarisKinerja, ...]) -> str:
    """Return the chart in words for those who do not see it."""
    parts = [
        f"{baris.tahun}: realisasi {nilai(baris.realisasi)}, target {nilai(baris.target)}, capaian "
        + persen(baris.capaian.tampil)
        for baris in seri
        if baris.realisasi is not None
    ]
    return "; ".join(parts) + "."
