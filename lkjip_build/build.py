"""The stages in order: read, load, check, compute, render. One data folder in, a site and its problems out.

No stage knows the time (callers ask `today` once) or keeps anything between calls, and every result can be pickled.
`inspect` needs neither pandas nor templates; `build` imports them when it runs, because `lkjip periksa` must answer at
once.
"""

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkjip_build import checks, katalog
from lkjip_build.checks import Dikonfirmasi
from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.checks.siklus.temuan import temuan_siklus
from lkjip_build.compute.segel import perubahan_tahun, sidik_isi
from lkjip_build.compute.siklus import Siklus, hitung_siklus, sampai_tanda_tangan
from lkjip_build.jejak import unforeseen
from lkjip_build.load import load
from lkjip_build.load.files import DOKUMEN
from lkjip_build.load.segel import nama_fakta
from lkjip_build.model import Data
from lkjip_build.model.istilah import Glosarium
from lkjip_build.privasi import samarkan, samarkan_baris, samarkan_berkas, samarkan_isi
from lkjip_build.problems import Problem, has_errors, in_order
from lkjip_build.simpanan import Simpanan
from lkjip_build.sources import Sources, isi_folder, read_folder

if TYPE_CHECKING:
    from lkjip_build.isi import Dokumen, Halaman, Nav, Rancangan, Terbitan
    from lkjip_build.keluaran.cari import Pencarian
    from lkjip_build.keluaran.html import Page
    from lkjip_build.keluaran.simpan import Simpan
    from lkjip_build.susunan.situs import Situs
    from lkjip_build.susunan.unduhan import Berkas


@dataclass(frozen=True)
class Inspection:
    """What a data folder says and what is wrong with it.

    `dikonfirmasi` is what only looks wrong. `lines` are the source lines by path, for excerpts; `siklus` is the cycle
    of each year, of data without errors.
    """

    data: Data | None
    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    siklus: Mapping[int, Siklus] = field(default_factory=dict)
    dikonfirmasi: tuple[Dikonfirmasi, ...] = ()

    @property
    def publishable(self) -> bool:
        return self.data is not None and not has_errors(self.problems)


@dataclass(frozen=True)
class Site:
    """A site before any engine: pages, other files by path, the menus of the public and of staff, words for
    the theme.

    Without pages where the data have errors; then `problems` says why. Pages and files are made when somebody asks for
    them, each once: `halaman` and `berkas` hold how, by the address of the page and the path of the file.

    `cari` is what the search is made of; its scripts are among the files, made of the pages as they are offered.

    What a Site offers to be written has no NIP or NIK in it: the privacy pass is part of making one, so that no output
    can go around it. `problems` and `lines` are for the terminal of who holds the files, as typed.
    """

    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    halaman: "Mapping[str, Callable[[], Page]]" = field(default_factory=dict)
    berkas: Mapping[str, Callable[[], str | bytes]] = field(default_factory=dict)
    nav: "Nav" = field(default_factory=list)
    nav_pegawai: "Nav" = field(default_factory=list)
    extra: Mapping[str, Any] = field(default_factory=dict)
    cari: "Pencarian | None" = None

    def __post_init__(self) -> None:
        halaman = {uri: cache(partial(_halaman_tersamar, make)) for uri, make in self.halaman.items()}
        berkas = {**self.berkas, **(_berkas_cari(self.cari, halaman) if self.cari else {})}
        offered = {
            "halaman": halaman,
            "berkas": {path: cache(partial(_berkas_tersamar, path, make)) for path, make in berkas.items()},
            "nav": samarkan_isi(self.nav),
            "nav_pegawai": samarkan_isi(self.nav_pegawai),
            "extra": samarkan_isi(self.extra),
        }
        for name, value in offered.items():
            object.__setattr__(self, name, value)

    @cached_property
    def pages(self) -> "tuple[Page, ...]":
        return tuple(make() for make in self.halaman.values())

    @cached_property
    def files(self) -> Mapping[str, str | bytes]:
        return {path: make() for path, make in self.berkas.items()}

    @property
    def publishable(self) -> bool:
        return bool(self.halaman)


