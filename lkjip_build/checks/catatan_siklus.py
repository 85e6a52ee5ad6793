"""What the logs hold against their SOP, as problems at their rows.

The cycle of each year is computed once, by the build; these rules turn its findings into problems.
"""

from collections.abc import Iterator
from typing import assert_never

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.tempat import berkas_data
from lkjip_build.compute.siklus import Siklus
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
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
)
from lkjip_build.model import Data
from lkjip_build.problems import Problem

_PERBAIKAN = "perbaiki baris ini bila salah catat; bila memang begitu terjadi, biarkan tercatat"


def temuan_siklus(siklus: Siklus, data: Data) -> Iterator[Problem]:
    """Yield what a log holds against its SOP; LKJ614 is left to LKJ431, which tells it at the table of days off."""
    for temuan in siklus.temuan:
        if not isinstance(temuan, TanpaHariLibur):
            yield masalah(temuan, data)


def masalah(temuan: Temuan, data: Data) -> Problem:
    """Return a finding as the problem that it is, at the cell of the log or at the table of days off."""
    if isinstance(temuan, TanpaHariLibur):
        return Problem(berkas_data(data, "hari-libur.csv"), kode(temuan), kalimat(temuan))
    return Problem(temuan.lokasi, kode(temuan), kalimat(temuan), remedy=_PERBAIKAN)


def kode(temuan: Temuan) -> str:
    """Return the code of the rule that a finding breaks."""
    match temuan:
        case Dilewati():
            return "LKJ601"
        case BaruDikerjakan() | SalahUrut():
            return "LKJ602"
        case TanpaPelaksana() | PelaksanaLain():
            return "LKJ603"
        case TanpaKeputusan():
            return "LKJ604"
        case Bertentangan():
            return "LKJ605"
        case SalahKembali():
            return "LKJ606"
        case Tumpang():
            return "LKJ607"
        case SelesaiLebihAwal():
            return "LKJ608"
        case KeluaranLain():
            return "LKJ609"
        case TanpaBukti():
            return "LKJ610"
        case SesudahTamat():
            return "LKJ611"
        case BukanLangkahSop():
            return "LKJ612"
        case TanpaMulai() | TanpaTanggal():
            return "LKJ613"
        case TanpaHariLibur():
            return "LKJ614"
        case KeputusanSalahTempat():
            return "LKJ615"
        case _:
            assert_never(temuan)
