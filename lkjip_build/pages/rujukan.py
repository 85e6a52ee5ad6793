"""Pages to look things up: method, quality of the data, glossary, about."""

from collections.abc import Iterator

from lkjip_build.bahasa import metodologi
from lkjip_build.bahasa.hitungan import kalimat_terbit
from lkjip_build.bahasa.situs import tentang
from lkjip_build.compute.banding import beda_terbit
from lkjip_build.compute.capaian import Rumus
from lkjip_build.pages.catatan_angka import semua_catatan_angka
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.situs import Situs


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the reference pages."""
    nama = {indikator.kode: indikator.nama for indikator in situs.data.renstra.semua_indikator}
    yield renderer.page(
        "halaman/metodologi.md.jinja",
        "metodologi/index.md",
        "Cara menghitung",
        "Rumus capaian, skala kategori, tenggat, dan cara menghitung hari, dengan dasarnya.",
        f"{situs.folder}/aturan.yml",
        aturan=situs.data.aturan,
        Rumus=Rumus,
        metodologi=metodologi,
    )
    yield renderer.page(
        "halaman/mutu-data.md.jinja",
        "mutu-data/index.md",
        "Mutu data",
        "Apa yang belum lengkap atau perlu diperiksa pada data situs ini.",
        f"{situs.folder}/renstra.yml",
        problems=situs.problems,
        dikonfirmasi=[
            (nama.get(kode, kode), catatan)
            for (_, kode), semua in semua_catatan_angka(situs).items()
            for catatan in semua
            if catatan.dikonfirmasi
        ],
        beda_terbit=[
            (baris, kalimat_terbit(printed, situs.rekap.tahun[baris.tahun].aturan.desimal))
            for baris, printed in beda_terbit(situs.rekap)
        ],
        belum_terisi=[
            (tahun, rekap.jumlah_indikator - rekap.dihitung, rekap.jumlah_indikator)
            for tahun, rekap in sorted(situs.rekap.tahun.items(), reverse=True)
        ],
    )
    yield renderer.page(
        "halaman/istilah.md.jinja",
        "istilah/index.md",
        "Istilah",
        "Arti kata dan singkatan yang dipakai di situs ini.",
        f"{situs.folder}/istilah.yml",
        semua=sorted(situs.data.glosarium.istilah, key=lambda one: one.istilah.casefold()),
    )
    yield renderer.page(
        "halaman/tentang.md.jinja",
        "tentang/index.md",
        "Tentang situs ini",
        f"Tentang {situs.data.instansi.nama} dan situs kinerjanya.",
        f"{situs.folder}/instansi.yml",
        renstra=situs.data.renstra,
        tentang=tentang(situs.data.instansi.nama, contoh=situs.contoh),
    )
