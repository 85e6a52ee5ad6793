"""The budget of a year: by programme and kegiatan, and the lines that serve one sasaran."""

from collections.abc import Iterator

from lkjip_build.bahasa.anggaran import nama_program
from lkjip_build.compute.efisiensi import EfisiensiSasaran, Uang
from lkjip_build.compute.rekap import RekapProgram
from lkjip_build.isi import Baris, KolomOf, PeranBaris, Sel, Tabel, baris_of, tabel, teks
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.kolom import anggaran
from lkjip_build.susunan.kolom.anggaran import AnggaranTahun
from lkjip_build.susunan.kolom.efisiensi import serapan
from lkjip_build.susunan.sel import rupiah

KOLOM = (anggaran.KEGIATAN, anggaran.SASARAN, anggaran.PAGU, anggaran.REALISASI, anggaran.SERAPAN)
_UANG = KOLOM[2:]


def tabel_anggaran(bahan: Bahan, uang: RekapProgram, kode: str, judul: str) -> Tabel:
    """Return the budget by programme and kegiatan with its sums, each line once."""
    return tabel(kode, judul, [one.kolom for one in KOLOM], _rows(bahan, uang))


def _rows(bahan: Bahan, uang: RekapProgram) -> Iterator[Baris]:
    for program in bahan.rekap.program:
        name = teks(nama_program(program.program), program.kode, kepala=True, lebar=2)
        yield Baris((name, *sums(Uang(program.baris), bahan.desimal)), PeranBaris.KELOMPOK)
        for baris in program.baris:
            yield baris_of(KOLOM, AnggaranTahun(bahan.situs, bahan.tahun, baris))
            yield from semua_catatan(bahan.catatan_angka.get(baris.kode, ()), len(KOLOM))
    label = teks("Jumlah", kepala=True, lebar=2)
    yield Baris((label, *sums(Uang(uang.baris), bahan.desimal)), PeranBaris.JUMLAH)


def sums(uang: Uang, desimal: int) -> tuple[Sel, Sel, Sel]:
    """Return pagu, realisasi and serapan of some lines; the last says of how many where some are empty."""
    return (
        rupiah(uang.pagu, asal_uang.jumlah_pagu(uang.baris)),
        rupiah(uang.realisasi, asal_uang.jumlah_realisasi(uang.baris)),
        serapan(uang, desimal),
    )


def tabel_program(bahan: Bahan, one: EfisiensiSasaran, kode: str, judul: str) -> Tabel:
    """Return the budget lines that name a sasaran, with their programme and the other sasaran that they serve."""
    own = one.rekap.sasaran.kode
    kolom = (_kegiatan_of(own), *_UANG)
    rows = [baris_of(kolom, AnggaranTahun(bahan.situs, bahan.tahun, baris)) for baris in one.semua.baris]
    total = Baris((teks("Jumlah", kepala=True), *sums(one.semua, bahan.desimal)), PeranBaris.JUMLAH)
    return tabel(kode, judul, [one.kolom for one in kolom], [*rows, total])


def _kegiatan_of(sasaran: str) -> KolomOf[AnggaranTahun]:
    def cell(satu: AnggaranTahun) -> Sel:
        baris = satu.baris
        others = [other for other in baris.sasaran if other != sasaran]
        small = f"{baris.program}; bersama sasaran {', '.join(others)}" if others else baris.program
        return teks(baris.kegiatan or baris.program, small, kepala=True)

    return KolomOf("kegiatan", "Program dan kegiatan", cell, anggaran.KEGIATAN.arti, anggaran.KEGIATAN.nilai, 7)
