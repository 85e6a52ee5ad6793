"""Money in words: what was spent of a budget, and of how many lines that is known."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from lkjip_build.bahasa.angka import persen, rupiah
from lkjip_build.bahasa.daftar import bersama, dan, rangkai_sel

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import RekapProgram
    from lkjip_build.model.laporan import Anggaran


def belum_dicatat(tahun: int) -> str:
    return f"Anggaran {tahun} belum dicatat."


def setahun(uang: "RekapProgram | None", tahun: int, desimal: int) -> str:
    """Return how much of the year's budget was spent, or that there is no budget on record."""
    return belum_dicatat(tahun) if uang is None else terpakai(uang, desimal)


def terpakai(uang: "RekapProgram", desimal: int) -> str:
    """Return what was spent of a budget; where lines are empty, that the share counts the whole budget all the same."""
    if uang.realisasi is None:
        return f"Pagunya {rupiah(uang.pagu)}; realisasi anggaran belum dicatat."
    share = "" if uang.serapan is None else f" atau {persen(uang.serapan, desimal)}"
    made = f"Dari pagu {rupiah(uang.pagu)}, terpakai {rupiah(uang.realisasi)}{share}."
    if uang.terisi == len(uang.baris):
        return made
    whole = "" if uang.serapan is None else "; serapan dihitung dari seluruh pagu, termasuk baris yang masih kosong"
    return bersama((made, f"Realisasi baru tercatat untuk {_terisi(uang)}{whole}."))


def ringkas(uang: "RekapProgram") -> str:
    """Return what stands below a share of the budget: `Rp5.000 dari Rp10.000`, and of how many lines."""
    if uang.realisasi is None:
        return f"realisasi belum dicatat; pagu {rupiah(uang.pagu)}"
    lines = "" if uang.terisi == len(uang.baris) else f"; tercatat untuk {_terisi(uang)}"
    return f"{rupiah(uang.realisasi)} dari {rupiah(uang.pagu)}{lines}"


def _terisi(uang: "RekapProgram") -> str:
    return f"{uang.terisi} dari {len(uang.baris)} baris anggaran"


def pagu_semula(baris: "Anggaran") -> str:
    """Return the first budget of a line where it was amended, or nothing."""
    return "" if baris.pagu_perubahan is None else f"semula {rupiah(baris.pagu)}"


def nama_program(program: str) -> str:
    """Return the name of a programme that says it is one."""
    return program if program.casefold().startswith("program") else f"Program {program}"


def program_bersama(program: str, lain: Sequence[str]) -> str:
    """Return the programme of a line, with the other sasaran that the line serves."""
    return rangkai_sel(program, f"bersama sasaran {dan(lain)}" if lain else "")


def seluruh_pagu(total: Decimal) -> str:
    """Return what all lines of a budget come to, each once, in the words of a cell."""
    return f"seluruh pagu {rupiah(total)}"


def tercatat(terisi: int, semua: int) -> str:
    """Return of how many budget lines a sum knows the realisasi, in the words of a cell; nothing where it knows all."""
    return "" if terisi == semua else f"tercatat {terisi} dari {semua} baris"
