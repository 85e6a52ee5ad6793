"""The one table of a sasaran or tujuan in the report: the year of each indikator, and below it all it is held against.

Dasar: PermenPANRB 53/2014, the first four analyses: the year's target, the years before, the end of the Renstra, the
national standard. What an indikator is held against stands in rows and not in columns, so a page that stands holds any
number of years, and a phone folds them below the figures of the year.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa import banding as kata
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.hitungan import SELISIH
from lkjip_build.bahasa.renstra import cara
from lkjip_build.bahasa.tahun import batas_rata_rata, dihitung
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import KANAN, Baris, Kolom, Lipatan, PeranBaris, Sel, Tabel, bulat, catatan, tabel, teks
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.fakta import fakta_batas, yang_disebut
from lkjip_build.susunan.kolom import banding, kinerja, sasaran
from lkjip_build.susunan.kolom.banding import BandingTahun
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_tahun
from lkjip_build.susunan.kolom.rencana_aksi import sampai
from lkjip_build.susunan.kolom.sasaran import IndukTahun
from lkjip_build.susunan.tabel.banding import bandingan
from lkjip_build.susunan.tabel.capaian import jangkar_indikator

TAHUN_TERBANYAK = 4
"""So many years before the one of the report; older ones stand on the page of the indikator."""
_NAMA = Kolom("nama", "Indikator dan pembandingnya", 5)
_TARGET = Kolom("target", "Target", 2.6, KANAN)
_REALISASI = Kolom("realisasi", "Realisasi", 2.6, KANAN)
_CAPAIAN = Kolom("capaian", "Capaian", 2.6, KANAN)
_HASIL = Kolom("hasil", "Hasil", 4.2)
_PERUBAHAN = Kolom("perubahan", "Perubahan", 3, KANAN)


def tabel_perbandingan(bahan: Bahan, rekap: RekapInduk, kode: str, judul: str) -> Tabel:
    """Return the indikator of a sasaran or tujuan, each with its comparisons below it, and their average."""
    changed = (_PERUBAHAN,) if bahan.ada_tahun_lalu else ()
    kolom = (_NAMA, _TARGET, _REALISASI, _CAPAIAN, _HASIL, *changed)
    rows = [row for one in bandingan(bahan, rekap) for row in _rows(bahan, one, len(kolom))]
    folds = Lipatan(tuple(one.kode for one in kolom[1:]), kelompok=True)
    return tabel(kode, judul, kolom, (*rows, *_average(bahan, rekap, len(kolom))), lipatan=folds)


def cara_membaca(bahan: Bahan, semua: Sequence[BarisKinerja]) -> str:
    """Return how the comparisons of some indikator were made, and what is left out of them and why."""
    found = [bahan.banding[one.indikator.kode] for one in semua]
    return bersama(
        (
            SELISIH if bahan.ada_tahun_lalu else kata.tanpa_tahun_sebelum(bahan.tahun),
            cara(one.renstra for one in found),
            "" if any(one.standar for one in found) else kata.TANPA_STANDAR,
        )
    )


def _rows(bahan: Bahan, satu: BandingTahun, lebar: int) -> Iterator[Baris]:
    """Yield the year of an indikator, what is to be known of it, and a row for each thing that it is held against."""
    baris = satu.banding.baris
    changed = (banding.PERUBAHAN_LENGKAP.sel(satu),) if bahan.ada_tahun_lalu else ()
    name = kinerja.NAMA_SATUAN.sel(satu.kini)
    yield Baris(
        (name, *_figures(satu.kini), _verdict(bahan, satu.kini), *changed),
        PeranBaris.KELOMPOK,
        kode=jangkar_indikator(baris),
    )
    yield from semua_catatan(bahan.catatan_angka.get(baris.indikator.kode, ()), lebar)
    if baris.kinerja.catatan:
        yield catatan(baris.kinerja.catatan, lebar)

    def row(label: Sel, *sel: Sel) -> Baris:
        """Return a row of comparison, its last cell as wide as is left."""
        *front, last = sel
        wide = replace(last, lebar=lebar - 1 - len(front))
        return Baris((label, *front, wide), sebutan=f"{name.teks}, {label.teks}")

    first = baris.tahun - TAHUN_TERBANYAK
    for one in reversed([one for one in satu.banding.sebelum if one.tahun >= first]):
        before = KinerjaTahun(satu.situs, one)
        label = teks(str(one.tahun), ke=alamat_tahun(one), kepala=True)
        yield row(label, *_figures(before), kinerja.HASIL.sel(before))
    yield from _standing(satu, row)


def _figures(satu: KinerjaTahun) -> tuple[Sel, Sel, Sel]:
    capaian = teks("–") if satu.baris.realisasi is None else kinerja.CAPAIAN.sel(satu)
    return kinerja.TARGET.sel(satu), kinerja.REALISASI.sel(satu), capaian


def _verdict(bahan: Bahan, satu: KinerjaTahun) -> Sel:
    """The verdict with the kategori below it; of a running year up to its quarter."""
    running = bahan.triwulan_berjalan
    if not running or satu.baris.tercapai is not None:
        return kinerja.HASIL.sel(satu)
    return sampai(running).sel(satu).with_small(kata.sampai(running))


def _standing(satu: BandingTahun, row: Callable[..., Baris]) -> Iterator[Baris]:
    """Yield the end of the Renstra, with the way that was made, and the national standard where there is one."""
    baris, renstra = satu.banding.baris, satu.banding.renstra
    # The figure of one of the years above is not told twice.
    of, first = None if renstra.dijumlahkan else renstra.sampai, baris.tahun - TAHUN_TERBANYAK
    reached = teks(kata.realisasi_tahun(of)) if of and of >= first else banding.REALISASI_SAMPAI.sel(satu)
    label = teks(kata.akhir_renstra(satu.situs.data.renstra.periode.akhir), kepala=True)
    yield row(label, banding.TARGET_AKHIR.sel(satu), reached, banding.CAPAIAN_AKHIR.sel(satu), banding.JALAN.sel(satu))
    if satu.banding.standar:
        label = teks(kata.STANDAR, kepala=True)
        same = teks("–" if baris.realisasi is None else kata.realisasi_tahun(baris.tahun))
        yield row(label, banding.STANDAR.sel(satu), same, teks("–"), banding.HASIL_STANDAR.sel(satu))


def _average(bahan: Bahan, rekap: RekapInduk, lebar: int) -> Iterator[Baris]:
    made, aturan = IndukTahun(rekap, bahan.rekap.aturan), bahan.rekap.aturan
    label = teks("Rata-rata capaian", kepala=True, lebar=3).with_small(
        dihitung(rekap.dihitung, len(rekap.baris)),
        angka=(
            bulat(rekap.dihitung, asal.cacah_dihitung(rekap.baris, aturan)),
            bulat(len(rekap.baris), asal.cacah_indikator(rekap.baris)),
        ),
    )
    scale = replace(sasaran.KATEGORI.sel(made), lebar=lebar - 4)
    yield Baris((label, sasaran.RATA_RATA.sel(made), scale), PeranBaris.JUMLAH)
    if why := batas_rata_rata(rekap.baris, aturan):
        yield catatan(why, lebar, yang_disebut(why, fakta_batas(aturan)))
