"""What the day does to the pages of an office, so that a site of yesterday can be told to be that of today.

Every page follows from the data and from what is computed of them on a day. Few pages name the day or count from it;
each place outside the computing that reads it stands in `PEMBACA`, and has its line in `sidik_hari`.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lkjip_build.model.instansi import Pejabat
from lkjip_build.susunan.situs import Situs

PEMBACA = frozenset(
    {
        "bahasa/siklus.py",
        "susunan/dokumen_sop.py",
        "susunan/gambar_siklus.py",
        "susunan/halaman_beranda.py",
        "susunan/hari.py",
        "susunan/kelengkapan.py",
        "susunan/situs.py",
    }
)
"""The modules of words and pages that read the day."""


def sidik_hari(situs: Situs) -> str:
    """Return the fingerprint of all that the day says on the pages of an office: of data that stay the same, two days
    with the same fingerprint give the same site. Where a page names the day, each has its own.
    """
    today = situs.hari_ini
    told = (
        today if any(_disebut(situs)) else None,
        (today.year, (today.month + 2) // 3),  # a year and its quarters are over, or not yet
        [(tahun, situs.masa(tahun)) for tahun in situs.semua_tahun],
        [(tahun, replace(one, hari_ini=date.min)) for tahun, one in sorted(situs.siklus.items())],
        situs.problems,
        situs.dikonfirmasi,
    )
    return hashlib.sha256(repr(told).encode(errors="surrogateescape")).hexdigest()


def _disebut(situs: Situs) -> Iterator[bool]:
    """Yield whether the day itself is on a page: days since a deadline, today in the drawing of a cycle that has begun
    and is not sent, who was not in office today to sign, and the date of a form that has none.
    """
    for siklus in situs.siklus.values():
        begun = siklus.pelaksanaan
        yield siklus.lewat_tenggat
        yield bool(begun) and (siklus.tanggal_kirim is None or begun[-1].selesai is None)
    for tahun in situs.semua_tahun:
        signs = situs.data.laporan[tahun].fakta.penandatangan
        for pejabat in situs.untuk(tahun).data.instansi.pejabat:
            yield pejabat.kode == signs and not situs.is_final(tahun) and not _menjabat(pejabat, situs.hari_ini)
    for sop in situs.data.sop.values():
        yield not any(found and found.akhir for _, found in sop.tanggal)


def _menjabat(pejabat: Pejabat, hari: date) -> bool:
    return not (pejabat.mulai and hari < pejabat.mulai) and not (pejabat.sampai and hari > pejabat.sampai)
