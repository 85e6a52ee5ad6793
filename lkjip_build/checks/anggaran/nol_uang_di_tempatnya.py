"""Money with a zero too many or too few."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lkjip_build.checks.bantu.angka_ganjil import JAUH, putuskan
from lkjip_build.checks.bantu.isian import UANG, Isian, isian_anggaran, rupiah, show
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

NOL_UANG_KELIRU = Rule(
    "LKJ441",
    "error",
    "Angka nol uang tampak keliru",
    manual="""
Pagu atau realisasi ini sepuluh atau seratus kali, atau sepersepuluh atau seperseratus, uang lain kode yang sama di
semua tahun; atau realisasinya sedikitnya lima kali pagunya. Anggaran memang bisa berubah: bila pagu dan realisasi tahun
itu sama-sama berubah, itu dipercaya. Bila memang benar, [konfirmasikan](#konfirmasi).

Salah:

```
pagu 85200000, realisasi 803450000
```

Benar:

```
pagu 85200000, realisasi 80345000
```
""",
    konfirmasi=True,
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
                    NOL_UANG_KELIRU,
                    f"{isian.kolom[0]} {rupiah(number)} tampak {slip} angka nol: uang lain kode ini sekitar "
                    f"{rupiah(putusan.tengah)}",
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
        if isian.nilai >= berlaku * JAUH:
            yield isian.problem(
                NOL_UANG_KELIRU,
                f"realisasi {rupiah(isian.nilai)} berlipat-lipat dari pagu {rupiah(berlaku)}",
                remedy="periksa banyak angka nol realisasi dan pagunya",
            )
