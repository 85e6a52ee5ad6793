"""Before Bab I: kata pengantar and ikhtisar eksekutif. Contents and lists of tables each output makes itself."""

from collections.abc import Iterator

from lkjip_build.isi import Bagian, JenisBagian, TandaTangan
from lkjip_build.pages.kalimat import jawaban_tahun
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kalimat import anggaran_tahun, rata_rata_tahun, sasaran_pendek
from lkjip_build.susunan.sel import daftar, p


def awal(bahan: Bahan) -> Iterator[Bagian]:
    """Yield the parts before Bab I."""
    yield Bagian(
        "kata-pengantar",
        "Kata Pengantar",
        (bahan.naskah("kata_pengantar"), TandaTangan(bahan.tempat_tanggal, (bahan.penandatangan(),))),
        jenis=JenisBagian.AWAL,
    )
    sentences = [jawaban_tahun(bahan.rekap, final=bahan.final), rata_rata_tahun(bahan), anggaran_tahun(bahan)]
    yield Bagian(
        "ikhtisar-eksekutif",
        "Ikhtisar Eksekutif",
        (
            p(" ".join(one for one in sentences if one)),
            daftar([sasaran_pendek(one, bahan.desimal) for one in bahan.rekap.sasaran]),
            bahan.naskah("ikhtisar"),
        ),
        jenis=JenisBagian.AWAL,
    )
