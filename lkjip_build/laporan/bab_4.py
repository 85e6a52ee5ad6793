"""Bab IV Penutup: what came out, and what will be done."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran, tahun
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Bagian, Blok
from lkjip_build.laporan.sel import p, tebal


def bab_4(bahan: Bahan) -> Bagian:
    """Return the conclusion: its numbers generated, its judgement and plans the office's own."""
    answer = bersama(
        (
            tahun.jawaban(bahan.rekap, bahan.masa),
            tahun.rata_rata(bahan.rekap),
            anggaran.setahun(bahan.rekap.anggaran, bahan.tahun, bahan.desimal),
        )
    )
    return Bagian(
        "bab-4",
        "Penutup",
        bagian=(
            Bagian(
                "kesimpulan",
                "Kesimpulan",
                (p(answer), bahan.naskah("penutup")),
            ),
            Bagian("langkah-perbaikan", "Langkah Perbaikan", tuple(_perbaikan(bahan))),
        ),
    )


def _perbaikan(bahan: Bahan) -> Iterator[Blok]:
    yield bahan.naskah("langkah_perbaikan")
    for rekap in bahan.rekap.sasaran:
        yield p(tebal(f"Rencana tindak lanjut sasaran {rekap.sasaran.kode}, {rekap.sasaran.nama}"))
        yield bahan.analisis(rekap.sasaran.kode, "rencana_tindak_lanjut")
