"""The feed of changes: what was sealed, with its fingerprints, and every correction, the newest first.

A reader's program keeps what it was told, so that a seal replaced later does not agree with it.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from uuid import UUID, uuid5

from lkjip_build.bahasa import segel as kata
from lkjip_build.isi.data import ButirUmpan, UmpanData
from lkjip_build.susunan.jangkar_koreksi import HALAMAN
from lkjip_build.susunan.kolom.koreksi import KoreksiTahun, semua_koreksi
from lkjip_build.susunan.log_siklus import WIB
from lkjip_build.susunan.situs import Situs

ALAMAT = "perubahan.xml"
_RUANG = UUID("df70d1e3-c472-4dc0-87ca-d146e201d996")
"""The name space of the ids: an address of the site may not be known, and may change."""


def umpan(situs: Situs) -> Iterator[UmpanData]:
    """Yield the feed; none before a report is sealed."""
    found = sorted((*_semua_sah(situs), *map(_koreksi, semua_koreksi(situs))), key=lambda one: one.pada, reverse=True)
    if found:
        instansi = situs.data.instansi
        yield UmpanData(
            ALAMAT,
            _id(f"{instansi.kabupaten}/{instansi.nama}"),
            kata.judul_umpan(instansi.nama),
            instansi.nama,
            HALAMAN.lstrip("/"),
            tuple(found),
            situs.alamat_situs,
        )


def _semua_sah(situs: Situs) -> Iterator[ButirUmpan]:
    for tahun in situs.semua_tahun:
        if tahun in situs.data.segel:
            for number, satu in enumerate(situs.data.segel[tahun].segel.pengesahan, 1):
                yield ButirUmpan(
                    _id(satu.sidik),
                    kata.judul_sah(tahun, number),
                    _pada(satu.tanggal),
                    f"laporan/{tahun}/",
                    kata.isi_sah(satu),
                )


def _koreksi(satu: KoreksiTahun) -> ButirUmpan:
    first = satu.situs.data.segel[satu.tahun].segel.pengesahan[0]
    return ButirUmpan(
        _id(f"{first.sidik}/{satu.jangkar}"),
        kata.judul_koreksi(satu.tahun, satu.nama, satu.kolom),
        _pada(satu.koreksi.tanggal),
        f"{HALAMAN.lstrip('/')}#{satu.jangkar}",
        kata.isi_koreksi(satu.koreksi),
    )


def _id(nama: str) -> str:
    return uuid5(_RUANG, nama).urn


def _pada(hari: date) -> str:
    return datetime.combine(hari, time.min, WIB).isoformat()
