"""The plan of action of a year: the targets of the quarters, and the actions behind them."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa import jalur as kata
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import Baris, KolomOf, Sel, Tabel, baris_of, kelompok, tabel, teks
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.kolom import rencana_aksi
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.kolom.rencana_aksi import AksiTahun, jalur_of
from lkjip_build.susunan.sel import nomor, semua_angka
from lkjip_build.susunan.tabel.capaian import CATATAN_TRIWULAN
from lkjip_build.susunan.tabel.definisi import NO

_AKSI = (rencana_aksi.AKSI, rencana_aksi.KEGIATAN, rencana_aksi.PENANGGUNG_JAWAB)


_TERAKHIR = 3


def tabel_target_triwulan(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return the targets of a sasaran quarter by quarter, each with its realisasi and whether it was kept."""
    now = bahan.triwulan_berjalan
    kolom = (
        rencana_aksi.NAMA_TARGET,
        *((rencana_aksi.sampai(now),) if now else ()),
        *(_with_verdict(one, number) for number, one in enumerate(rencana_aksi.TARGET_TW)),
        rencana_aksi.TARGET_SETAHUN,
    )
    rows = (
        row
        for baris in rekap.baris
        for row in (baris_of(kolom, KinerjaTahun(bahan.situs, baris)), *_catatan(bahan, baris, len(kolom)))
    )
    return tabel(kode, judul, [one.kolom for one in kolom], rows, catatan=CATATAN_TRIWULAN)


def _catatan(bahan: Bahan, baris: BarisKinerja, lebar: int) -> Iterator[Baris]:
    """Yield the notes on the targets of an indikator's quarters."""
    notes = bahan.catatan_angka.get(baris.indikator.kode, ())
    yield from semua_catatan([one for one in notes if one.lokasi.path.endswith("/rencana-aksi.csv")], lebar)


def _with_verdict(kolom: KolomOf[KinerjaTahun], number: int) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        baris, reached = row.baris, row.baris.kinerja.triwulan[number]
        came = semua_angka(reached, asal.triwulan(baris, number + 1))
        made = kolom.sel(row).with_small(kata.realisasi_sel(reached), angka=came)
        # At the end of the year the year itself is judged, where its realisasi is known.
        if number == _TERAKHIR and baris.tercapai is not None:
            return made
        return made.with_small(kata.singkat(jalur_of(row)[1].triwulan[number]))

    return replace(kolom, sel=cell)


def tabel_aksi(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return what is to be done for each indikator of a sasaran, as far as any action was written."""
    kolom = (rencana_aksi.NAMA, *_AKSI)
    rows = (baris_of(kolom, one) for one in _semua(bahan, rekap) if one.rencana.aksi)
    return tabel(kode, judul, [one.kolom for one in kolom], rows)


def _semua(bahan: Bahan, rekap: RekapInduk) -> Iterator[AksiTahun]:
    for baris in rekap.baris:
        row = KinerjaTahun(bahan.situs, baris)
        yield from (AksiTahun(row, one) for one in jalur_of(row)[1].rencana.baris)


def tabel_rencana(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the whole plan of a year as the form has it: a row for each action, the targets in the first of them."""
    kolom = [
        NO,
        replace(rencana_aksi.NAMA_TARGET.kolom, bagian=11.5),  # with its small words it has the most lines
        *(one.kolom for one in rencana_aksi.TARGET_TW),
        rencana_aksi.AKSI.kolom,
        replace(rencana_aksi.KEGIATAN.kolom, bagian=9.5),
        rencana_aksi.PENANGGUNG_JAWAB.kolom,
    ]
    return tabel(kode, judul, kolom, _rows(bahan, len(kolom)), melintang=True)


def _rows(bahan: Bahan, lebar: int) -> Iterator[Baris]:
    number = 0
    for rekap in bahan.rekap.semua_induk:
        yield kelompok(judul_induk(rekap), lebar)
        for baris in rekap.baris:
            number += 1
            row = KinerjaTahun(bahan.situs, baris)
            first, *more = jalur_of(row)[1].rencana.baris or (RencanaAksi(indikator=baris.indikator.kode),)
            targets = baris_of((rencana_aksi.NAMA_TARGET, *rencana_aksi.TARGET_TW), row).sel
            yield Baris((nomor(number), *targets, *baris_of(_AKSI, AksiTahun(row, first)).sel))
            yield from _catatan(bahan, baris, lebar)
            empty = (teks(""),) * (len(targets) - 1)
            name = rencana_aksi.NAMA
            for one in more:
                further = AksiTahun(row, one)
                yield Baris((teks(""), name.sel(further), *empty, *baris_of(_AKSI, further).sel))
