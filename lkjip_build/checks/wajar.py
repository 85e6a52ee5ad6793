"""Plausible figures: the same rules for every field that holds a value of the same kind.

`isian.py` lists the fields, so a rule here reaches target, target_perubahan, quarters, realisasi, kondisi_awal, each
target of the Renstra and the national standard of an indikator, and pagu, pagu_perubahan and realisasi of a budget
line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lkjip_build.checks.isian import TRIWULAN, UANG, Isian, isian_anggaran, isian_indikator, show
from lkjip_build.model import Data
from lkjip_build.model.nilai import Rentang, is_persen
from lkjip_build.model.renstra import Arah, BatasNilai, Indikator, Konsolidasi
from lkjip_build.problems import Problem

_JAUH = 5  # so many times the others, or their so many-th part, is unusual
_SETUJU = 2  # figures within this factor of each other speak of the same size
_LONGGAR = Decimal("1.25")  # how far outside the others a figure may fall once its comma is put back
_TERUKUR = {"nilai", "indeks", "poin", "skor"}  # units of what is measured, not counted


@dataclass(frozen=True)
class Putusan:
    """A figure that stands alone among figures near `tengah`; `maksud` is what it becomes with its comma put back, None
    where no comma explains it.
    """

    tengah: Decimal
    maksud: Decimal | None


def dalam_batas(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ406. No figure lies outside the limits of its indikator: the declared ones, else 0–100 for a percentage and
    nothing negative for the rest. Steps of a scale have their own.
    """
    for indikator, semua in isian_indikator(data):
        batas = indikator.batas_berlaku
        for isian in semua:
            for angka in isian.angka:
                if not batas.memuat(angka):
                    yield isian.problem(
                        "LKJ406",
                        f"{show(angka)} {_luar(batas, angka)}",
                        remedy="periksa letak koma dan tanda minus; bila satuannya memang bisa begitu, tulis "
                        "batasnya pada indikator ini di renstra.yml, misalnya batas: [-100, 200]",
                    )
                    break


def _luar(batas: BatasNilai, angka: Decimal) -> str:
    if batas.bawah is not None and batas.atas is not None:
        return f"di luar {show(batas.bawah)} sampai {show(batas.atas)}"
    if batas.bawah is not None:
        return f"lebih kecil dari {show(batas.bawah)}" if batas.bawah else "lebih kecil dari nol"
    return f"lebih besar dari {show(batas.atas)}"


