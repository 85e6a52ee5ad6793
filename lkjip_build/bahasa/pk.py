"""A Perjanjian Kinerja and its amendment in words: what it holds, and which way a target or a budget was changed."""

from decimal import Decimal

from lkjip_build.bahasa.angka import rupiah
from lkjip_build.compute.besaran import Besaran, score
from lkjip_build.model.nilai_ukur import Rentang


def isi(indikator: int, program: int, pagu: Decimal | None) -> str:
    """Return what an agreement promises; without a budget (`pagu`) its targets alone."""
    money = f" dan anggaran {program} program sebesar {rupiah(pagu)}" if pagu is not None else ""
    return f"Perjanjian itu memuat target {indikator} indikator{money}."


def perubahan_target(semula: Besaran | None, kini: Besaran) -> str:
    """Return which way a target was amended."""
    if semula is None:
        return "baru ditetapkan"
    if isinstance(semula, Rentang) or isinstance(kini, Rentang):
        return "berubah"
    return "naik" if score(kini) > score(semula) else "turun"


def perubahan_pagu(semula: Decimal, kini: Decimal) -> str:
    """Return which way a budget was amended."""
    if semula == kini:
        return "tetap"
    return "bertambah" if kini > semula else "berkurang"


def tetap(indikator: int, berubah: int) -> str:
    """Return how many targets an amendment left as they were; `berubah` are those that it did not."""
    if not berubah:
        return "Tidak ada target yang berubah."
    return f"Target {indikator - berubah} indikator lain tetap." if indikator > berubah else "Semua target berubah."


def pagu_tetap(program: int, berubah: int) -> str:
    """Return the same of the budget of programmes."""
    if not berubah:
        return "Tidak ada anggaran program yang berubah."
    left = program - berubah
    return f"Anggaran {left} program lain tetap." if left else "Anggaran semua program berubah."
