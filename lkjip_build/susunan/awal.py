"""Before Bab I: kata pengantar and ikhtisar eksekutif. Contents and lists of tables each output makes itself."""

from collections.abc import Iterator

from lkjip_build.isi import Bagian, JenisBagian, Kalimat, TandaTangan, daftar
from lkjip_build.pages.kalimat import jawaban_tahun
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_sasaran, fakta_tahun, fakta_uang, kalimat
from lkjip_build.susunan.kalimat import anggaran_tahun, rata_rata_tahun, sasaran_pendek


def awal(bahan: Bahan) -> Iterator[Bagian]:
    """Yield the parts before Bab I."""
    yield Bagian(
        "kata-pengantar",
        "Kata Pengantar",
        (bahan.naskah("kata_pengantar"), TandaTangan(bahan.tempat_tanggal, (bahan.penandatangan(),))),
        jenis=JenisBagian.AWAL,
    )
    rekap = bahan.rekap
    yield Bagian(
        "ikhtisar-eksekutif",
        "Ikhtisar Eksekutif",
        (
            kalimat_tahun(bahan),
            daftar(
                [
                    kalimat(sasaran_pendek(one, bahan.desimal), fakta=fakta_sasaran(one, rekap.aturan))
                    for one in rekap.sasaran
                ]
            ),
            bahan.naskah("ikhtisar"),
        ),
        jenis=JenisBagian.AWAL,
    )


def kalimat_tahun(bahan: Bahan) -> Kalimat:
    """Return the year in a paragraph: its targets, its average, its money."""
    rekap, uang = bahan.rekap, bahan.rekap.anggaran
    sentences = [jawaban_tahun(rekap, final=bahan.final), rata_rata_tahun(bahan), anggaran_tahun(bahan)]
    facts = [*fakta_tahun(rekap), *(fakta_uang(uang, bahan.desimal) if uang else ())]
    return kalimat(" ".join(one for one in sentences if one), fakta=facts)
