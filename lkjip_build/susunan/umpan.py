"""The feed of changes: reports that were signed or sealed (with fingerprints), new figures, and every correction, the
newest first.

A reader's program keeps what it was told, so that a seal replaced later does not agree with it. Figures of an example
are no publication: of them only what is sealed is told.
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
    """Yield the feed; none where there is nothing to tell."""
    told = (*_semua_sah(situs), *map(_koreksi, semua_koreksi(situs)), *_semua_terbitan(situs))
    found = sorted(told, key=lambda one: one.pada, reverse=True)
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


def _semua_terbitan(situs: Situs) -> Iterator[ButirUmpan]:
    """Yield the reports that were signed and are not sealed, and the last time that figures were brought up to date."""
    if situs.contoh:
        return
    kantor = f"{situs.data.instansi.kabupaten}/{situs.data.instansi.nama}"
    for tahun in situs.semua_tahun:
        signed = situs.siklus[tahun].tanda_tangan if situs.is_final(tahun) and tahun not in situs.data.segel else None
        if signed:
            yield ButirUmpan(
                _id(f"{kantor}/{tahun}/{signed.tanggal}"),
                kata.judul_tanda_tangan(tahun),
                _pada(signed.tanggal),
                f"laporan/{tahun}/",
                kata.isi_tanda_tangan(signed.tanggal, signed.pelaksana),
            )
    day = situs.data.instansi.diperbarui
    if day and situs.semua_tahun:
        draft = [tahun for tahun in sorted(situs.semua_tahun) if not situs.is_final(tahun)]
        yield ButirUmpan(
            _id(f"{kantor}/angka/{day}"),
            kata.judul_angka(day),
            _pada(day),
            f"kinerja/{situs.semua_tahun[0]}/",
            kata.isi_angka(sorted(situs.semua_tahun), draft),
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


def ada_umpan(situs: Situs) -> bool:
    """Tell whether the site has a feed."""
    return next(umpan(situs), None) is not None


def _id(nama: str) -> str:
    return uuid5(_RUANG, nama).urn


def _pada(hari: date) -> str:
    return datetime.combine(hari, time.min, WIB).isoformat()
