"""One page for each indikator, and their index."""

from collections.abc import Iterator

from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.hitungan import predikat
from lkjip_build.bahasa.indikator import jawaban as jawaban_indikator
from lkjip_build.bahasa.kata import putus_pendek
from lkjip_build.bahasa.seri import judul_grafik, kalimat_putus, keterangan_grafik, uraian_grafik
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.seri import putus_seri
from lkjip_build.drawing.grafik import draw_grafik
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Indikator, Sasaran
from lkjip_build.pages.penjelasan import semua_aturan, semua_penjelasan
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.situs import Situs


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
    jawaban = jawaban_indikator(seri, aturan, {baris.tahun: situs.masa(baris.tahun) for baris in seri})
    grafik = draw_grafik(
        [(baris.tahun, baris.target, baris.realisasi) for baris in seri],
        indikator.skala,
        _label,
        putus={one.tahun for one in putus if one.memutus_realisasi},
        tanda={one.tahun for one in putus if one.memutus_capaian},
    )
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
        putus=[(one.tahun, putus_pendek(one.jenis), kalimat_putus(one)) for one in putus],
        semua_penjelasan=semua_penjelasan(seri, aturan),
        semua_aturan=semua_aturan(seri, aturan),
        judul_grafik=judul_grafik(indikator.nama),
        grafik=grafik,
        keterangan_grafik=keterangan_grafik(bertanda=bool(grafik and grafik.putus), satuan=indikator.satuan),
        uraian_grafik=uraian_grafik(seri),
        meta={},
    )


def _label(value: Nilai) -> str:
    return nilai(value)
