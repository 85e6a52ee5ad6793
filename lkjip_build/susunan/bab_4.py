"""Bab IV Penutup: what came out, and what will be done."""

from collections.abc import Iterator

from lkjip_build.isi import Bagian, Blok
from lkjip_build.pages.kalimat import jawaban_tahun
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kalimat import anggaran_tahun, rata_rata_tahun
from lkjip_build.susunan.sel import p, tebal


def bab_4(bahan: Bahan) -> Bagian:
    """Return the conclusion: its numbers generated, its judgement and plans the office's own."""
    sentences = [jawaban_tahun(bahan.rekap, final=bahan.final), rata_rata_tahun(bahan), anggaran_tahun(bahan)]
    return Bagian(
        "bab-4",
        "Penutup",
        bagian=(
            Bagian(
                "kesimpulan",
                "Kesimpulan",
                (p(" ".join(one for one in sentences if one)), bahan.naskah("penutup")),
            ),
            Bagian("langkah-perbaikan", "Langkah Perbaikan", tuple(_perbaikan(bahan))),
        ),
    )


def _perbaikan(bahan: Bahan) -> Iterator[Blok]:
    yield bahan.naskah("langkah_perbaikan")
    for rekap in bahan.rekap.sasaran:
        yield p(tebal(f"Rencana tindak lanjut sasaran {rekap.sasaran.kode}, {rekap.sasaran.nama}"))
        yield bahan.analisis(rekap.sasaran.kode, "rencana_tindak_lanjut")
