"""Realisasi far from their target."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lkjip_build.checks.bantu.angka_ganjil import JAUH
from lkjip_build.checks.bantu.isian import PERIKSA_NISBAH, isian_indikator, show
from lkjip_build.compute.besaran import score
from lkjip_build.model import Data
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.problems import Problem, Rule

JAUH_DARI_TARGET = Rule(
    "LKJ407",
    "warning",
    "Realisasi jauh dari target",
    manual="""
Realisasi sedikitnya lima kali target, atau paling banyak seperlimanya. Biasanya koma bergeser. Bila memang benar,
[konfirmasikan](#konfirmasi).

Salah:

```
target 83, realisasi 8,47
```

Benar:

```
target 83, realisasi 84,7
```
""",
    konfirmasi=True,
)


def realisasi_dekat_target(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ407. A realisasi of five times its target, or a fifth of it, may have a slipped comma (a real table holds 8.3
    for 83).
    """
    for indikator, semua in isian_indikator(data):
        by_place = {(isian.tahun, isian.kolom[0]): isian for isian in semua}
        for (tahun, name), isian in by_place.items():
            if name != "realisasi" or not isinstance(isian.nilai, Decimal | Nisbah):
                continue
            changed = by_place[tahun, "target_perubahan"].nilai
            target = by_place[tahun, "target"].nilai if changed is None else changed
            if isinstance(target, Rentang):
                target = target.bawah
            if not isinstance(target, Decimal | Nisbah) or score(target) <= 0:
                continue
            reached, aim = score(isian.nilai), score(target)
            low = indikator.arah.berbatas_bawah and 0 < reached * JAUH <= aim
            if low or reached >= aim * JAUH:
                share = isinstance(isian.nilai, Nisbah)
                yield isian.problem(
                    JAUH_DARI_TARGET,
                    f"realisasi {isian.tulis(isian.angka[0])} jauh dari target {show(target)}",
                    remedy=PERIKSA_NISBAH if share else "periksa letak komanya",
                )