def _berkas_cari(
    cari: "Pencarian", halaman: "Mapping[str, Callable[[], Page]]"
) -> Mapping[str, Callable[[], str | bytes]]:
    from lkjip_build.keluaran.cari import files

    return files(cari, halaman)


def _halaman_tersamar(make: "Callable[[], Page]") -> "Page":
    return samarkan_isi(make())


def _berkas_tersamar(path: str, make: Callable[[], str | bytes]) -> str | bytes:
    return samarkan_berkas(path, make())


def inspect(folder: Path, hari_ini: date) -> Inspection:
    """Read, type and check a data folder; problems come sorted by place."""
    return inspect_sources(read_folder(folder), folder.name, hari_ini)


def inspect_sources(
    sources: Sources, folder: str, hari_ini: date, ditandatangani: Mapping[int, date] | None = None
) -> Inspection:
    """Type and check what was read from a data folder of this name. `ditandatangani` are days of signing that neither a
    log nor a seal tells yet.
    """
    data, problems = load(sources, folder)
    if data and ditandatangani:
        data = replace(data, ditandatangani={**data.ditandatangani, **ditandatangani})
    siklus: Mapping[int, Siklus] = {}
    dikonfirmasi: tuple[Dikonfirmasi, ...] = ()
    if data is not None:
        found, dikonfirmasi = checks.periksa(data, hari_ini, katalog.rules())
        problems = (*problems, *found)
        if not has_errors(problems):  # a log can be held only against an SOP that is whole
            siklus, found_in_logs = _semua_siklus(data, hari_ini)
            problems = (*problems, *found_in_logs)
    return Inspection(data, in_order(problems), sources.lines, siklus, dikonfirmasi)


def _semua_siklus(data: Data, hari_ini: date) -> tuple[dict[int, Siklus], list[Problem]]:
    """Return the cycle of each year that has rules, and what it holds against the SOP; a log on which the program fails
    is a problem of its file.
    """
    semua: dict[int, Siklus] = {}
    found: list[Problem] = []
    for tahun, laporan in data.laporan.items():
        menurut = data.untuk(tahun)
        if not (aturan := menurut.aturan.for_tahun(tahun)):
            continue
        signed = data.ditandatangani.get(tahun)
        try:
            siklus = hitung_siklus(laporan, menurut.sop.get(laporan.fakta.sop), aturan, menurut.libur, hari_ini, signed)
            found += temuan_siklus(siklus, data)
            semua[tahun] = siklus
        except Exception as error:  # noqa: BLE001 - told with its path instead of ending the work on all the others
            found.append(unforeseen(error, berkas(laporan, "siklus.csv").path, "menelusuri catatan ini"))
    return semua, found


