"""Breaks in a series of years, and the words that stand with its chart."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.daftar import rangkai
from lkjip_build.bahasa.kata import arah as kata_arah
from lkjip_build.bahasa.kata import kapital, putus_pendek, triwulan
from lkjip_build.compute.alasan import JenisPutus
from lkjip_build.compute.besaran import Besaran
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.renstra import Arah, Indikator

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import BarisKinerja
    from lkjip_build.compute.seri import Putus


def putus(satu: "Putus") -> str:
    """Return a break and what it means, as clauses without capital and full stop."""
    match satu.jenis:
        case JenisPutus.UKURAN:
            what = f" ({satu.uraian})" if satu.uraian else ""
            return f"cara mengukur berubah mulai {satu.tahun}{what}; angka sebelumnya tidak sebanding"
        case JenisPutus.RUMUS:
            return f"rumus capaian berubah mulai {satu.tahun}; capaian sebelumnya tidak sebanding"
        case JenisPutus.SKALA:
            return f"skala kategori berubah mulai {satu.tahun}; kategori sebelumnya tidak sebanding"
        case _:
            assert_never(satu.jenis)


def kalimat_putus(satu: "Putus") -> str:
    """Return the sentence of a break."""
    return f"{kapital(putus(satu))}."


def semua_putus_pendek(semua: Sequence["Putus"]) -> str:
    """Return the breaks in the words of a cell."""
    return "; ".join(putus_pendek(one.jenis) for one in semua)


def judul_grafik(nama: str) -> str:
    return f"{nama} menurut tahun"


def uraian_grafik(seri: Sequence["BarisKinerja"]) -> str:
    """Return the chart of target and realisasi in words, for those who do not see it."""
    return rangkai(
        f"{baris.tahun} target {nilai(baris.target, kosong='belum ditetapkan')}, realisasi {nilai(baris.realisasi)}"
        for baris in seri
    )


NAMA_GARIS = ("realisasi", "target")
"""The names of the lines of a chart that bears them."""


def keterangan_arah(indikator: Indikator, target: Iterable[object], *, bertanda: bool) -> str:
    """Return how to read a chart that names its lines: which side of the target is the good one, and of two lines that
    they are the bounds of a range.
    """
    ranged = any(isinstance(one, Rentang) for one in target)
    match indikator.arah:
        case Arah.NAIK:
            good = "di dalam rentang target atau di atasnya" if ranged else "pada atau di atas target"
        case Arah.TURUN:
            good = "di dalam rentang target atau di bawahnya" if ranged else "pada atau di bawah target"
        case Arah.TETAP:
            good = "di dalam rentang target" if ranged else "tepat pada target"
        case _:
            assert_never(indikator.arah)
    better = f"{kapital(kata_arah(indikator.arah))}: realisasi sebaiknya {good}."
    return f"{better}{MEMUTUS if bertanda else ''} Satuan: {indikator.satuan}."


MEMUTUS = " Garis titik-titik: cara mengukur atau rumus berubah, jadi angka di kedua sisinya tidak sebanding."


def judul_triwulan(baris: "BarisKinerja") -> str:
    return f"{baris.indikator.nama} sampai akhir setiap triwulan {baris.tahun}"


def uraian_triwulan(semua: Sequence[tuple[int, Besaran | None, Besaran | None]]) -> str:
    """Return the chart of a running year in words."""
    return rangkai(
        f"{triwulan(nomor)} target {nilai(target, kosong='belum ada')}, realisasi {nilai(reached)}"
        for nomor, target, reached in semua
    )


def keterangan_grafik(*, bertanda: bool) -> str:
    """Return what the lines of a chart are; `bertanda` where upright lines mark breaks."""
    return f"Garis tebal: realisasi. Garis putus-putus: target.{MEMUTUS if bertanda else ''}"
