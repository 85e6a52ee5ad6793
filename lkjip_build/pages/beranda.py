"""The front page: the answer of the newest year, and where this year's report stands."""

from lkjip_build.bahasa import tahun as kalimat_tahun
from lkjip_build.bahasa.anggaran import ringkas
from lkjip_build.bahasa.indikator import meleset
from lkjip_build.compute.siklus import Siklus
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.siklus import status_line
from lkjip_build.pages.situs import Situs


def page(situs: Situs, renderer: Renderer) -> Page:
    """Return the front page."""
    tahun = situs.tahun_dinilai
    rekap = situs.rekap.tahun[tahun] if tahun is not None else None
    jawaban = kalimat_tahun.jawaban(rekap, situs.masa(rekap.tahun)) if rekap else kalimat_tahun.TANPA_KINERJA
    siklus = current_siklus(situs)
    return renderer.page(
        "halaman/beranda.md.jinja",
        "index.md",
        f"Kinerja {situs.data.instansi.nama}",
        jawaban,
        f"{situs.folder}/instansi.yml",
        rekap=rekap,
        jawaban=jawaban,
        rata_rata_kecil=kalimat_tahun.rata_rata_kecil(rekap) if rekap else "",
        anggaran=ringkas(rekap.anggaran) if rekap and rekap.anggaran else "",
        belum=[(baris, meleset(baris)) for baris in rekap.semua_baris if baris.tercapai is False] if rekap else [],
        siklus=siklus,
        tahapan=status_line(siklus) if siklus else (),
        meta=situs.tanda(tahun) if tahun is not None else {},
    )


def current_siklus(situs: Situs) -> Siklus | None:
    """Return the cycle a reader asks about: the oldest report not sent yet, or the newest one."""
    if not situs.siklus:
        return None
    open_years = [tahun for tahun, siklus in sorted(situs.siklus.items()) if siklus.tanggal_kirim is None]
    return situs.siklus[open_years[0] if open_years else max(situs.siklus)]
