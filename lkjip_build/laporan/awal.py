"""Before Bab I: kata pengantar and ikhtisar eksekutif. Contents and lists of tables each output makes itself."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran, sasaran, tahun
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Bagian, JenisBagian, TandaTangan
from lkjip_build.laporan.sel import daftar, p


def awal(bahan: Bahan) -> Iterator[Bagian]:
    """Yield the parts before Bab I."""
    yield Bagian(
        "kata-pengantar",
        "Kata Pengantar",
        (bahan.naskah("kata_pengantar"), TandaTangan(bahan.tempat_tanggal, (bahan.penandatangan(),))),
        jenis=JenisBagian.AWAL,
    )
    answer = bersama(
        (
            tahun.jawaban(bahan.rekap, bahan.masa),
            tahun.rata_rata(bahan.rekap),
            anggaran.setahun(bahan.rekap.anggaran, bahan.tahun, bahan.desimal),
        )
    )
    yield Bagian(
        "ikhtisar-eksekutif",
        "Ikhtisar Eksekutif",
        (
            p(answer),
            daftar([sasaran.pendek(one, bahan.rekap.aturan) for one in bahan.rekap.sasaran]),
            bahan.naskah("ikhtisar"),
        ),
        jenis=JenisBagian.AWAL,
    )
