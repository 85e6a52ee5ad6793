"""Bab IV Penutup: what came out, and what will be done."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa import kata
from lkjip_build.isi import Bagian, Blok, p, tebal
from lkjip_build.susunan.awal import kalimat_tahun
from lkjip_build.susunan.bahan import Bahan

KEPALA = Bagian("bab-4", "Penutup")


def bab_4(bahan: Bahan) -> Bagian:
    """Return the conclusion: its numbers generated, its judgement and plans the office's own."""
    return replace(
        KEPALA,
        bagian=(
            Bagian("kesimpulan", "Kesimpulan", (kalimat_tahun(bahan), *bahan.naskah("penutup"))),
            Bagian("langkah-perbaikan", "Langkah Perbaikan", tuple(_perbaikan(bahan))),
        ),
    )


def _perbaikan(bahan: Bahan) -> Iterator[Blok]:
    yield from bahan.naskah("langkah_perbaikan")
    for rekap in bahan.rekap.semua_induk:
        yield p(tebal(f"Rencana tindak lanjut {kata.induk(rekap.induk)} {rekap.induk.kode}, {rekap.induk.nama}"))
        yield from bahan.analisis(rekap.induk.kode, "rencana_tindak_lanjut")