def build(folder: Path, hari_ini: date, *, pratinjau: bool = False, simpanan: Simpanan | None = None) -> Site:
    """Return the site of a data folder; with an error in the data it has problems and no pages.

    With `terbitkan_draf: tidak` in aturan.yml the years whose report is not signed are left out as if their folders did
    not exist, save in a preview (`pratinjau`). `problems` tell of every year all the same.

    Pages and files are made when somebody asks for them; documents are taken from `simpanan` where they were made
    before.
    """
    inspection = inspect(folder, hari_ini)
    data = inspection.data
    if data is None or not inspection.publishable:
        return Site(inspection.problems, inspection.lines)
    try:
        return _site(inspection, data, folder, hari_ini, simpanan, pratinjau=pratinjau)
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
    inspection: Inspection, data: Data, folder: Path, hari_ini: date, simpanan: Simpanan | None, *, pratinjau: bool
) -> Site:
    from lkjip_build.bahasa import situs as kata_situs
    from lkjip_build.isi import uri_of
    from lkjip_build.isi.kartu_bagikan import berkas_kartu
    from lkjip_build.keluaran import lkjip, sop
    from lkjip_build.keluaran.cari import Pencarian
    from lkjip_build.keluaran.data import berkas as data_terbuka
    from lkjip_build.keluaran.html import aset, halaman
    from lkjip_build.keluaran.simpan import selalu_baru
    from lkjip_build.keluaran.typst import bagikan as gambar_bagikan
    from lkjip_build.susunan import bagikan, berkas_data, dokumen_sop, lembar_susulan, pemantauan_sop, peta, umpan
    from lkjip_build.susunan.pencarian import LABEL, jenis_halaman, semua_padanan
    from lkjip_build.susunan.situs import TANDA_CONTOH

    simpan = simpanan.ambil if simpanan else selalu_baru
    situs = situs_of(inspection, data, folder, hari_ini, draf=pratinjau or data.aturan.terbitkan_draf)
    hidden = data.laporan.keys() - situs.data.laporan.keys()
    read = {path: lines for path, lines in inspection.lines.items() if path.split("/", 1)[-1] in data.dibaca}
    for tersegel in data.segel.values():
        read |= tersegel.berubah
    sources = {path: samarkan_baris(path, lines) for path, lines in read.items() if not _is_of(path, hidden)}
    laporan = {tahun: terbitan(situs, tahun) for tahun in situs.semua_tahun}
    berkas = _berkas_laporan(situs, folder, laporan, simpan)
    unduhan = {tahun: _unduhan(situs, tahun, berkas) for tahun in laporan}
    terbuka = data_terbuka.files(berkas_data.rancangan(situs, sources))
    rancangan = tuple(peta.rancangan(situs, laporan, unduhan, sources))
    kartu = tuple(bagikan.semua_kartu(situs))
    archives = (
        _arsip(situs, one, berkas, rancangan, inspection) for tahun, one in laporan.items() if tahun in data.segel
    )
    return Site(
        inspection.problems,
        inspection.lines,
        {uri_of(one.alamat): partial(_disusun, halaman, one, data.glosarium) for one in rancangan},
        {
            **aset.files(f"Kinerja {data.instansi.nama}"),
            **terbuka,
            **sop.files(dokumen_sop.semua_dokumen(situs), simpan),
            **sop.lembar(pemantauan_sop.semua_lembar(situs), simpan),
            **berkas,
            **lkjip.lembar(lembar_susulan.semua_lembar(situs), simpan),
            **gambar_bagikan.files([(berkas_kartu(kode), susun) for _, kode, susun in kartu], simpan),
            **dict(archives),
        },
        peta.menu(situs, laporan),
        peta.menu_pegawai(situs, laporan),
        {
            "status_data": str(data.instansi.status_data),
            "tanda": TANDA_CONTOH if situs.contoh else "",
            "diperbarui": kata_situs.diperbarui(data.instansi.diperbarui),
            "umpan": umpan.ALAMAT if umpan.ALAMAT in terbuka else "",
            "gambar": {alamat: berkas_kartu(kode) for alamat, kode, _ in kartu},
        },
        Pencarian(
            {uri_of(one.alamat): jenis for one in rancangan if (jenis := jenis_halaman(one.alamat))},
            tuple(semua_padanan(situs)),
            LABEL,
            len(data.glosarium.istilah),
        ),
    )


def _disusun(halaman: "Callable[[Halaman], Page]", rancangan: "Rancangan", glosarium: Glosarium) -> "Page":
    """Return a page of the site, which explains its words; an archive has no glossary to lead to."""
    from lkjip_build.susunan.penjelasan import dijelaskan

    return halaman(dijelaskan(rancangan.halaman(), glosarium))


def arsip_tahun(
    inspection: Inspection, data: Data, folder: Path, hari_ini: date, tahun: int
) -> tuple[str, bytes] | None:
    """Return the archive of a year as the site has it, with its path in the site; None where the year is not published.

    A year that is not sealed has one with the documents as they are today.
    """
    from lkjip_build.keluaran.simpan import selalu_baru
    from lkjip_build.susunan import peta

    situs = situs_of(inspection, data, folder, hari_ini, draf=data.aturan.terbitkan_draf)
    if tahun not in situs.data.laporan:
        return None
    laporan = {tahun: terbitan(situs, tahun)}
    berkas = _berkas_laporan(situs, folder, laporan, selalu_baru)
    rancangan = tuple(peta.rancangan(situs, laporan, {tahun: _unduhan(situs, tahun, berkas)}, {}))
    path, make = _arsip(situs, laporan[tahun], berkas, rancangan, inspection)
    return path, make()


