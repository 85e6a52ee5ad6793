"""The performance of a year: by sasaran the indikator with quarters, then the money."""

from collections.abc import Iterator

from lkjip_build.compute.banding import compute_banding
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.rekap import serapan
from lkjip_build.pages.kalimat import ALASAN, jawaban_tahun, rata_rata
from lkjip_build.pages.perbandingan import kalimat_efisiensi, pagu, semua_baris_banding, semua_baris_efisiensi
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.render import tanda_meta as _tanda
from lkjip_build.pages.siklus import status_line
from lkjip_build.susunan.situs import Situs


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the overview of all years and the page of each year."""
    jawaban = {
        tahun: jawaban_tahun(situs.rekap.tahun[tahun], final=situs.is_final(tahun)) for tahun in situs.semua_tahun
    }
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
        ALASAN=ALASAN,
        rata_rata={
            one.sasaran.kode: rata_rata(one.rata_rata, decimals, one.dihitung, len(one.baris)) for one in rekap.sasaran
        },
        rata_rata_tahun=rata_rata(rekap.rata_rata, decimals, rekap.dihitung, rekap.jumlah_indikator),
        serapan={baris.kode: serapan(baris.realisasi, baris.pagu_berlaku) for baris in laporan.anggaran},
        banding=semua_baris_banding(
            compute_banding(situs.rekap, situs.data, tahun), rekap, situs.rekap.tahun.get(tahun - 1)
        ),
        akhir_renstra=situs.data.renstra.periode.akhir,
        ada_standar=any(baris.indikator.standar_nasional for baris in rekap.semua_baris),
        efisiensi=efisiensi,
        baris_efisiensi=semua_baris_efisiensi(efisiensi, decimals),
        kalimat_efisiensi=kalimat_efisiensi(efisiensi),
        pagu=pagu,
        siklus=siklus,
        tahapan=status_line(siklus) if siklus else (),
        sasaran_by_kode={one.kode: one.nama for one in situs.data.renstra.semua_sasaran},
        meta=_tanda(situs.tanda(tahun)),
    )
