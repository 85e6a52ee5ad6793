"""What the logs hold against their SOP: the findings of `compute.siklus` as problems at their rows, by the rules here.

The cycle of each year is computed once, by the build; these turn its findings into problems.
"""

from collections.abc import Iterator
from typing import assert_never

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.bantu.tempat import berkas_data
from lkjip_build.checks.laporan.tanggal_wajar import TANGGAL_TIDAK_COCOK
from lkjip_build.checks.siklus.temuan.bukti_tidak_dicatat import BUKTI_TIDAK_DICATAT
from lkjip_build.checks.siklus.temuan.di_luar_urutan import DI_LUAR_URUTAN
from lkjip_build.checks.siklus.temuan.keluaran_berbeda import KELUARAN_BERBEDA
from lkjip_build.checks.siklus.temuan.kembali_ke_langkah_lain import KEMBALI_KE_LANGKAH_LAIN
from lkjip_build.checks.siklus.temuan.keputusan_bertentangan import KEPUTUSAN_BERTENTANGAN
from lkjip_build.checks.siklus.temuan.keputusan_di_langkah_biasa import KEPUTUSAN_DI_LANGKAH_BIASA
from lkjip_build.checks.siklus.temuan.keputusan_tidak_dicatat import KEPUTUSAN_TIDAK_DICATAT
from lkjip_build.checks.siklus.temuan.langkah_dilewati import LANGKAH_DILEWATI
from lkjip_build.checks.siklus.temuan.langkah_tidak_ada_di_sop import LANGKAH_TIDAK_ADA_DI_SOP
from lkjip_build.checks.siklus.temuan.libur_belum_diisi import LIBUR_BELUM_DIISI
from lkjip_build.checks.siklus.temuan.mulai_terlalu_awal import MULAI_TERLALU_AWAL
from lkjip_build.checks.siklus.temuan.mulai_tidak_dicatat import MULAI_TIDAK_DICATAT
from lkjip_build.checks.siklus.temuan.pelaksana_tidak_sesuai import PELAKSANA_TIDAK_SESUAI
from lkjip_build.checks.siklus.temuan.selesai_sebelum_mulai import SELESAI_SEBELUM_MULAI
from lkjip_build.checks.siklus.temuan.sesudah_langkah_terakhir import SESUDAH_LANGKAH_TERAKHIR
from lkjip_build.checks.siklus.temuan.urutan_tak_pasti import URUTAN_TAK_PASTI
from lkjip_build.compute.siklus import Siklus
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    BelumTerjadi,
    Bertentangan,
    BukanLangkahSop,
    Dilewati,
    KeluaranLain,
    KeputusanSalahTempat,
    PelaksanaLain,
    SalahKembali,
    SalahUrut,
    SelesaiLebihAwal,
    SesudahTamat,
    TanpaBukti,
    TanpaHariLibur,
    TanpaKeputusan,
    TanpaMulai,
    TanpaPelaksana,
    TanpaTanggal,
    Temuan,
    Tumpang,
    UrutanTakPasti,
)
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

_PERBAIKAN = "perbaiki baris ini bila salah catat; bila memang begitu terjadi, biarkan tercatat"


def temuan_siklus(siklus: Siklus, data: Data) -> Iterator[Problem]:
    """Yield what a log holds against its SOP; LKJ614 is left to LKJ431, which tells it at the table of days off, and
    a day to come to LKJ415, which tells it at the same cell of any log.
    """
    for temuan in siklus.temuan:
        if not isinstance(temuan, TanpaHariLibur | BelumTerjadi):
            yield masalah(temuan, data)


def masalah(temuan: Temuan, data: Data) -> Problem:
    """Return a finding as the problem that it is, at the cell of the log or at the table of days off."""
    if isinstance(temuan, TanpaHariLibur):
        return rule_of(temuan).at(berkas_data(data, "hari-libur.csv"), kalimat(temuan))
    return rule_of(temuan).at(temuan.lokasi, kalimat(temuan), remedy=_perbaikan(temuan, data))


def _perbaikan(temuan: Temuan, data: Data) -> str:
    """Return what to do; where the whole log fits another SOP, that its year may name the wrong one; where
    an end is missing, at which row.
    """
    if isinstance(temuan, UrutanTakPasti):
        return f"tulis jam mulai keduanya, misalnya {temuan.hari} 09.00"
    if isinstance(temuan, BukanLangkahSop):
        tahun = temuan.lokasi.path.split("/")[-2:][0]
        laporan = data.laporan.get(int(tahun)) if tahun.isdigit() else None
        done = {kejadian.langkah for kejadian in laporan.siklus} if laporan else set()
        for kode, sop in data.sop.items():
            if done and done <= {langkah.no for langkah in sop.langkah}:
                return f"semua langkahnya ada di SOP {kode}; bila itu yang dipakai, tulis sop: {kode} di laporan.yml"
    if isinstance(temuan, Tumpang) and temuan.selesai is None:
        return f"isi 'selesai' di baris {temuan.lokasi_selesai.line}, atau perbaiki baris ini bila salah catat"
    return _PERBAIKAN


def rule_of(temuan: Temuan) -> Rule:
    """Return the rule that a finding breaks."""
    match temuan:
        case Dilewati():
            return LANGKAH_DILEWATI
        case BaruDikerjakan() | SalahUrut():
            return DI_LUAR_URUTAN
        case TanpaPelaksana() | PelaksanaLain():
            return PELAKSANA_TIDAK_SESUAI
        case TanpaKeputusan():
            return KEPUTUSAN_TIDAK_DICATAT
        case Bertentangan():
            return KEPUTUSAN_BERTENTANGAN
        case SalahKembali():
            return KEMBALI_KE_LANGKAH_LAIN
        case Tumpang():
            return MULAI_TERLALU_AWAL
        case SelesaiLebihAwal():
            return SELESAI_SEBELUM_MULAI
        case KeluaranLain():
            return KELUARAN_BERBEDA
        case TanpaBukti():
            return BUKTI_TIDAK_DICATAT
        case SesudahTamat():
            return SESUDAH_LANGKAH_TERAKHIR
        case BukanLangkahSop():
            return LANGKAH_TIDAK_ADA_DI_SOP
        case TanpaMulai() | TanpaTanggal():
            return MULAI_TIDAK_DICATAT
        case TanpaHariLibur():
            return LIBUR_BELUM_DIISI
        case BelumTerjadi():
            return TANGGAL_TIDAK_COCOK
        case UrutanTakPasti():
            return URUTAN_TAK_PASTI
        case KeputusanSalahTempat():
            return KEPUTUSAN_DI_LANGKAH_BIASA
        case _:
            assert_never(temuan)
