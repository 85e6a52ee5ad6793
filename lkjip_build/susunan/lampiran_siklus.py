"""The annex on how the report was made: the log against the SOP."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa.siklus import (
    SIKLUS_TAK_TERBACA,
    keadaan,
    keadaan_ditandatangani,
    kesesuaian,
    kesesuaian_langkah,
)
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.compute.siklus import Siklus
from lkjip_build.compute.siklus.temuan import Temuan
from lkjip_build.isi import Blok, Kalimat, Kosong, daftar, p
from lkjip_build.susunan import asal_siklus
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.tabel.siklus import tabel_log


def siklus(bahan: Bahan) -> Iterator[Blok]:
    """Yield the state, the log and the departures from the SOP; of a signed report, as they were at the signing.

    How days are counted is said above the log, which may end with a page: below it, that would stand alone on the next.
    """
    found = bahan.siklus
    signed = found.tanggal_tanda_tangan if found else None
    if found:
        yield kalimat_siklus(keadaan_ditandatangani(found, signed) if signed else keadaan(found), found)
    else:
        yield p(SIKLUS_TAK_TERBACA)
    if found is None or not found.pelaksanaan:
        yield Kosong("Belum ada langkah yang tercatat.", f"{bahan.tahun}/siklus.csv")
        return
    judul = f"Pelaksanaan setiap langkah penyusunan laporan {bahan.tahun}"
    if not found.temuan:
        yield kalimat_siklus(kesesuaian_langkah(found) if signed else kesesuaian(found), found)
    log = tabel_log(found, bahan.sop, "tabel-siklus", judul)
    yield p(log.catatan, kecil=True)
    yield replace(log, catatan="")
    if found.temuan:
        yield p("Yang berbeda dari SOP:")
        yield daftar([_temuan(one, found) for one in found.temuan])


def kalimat_siklus(said: str, siklus: Siklus) -> Kalimat:
    """Return a sentence on a cycle; its numbers follow from the lines of the log."""
    return p(said, angka=angka_teks(said, asal_siklus.siklus(siklus)))


def _temuan(satu: Temuan, siklus: Siklus) -> Kalimat:
    return kalimat_siklus(kalimat(satu), siklus)
