"""Results to pages: one module for each kind of page, each returning `Page` values."""

from collections.abc import Iterator, Mapping

from lkjip_build.bahasa import anggaran, hitungan, kata
from lkjip_build.bahasa import indikator as kalimat_indikator
from lkjip_build.bahasa import tahun as kalimat_tahun
from lkjip_build.bahasa.angka import angka
from lkjip_build.bahasa.daftar import rangkai, rentang_tahun
from lkjip_build.model.sop import Sop
from lkjip_build.pages import beranda, data_terbuka, indikator, kinerja, rujukan, siklus, sop
from lkjip_build.pages.catatan_angka import semua_catatan_angka
from lkjip_build.pages.render import Page, Renderer, sumber_uri
from lkjip_build.pages.situs import Situs, kategori_level
from lkjip_build.privasi import samarkan

Nav = list["str | Mapping[str, str | Nav]"]


def render(situs: Situs) -> tuple[Page, ...]:
    """Return all generated pages; the hand-written ones stay in docs/."""
    return tuple(_semua_halaman(situs, renderer(situs)))


def renderer(situs: Situs) -> Renderer:
    """Return the renderer of a site's pages, with the names that every template knows."""
    return Renderer(
        {
            "situs": situs,
            "instansi": situs.data.instansi,
            "kategori_level": kategori_level,
            "sumber_uri": sumber_uri,
            "TRIWULAN": kata.TRIWULAN,
            "kata": kata,
            "hitungan": hitungan,
            "kalimat_indikator": kalimat_indikator,
            "kalimat_anggaran": anggaran,
            "kalimat_tahun": kalimat_tahun,
            "rangkai": rangkai,
            "rentang_tahun": rentang_tahun,
            "bilangan": angka,
            "semua_catatan": semua_catatan_angka(situs),
        }
    )


def _semua_halaman(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    yield beranda.page(situs, renderer)
    yield from kinerja.pages(situs, renderer)
    yield from indikator.pages(situs, renderer)
    yield from sop.pages(situs, renderer)
    yield from siklus.pages(situs, renderer)
    yield data_terbuka.page(situs, renderer)
    yield from rujukan.pages(situs, renderer)


def navigation(situs: Situs) -> Nav:
    """Return the menu of the generated pages; titles are plain text, not yet escaped.

    The pages of single indikator are reached from their index: hundreds of them in every page's menu would cost more
    than they help.
    """
    years = situs.semua_tahun
    return [
        {"Beranda": "index.md"},
        {"Kinerja": ["kinerja/index.md", *({f"Tahun {tahun}": f"kinerja/{tahun}/index.md"} for tahun in years)]},
        {"Indikator": "indikator/index.md"},
        {"SOP": ["sop/index.md", *({_short(one): f"sop/{one.kode}/index.md"} for one in situs.data.sop.values())]},
        {"Siklus": ["siklus/index.md", *({f"Laporan {tahun}": f"siklus/{tahun}/index.md"} for tahun in years)]},
        {"Data": "data/index.md"},
        {
            "Tentang": [
                {"Tentang situs ini": "tentang/index.md"},
                {"Cara menghitung": "metodologi/index.md"},
                {"Mutu data": "mutu-data/index.md"},
                {"Istilah": "istilah/index.md"},
            ]
        },
    ]


def _short(sop: Sop) -> str:
    nama = samarkan(sop.nama)  # before it is cut: half a NIP is not found later
    return nama if len(nama) <= 48 else nama[:47].rstrip() + "…"


__all__ = ["Nav", "Page", "Situs", "navigation", "render", "renderer"]
