"""Money below zero."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import KELUARAN, SEMUA_UANG
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

UANG_NEGATIF = Rule(
    "LKJ420",
    "error",
    "Uang atau keluaran bernilai negatif",
    manual="""
Uang dan banyaknya keluaran tidak dapat bernilai negatif.

Salah:

```
realisasi: -80345000
```

Benar:

```
realisasi: 80345000
```
""",
)


def uang_tidak_negatif(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ420. Money is not negative, nor is what it brings."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            for field in (*SEMUA_UANG, *KELUARAN):
                amount = getattr(anggaran, field)
                if amount is not None and amount < 0:
                    yield anggaran.problem(
                        UANG_NEGATIF, f"{field} lebih kecil dari nol", field, remedy="hapus tanda minusnya"
                    )
