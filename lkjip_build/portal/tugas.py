"""The work on one office, whole: what is asked, what comes back, and how it is done, wherever that is.

A worker, in a process of this machine or on a cluster, does one office at a time: the program speaks through one log.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lkjip_build.build.inspeksi import Inspection, inspect
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.jejak import PROGRAM_GAGAL, how_to_report, unforeseen
from lkjip_build.portal.kantor import FolderKantor
from lkjip_build.portal.ringkas import ringkasan_of
from lkjip_build.portal.simpanan import Simpanan
from lkjip_build.problems import Location, Problem
from lkjip_build.simpanan import Simpanan as SimpananDokumen
from lkjip_build.simpanan import sidik_program

KE_PORTAL = "../../"
"""The way from the root of the site of an office to that of the portal."""
_TAK_PERLU = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What only the root of an address needs."""


@dataclass(frozen=True)
class Tugas:
    """What is asked: an office, by which day, and where its site is to be kept. `sidik` is of all that it is made of,
    `program` that of the program that asks, `alamat` where the portal will be published.
    """

    kantor: FolderKantor
    hari_ini: date
    simpanan: Simpanan
    sidik: str
    program: str
    dokumen: bool
    alamat: str = ""


@dataclass(frozen=True)
class Hasil:
    """What comes back. `ditolak` tells why a worker did not do it: it must be asked elsewhere. `tetap` is an office
    whose site of another day is that of today.
    """

    alamat: str
    ringkasan: RingkasanKantor | None
    ditolak: str = ""
    tetap: bool = False


def kerjakan(tugas: Tugas, *, sendirian: bool = False) -> Hasil:
    """Sum up an office and build its site, and keep both; whatever goes wrong is a problem of the office. `sendirian`
    where nobody else works meanwhile.
    """
    if tugas.program != sidik_program():
        return Hasil(tugas.kantor.alamat, None, "versi programnya lain")
    try:
        with _tanpa_pemulung():
            return _kerjakan(tugas, sendirian=sendirian)
    except Exception as error:  # noqa: BLE001 - one office never stops the others
        problem = unforeseen(error, tugas.kantor.sebutan, "membuat situs kantor ini")
        made = RingkasanKantor(tugas.kantor.alamat, tugas.kantor.sebutan, "", masalah=(problem,))
    return Hasil(tugas.kantor.alamat, made)


def gagal(tugas: Tugas, sebab: str) -> Hasil:
    """Return the result of an office on which no worker could finish."""
    problem = _gagal(tugas.kantor, sebab)
    return Hasil(
        tugas.kantor.alamat, RingkasanKantor(tugas.kantor.alamat, tugas.kantor.sebutan, "", masalah=(problem,))
    )


def _gagal(kantor: FolderKantor, sebab: str) -> Problem:
    return PROGRAM_GAGAL.at(Location(kantor.sebutan), f"situs kantor ini gagal dibuat: {sebab}", remedy=how_to_report())


@contextmanager
def _tanpa_pemulung() -> Iterator[None]:
    """A site makes hardly any cycles; looking for them while it is made costs a third of it."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _kerjakan(tugas: Tugas, *, sendirian: bool) -> Hasil:
    inspection = inspect(tugas.kantor.data, tugas.hari_ini)
    told = replace(ringkasan_of(inspection, tugas.kantor, tugas.hari_ini), sidik=tugas.sidik)
    known = tugas.simpanan.kantor(tugas.kantor.alamat, tugas.sidik)
    before = known.baca()
    if before and before.terbit and told.terbit and before.sidik_hari == told.sidik_hari:
        known.perbarui(told, tugas.hari_ini)
        return Hasil(tugas.kantor.alamat, told, tetap=True)
    with tugas.simpanan.baru(tugas.kantor.alamat, tugas.sidik) as kept:
        if told.terbit and (why := _bangun(tugas, inspection, kept.situs, sendirian=sendirian)):
            told = replace(told, masalah=tuple(_gagal(tugas.kantor, one) for one in why))
        if all(one.rule is not PROGRAM_GAGAL for one in told.masalah):
            kept.tulis(told, tugas.hari_ini)
    return Hasil(tugas.kantor.alamat, told)


def _bangun(tugas: Tugas, inspection: Inspection, situs: Path, *, sendirian: bool) -> tuple[str, ...]:
    """Build the site of an office into a folder, without what it shares with the portal; return why that failed."""
    from lkjip_build.build import build, lengkap
    from lkjip_build.jembatan.jadi import bangun_isi
    from lkjip_build.keluaran.html.aset import BERSAMA

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    documents = SimpananDokumen(tugas.simpanan.dokumen)
    data = tugas.kantor.data
    address = f"{tugas.alamat}/kantor/{tugas.kantor.alamat}/" if tugas.alamat else ""
    site = build(
        data,
        tugas.hari_ini,
        simpanan=documents,
        alamat=address,
        dokumen=tugas.dokumen,
        inspection=inspection,
    )
    if sendirian:
        site.buat_berdua()
    site = lengkap(site, data)
    if not site.publishable:
        return tuple(one.message for one in site.problems if one.severity == "error")
    why = bangun_isi(site, situs, {"aset": KE_PORTAL, "portal": KE_PORTAL})
    for left_out in () if why else (*BERSAMA, *_TAK_PERLU):
        (situs / left_out).unlink(missing_ok=True)
    return why
