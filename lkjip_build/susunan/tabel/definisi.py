"""The indikator themselves: the IKU with why and how they are measured, and every definition."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.isi import TENGAH, Baris, Kolom, KolomOf, Tabel, baris_of, kelompok, tabel
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import indikator
from lkjip_build.susunan.sel import nomor

NO = Kolom("no", "No", 1.4, TENGAH)
_IKU = indikator.NAMA_SATUAN.berjudul("Indikator kinerja utama")
_DEFINISI = (
    indikator.NAMA_LENGKAP,
    indikator.DEFINISI,
    indikator.SUMBER_DATA,
    indikator.PENANGGUNG_JAWAB,
)


def tabel_iku(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the main indikator by sasaran, with why they were chosen and how they are measured. Why is left out of a
    signed report where nobody wrote it.
    """
    main = [one.indikator for one in bahan.semua_baris if one.indikator.jenis.utama]
    why = (indikator.ALASAN,) if not bahan.final or any(one.alasan for one in main) else ()
    kolom = (_IKU, *why, indikator.RUMUS)
    return tabel(kode, judul, [NO, *(one.kolom for one in kolom)], _iku(bahan, kolom))


def _iku(bahan: Bahan, kolom: Sequence[KolomOf[Indikator]]) -> Iterator[Baris]:
    number = 0
    for rekap in bahan.rekap.semua_induk:
        mine = [one.indikator for one in rekap.baris if one.indikator.jenis.utama]
        if mine:
            yield kelompok(judul_induk(rekap), 1 + len(kolom))
        for one in mine:
            number += 1
            yield Baris((nomor(number), *baris_of(kolom, one).sel))


def tabel_definisi(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return what each indikator of the year measures and how."""
    rows = (
        Baris((nomor(number), *baris_of(_DEFINISI, baris.indikator).sel))
        for number, baris in enumerate(bahan.semua_baris, 1)
    )
    return tabel(kode, judul, [NO, *(one.kolom for one in _DEFINISI)], rows, melintang=True)
