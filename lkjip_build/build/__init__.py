"""The stages in order: read, load, check, compute, render. One data folder in, a site and its problems out.

No stage knows the time (callers ask `today` once) or keeps anything between calls, and every result can be pickled.
`inspect` needs neither pandas nor templates; `build` imports them when it runs, because `lkjip periksa` must answer at
once.
"""

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_build.bahasa.situs import BUKAN_ALAMAT, TANPA_ALAMAT
from lkjip_build.build.dokumen_tahun import arsip_of, arsip_tahun, semua_berkas, unduhan_of
from lkjip_build.build.inspeksi import Inspection, inspect, inspect_sources, is_of, situs_of
from lkjip_build.build.panduan import halaman_panduan, menu_panduan
from lkjip_build.build.penandatanganan import (
    laporan_tahun,
    saat_ditandatangani,
    sidik_ditandatangani,
    situs_disahkan,
    terbitan,
)
from lkjip_build.build.site import Site
from lkjip_build.jejak import unforeseen
from lkjip_build.model import Data
from lkjip_build.model.istilah import Glosarium
from lkjip_build.privasi import samarkan, samarkan_baris, samarkan_berkas
from lkjip_build.simpanan import Simpanan
from lkjip_build.sources import isi_folder

if TYPE_CHECKING:
    from lkjip_build.isi import Halaman, Rancangan
    from lkjip_build.keluaran.html import Page
    from lkjip_build.keluaran.simpan import Simpan
    from lkjip_build.susunan.situs import Situs

__all__ = [
    "BUKAN_ALAMAT",
    "TANPA_ALAMAT",
    "Inspection",
    "Site",
    "arsip_tahun",
    "build",
    "halaman_panduan",
    "hand_written",
    "inspect",
    "inspect_sources",
    "laporan_tahun",
    "lengkap",
    "menu_panduan",
    "saat_ditandatangani",
    "samarkan",
    "sidik_ditandatangani",
    "site_of_problems",
    "situs_disahkan",
    "situs_of",
    "terbitan",
    "today",
]


def build(
    folder: Path,
    hari_ini: date,
    *,
    pratinjau: bool = False,
    simpanan: Simpanan | None = None,
    alamat: str = "",
    dokumen: bool = True,
    inspection: Inspection | None = None,
) -> Site:
    """Return the site of a data folder; with an error in the data it has problems and no pages.

    With `terbitkan_draf: tidak` in aturan.yml the years whose report is not signed are left out as if their folders did
    not exist, save in a preview (`pratinjau`). `problems` tell of every year all the same.

    `alamat` is where the site will be published, in the place of `alamat_situs` in instansi.yml.

    Pages and files are made when somebody asks for them; documents are taken from `simpanan` where they were made
    before. Without `dokumen` nothing is made to be printed, and no page leads to it. `inspection` is what was read of
    the folder for this day, where that is known.
    """
    inspection = inspection or inspect(folder, hari_ini)
    data = inspection.data
    if data is None or not inspection.publishable:
        return Site(inspection.problems, inspection.lines)
    try:
        return _site(inspection, data, folder, hari_ini, simpanan, pratinjau=pratinjau, alamat=alamat, dokumen=dokumen)
    except Exception as error:  # noqa: BLE001 - the old site stays, and the reason is a sentence
        return _gagal(Site(inspection.problems, inspection.lines), folder, error)


def lengkap(site: Site, folder: Path) -> Site:
    """Return the site of a data folder after making all of it: what fails, fails before anything is written, and leaves
    a site without pages whose problems say why.
    """
    try:
        _ = site.pages, site.files
    except Exception as error:  # noqa: BLE001 - as above
        return _gagal(site, folder, error)
    return site


def _gagal(site: Site, folder: Path, error: Exception) -> Site:
    problem = unforeseen(error, folder.name, "menyusun halaman dari data ini")
    return Site((*site.problems, problem), site.lines)


