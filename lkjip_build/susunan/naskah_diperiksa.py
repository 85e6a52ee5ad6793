"""What a reviewer would stumble over in the texts of a report, by the part in which it stands.

A figure that contradicts the tables, a text of another year, marks and letters that print as something else, a date
that cannot be.
"""

from collections.abc import Iterator

from lkjip_build.bahasa import kata
from lkjip_build.bahasa import kelengkapan as kalimat
from lkjip_build.checks.laporan.analisis_lengkap import ANALISIS_BELUM_LENGKAP
from lkjip_build.checks.laporan.perjanjian_tercatat import PERJANJIAN_BELUM_DICATAT
from lkjip_build.checks.tulisan.angka_ada_di_tabel import angka_tak_dikenal
from lkjip_build.problems import Problem
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.butir import Butir, butir

BAGIAN = {
    **dict.fromkeys(("kata_pengantar", "ikhtisar"), "Bagian awal"),
    **dict.fromkeys(("gambaran_umum", "struktur_organisasi", "tugas_fungsi", "isu_strategis"), "Bab I"),
    **dict.fromkeys(("perjanjian_kinerja",), "Bab II"),
    **dict.fromkeys(("penutup", "langkah_perbaikan"), "Bab IV"),
}
"""The part that a field of laporan.yml becomes; any other is a fact of its annexes."""
_BUTIR_SENDIRI = {ANALISIS_BELUM_LENGKAP, PERJANJIAN_BELUM_DICATAT}


def naskah_diperiksa(bahan: Bahan) -> Iterator[Butir]:
    """Yield what is to be looked at in the texts of a year, none of which stops a signing; what somebody answers for
    is settled.
    """
    folder = f"{bahan.situs.folder}/{bahan.tahun}"
    # What a site does not tell its readers is for the office all the same.
    for one in (*bahan.situs.problems, *angka_tak_dikenal(bahan.situs.data, bahan.tahun)):
        if one.rule not in _BUTIR_SENDIRI and one.location.path in {f"{folder}/laporan.yml", f"{folder}/analisis.yml"}:
            said = kalimat.periksa(one.message, one.remedy or "")
            yield butir(_bagian(bahan, one), one.rule.title, said, one.location, wajib=False)


def _bagian(bahan: Bahan, masalah: Problem) -> str:
    first, _, ruas = masalah.location.field.partition(".")
    if masalah.location.path.endswith("/laporan.yml"):
        return BAGIAN.get(first, "Lampiran")
    if ruas == "rencana_tindak_lanjut":
        return "Bab IV"
    names = {one.induk.kode: one.induk for one in bahan.rekap.semua_induk}
    return f"Bab III A, {kata.induk(names[first])} {first}" if first in names else "Bab III A"
