"""Years with two rule sets."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

ATURAN_TUMPANG_TINDIH = Rule(
    "LKJ304",
    "error",
    "Aturan saling tumpang tindih",
    manual="""
Dua himpunan aturan berlaku di tahun yang sama, atau satu himpunan berakhir sebelum mulai.

Salah:

```
- kode: aturan-2023
  mulai: 2023
  sampai:
- kode: aturan-2026
  mulai: 2026
```

Benar:

```
- kode: aturan-2023
  mulai: 2023
  sampai: 2025
- kode: aturan-2026
  mulai: 2026
```
""",
)


def aturan_tidak_tumpang_tindih(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ304. No year has two rule sets, and none ends before it begins."""
    for himpunan in data.aturan.himpunan:
        if himpunan.sampai is not None and himpunan.sampai < himpunan.mulai:
            yield himpunan.problem(
                ATURAN_TUMPANG_TINDIH,
                "himpunan ini berakhir sebelum mulai",
                "sampai",
                remedy="tukar 'mulai' dan 'sampai'",
            )
    for first, second in combinations(data.aturan.himpunan, 2):
        if first.berlaku(second.mulai) or second.berlaku(first.mulai):
            yield second.problem(
                ATURAN_TUMPANG_TINDIH,
                f"himpunan '{second.kode}' berlaku di tahun yang sama dengan '{first.kode}'",
                "mulai",
                remedy=f"isi 'sampai' pada '{first.kode}' dengan tahun sebelum {second.mulai}",
            )
