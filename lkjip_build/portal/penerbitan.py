"""A portal from its offices: what is to be done, what is kept, and how all of it is published at once."""

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lkjip_build.antarkantor import periksa
from lkjip_build.build import Site
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.portal.kantor import FolderKantor, semua_kantor, sidik_data
from lkjip_build.portal.simpanan import TEMPAT, Simpanan, sidik_waktu, tautkan
from lkjip_build.portal.tugas import Hasil, Tugas, gagal
from lkjip_build.problems import Problem
from lkjip_build.simpanan import sidik_program
from lkjip_build.utuh import Stage, dot_entries

SEMUA_KANTOR = "semua kantor"
KANTOR = "kantor"
"""The folder of the sites of all offices within the portal."""


@dataclass(frozen=True)
class Rencana:
    """What a run has to do: `tugas` of offices that are new or changed, `dikenal` the summaries of the others, and
    `ditolak` what stands between the offices and is none.
    """

    simpanan: Simpanan
    kantor: tuple[FolderKantor, ...]
    sidik: Mapping[str, str]
    tugas: tuple[Tugas, ...]
    dikenal: Mapping[str, RingkasanKantor]
    ditolak: tuple[RingkasanKantor, ...]
    alamat: str = ""


@dataclass(frozen=True)
class Terbitan:
    """What became of a run. `masalah` are for who gathers the offices; `dibiarkan` where what is published already is
    what would be.
    """

    semua: tuple[RingkasanKantor, ...]
    masalah: tuple[Problem, ...]
    gagal: tuple[str, ...] = ()
    dibiarkan: bool = False


def siapkan(folder: Path, hari_ini: date, *, dokumen: bool, alamat: str = "") -> Rencana:
    """Return what is to be done for the offices of a folder on a day; `alamat` is where the portal will stand."""
    simpanan = Simpanan((folder / TEMPAT).resolve())
    offices, refused = semua_kantor(folder)
    program = sidik_program()
    how = (program, str(dokumen), alamat)
    keys = {one.alamat: _gabung((one.alamat, one.sebutan, sidik_data(one.data), *how)) for one in offices}
    known = {key: made for key, sidik in keys.items() if (made := simpanan.kantor(key, sidik).baca(hari_ini))}
    tasks = (
        Tugas(replace(one, data=one.data.resolve()), hari_ini, simpanan, keys[one.alamat], program, dokumen, alamat)
        for one in offices
        if one.alamat not in known
    )
    return Rencana(simpanan, tuple(offices), keys, tuple(tasks), known, tuple(refused), alamat)


def _gabung(words: Iterable[str]) -> str:
    return hashlib.sha256("".join(f"{len(word)}:{word}" for word in words).encode()).hexdigest()


def diterima(rencana: Rencana, hasil: Iterable[Hasil]) -> dict[str, RingkasanKantor]:
    """Return the summaries that came back, by the address of their office; an office that nobody did has failed."""
    tasks = {one.kantor.alamat: one for one in rencana.tugas}
    done = {one.alamat: one for one in hasil}
    told = ((one, done.get(key) or Hasil(key, None, "tidak dikerjakan")) for key, one in tasks.items())
    results = (made if made.ringkasan else gagal(tugas, f"{made.ditolak}; jalankan lagi") for tugas, made in told)
    return {one.alamat: one.ringkasan for one in results if one.ringkasan}


def terbitkan(
    rencana: Rencana, dibuat: Mapping[str, RingkasanKantor], keluaran: Path, nama: str | None = None
) -> Terbitan:
    """Publish the portal into the folder `keluaran`, whole or not at all, from all offices that were kept.

    Raises SystemFailure; then what was published is as it was.
    """
    told = {**rencana.dikenal, **dibuat}
    semua = (*(told[one.alamat] for one in rencana.kantor), *rencana.ditolak)
    problems = (*periksa(semua), *(problem for one in semua for problem in one.masalah))
    semua = _tanpa_kembar(semua, problems)
    stamp = _gabung((*map(repr, semua), nama or "", rencana.alamat, sidik_program()))
    keluaran = keluaran.resolve()
    noted = rencana.simpanan.terbitan()
    if noted.startswith(f"{stamp} {keluaran} ") and noted.endswith(f" {sidik_waktu(keluaran)}"):
        return Terbitan(semua, problems, dibiarkan=True)
    stage = Stage.begin(keluaran, rencana.simpanan.lalu)
    with stage.filling() as folder:
        waiting = _sisihkan(folder)
        why = _isi_portal(folder, situs_portal(nama or nama_portal(semua), semua, rencana.alamat))
        if not why:
            _isi_kantor(waiting, rencana.simpanan, [one for one in semua if one.terbit])
            waiting.rename(folder / KANTOR)
    if why:
        stage.discard()
        return Terbitan(semua, problems, gagal=why)
    stage.publish(dot_entries, lalu=rencana.simpanan.lalu)
    rencana.simpanan.sediakan(keluaran / KANTOR)
    rencana.simpanan.rapikan(dict(rencana.sidik))
    rencana.simpanan.catat(f"{stamp} {keluaran} {sidik_waktu(keluaran)}")
    return Terbitan(semua, problems)


