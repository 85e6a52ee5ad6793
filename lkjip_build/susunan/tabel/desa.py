"""The desa of the office as a table, summed where every desa has the figure."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata_asal
from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.isi import (
    Angka,
    Asal,
    Baris,
    Masukan,
    PeranBaris,
    Sel,
    Tabel,
    baris_of,
    bilangan,
    bulat,
    dihitung,
    sel,
    tabel,
    teks,
)
from lkjip_build.isi.sumber import sebut_baris
from lkjip_build.model.instansi import Desa, Instansi
from lkjip_build.susunan.kolom.desa import LUAS, PENDUDUK, kolom_desa
from lkjip_build.susunan.sel import nomor
from lkjip_build.susunan.tabel.definisi import NO


def tabel_desa(instansi: Instansi, kode: str, *, bernomor: bool = False) -> Tabel:
    """Return every desa with what the office gives of it; `bernomor` adds the number of each row."""
    kolom = kolom_desa(instansi)
    rows = (
        Baris((*((nomor(number),) if bernomor else ()), *baris_of(kolom, one).sel))
        for number, one in enumerate(instansi.desa, 1)
    )
    heads = [*((NO,) if bernomor else ()), *(one.kolom for one in kolom)]
    return tabel(
        kode,
        kata.judul_desa(instansi),
        heads,
        [*rows, *_jumlah(instansi, len(heads), [one.kode for one in kolom])],
        catatan=kata.sumber([instansi.wilayah.sumber]) if instansi.wilayah.sumber and len(kolom) > 2 else "",
        sempit=True,
    )


def banyak_desa(instansi: Instansi) -> Angka:
    """Return how many desa there are, which is how many are listed."""
    place = instansi.location("desa")
    return bulat(
        len(instansi.desa), dihitung("banyaknya desa di daftar", Masukan("daftar di", sebut_baris(place), place))
    )


def _jumlah(instansi: Instansi, lebar: int, kode: list[str]) -> Iterator[Baris]:
    """Yield the row of sums where a column has no gap: a sum of some would pass for that of all."""
    sums = [
        one
        for name, one in (
            (LUAS.kode, _jumlah_luas(instansi)),
            (PENDUDUK.kode, _jumlah_penduduk(instansi)),
        )
        if name in kode
    ]
    if any(one.angka for one in sums):
        yield Baris((teks(kata.JUMLAH, lebar=lebar - len(sums), kepala=True), *sums), PeranBaris.JUMLAH)


def _jumlah_luas(instansi: Instansi) -> Sel:
    known = [one.luas for one in instansi.desa if one.luas is not None]
    if len(known) < len(instansi.desa):
        return sel(None)
    return sel(bilangan(sum(known, Decimal()), _asal(instansi, LUAS.kode, kata.LUAS_DESA, lambda one: one.luas)))


def _jumlah_penduduk(instansi: Instansi) -> Sel:
    known = [one.penduduk for one in instansi.desa if one.penduduk is not None]
    if len(known) < len(instansi.desa):
        return sel(None)
    return sel(bulat(sum(known), _asal(instansi, PENDUDUK.kode, kata.PENDUDUK_DESA, lambda one: one.penduduk)))


def _asal(instansi: Instansi, kolom: str, apa: str, nilai: Callable[[Desa], Decimal | int | None]) -> Asal:
    inputs = (
        Masukan(one.nama, cetak.angka(Decimal(given)), one.location(kolom))
        for one in instansi.desa
        if (given := nilai(one)) is not None
    )
    return dihitung(kata_asal.jumlah(len(instansi.desa), apa), *inputs)
