"""What the office works with as tables: pegawai by each group, and sarana."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata_asal
from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.compute.kepegawaian import KelompokPegawai, is_sejumlah, kelompok_pegawai
from lkjip_build.isi import Baris, Masukan, PeranBaris, Tabel, baris_of, dihitung, kelompok, tabel, teks
from lkjip_build.model.laporan import Laporan
from lkjip_build.susunan.kolom.sumber_daya import JUMLAH_PEGAWAI, RINCIAN, kolom_sarana
from lkjip_build.susunan.sel import bulat, nomor
from lkjip_build.susunan.tabel.definisi import NO

_PEGAWAI = (RINCIAN, JUMLAH_PEGAWAI)


def tabel_pegawai(laporan: Laporan) -> Tabel:
    """Return the pegawai by group, with one sum where all groups agree, else one for each group."""
    semua = kelompok_pegawai(laporan.kepegawaian)
    return tabel(
        "tabel-pegawai",
        kata.judul_pegawai([one.kelompok for one in semua], laporan.tahun),
        [one.kolom for one in _PEGAWAI],
        _baris_pegawai(semua),
        catatan=kata.sumber(list(dict.fromkeys(one.sumber for one in laporan.kepegawaian if one.sumber))),
        sempit=True,
    )


def _baris_pegawai(semua: Sequence[KelompokPegawai]) -> Iterator[Baris]:
    agreed = is_sejumlah(semua)
    for group in semua:
        named = kata.judul_kelompok(group.kelompok)
        yield kelompok(named, len(_PEGAWAI))
        yield from (baris_of(_PEGAWAI, one, sebutan=f"{named}, {one.rincian}") for one in group.baris)
        if not agreed:
            yield _jumlah(kata.JUMLAH, group)
    if agreed and semua:
        yield _jumlah(kata.JUMLAH_PEGAWAI, semua[0])


def _jumlah(judul: str, group: KelompokPegawai) -> Baris:
    inputs = (Masukan(one.rincian, cetak.angka(Decimal(one.jumlah)), one.location("jumlah")) for one in group.baris)
    made = bulat(group.jumlah, dihitung(kata_asal.jumlah(len(group.baris), kata.PEGAWAI), *inputs))
    return Baris((teks(judul, kepala=True), made), PeranBaris.JUMLAH)


def tabel_sarana(laporan: Laporan) -> Tabel:
    """Return the sarana of a year in the order of the file."""
    kolom = kolom_sarana(laporan.sarana)
    rows = (Baris((nomor(number), *baris_of(kolom, one).sel)) for number, one in enumerate(laporan.sarana, 1))
    heads = [NO, *(one.kolom for one in kolom)]
    return tabel("tabel-sarana", kata.judul_sarana(laporan.tahun), heads, rows)
