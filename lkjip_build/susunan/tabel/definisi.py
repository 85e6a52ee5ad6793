"""The indikator themselves: the IKU with who answers for them, and every definition."""

from collections.abc import Iterator

from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.isi import TENGAH, Baris, Kolom, Tabel, baris_of, kelompok, tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import indikator
from lkjip_build.susunan.sel import nomor

NO = Kolom("no", "No", 1, TENGAH)
_IKU = (
    indikator.NAMA.berjudul("Indikator kinerja utama"),
    indikator.SATUAN,
    indikator.SUMBER_DATA,
    indikator.PENANGGUNG_JAWAB,
)
_DEFINISI = (
    indikator.NAMA_LENGKAP,
    indikator.DEFINISI,
    indikator.RUMUS,
    indikator.SUMBER_DATA,
    indikator.PENANGGUNG_JAWAB,
)


def tabel_iku(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the main indikator by sasaran, with where their figures come from."""
    return tabel(kode, judul, [NO, *(one.kolom for one in _IKU)], _iku(bahan))


def _iku(bahan: Bahan) -> Iterator[Baris]:
    number = 0
    for rekap in bahan.rekap.semua_induk:
        mine = [one.indikator for one in rekap.baris if one.indikator.jenis.utama]
        if mine:
            yield kelompok(judul_induk(rekap), 1 + len(_IKU))
        for one in mine:
            number += 1
            yield Baris((nomor(number), *baris_of(_IKU, one).sel))


def tabel_definisi(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return what each indikator of the year measures and how."""
    rows = (
        Baris((nomor(number), *baris_of(_DEFINISI, baris.indikator).sel))
        for number, baris in enumerate(bahan.semua_baris, 1)
    )
    return tabel(kode, judul, [NO, *(one.kolom for one in _DEFINISI)], rows, melintang=True)