def _arsip(
    situs: "Situs",
    laporan: "Terbitan",
    berkas: Mapping[str, Callable[[], bytes]],
    rancangan: "tuple[Rancangan, ...]",
    inspection: Inspection,
) -> tuple[str, Callable[[], bytes]]:
    """Return the path in the site of the archive of a report, and how to make it."""
    from lkjip_build.keluaran.arsip_tahun import arsip_zip
    from lkjip_build.susunan.arsip import alamat_arsip, arsip
    from lkjip_build.susunan.situs import TANDA_CONTOH

    tahun = laporan.kerangka.tahun

    def make() -> bytes:
        lines = {path.partition("/")[2]: lines for path, lines in inspection.lines.items()}
        lines = {name: one for name, one in lines.items() if name in situs.data.dibaca}
        isi = arsip(situs, laporan.dokumen, berkas, rancangan, lines, nama_fakta(lines, situs.data, tahun))
        return arsip_zip(isi, TANDA_CONTOH if situs.contoh else "")

    return alamat_arsip(tahun)[0].removeprefix("/"), make


def _unduhan(
    situs: "Situs", tahun: int, berkas: Mapping[str, Callable[[], bytes]]
) -> "Callable[[], tuple[Berkas, ...]]":
    from lkjip_build.susunan.unduhan import semua_unduhan

    segel = situs.data.segel[tahun].segel if tahun in situs.data.segel else None
    return partial(semua_unduhan, tahun, berkas, segel, situs.data.sertifikat)


