"""Before Bab I: kata pengantar and ikhtisar eksekutif. Contents and lists of tables each output makes itself."""

from dataclasses import replace

from lkjip_build.bahasa import anggaran, tahun
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.isi import Bagian, JenisBagian, Kalimat, Penandatangan, TandaTangan, p
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_rata_rata, fakta_uang, yang_disebut
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.koreksi import memuat_koreksi_laporan
from lkjip_build.susunan.tabel.ikhtisar import tabel_ikhtisar

RUAS = "tanda-tangan-laporan"
"""The name of the signature field of a report."""


KATA_PENGANTAR = Bagian("kata-pengantar", "Kata Pengantar", jenis=JenisBagian.AWAL)
IKHTISAR = Bagian("ikhtisar-eksekutif", "Ikhtisar Eksekutif", jenis=JenisBagian.AWAL)


def kata_pengantar(bahan: Bahan) -> Bagian:
    """Return the foreword, with the signature."""
    signed = TandaTangan(bahan.tempat_tanggal, (_penandatangan(bahan),))
    return replace(KATA_PENGANTAR, blok=(*bahan.naskah("kata_pengantar"), signed))


def ikhtisar(bahan: Bahan) -> Bagian:
    """Return the summary of the year."""
    blok = (
        kalimat_tahun(bahan),
        *memuat_koreksi_laporan(bahan.situs, bahan.tahun),
        *((tabel_ikhtisar(bahan),) if bahan.semua_baris else ()),
        *bahan.naskah("ikhtisar"),
    )
    return replace(IKHTISAR, blok=blok)


def _penandatangan(bahan: Bahan) -> Penandatangan:
    """Return who signs the report, with a field for it in a final one; a corrected edition may be signed again. The
    agreements in the annex have none: what was signed of them the office keeps.
    """
    return replace(bahan.penandatangan(), ruas=RUAS) if bahan.final else bahan.penandatangan()


def kalimat_tahun(bahan: Bahan) -> Kalimat:
    """Return the year in a paragraph: its targets, its average, its money."""
    rekap, uang = bahan.rekap, bahan.rekap.anggaran
    answer = jawaban_tahun(bahan.situs, bahan.tahun)
    more = (
        tahun.rata_rata(rekap),
        anggaran.setahun(uang, bahan.tahun, bahan.masa, bahan.desimal),
    )
    facts = [*fakta_rata_rata(rekap), *(fakta_uang(uang, bahan.desimal) if uang else ())]
    return p(bersama((answer.teks, *more)), angka=(*answer.angka, *yang_disebut(bersama(more), facts)))
