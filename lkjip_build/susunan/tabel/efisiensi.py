"""The money of all sasaran beside their results, with what serves none."""

from collections.abc import Iterator

from lkjip_build.bahasa.anggaran import seluruh_pagu
from lkjip_build.bahasa.tahun import dihitung_kecil
from lkjip_build.compute.efisiensi import EfisiensiTahun
from lkjip_build.isi import Baris, Lipatan, PeranBaris, Tabel, baris_of, tabel, teks
from lkjip_build.isi import rupiah as angka_rupiah
from lkjip_build.susunan import asal, asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_rata_rata, yang_disebut
from lkjip_build.susunan.kolom import efisiensi
from lkjip_build.susunan.kolom.efisiensi import EfisiensiTahunan, pagu, rata_rata_hitungan, serapan
from lkjip_build.susunan.sel import capaian

KOLOM = (efisiensi.SASARAN, *efisiensi.KOLOM)


def tabel_efisiensi_semua(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return all sasaran of a year, what serves none of them, and every budget line once."""
    rows = [baris_of(KOLOM, EfisiensiTahunan(one, bahan.rekap.aturan)) for one in bahan.efisiensi.sasaran]
    rows += _rest(bahan, bahan.efisiensi)
    folds = Lipatan((efisiensi.SERAPAN.kode, efisiensi.RATA_RATA.kode, efisiensi.EFISIENSI.kode))
    return tabel(kode, judul, [one.kolom for one in KOLOM], rows, lipatan=folds)


def _rest(bahan: Bahan, tahun: EfisiensiTahun) -> Iterator[Baris]:
    desimal, rekap = bahan.desimal, bahan.rekap
    if tahun.lain.baris:
        rest = (pagu(tahun.lain), teks("–"), serapan(tahun.lain, desimal), teks("–"), teks("–"))
        yield Baris((teks("Tanpa sasaran", kepala=True), *rest))
    whole = angka_rupiah(tahun.total.pagu, asal_uang.jumlah_pagu(tahun.total.baris))
    label = teks("Setiap kegiatan sekali", kepala=True).with_small(seluruh_pagu(tahun.total.pagu), angka=(whole,))
    counted = dihitung_kecil(rekap)
    average = capaian(rekap.rata_rata, rekap.aturan, asal.rata_rata_tahun(rekap))
    average = average.with_small(counted, angka=yang_disebut(counted, fakta_rata_rata(rekap)))
    average = rata_rata_hitungan(average, f"{rekap.tahun} {rekap.tahun}")
    sums = (pagu(tahun.khusus), pagu(tahun.bersama), serapan(tahun.total, desimal), average, teks("–"))
    yield Baris((label, *sums), PeranBaris.JUMLAH)
