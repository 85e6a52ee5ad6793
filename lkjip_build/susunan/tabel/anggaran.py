"""The budget of a year: by program, kegiatan and sub kegiatan, and by quarter."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from lkjip_build.bahasa import anggaran as kata
from lkjip_build.bahasa.anggaran import judul_realisasi, menurut, nama_kegiatan, nama_program
from lkjip_build.bahasa.kata import kapital
from lkjip_build.compute.anggaran import Uang
from lkjip_build.isi import Baris, KolomOf, Lipatan, PeranBaris, Sel, Tabel, baris_of, tabel, teks
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.kolom import anggaran
from lkjip_build.susunan.kolom.anggaran import AnggaranTahun
from lkjip_build.susunan.kolom.efisiensi import dari_baris, serapan, uang_triwulan
from lkjip_build.susunan.sel import rupiah

Jumlah = Callable[[Uang], Sequence[Sel]]


def tabel_anggaran(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return the budget by program and kegiatan with its sums, each line once; outputs where any line names one."""
    keluaran = (anggaran.KELUARAN,) if uang.berkeluaran else ()
    money = _uang(bahan, uang)
    kolom = (_bertingkat(uang), anggaran.SASARAN, *money, *keluaran)
    rows = _rows(bahan, uang, kolom, 2, lambda some: (*sums(some, bahan.desimal), *(teks("–") for _ in keluaran)))
    folds = Lipatan(tuple(one.kode for one in money), kelompok=True)
    return tabel(kode, judul, [one.kolom for one in kolom], rows, lipatan=folds)


def tabel_per_program(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return the budget of each program, and of all."""
    kolom = (anggaran.KEGIATAN.berjudul("Program"), *_uang(bahan, uang))
    rows = [Baris((_program(one.program, one.kode), *sums(one, bahan.desimal))) for one in bahan.rekap.program]
    total = Baris((teks("Jumlah", kepala=True), *sums(uang, bahan.desimal)), PeranBaris.JUMLAH)
    return tabel(kode, judul, [one.kolom for one in kolom], [*rows, total])


def _uang(bahan: Bahan, uang: Uang) -> tuple[KolomOf[AnggaranTahun], ...]:
    """Return the columns of money; what was spent says until when, while the year runs."""
    return anggaran.PAGU, anggaran.REALISASI.berjudul(judul_realisasi(uang, bahan.masa)), anggaran.SERAPAN


def _bertingkat(uang: Uang) -> KolomOf[AnggaranTahun]:
    """Return the column of names, below a head that is true of the levels in the table."""
    return anggaran.KEGIATAN.berjudul(kapital(menurut(uang.baris)))


def tabel_triwulan(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return what was spent of each program until the end of each quarter, and of all."""
    kolom = (anggaran.KEGIATAN.berjudul("Program"), *anggaran.TW)
    rows = [Baris((_program(one.program, one.kode), *_shares(one, bahan))) for one in bahan.rekap.program]
    total = Baris((teks("Jumlah", kepala=True), *_shares(uang, bahan)), PeranBaris.JUMLAH)
    folds = Lipatan((anggaran.TW[uang.triwulan_terakhir - 1].kode,))
    return tabel(
        kode, judul, [one.kolom for one in kolom], [*rows, total], lipatan=folds, catatan=kata.BAGIAN_PAGU_PROGRAM
    )


def tabel_triwulan_rinci(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return what was spent of each line until the end of each quarter, with the sums of kegiatan and program."""
    kolom = (_bertingkat(uang), *anggaran.TW)
    rows = _rows(bahan, uang, kolom, 1, _amounts)
    return tabel(kode, judul, [one.kolom for one in kolom], rows)


def _rows(
    bahan: Bahan, uang: Uang, kolom: Sequence[KolomOf[AnggaranTahun]], lebar: int, jumlah: Jumlah
) -> Iterator[Baris]:
    """Yield the lines below their kegiatan, where these have parts, and their program; then the sum of all. Kegiatan
    without parts come first, or they would stand below the heading of another.
    """
    for program in bahan.rekap.program:
        yield Baris((_program(program.program, program.kode, lebar), *jumlah(program)), PeranBaris.KELOMPOK)
        for kegiatan in sorted(program.kegiatan, key=attrgetter("dirinci")):
            if kegiatan.dirinci:
                name = teks(nama_kegiatan(kegiatan.kegiatan), kegiatan.kode, kepala=True, lebar=lebar)
                yield Baris((name, *jumlah(kegiatan)), PeranBaris.KELOMPOK)
            for baris in kegiatan.baris:
                yield baris_of(kolom, AnggaranTahun(bahan.situs, bahan.tahun, baris))
                yield from semua_catatan(bahan.catatan_angka.get(baris.kode, ()), len(kolom))
    yield Baris((teks("Jumlah", kepala=True, lebar=lebar), *jumlah(uang)), PeranBaris.JUMLAH)


def _program(nama: str, kode: str, lebar: int = 1) -> Sel:
    return teks(nama_program(nama), kode, kepala=True, lebar=lebar)


def sums(uang: Uang, desimal: int) -> tuple[Sel, Sel, Sel]:
    """Return pagu (with what it was before an amendment), realisasi and serapan of some lines; the last says of how
    many where some are empty.
    """
    pagu = rupiah(uang.pagu, asal_uang.jumlah_pagu(uang.baris))
    return (
        anggaran.bersemula(pagu, uang.baris, asal_uang.jumlah_pagu(uang.baris, murni=True)),
        rupiah(uang.realisasi, asal_uang.jumlah_terpakai(uang.terpakai)),
        serapan(uang, desimal),
    )


def _amounts(uang: Uang) -> tuple[Sel, ...]:
    """Return what was spent until the end of each quarter, and of how many lines where some are empty."""
    return tuple(dari_baris(rupiah(one.jumlah, asal_uang.jumlah_terpakai(one)), one) for one in uang.triwulan)


def _shares(uang: Uang, bahan: Bahan) -> tuple[Sel, ...]:
    """Return the same with the share of the budget below each amount."""
    return tuple(uang_triwulan(one, bahan.desimal) for one in uang.triwulan)
