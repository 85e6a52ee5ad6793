"""A year by its quarters: what was spent, and what was reached of the year's targets, as a table and a chart of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa import anggaran as kata
from lkjip_build.bahasa import asal as kata_asal
from lkjip_build.bahasa.angka import persen as cetak_persen
from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.anggaran import Terpakai, Uang
from lkjip_build.compute.laju import Laju, laju_capaian
from lkjip_build.drawing.grafik import draw_grafik
from lkjip_build.isi import (
    KANAN,
    Angka,
    Gambar,
    KolomOf,
    Lipatan,
    Masukan,
    Panel,
    Sel,
    Tabel,
    baris_of,
    dihitung,
    tabel,
    teks,
)
from lkjip_build.isi import persen as angka_persen
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom.efisiensi import dari_baris
from lkjip_build.susunan.sel import persen, rupiah


@dataclass(frozen=True)
class Triwulan:
    """A quarter of a year: its spending and its share of the targets."""

    terpakai: Terpakai
    laju: Laju
    desimal: int

    @property
    def serapan(self) -> Angka | None:
        share = self.terpakai.serapan
        return None if share is None else angka_persen(share, self.desimal, asal_uang.serapan_jumlah(self.terpakai))

    @property
    def capaian(self) -> Angka | None:
        mean, parts = self.laju.rata_rata, self.laju.bagian
        if mean is None:
            return None
        went_in = (
            Masukan(
                one.baris.indikator.kode,
                cetak_persen(one.persen, self.desimal),
                one.baris.kinerja.location(f"tw{one.triwulan}"),
            )
            for one in parts
        )
        return angka_persen(mean, self.desimal, dihitung(kata_asal.rata_rata_bagian(len(parts)), *went_in))


def semua_triwulan(bahan: Bahan, uang: Uang) -> tuple[Triwulan, ...]:
    """Return the quarters of a year until the last one with money on record."""
    laju = laju_capaian(bahan.rekap, uang.triwulan_terakhir)
    return tuple(Triwulan(spent, one, bahan.desimal) for spent, one in zip(uang.triwulan, laju, strict=False))


def _serapan(satu: Triwulan) -> Sel:
    spent = satu.terpakai
    return dari_baris(persen(spent.serapan, satu.desimal, asal_uang.serapan_jumlah(spent)), spent)


def _capaian(satu: Triwulan) -> Sel:
    made = satu.capaian
    return teks("–") if made is None else persen(satu.laju.rata_rata, satu.desimal, made.asal)


NAMA: KolomOf[Triwulan] = KolomOf(
    "triwulan",
    "Sampai akhir",
    lambda satu: teks(kata.nama_triwulan(satu.laju.triwulan), kepala=True),
    "Triwulan.",
    bagian=3,
)
TERPAKAI: KolomOf[Triwulan] = KolomOf(
    "terpakai",
    "Terpakai",
    lambda satu: rupiah(satu.terpakai.jumlah, asal_uang.jumlah_terpakai(satu.terpakai)),
    "Realisasi dari awal tahun, dalam rupiah.",
    bagian=3,
    rata=KANAN,
)
SERAPAN: KolomOf[Triwulan] = KolomOf(
    "serapan", "Serapan anggaran", _serapan, "Realisasi dari awal tahun dibagi pagu.", bagian=3, rata=KANAN
)
CAPAIAN: KolomOf[Triwulan] = KolomOf(
    "capaian",
    "Rata-rata realisasi terhadap target setahun",
    _capaian,
    "Rata-rata realisasi sampai triwulan itu dibagi target setahun.",
    bagian=3,
    rata=KANAN,
)
KOLOM = (NAMA, TERPAKAI, SERAPAN, CAPAIAN)


def tabel_laju(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return the quarters of a year with their spending and, where it can be told, what was reached."""
    semua = semua_triwulan(bahan, uang)
    kolom = [one for one in KOLOM if one is not CAPAIAN or any(satu.capaian for satu in semua)]
    rows = (baris_of(kolom, one) for one in semua)
    return tabel(kode, judul, [one.kolom for one in kolom], rows, lipatan=Lipatan((SERAPAN.kode, CAPAIAN.kode)))


def gambar_laju(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Iterator[Gambar]:
    """Yield the chart of the same table, where at least two quarters tell what was spent."""
    semua, desimal = semua_triwulan(bahan, uang), bahan.desimal

    def drawn(angka: Angka | None) -> Nilai | None:
        return None if angka is None else round_half_up(angka.nilai, desimal)

    grafik = draw_grafik(
        [(one.laju.triwulan, drawn(one.capaian), drawn(one.serapan)) for one in semua],
        (),
        kata.label_persen,
        sumbu=kata.nama_triwulan_pendek,
    )
    if grafik is None:
        return
    numbers = [angka for one in semua for angka in (one.serapan, one.capaian) if angka is not None]
    counted = len(semua[0].laju.bagian)
    said = kata.uraian_laju(uang, [one.laju.rata_rata for one in semua], desimal)
    yield Gambar(kode, judul, said, (Panel(kata.JUDUL_LAJU, grafik, said),), kata.legenda_laju(counted), tuple(numbers))