def koma_di_tempatnya(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ440, LKJ442. A figure that stands alone among the others of its indikator: with its comma moved by one or two
    places, or a zero added or left out, it would be one of them (LKJ440); or it is only far from them (LKJ442).

    Its neighbours are the figures of the same size: see `_tetangga`. What is low at the start of a rising indikator, in
    the realisasi of a falling one, or in the first quarters of a state that builds up, is progress and no slip. Where
    figures can be negative (a rate of growth, by its `batas`) they pass through zero, and size says nothing. A comma
    among whole numbers is told too (LKJ442), where without it the figure would be one of them.
    """
    for indikator, semua in isian_indikator(data):
        angka = [(isian, number) for isian in semua for number in isian.angka if indikator.batas_berlaku.memuat(number)]
        positif = [number for _, number in angka if number > 0]
        bawah = indikator.batas_berlaku.bawah
        if bawah is None or bawah < 0 or not positif or max(positif) < min(positif) * _JAUH:
            continue
        terukur = is_persen(indikator.satuan) or indikator.satuan.casefold() in _TERUKUR
        for isian, number in angka:
            others = [(one, other) for one, other in angka if one is not isian or other != number]
            tetangga = _tetangga(indikator, isian, others)
            bulat = not terukur and all(_is_bulat(one) for one in (number, *tetangga))
            putusan = putuskan(number, tetangga, bulat=bulat)
            if putusan and (number > putusan.tengah or _rendah_itu_ganjil(indikator, isian, putusan, angka)):
                yield _ganjil(isian, number, putusan, bulat=bulat)
            elif not terukur and _berkoma_sendiri(number, [other for _, other in others]):
                yield isian.problem(
                    "LKJ442",
                    f"{show(number)} berkoma, padahal angka lain indikator ini bilangan bulat",
                    remedy="periksa letak komanya",
                )


def _berkoma_sendiri(nilai: Decimal, lain: Sequence[Decimal]) -> bool:
    """Tell whether a figure alone has a comma, lies below all others, and without its comma would be among them."""
    positif = [one for one in lain if one > 0]
    if _is_bulat(nilai) or len(positif) < 4 or not all(_is_bulat(one) for one in lain):
        return False
    besar = nilai.scaleb(1), nilai.scaleb(2)
    return nilai < min(positif) and any(_is_bulat(one) and min(positif) <= one <= max(positif) for one in besar)


def _ganjil(isian: Isian, angka: Decimal, putusan: Putusan, *, bulat: bool) -> Problem:
    tengah = show(putusan.tengah)
    if putusan.maksud is None:
        return isian.problem(
            "LKJ442",
            f"{show(angka)} jauh dari angka lain indikator ini, yang sekitar {tengah}",
            remedy="periksa letak koma dan banyak angka nolnya",
        )
    slip = "letak komanya"
    if bulat:
        slip = "kelebihan angka nol" if angka > putusan.tengah else "kekurangan angka nol"
    return isian.problem(
        "LKJ440",
        f"{show(angka)} tampak keliru {slip}: angka lain indikator ini sekitar {tengah}",
        remedy=f"tulis {show(putusan.maksud)} bila itu maksudnya",
    )


def putuskan(nilai: Decimal, tetangga: Sequence[Decimal], *, bulat: bool) -> Putusan | None:
    """Return what is odd about a figure among its neighbours, or None.

    The neighbours must speak with one voice: at least two above zero, and three quarters of all within a factor of two
    of their median. None of them may be near the figure itself, for what two figures say is no slip of one. The figure
    is five times off or more; and a slip of the comma is what falls among the neighbours again when its comma moves by
    one or two places.

    Whole numbers (`bulat`) have no comma. They get a zero too many, so that what is left without it is whole; or lose
    one. Below ten they differ tenfold by nature (1 vehicle, then 12), so that only a hundredfold too many counts there.
    """
    positif = [one for one in tetangga if one > 0]
    if nilai <= 0 or len(positif) < 2:
        return None
    tengah = sorted(positif)[(len(positif) - 1) // 2]
    if tengah < nilai * _JAUH and nilai < tengah * _JAUH:
        return None
    dekat = [one for one in positif if _sama_besar(one, tengah)]
    if len(dekat) * 4 < len(tetangga) * 3 or any(_sama_besar(one, nilai) for one in tetangga):
        return None
    for places in (1, 2):
        maksud = nilai.scaleb(-places if nilai > tengah else places)
        if not min(dekat) / _LONGGAR <= maksud <= max(dekat) * _LONGGAR:
            continue
        if not bulat or (_nol_lebih(maksud, places) if nilai > tengah else nilai >= 10):
            return Putusan(tengah, maksud.normalize())
    return Putusan(tengah, None)


def _sama_besar(one: Decimal, other: Decimal) -> bool:
    return one <= other * _SETUJU and other <= one * _SETUJU


def _nol_lebih(maksud: Decimal, places: int) -> bool:
    return _is_bulat(maksud) and (maksud >= 10 or places == 2)


def _is_bulat(number: Decimal) -> bool:
    return number == number.to_integral_value()


def _is_triwulan(isian: Isian) -> bool:
    return isian.kolom[0] in TRIWULAN


def _tetangga(indikator: Indikator, isian: Isian, others: list[tuple[Isian, Decimal]]) -> list[Decimal]:
    """Return the figures of the size that this one should have; for a realisasi also what its quarters add up to."""
    found = [other for one, other in others if _sebanding(indikator, isian, one)]
    if indikator.konsolidasi is Konsolidasi.JUMLAH and isian.kolom == ("realisasi",):
        quarters = [other for one, other in others if one.tahun == isian.tahun and _is_triwulan(one)]
        found += [sum(quarters, Decimal(0))] if len(quarters) == 4 else []
    return found


def _sebanding(indikator: Indikator, isian: Isian, lain: Isian) -> bool:
    """Tell whether two figures of an indikator are of the same size by nature.

    Quarters that are averaged are like years. Quarters that add up are like each other only. A state that builds up
    through the year is at the size of a year in its last quarter; the quarters before it are held against both.
    """
    if indikator.konsolidasi is Konsolidasi.RATA_RATA:
        return True
    if indikator.konsolidasi is Konsolidasi.JUMLAH:
        return _is_triwulan(isian) == _is_triwulan(lain)
    if not _is_triwulan(lain) or lain.kolom == ("tw4",):
        return True
    return _is_triwulan(isian) and isian.tahun == lain.tahun


def _rendah_itu_ganjil(
    indikator: Indikator, isian: Isian, putusan: Putusan, angka: list[tuple[Isian, Decimal]]
) -> bool:
    """Tell whether a low figure is odd where it stands; see `koma_di_tempatnya`."""
    name = isian.kolom[0]
    if _is_triwulan(isian):
        if putusan.maksud is None or indikator.arah is Arah.TURUN:
            return False
        if indikator.konsolidasi is not Konsolidasi.POSISI_AKHIR:
            return True
        same_year = [(one, number) for one, number in angka if one.tahun == isian.tahun]
        if any(putusan.maksud == number for _, number in same_year) and not all(map(_is_bulat, isian.angka)):
            return True  # 7,6 beside 76
        before = [number for one, number in same_year if _is_triwulan(one) and one.kolom < isian.kolom]
        return bool(before) and _sama_besar(before[-1], putusan.tengah)
    if indikator.arah is Arah.TURUN:
        return name != "realisasi"
    return name != "kondisi_awal" or not all(map(_is_bulat, isian.angka))


def realisasi_dekat_target(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ407. A realisasi of five times its target, or a fifth of it, may have a slipped comma (a real table holds 8.3
    for 83).
    """
    for indikator, semua in isian_indikator(data):
        by_place = {(isian.tahun, isian.kolom[0]): isian for isian in semua if isian.tahun is not None}
        for (tahun, name), isian in by_place.items():
            if name != "realisasi" or not isinstance(isian.nilai, Decimal):
                continue
            changed = by_place[tahun, "target_perubahan"].nilai
            target = by_place[tahun, "target"].nilai if changed is None else changed
            if isinstance(target, Rentang):
                target = target.bawah
            if not isinstance(target, Decimal) or target <= 0:
                continue
            low = indikator.arah is not Arah.TURUN and 0 < isian.nilai * _JAUH <= target
            if low or isian.nilai >= target * _JAUH:
                yield isian.problem(
                    "LKJ407",
                    f"realisasi {show(isian.nilai)} jauh dari target {show(target)}",
                    remedy="periksa letak komanya",
                )


def nol_uang_di_tempatnya(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ441. Money with a zero too many or too few, by the money of the same budget line in all years, and a realisasi
    that is ten or a hundred times its pagu, since nobody can spend that.

    A realisasi still under way is left out: it is low by nature. Budgets change from year to year, so another year
    alone is no witness: it takes two, or a figure of the same year; and a year that says twice that it changed (pagu
    and realisasi) is believed.
    """
    for _, semua in isian_anggaran(data):
        uang = [
            (isian, number)
            for isian in semua
            for number in isian.angka
            if number >= 1000 and (isian.kolom[0] != "realisasi" or data.laporan[isian.tahun or 0].siklus)
        ]
        told: set[int | None] = set()
        for isian, number in uang:
            lain = [(one, other) for one, other in uang if one is not isian]
            years = {one.tahun for one, _ in lain}
            putusan = putuskan(number, [other for _, other in lain], bulat=True)
            if putusan and putusan.maksud is not None and (isian.tahun in years or len(years) > 1):
                told.add(isian.tahun)
                slip = "kelebihan" if number > putusan.tengah else "kekurangan"
                yield isian.problem(
                    "LKJ441",
                    f"{isian.kolom[0]} Rp{_rupiah(number)} tampak {slip} angka nol: uang lain kode ini sekitar "
                    f"Rp{_rupiah(putusan.tengah)}",
                    remedy=f"tulis {show(putusan.maksud)} bila itu maksudnya",
                )
        yield from _melebihi_pagu(semua, told)


def _melebihi_pagu(semua: list[Isian], told: set[int | None]) -> Iterator[Problem]:
    by_place = {(isian.tahun, isian.kolom[0]): isian for isian in semua}
    for tahun in {isian.tahun: None for isian in semua}:
        pagu, changed, isian = (by_place[tahun, name] for name in UANG)
        berlaku = pagu.nilai if changed.nilai is None else changed.nilai
        if tahun in told or not isinstance(berlaku, Decimal) or not isinstance(isian.nilai, Decimal) or berlaku <= 0:
            continue
        if isian.nilai >= berlaku * _JAUH:
            yield isian.problem(
                "LKJ441",
                f"realisasi Rp{_rupiah(isian.nilai)} berlipat-lipat dari pagu Rp{_rupiah(berlaku)}",
                remedy="periksa banyak angka nol realisasi dan pagunya",
            )


def _rupiah(amount: Decimal) -> str:
    return f"{amount:,.0f}".replace(",", ".")
