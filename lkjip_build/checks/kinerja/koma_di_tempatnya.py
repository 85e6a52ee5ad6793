"""Figures that stand alone among those of their indikator."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import assert_never

from lkjip_build.checks.bantu.angka_ganjil import JAUH, Ganjil, is_bulat, putuskan, sama_besar
from lkjip_build.checks.bantu.isian import PERIKSA_NISBAH, Isian, isian_indikator, show
from lkjip_build.compute.besaran import jumlah
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Indikator, Konsolidasi
from lkjip_build.problems import Problem, Rule

KOMA_KELIRU = Rule(
    "LKJ440",
    "error",
    "Koma atau angka nol tampak keliru",
    manual="""
Angka ini sendirian di antara angka lain indikatornya (target, realisasi, dan triwulan semua tahun, target Renstra,
kondisi awal), dan menjadi sebesar yang lain bila komanya digeser satu atau dua tempat, atau bila satu dua angka nolnya
dibuang atau ditambah. Perbaikannya menyebut angka itu. Bila memang benar, [konfirmasikan](#konfirmasi).

Yang tidak dianggap keliru: angka yang didukung angka lain (realisasi yang melonjak bersama targetnya), kondisi awal
atau triwulan pertama yang masih rendah, realisasi rendah pada indikator yang sebaiknya turun, dan banyaknya benda di
bawah sepuluh.

Salah:

```
indikator;target;…;tw1;tw2;tw3;tw4;realisasi
iku-01;85;;85;85,4;85,6;85,6;8,54
```

Benar:

```
indikator;target;…;tw1;tw2;tw3;tw4;realisasi
iku-01;85;;85;85,4;85,6;85,6;85,4
```
""",
    konfirmasi=True,
)

JAUH_DARI_YANG_LAIN = Rule(
    "LKJ442",
    "warning",
    "Angka jauh dari angka lain indikatornya",
    manual="""
Angka ini sedikitnya lima kali, atau paling banyak seperlima, angka lain indikatornya, atau berkoma padahal yang lain
bilangan bulat. Periksa koma dan angka nolnya. Bila memang benar, [konfirmasikan](#konfirmasi).

Salah:

```
tw1 5, tw2 60, tw3 5, tw4 5
```

Benar:

```
tw1 5, tw2 6, tw3 5, tw4 5
```
""",
    konfirmasi=True,
)


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
        if bawah is None or bawah < 0 or not positif or max(positif) < min(positif) * JAUH:
            continue
        terukur = indikator.satuan.terukur
        for isian, number in angka:
            others = [(one, other) for one, other in angka if one is not isian or other != number]
            tetangga = _tetangga(indikator, isian, others)
            bulat = not terukur and all(is_bulat(one) for one in (number, *tetangga))
            putusan = putuskan(number, tetangga, bulat=bulat)
            if putusan and (number > putusan.tengah or _rendah_itu_ganjil(indikator, isian, putusan, angka)):
                yield _ganjil(isian, number, putusan, bulat=bulat)
            elif not terukur and _berkoma_sendiri(number, [other for _, other in others]):
                yield isian.problem(
                    JAUH_DARI_YANG_LAIN,
                    f"{show(number)} berkoma, padahal angka lain indikator ini bilangan bulat",
                    remedy="periksa letak komanya",
                )


def _berkoma_sendiri(nilai: Decimal, lain: Sequence[Decimal]) -> bool:
    """Tell whether a figure alone has a comma, lies below all others, and without its comma would be among them."""
    positif = [one for one in lain if one > 0]
    if is_bulat(nilai) or len(positif) < 4 or not all(is_bulat(one) for one in lain):
        return False
    besar = nilai.scaleb(1), nilai.scaleb(2)
    return nilai < min(positif) and any(is_bulat(one) and min(positif) <= one <= max(positif) for one in besar)


def _ganjil(isian: Isian, angka: Decimal, putusan: Ganjil, *, bulat: bool) -> Problem:
    tengah, share = show(putusan.tengah), isinstance(isian.nilai, Nisbah)
    if putusan.maksud is None:
        return isian.problem(
            JAUH_DARI_YANG_LAIN,
            f"{isian.tulis(angka)} jauh dari angka lain indikator ini, yang sekitar {tengah}",
            remedy=PERIKSA_NISBAH if share else "periksa letak koma dan banyak angka nolnya",
        )
    if share:
        message = f"{isian.tulis(angka)} tampak keliru angka nolnya: angka lain indikator ini sekitar {tengah}"
        return isian.problem(KOMA_KELIRU, message, remedy=PERIKSA_NISBAH)
    slip = "letak komanya"
    if bulat:
        slip = "kelebihan angka nol" if angka > putusan.tengah else "kekurangan angka nol"
    return isian.problem(
        KOMA_KELIRU,
        f"{show(angka)} tampak keliru {slip}: angka lain indikator ini sekitar {tengah}",
        remedy=f"tulis {show(putusan.maksud)} bila itu maksudnya",
    )


def _is_triwulan(isian: Isian) -> bool:
    return isian.kolom[0] in TRIWULAN


def _tetangga(indikator: Indikator, isian: Isian, others: list[tuple[Isian, Decimal]]) -> list[Decimal]:
    """Return the figures of the size that this one should have; for a realisasi also what its quarters add up to."""
    found = [other for one, other in others if _sebanding(indikator, isian, one)]
    if indikator.konsolidasi.menjumlah and isian.kolom == ("realisasi",):
        quarters = [one.nilai for one, _ in others if one.tahun == isian.tahun and _is_triwulan(one)]
        total = jumlah(one for one in quarters if one is not None)
        found += [total] if len(quarters) == 4 and isinstance(total, Decimal) else []
    return found


def _sebanding(indikator: Indikator, isian: Isian, lain: Isian) -> bool:
    """Tell whether two figures of an indikator are of the same size by nature.

    Quarters that are averaged are like years. Quarters that add up are like each other only, but shares, whose parts
    are added up, are of one size. A state that builds up through the year is at the size of a year in its last quarter;
    the quarters before it are held against both.
    """
    match indikator.konsolidasi:
        case Konsolidasi.RATA_RATA:
            return True
        case Konsolidasi.JUMLAH:
            shares = isinstance(isian.nilai, Nisbah) and isinstance(lain.nilai, Nisbah)
            return shares or _is_triwulan(isian) == _is_triwulan(lain)
        case Konsolidasi.POSISI_AKHIR:
            if not _is_triwulan(lain) or lain.kolom == ("tw4",):
                return True
            return _is_triwulan(isian) and isian.tahun == lain.tahun
        case _:
            assert_never(indikator.konsolidasi)


def _rendah_itu_ganjil(indikator: Indikator, isian: Isian, putusan: Ganjil, angka: list[tuple[Isian, Decimal]]) -> bool:
    """Tell whether a low figure is odd where it stands; see `koma_di_tempatnya`."""
    name = isian.kolom[0]
    if _is_triwulan(isian):
        if putusan.maksud is None or not indikator.arah.berbatas_bawah:
            return False
        if indikator.konsolidasi.memakai_semua:
            return True
        same_year = [(one, number) for one, number in angka if one.tahun == isian.tahun]
        if any(putusan.maksud == number for _, number in same_year) and not all(map(is_bulat, isian.angka)):
            return True  # 7,6 beside 76
        before = [number for one, number in same_year if _is_triwulan(one) and one.kolom < isian.kolom]
        return bool(before) and sama_besar(before[-1], putusan.tengah)
    if not indikator.arah.berbatas_bawah:
        return name != "realisasi"
    return name != "kondisi_awal" or not all(map(is_bulat, isian.angka))