def _tanpa_kembar(semua: Sequence[RingkasanKantor], problems: Sequence[Problem]) -> tuple[RingkasanKantor, ...]:
    """Return the offices with what only side by side shows that they cannot be published."""
    by_place = {one.location: one for one in problems if one.severity == "error"}
    return tuple(
        replace(one, masalah=(by_place[one.tempat],), semua_tahun=(), koreksi=())
        if one.terbit and one.tempat in by_place
        else one
        for one in semua
    )


def nama_portal(semua: Sequence[RingkasanKantor]) -> str:
    """Return what the offices belong to: the kabupaten of most of them where they have one, else the provinsi."""
    kabupaten = Counter(one.kabupaten for one in semua if one.kabupaten)
    provinsi = Counter(one.provinsi for one in semua if one.provinsi)
    if len(kabupaten) == 1 or (kabupaten and kabupaten.most_common(1)[0][1] * 2 > kabupaten.total()):
        return kabupaten.most_common(1)[0][0]
    return provinsi.most_common(1)[0][0] if len(provinsi) == 1 else SEMUA_KANTOR


def _sisihkan(folder: Path) -> Path:
    """Leave of the portal that a folder holds the sites of its offices alone, and return where they wait: MkDocs, which
    empties a folder before it writes, passes over dot entries.
    """
    waiting = folder / f".{KANTOR}"
    for found in list(folder.iterdir()):
        if found.name == KANTOR:
            found.rename(waiting)
        else:
            shutil.rmtree(found) if found.is_dir() and not found.is_symlink() else found.unlink()
    waiting.mkdir(exist_ok=True)
    return waiting


def _isi_kantor(folder: Path, simpanan: Simpanan, semua: Sequence[RingkasanKantor]) -> None:
    """Make the sites of offices in a folder those that are kept; only what differs is touched."""
    for gone in {one.name for one in folder.iterdir()} - {one.alamat for one in semua}:
        shutil.rmtree(folder / gone)
    for one in semua:
        tautkan(simpanan.kantor(one.alamat, one.sidik), folder / one.alamat)


def _isi_portal(folder: Path, site: Site) -> tuple[str, ...]:
    """Write the pages of the portal itself; return why that failed."""
    from lkjip_build.jembatan.jadi import bangun_isi

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    why = bangun_isi(site, folder)
    for left_out in () if "site_url" in site.setelan else ("sitemap.xml", "sitemap.xml.gz"):
        (folder / left_out).unlink(missing_ok=True)
    return why


def situs_portal(nama: str, semua: Sequence[RingkasanKantor], alamat: str = "") -> Site:
    """Return the portal before any engine; `alamat` is where it will be published, where that is known."""
    from functools import partial

    from lkjip_build.bahasa import portal as kata
    from lkjip_build.isi import uri_of
    from lkjip_build.isi.cari import JenisHalaman
    from lkjip_build.keluaran.cari import Dokumen, Pencarian
    from lkjip_build.keluaran.data.berkas import files
    from lkjip_build.keluaran.html import aset, halaman
    from lkjip_build.susunan.pencarian import LABEL
    from lkjip_build.susunan.portal import peta
    from lkjip_build.susunan.portal.portal import Portal, berurutan
    from lkjip_build.susunan.situs import TANDA_CONTOH

    portal = Portal(nama, berurutan(semua))
    pages = tuple(peta.rancangan(portal))
    offices = tuple(
        Dokumen(JenisHalaman.KANTOR, f"{KANTOR}/{one.alamat}/", one.nama, kata.uraian_kantor(one))
        for one in portal.terbit
    )
    kinds = {uri_of(one.alamat): kind for one in pages if (kind := peta.jenis_halaman(one.alamat))}
    return Site(
        (),
        {},
        {uri_of(one.alamat): partial(lambda one: halaman(one.halaman()), one) for one in pages},
        {**aset.files(kata.judul(nama)), **files(peta.berkas(portal))},
        peta.menu(portal),
        [],
        {
            "status_data": "contoh" if portal.contoh else "resmi",
            "tanda": TANDA_CONTOH if portal.contoh else "",
            "diperbarui": "",
            "umpan": "",
            "gambar": {},
        },
        {
            "site_name": kata.judul(nama),
            "site_description": kata.uraian(nama),
            "copyright": nama,
            **({"site_url": f"{alamat}/"} if alamat else {}),
        },
        cari=Pencarian(kinds, (), LABEL, lain=offices),
    )