def _site(
    inspection: Inspection,
    data: Data,
    folder: Path,
    hari_ini: date,
    simpanan: Simpanan | None,
    *,
    pratinjau: bool,
    alamat: str,
    dokumen: bool,
) -> Site:
    from lkjip_build.bahasa import situs as kata_situs
    from lkjip_build.isi import uri_of
    from lkjip_build.isi.kartu_bagikan import berkas_kartu
    from lkjip_build.keluaran import foto
    from lkjip_build.keluaran.cari import Pencarian
    from lkjip_build.keluaran.html import aset, halaman, tanpa_dokumen
    from lkjip_build.keluaran.simpan import selalu_baru
    from lkjip_build.keluaran.typst import bagikan as gambar_bagikan
    from lkjip_build.susunan import bagikan, peta, umpan
    from lkjip_build.susunan.foto import semua_foto
    from lkjip_build.susunan.pencarian import LABEL, jenis_halaman, semua_padanan
    from lkjip_build.susunan.situs import TANDA_CONTOH
    from lkjip_build.susunan.terbuka import jsonld

    simpan = simpanan.ambil if simpanan else selalu_baru
    situs = situs_of(inspection, data, folder, hari_ini, draf=pratinjau or data.aturan.terbitkan_draf)
    situs = replace(situs, alamat=alamat)
    setelan = kata_situs.setelan(data.instansi, situs.alamat_situs)
    hidden = data.laporan.keys() - situs.data.laporan.keys()
    read = {path: lines for path, lines in inspection.lines.items() if path.split("/", 1)[-1] in data.dibaca}
    for tersegel in data.segel.values():
        read |= tersegel.berubah
    sources = {path: samarkan_baris(path, lines) for path, lines in read.items() if not is_of(path, hidden)}
    laporan = {tahun: terbitan(situs, tahun) for tahun in situs.semua_tahun}
    berkas = semua_berkas(situs, folder, laporan, simpan) if dokumen else {}
    unduhan = {tahun: unduhan_of(situs, tahun, berkas) for tahun in laporan}
    terbuka = _terbuka(situs, sources)
    rancangan = tuple(peta.rancangan(situs, laporan, unduhan, sources))
    kartu = tuple(bagikan.semua_kartu(situs)) if dokumen else ()
    archives = dict(
        arsip_of(situs, one, berkas, rancangan, inspection)
        for tahun, one in laporan.items()
        if tahun in data.segel and dokumen
    )
    write = halaman if dokumen else tanpa_dokumen
    return Site(
        inspection.problems,
        inspection.lines,
        {uri_of(one.alamat): partial(_disusun, write, one, data.glosarium) for one in rancangan},
        {
            **aset.files(setelan["site_name"]),
            **terbuka,
            **foto.files(semua_foto(situs)),
            **berkas,
            **archives,
            **(_lembar(situs, simpan) if dokumen else {}),
            **gambar_bagikan.files([(berkas_kartu(kode), susun) for _, kode, susun in kartu], simpan),
        },
        peta.menu(situs, laporan),
        peta.menu_pegawai(situs, laporan),
        {
            "status_data": str(data.instansi.status_data),
            "tanda": TANDA_CONTOH if situs.contoh else "",
            "diperbarui": kata_situs.diperbarui(data.instansi.diperbarui),
            "umpan": umpan.ALAMAT if umpan.ALAMAT in terbuka else "",
            "jsonld": jsonld.semua_jsonld(situs),
            "gambar": {alamat: berkas_kartu(kode) for alamat, kode, _ in kartu},
        },
        setelan,
        Pencarian(
            {uri_of(one.alamat): jenis for one in rancangan if (jenis := jenis_halaman(one.alamat))},
            tuple(semua_padanan(situs)),
            LABEL,
            len(data.glosarium.istilah),
        ),
    )


def _lembar(situs: "Situs", simpan: "Simpan") -> dict[str, Callable[[], bytes]]:
    """Return how to make what is printed beside the reports: SOP, forms, and sheets to a signed report."""
    from lkjip_build.keluaran import lkjip, sop
    from lkjip_build.susunan import dokumen_sop, formulir, lembar_susulan, pemantauan_sop

    return {
        **sop.files(dokumen_sop.semua_dokumen(situs), simpan),
        **sop.lembar(pemantauan_sop.semua_lembar(situs), simpan),
        **lkjip.lembar(lembar_susulan.semua_lembar(situs), simpan),
        **lkjip.lembar(formulir.semua_berkas(situs), simpan),
        **lkjip.lembar(formulir.semua_buku(situs), simpan, ("xlsx",)),
    }


def _terbuka(situs: "Situs", sources: Mapping[str, tuple[str, ...]]) -> Mapping[str, Callable[[], str | bytes]]:
    """Return how to write the open data, and what describes them with the hashes of what is published."""
    from lkjip_build.keluaran.data import berkas
    from lkjip_build.susunan import berkas_data
    from lkjip_build.susunan.terbuka.unduh_semua import JANJI, dijanjikan

    found = {path: cache(make) for path, make in berkas.files(berkas_data.rancangan(situs, sources)).items()}

    def published(path: str) -> bytes:
        content = samarkan_berkas(path, found[path]())
        return content.encode() if isinstance(content, str) else content

    found |= {path: cache(make) for path, make in berkas.files(berkas_data.uraian(situs, published)).items()}
    promised = {f"{JANJI}{path.removeprefix('data/')}": found[path] for path in dijanjikan()}
    return {**found, **promised}


def _disusun(halaman: "Callable[[Halaman], Page]", rancangan: "Rancangan", glosarium: Glosarium) -> "Page":
    """Return a page of the site, which explains its words; an archive has no glossary to lead to."""
    from lkjip_build.susunan.penjelasan import dijelaskan

    return halaman(dijelaskan(rancangan.halaman(), glosarium))


def hand_written(docs: Path) -> Collection[str]:
    """Return the files of docs/ that may be published: plain files, no links, nothing that editors left behind."""
    return frozenset(isi_folder(docs).berkas)


def site_of_problems(site: Site) -> Site:
    """Return a site whose only page shows the problems, for the preview of data that cannot be published."""
    from lkjip_build.isi import Rancangan, uri_of
    from lkjip_build.keluaran.html import aset, halaman
    from lkjip_build.susunan import halaman_masalah

    # An excerpt is a window on a line, which may cut a NIP, so lines are masked before.
    lines = {path: tuple(map(samarkan, one)) for path, one in site.lines.items()}
    page = Rancangan("/", partial(halaman_masalah.halaman, site.problems, lines))
    pages = {uri_of(page.alamat): partial(_disusun, halaman, page, Glosarium())}
    return Site(
        site.problems, site.lines, pages, aset.files(halaman_masalah.JUDUL), [{halaman_masalah.JUDUL: "index.md"}]
    )


def today() -> date:
    """Return the date a build counts as today: SOURCE_DATE_EPOCH where set, so that builds can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
