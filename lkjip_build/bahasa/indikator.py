"""One indikator in words: its year against the target, and what is missing.

A falling indikator has a limit, a steady one should hit its target, a range has two ends: each is missed in words of
its own.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import (
    angka,
    nilai,
    nilai_kalimat,
)
from lkjip_build.bahasa.daftar import bersama, dan, rangkai_sel
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.perubahan import terhadap_sebelum
from lkjip_build.bahasa.triwulan import realisasi, sementara_kalimat
from lkjip_build.compute.besaran import Besaran, bounds, score
from lkjip_build.compute.masa import Masa
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.renstra import Arah, Indikator

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import BarisKinerja


BELUM_ADA_REALISASI = "Belum ada realisasi yang tercatat untuk indikator ini."


def jawaban(seri: Sequence["BarisKinerja"], masa: Mapping[int, Masa]) -> str:
    """Return what happened to an indikator in its newest known year, against its target and the year before.

    Later years whose figure should be there are told first; `masa` is where each year stands in time.
    """
    known = [baris for baris in seri if baris.realisasi is not None]
    if not known:
        return BELUM_ADA_REALISASI
    last = known[-1]
    before = next((baris for baris in seri if baris.tahun == last.tahun - 1), None)
    lost = [baris.tahun for baris in seri if baris.tahun > last.tahun and _is_past(masa[baris.tahun])]
    absent = f"Realisasi {dan(lost)} tidak tercatat." if lost else ""
    moved = terhadap_sebelum(last, before)
    return bersama((absent, f"Pada {last.tahun}, {terhadap_target(last)}.", f"{kapital(moved)}." if moved else ""))


def jawaban_pendek(seri: Sequence["BarisKinerja"]) -> str:
    """Return the newest known year of an indikator against its target, as one sentence."""
    last = next((baris for baris in reversed(seri) if baris.realisasi is not None), None)
    return f"Pada {last.tahun}, {terhadap_target(last)}." if last else BELUM_ADA_REALISASI


def _is_past(masa: Masa) -> bool:
    return masa in (Masa.LEWAT, Masa.DITANDATANGANI)


def terhadap_target(baris: "BarisKinerja") -> str:
    """Return a realisasi against its target, as a clause: `realisasinya 83 desa, melampaui target 82 desa`."""
    if baris.realisasi is None:
        return f"realisasi {baris.tahun} belum ada"
    return f"realisasinya {angka_target(baris)}"


def angka_target(baris: "BarisKinerja") -> str:
    """Return the same without its first word: `83 desa, melampaui target 82 desa`."""
    if baris.realisasi is None or baris.target is None:
        return f"{realisasi(baris)}; targetnya belum ditetapkan"
    return f"{realisasi(baris)}, {putusan(baris.target, baris.realisasi, baris.indikator)}"


def putusan(target: Besaran, tercapai: Besaran, indikator: Indikator, *, sejauh_ini: bool = False) -> str:
    """Return how a realisasi stands to its target, in the words of its arah and kind of target; `sejauh_ini` where more
    may come.
    """
    if isinstance(target, Jenjang):
        return _putusan_jenjang(target, score(tercapai), indikator.arah)
    if isinstance(target, Rentang):
        return _putusan_rentang(target, score(tercapai), indikator, sejauh_ini=sejauh_ini)
    t, r, aim = score(target), score(tercapai), nilai(target, indikator.satuan)
    match indikator.arah:
        case Arah.NAIK:
            if r == t:
                return "tepat mencapai target"
            return f"melampaui target {aim}" if r > t else f"di bawah target {aim}"
        case Arah.TURUN:
            if r == t:
                return "sesuai target" if t == 0 else "tepat pada batas targetnya"
            if t == 0:
                return f"padahal targetnya {aim}"
            return f"melebihi batas {aim}" if r > t else f"di bawah batas {aim}"
        case Arah.TETAP:
            if r == t:
                return "tepat sesuai target"
            if t == 0:
                return f"padahal targetnya {aim}"
            more = "lebih dari" if r > t else "kurang dari"
            return f"{more} target {aim}, padahal seharusnya tepat sama"
        case _:
            assert_never(indikator.arah)


def _putusan_jenjang(target: Jenjang, r: Fraction, arah: Arah) -> str:
    t = score(target)
    if r == t:
        return "sesuai target"
    match arah:
        case Arah.NAIK:
            better = r > t
        case Arah.TURUN:
            better = r < t
        case Arah.TETAP:
            better = False
        case _:
            assert_never(arah)
    aim = nilai_kalimat(target)
    return f"lebih baik dari target {aim}" if better else f"padahal targetnya {aim}"


def _putusan_rentang(target: Rentang, r: Fraction, indikator: Indikator, *, sejauh_ini: bool) -> str:
    low, high = bounds(target)
    aim = f"rentang target {nilai(target, indikator.satuan)}"
    if low <= r <= high:
        return f"di dalam {aim}"
    above = r > high
    side = f"di atas {aim}" if above else f"di bawah {aim}"
    match indikator.arah:
        case Arah.NAIK:
            better = above
        case Arah.TURUN:
            better = not above
        case Arah.TETAP:
            better = False
        case _:
            assert_never(indikator.arah)
    if better:
        return f"{side}, lebih baik dari target"
    return side if sejauh_ini else f"{side}, jadi target tidak tercapai"


def meleset(baris: "BarisKinerja") -> str:
    """Return by how much a target was missed: `3 temuan, padahal targetnya paling banyak 2 temuan`."""
    if baris.realisasi is None:
        return f"realisasi {baris.tahun} belum ada"
    reached = realisasi(baris)
    if baris.target is None:
        return f"{reached}; targetnya belum ditetapkan"
    aim = nilai_kalimat(baris.target, baris.indikator.satuan)
    if isinstance(baris.target, Jenjang | Rentang) or score(baris.target) == 0:
        return f"{reached}, padahal targetnya {aim}"
    match baris.indikator.arah:
        case Arah.NAIK:
            bound = "sedikitnya"
        case Arah.TURUN:
            bound = "paling banyak"
        case Arah.TETAP:
            bound = "tepat"
        case _:
            assert_never(baris.indikator.arah)
    return f"{reached}, padahal targetnya {bound} {aim}"


def tanpa_realisasi(baris: "BarisKinerja", masa: Masa, *, triwulan: bool = True) -> str:
    """Return that a year has no realisasi, why as far as time tells, and what its quarters (`triwulan`) say so far."""
    return rangkai_sel(_belum_ada(baris.tahun, masa), sementara_kalimat(baris) if triwulan else "")


def sebab_tidak_dinilai(baris: "BarisKinerja", masa: Masa) -> str:
    """Return behind a name, in brackets, what of a year that is over is missing for a verdict."""
    return f" ({'targetnya belum ditetapkan' if baris.realisasi is not None else _belum_ada(baris.tahun, masa)})"


def _belum_ada(tahun: int, masa: Masa) -> str:
    match masa:
        case Masa.BELUM_MULAI:
            return f"realisasi {tahun} belum ada karena tahunnya belum dimulai"
        case Masa.BERJALAN:
            return f"realisasi {tahun} belum ada karena tahunnya masih berjalan"
        case Masa.PELAPORAN:
            return f"realisasi {tahun} belum tercatat; laporannya masih dalam masa penyusunan"
        case Masa.LEWAT | Masa.DITANDATANGANI:
            return f"realisasi {tahun} tidak tercatat"
        case _:
            assert_never(masa)


def butir_target(baris: "BarisKinerja", before: "BarisKinerja | None", masa: Masa, *, triwulan: bool = True) -> str:
    """Return the year of one indikator against its target and the year before as an item of the report; without the
    figure of its quarters (`triwulan`) where another sentence tells it.
    """
    found = tanpa_realisasi(baris, masa, triwulan=triwulan) if baris.realisasi is None else terhadap_target(baris)
    moved = terhadap_sebelum(baris, before)
    return bersama((f"{baris.indikator.nama}: {found}.", f"{kapital(moved)}." if moved else ""))


def cara_mengukur(rumus: str) -> str:
    """Return how an indikator is measured, in the words of a cell."""
    return f"cara mengukur: {rumus}"


def skala(indikator: Indikator) -> str:
    """Return the steps of a scale with their scores, from the lowest."""
    return dan(f"{one.nama} ({angka(one.skor)})" for one in indikator.skala)


def target_renstra(indikator: Indikator) -> str:
    """Return the yearly targets of the plan: `2025: 83; 2026: 84`."""
    return rangkai_sel(*(f"{year}: {nilai(target)}" for year, target in sorted(indikator.target_renstra.items())))
