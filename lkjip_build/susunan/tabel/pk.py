"""The two tables of a Perjanjian Kinerja: indikator with targets, and programmes with their budget."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.sasaran import kepala_indikator
from lkjip_build.compute.anggaran import Uang
from lkjip_build.isi import KANAN, Baris, Kolom, KolomOf, PeranBaris, Sel, Tabel, baris_of, kelompok, tabel, teks
from lkjip_build.model.laporan import Anggaran
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.sel import nomor, rupiah
from lkjip_build.susunan.tabel.definisi import NO


def tabel_pk(bahan: Bahan, kode: str, judul: str, target: Sequence[KolomOf[KinerjaTahun]]) -> Tabel:
    """Return the indikator by what they measure; `target` are the columns of targets."""
    name = kinerja.NAMA.berjudul(kepala_indikator(bahan.rekap.semua_induk))
    kolom = (name, kinerja.SATUAN, *target)
    return tabel(kode, judul, [NO, *(one.kolom for one in kolom)], _rows(bahan, kolom))


def _rows(bahan: Bahan, kolom: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    number = 0
    for rekap in bahan.rekap.semua_induk:
        yield kelompok(judul_induk(rekap), 1 + len(kolom))
        for baris in rekap.baris:
            number += 1
            yield Baris((nomor(number), *baris_of(kolom, KinerjaTahun(bahan.situs, baris)).sel))


def _murni(semua: Sequence[Anggaran]) -> Sel:
    return rupiah(sum((one.pagu for one in semua), Decimal(0)), asal_uang.jumlah_pagu(semua, murni=True))


def _berlaku(semua: Sequence[Anggaran]) -> Sel:
    return rupiah(sum((one.pagu_berlaku for one in semua), Decimal(0)), asal_uang.jumlah_pagu(semua))


PAGU_MURNI: KolomOf[Sequence[Anggaran]] = KolomOf(
    "pagu_murni", "Anggaran", _murni, "Jumlah pagu murni, dalam rupiah.", bagian=4, rata=KANAN
)
PAGU_BERLAKU: KolomOf[Sequence[Anggaran]] = KolomOf(
    "pagu_berlaku", "Anggaran", _berlaku, "Jumlah pagu yang berlaku, dalam rupiah.", bagian=4, rata=KANAN
)


def tabel_pk_anggaran(
    bahan: Bahan, uang: Uang, kode: str, judul: str, pagu: Sequence[KolomOf[Sequence[Anggaran]]]
) -> Tabel:
    """Return the programmes with their sums; `pagu` are the columns of budgets."""
    rows = [
        Baris((nomor(number), teks(program.program, kepala=True), *baris_of(pagu, program.baris).sel))
        for number, program in enumerate(bahan.rekap.program, 1)
    ]
    total = Baris((teks("Jumlah", kepala=True, lebar=2), *baris_of(pagu, uang.baris).sel), PeranBaris.JUMLAH)
    return tabel(kode, judul, [NO, Kolom("program", "Program", 9), *(one.kolom for one in pagu)], [*rows, total])
