"""The performance of a year: by sasaran the indikator with quarters, then the money."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran as kalimat_anggaran
from lkjip_build.bahasa import tahun as kalimat_tahun
from lkjip_build.bahasa.efisiensi import SEKALI, pengertian
from lkjip_build.bahasa.renstra import CARA_JUMLAH, judul_banding
from lkjip_build.compute.banding import compute_banding
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.rekap import serapan
from lkjip_build.pages.perbandingan import semua_baris_banding, semua_baris_efisiensi
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.siklus import status_line
from lkjip_build.pages.situs import Situs


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the overview of all years and the page of each year."""
    jawaban = {tahun: kalimat_tahun.jawaban(situs.rekap.tahun[tahun], situs.masa(tahun)) for tahun in situs.semua_tahun}
    yield renderer.page(
        "halaman/kinerja-semua.md.jinja",
        "kinerja/index.md",
        "Kinerja menurut tahun",
        "Berapa indikator mencapai target, rata-rata capaian, dan serapan anggaran setiap tahun.",
        f"{situs.folder}/renstra.yml",
        semua=[situs.rekap.tahun[tahun] for tahun in situs.semua_tahun],
        jawaban=jawaban,
    )
    for tahun in situs.semua_tahun:
        yield _page_tahun(situs, renderer, tahun, jawaban[tahun])


def _page_tahun(situs: Situs, renderer: Renderer, tahun: int, jawaban: str) -> Page:
    rekap = situs.rekap.tahun[tahun]
    laporan = situs.data.laporan[tahun]
    decimals = rekap.aturan.desimal
    efisiensi = compute_efisiensi(rekap)
    siklus = situs.siklus.get(tahun)
    standar = any(baris.indikator.standar_nasional for baris in rekap.semua_baris)
    return renderer.page(
        "halaman/kinerja.md.jinja",
        f"kinerja/{tahun}/index.md",
        f"Kinerja tahun {tahun}",
        jawaban,
        f"{situs.folder}/{tahun}/kinerja.csv",
        rekap=rekap,
        laporan=laporan,
        jawaban=jawaban,
        desimal=decimals,
        rata_rata_tahun=kalimat_tahun.rata_rata_sel(rekap),
        judul_banding=judul_banding(tahun, situs.data.renstra.periode.akhir, standar=standar),
        batas_rata_rata=kalimat_tahun.batas_rata_rata(rekap.semua_baris, rekap.aturan),
        serapan={baris.kode: serapan(baris.realisasi, baris.pagu_berlaku) for baris in laporan.anggaran},
        banding=semua_baris_banding(
            compute_banding(situs.rekap, situs.data, tahun), rekap, situs.rekap.tahun.get(tahun - 1)
        ),
        ada_standar=standar,
        efisiensi=efisiensi,
        baris_efisiensi=semua_baris_efisiensi(efisiensi, decimals),
        kalimat_efisiensi=(pengertian(efisiensi.rumus), SEKALI) if efisiensi.rumus else (pengertian(None),),
        jumlah_seluruhnya=kalimat_anggaran.jumlah_seluruhnya(efisiensi.lain, efisiensi.total.pagu),
        anggaran_terpakai=kalimat_anggaran.terpakai(rekap.anggaran, decimals) if rekap.anggaran else "",
        cara_jumlah=CARA_JUMLAH,
        siklus=siklus,
        tahapan=status_line(siklus) if siklus else (),
        sasaran_by_kode={one.kode: one.nama for one in situs.data.renstra.semua_sasaran},
        meta=situs.tanda(tahun),
    )
