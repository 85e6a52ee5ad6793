"""The columns of a sasaran's money beside its results."""

from dataclasses import dataclass, replace

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa import efisiensi as kata_efisiensi
from lkjip_build.bahasa.anggaran import tercatat
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.tahun import batas_kecil, dihitung
from lkjip_build.compute.anggaran import Terpakai, Uang
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.isi import KANAN, Angka, Asal, JenisAngka, KolomOf, Sel, bulat, sel, teks
from lkjip_build.isi import persen as angka_persen
from lkjip_build.isi.angka import DESIMAL_LEBIH
from lkjip_build.isi.rumus import Langkah
from lkjip_build.model.aturan import Himpunan
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.fakta import fakta_rata_rata_induk, yang_disebut
from lkjip_build.susunan.kolom import sasaran
from lkjip_build.susunan.kolom.data import data_angka, data_persen
from lkjip_build.susunan.kolom.sasaran import IndukTahun
from lkjip_build.susunan.sel import persen, rupiah


@dataclass(frozen=True)
class EfisiensiTahunan:
    """The money and the efficiency of a sasaran in a year, with the rule set of that year."""

    efisiensi: EfisiensiSasaran
    aturan: Himpunan

    @property
    def sasaran(self) -> IndukTahun:
        return IndukTahun(self.efisiensi.rekap, self.aturan)


def pagu(uang: Uang) -> Sel:
    """Return the budget of some lines, or an en dash for none."""
    return rupiah(uang.pagu, asal_uang.jumlah_pagu(uang.baris)) if uang.baris else teks("–")


def serapan(uang: Uang, desimal: int) -> Sel:
    """Return the share that was spent of some lines, and of how many that is known where some are empty."""
    spent = uang.terpakai
    return dari_baris(persen(spent.serapan, desimal, asal_uang.serapan_jumlah(spent)), spent)


def dari_baris(made: Sel, spent: Terpakai) -> Sel:
    """Return a cell that says of how many lines it is, where some are empty."""
    known, semua = len(spent.terisi), len(spent.semua)
    if not known or not (said := tercatat(known, semua)):
        return made
    counts = (bulat(known, asal_uang.cacah_baris(spent, kata.CACAH_TERISI)), bulat(semua, asal_uang.cacah_baris(spent)))
    return made.with_small(said, angka=counts)


def uang_triwulan(spent: Terpakai, desimal: int) -> Sel:
    """Return what was spent until the end of a quarter, with its share below, and of how many lines."""
    made = rupiah(spent.jumlah, asal_uang.jumlah_terpakai(spent))
    if spent.serapan is None:
        return made
    share = angka_persen(spent.serapan, desimal, asal_uang.serapan_jumlah(spent))
    return dari_baris(made.with_small(share.teks, angka=(share,)), spent)


def _judged(satu: EfisiensiTahunan) -> Sel:
    one, desimal = satu.efisiensi, satu.aturan.desimal
    if satu.aturan.efisiensi is None:
        return teks(kata_efisiensi.sel(one, desimal), kata_efisiensi.sel_kecil(one))
    came = asal_uang.efisiensi(one, satu.aturan.efisiensi.rumus, satu.aturan)
    if one.persen is None:
        return replace(teks(kata_efisiensi.sel(one, desimal), kata_efisiensi.sel_kecil(one)), isian=came)
    return sel(Angka(one.persen, kata_efisiensi.sel(one, desimal), came, JenisAngka.POIN, desimal))


def _average(satu: EfisiensiTahunan) -> Sel:
    """The average of the sasaran, with what is missing in it and what the caps do to it."""
    rekap, aturan = satu.efisiensi.rekap, satu.aturan
    short = dihitung(rekap.dihitung, len(rekap.baris)) if rekap.dihitung < len(rekap.baris) else ""
    said = rangkai_sel(short, batas_kecil(rekap.baris, aturan))
    facts = yang_disebut(said, fakta_rata_rata_induk(rekap, aturan))
    made = sasaran.RATA_RATA.sel(satu.sasaran).with_small(said, angka=facts)
    return rata_rata_hitungan(made, f"{rekap.induk.kode} {rekap.baris[0].tahun}")


def rata_rata_hitungan(made: Sel, dari: str) -> Sel:
    """Return the cell of an average that a workbook takes from the sheet of its steps."""
    step = Langkah("rata-rata-tercetak", dari, tercetak=True)
    if made.angka is None:
        return replace(made, isian=Asal(rumus=step))
    came = replace(made.angka.asal, rumus=step)
    return replace(made, angka=replace(made.angka, asal=came, desimal_lebih=DESIMAL_LEBIH))


SASARAN: KolomOf[EfisiensiTahunan] = KolomOf(
    "sasaran", "Sasaran", lambda satu: sasaran.NAMA.sel(satu.sasaran), "Kode dan nama sasaran.", bagian=5
)
KHUSUS: KolomOf[EfisiensiTahunan] = KolomOf(
    "pagu_khusus",
    "Pagu khusus",
    lambda satu: pagu(satu.efisiensi.khusus),
    "Pagu kegiatan yang mendukung sasaran ini saja, dalam rupiah.",
    lambda satu: data_angka(satu.efisiensi.khusus.pagu),
    3.4,
    KANAN,
)
BERSAMA: KolomOf[EfisiensiTahunan] = KolomOf(
    "pagu_bersama",
    "Pagu bersama",
    lambda satu: pagu(satu.efisiensi.bersama),
    "Pagu kegiatan yang juga mendukung sasaran lain, dalam rupiah.",
    lambda satu: data_angka(satu.efisiensi.bersama.pagu),
    3.4,
    KANAN,
)
SERAPAN: KolomOf[EfisiensiTahunan] = KolomOf(
    "serapan",
    "Serapan",
    lambda satu: serapan(satu.efisiensi.semua, satu.aturan.desimal),
    "Realisasi dibagi pagu, dari baris yang realisasinya tercatat, dalam persen.",
    lambda satu: data_persen(satu.efisiensi.semua.serapan),
    2.4,
    KANAN,
)
RATA_RATA: KolomOf[EfisiensiTahunan] = KolomOf(
    "rata_rata",
    "Rata-rata capaian",
    _average,
    sasaran.RATA_RATA.arti,
    lambda satu: data_persen(satu.efisiensi.rekap.rata_rata),
    2.4,
    KANAN,
)
EFISIENSI: KolomOf[EfisiensiTahunan] = KolomOf(
    "efisiensi",
    "Efisiensi",
    _judged,
    "Efisiensi dalam poin persen; kosong bila tidak dinilai.",
    lambda satu: data_persen(satu.efisiensi.persen),
    3.4,
    KANAN,
)
KOLOM = (KHUSUS, BERSAMA, SERAPAN, RATA_RATA, EFISIENSI)