def _berkas_laporan(
    situs: "Situs", folder: Path, laporan: "Mapping[int, Terbitan]", simpan: "Simpan"
) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of the years, by their path in the site."""
    from lkjip_build.keluaran import lkjip

    return {**_disahkan(situs.data, folder, laporan), **lkjip.files(_dibuat(situs, laporan), simpan)}


def _dibuat(situs: "Situs", laporan: "Mapping[int, Terbitan]") -> "dict[int, Terbitan]":
    """Return the reports whose documents are made anew: of a sealed year only an edition with what was corrected since
    its last seal.
    """
    return {
        tahun: one
        for tahun, one in laporan.items()
        if tahun not in situs.data.segel or (tahun in situs.perubahan and situs.perubahan[tahun].baru)
    }


def _disahkan(data: Data, folder: Path, semua_tahun: Collection[int]) -> dict[str, Callable[[], bytes]]:
    """Return the signed documents of the sealed years by their path in the site, byte for byte, the last seal's first.

    LKJ707 has told that each is the one of its seal.
    """
    return {
        f"laporan/{tahun}/{one.nama}": (folder / str(tahun) / DOKUMEN / one.nama).read_bytes
        for tahun, tersegel in data.segel.items()
        if tahun in semua_tahun
        for pengesahan in reversed(tersegel.segel.pengesahan)
        for one in pengesahan.semua_berkas
    }


def situs_of(inspection: Inspection, data: Data, folder: Path, hari_ini: date, *, draf: bool) -> "Situs":
    """Return data without errors together with all that is computed from them.

    Without `draf`, years whose report is not signed are left out, and so are their problems. The names of files that
    are not published are for the office alone: pages do not tell of them.
    """
    from lkjip_build.compute.rekap import compute_rekap
    from lkjip_build.susunan.situs import Situs

    hidden = {tahun for tahun, satu in inspection.siklus.items() if not (satu.final or draf)}
    shown = replace(data, laporan={tahun: satu for tahun, satu in data.laporan.items() if tahun not in hidden})
    siklus = {tahun: inspection.siklus[tahun] for tahun in shown.laporan}
    told = (satu for satu in inspection.problems if satu.rule.terbit)
    problems = tuple(satu for satu in told if not _is_of(satu.location.path, hidden))
    dikonfirmasi = tuple(one for one in inspection.dikonfirmasi if not _is_of(one.problem.location.path, hidden))
    perubahan = {tahun: perubahan_tahun(shown, tahun) for tahun in shown.segel if tahun in shown.laporan}
    return Situs(
        shown, compute_rekap(shown, hari_ini), siklus, problems, hari_ini, folder.name, dikonfirmasi, perubahan
    )


def terbitan(situs: "Situs", tahun: int) -> "Terbitan":
    """Return the report of a year as it is published, its headings at once, the rest when somebody asks for it."""
    from lkjip_build.isi import Terbitan
    from lkjip_build.susunan import kerangka

    day = _hari_tanda_tangan(situs, tahun)
    then = replace(situs, data=_data_saat(situs.data.untuk(tahun), tahun, day)) if day else situs
    return Terbitan(kerangka(then, tahun), partial(laporan_tahun, situs, tahun))


def laporan_tahun(situs: "Situs", tahun: int) -> "Dokumen":
    """Return the report of a year as it is published: of a signed one as on the day of signing."""
    from lkjip_build.susunan import susun

    return susun(saat_ditandatangani(situs, tahun), tahun)


def saat_ditandatangani(situs: "Situs", tahun: int) -> "Situs":
    """Return the site as it stood on the day that the report of a year was signed, for the report itself: no later step
    of the log, no later year, no day but that one. The site itself where the report is not signed.

    So the file that is signed is the file that is published, on whatever day it is made.
    """
    menurut = situs.data.untuk(tahun)
    aturan, day = menurut.aturan.for_tahun(tahun), _hari_tanda_tangan(situs, tahun)
    if day is None or aturan is None:
        return situs
    from lkjip_build.compute.rekap import compute_rekap

    sop = menurut.sop.get(situs.data.laporan[tahun].fakta.sop)
    data = _data_saat(menurut, tahun, day)
    found, dikonfirmasi = checks.periksa(data, day, katalog.rules())
    return replace(
        situs,
        data=data,
        rekap=compute_rekap(data, day),
        siklus={**situs.siklus, tahun: hitung_siklus(data.laporan[tahun], sop, aturan, data.libur, day, day)},
        problems=tuple(one for one in found if one.rule.terbit),
        dikonfirmasi=dikonfirmasi,
        hari_ini=day,
    )


def _hari_tanda_tangan(situs: "Situs", tahun: int) -> date | None:
    siklus = situs.siklus.get(tahun)
    return siklus.tanggal_tanda_tangan if siklus and situs.data.untuk(tahun).aturan.for_tahun(tahun) else None


def _data_saat(data: Data, tahun: int, day: date) -> Data:
    """Return the data as they stood on the day that the report of a year was signed."""
    laporan = data.laporan[tahun]
    then = sampai_tanda_tangan(laporan, data.sop.get(laporan.fakta.sop), day)
    reviu = laporan.fakta.reviu
    if reviu and not (reviu.tanggal and reviu.tanggal <= day):
        then = then.model_copy(update={"fakta": laporan.fakta.model_copy(update={"reviu": None})})
    earlier = {year: one for year, one in data.laporan.items() if year < tahun}
    return replace(data, laporan={**earlier, tahun: then}, segel={})


def sidik_ditandatangani(sah: Data, tahun: int, hari_ini: date) -> str:
    """Return the fingerprint of the report of a year that the data of its seal give, as it was computed when it was
    sealed: of what stood at the signing.
    """
    laporan = sah.laporan[tahun]
    if aturan := sah.aturan.for_tahun(tahun):
        sop = sah.sop.get(laporan.fakta.sop)
        signed = sah.ditandatangani.get(tahun)
        if day := hitung_siklus(laporan, sop, aturan, sah.libur, hari_ini, signed).tanggal_tanda_tangan:
            sah = _data_saat(sah, tahun, day)
    return sidik_isi(sah, tahun)


def situs_disahkan(sah: Data, tahun: int, folder: str, hari_ini: date) -> "Situs":
    """Return the site that the facts of a seal give, as it stood when the report of a year was signed."""
    found, dikonfirmasi = checks.periksa(sah, hari_ini, katalog.rules())
    siklus, _ = _semua_siklus(sah, hari_ini)
    inspection = Inspection(sah, in_order(found), {}, siklus, dikonfirmasi)
    return saat_ditandatangani(situs_of(inspection, sah, Path(folder), hari_ini, draf=True), tahun)


def _is_of(path: str, semua_tahun: Collection[int]) -> bool:
    """Tell whether a data file is in the folder of one of the years."""
    return any(path.split("/")[1:2] == [str(tahun)] for tahun in semua_tahun)


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
