"""Money without its zeros."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import SEMUA_UANG
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

UANG_TERLALU_KECIL = Rule(
    "LKJ426",
    "error",
    "Uang terlalu kecil",
    manual="""
Uang kurang dari seribu rupiah. Biasanya ditulis dalam ribuan atau juta. Bila memang benar,
[konfirmasikan](#konfirmasi).

Salah:

```
pagu: 85,20
```

Benar:

```
pagu: 85200000
```
""",
    konfirmasi=True,
)


def uang_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ426. No budget line is worth less than a thousand rupiah: its zeros were left out (`1,50` for a million)."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            for field in SEMUA_UANG:
                amount = getattr(anggaran, field)
                if amount is not None and 0 < amount < 1000:
                    yield anggaran.problem(
                        UANG_TERLALU_KECIL,
                        f"{field} hanya Rp{str(amount).replace('.', ',')}",
                        field,
                        remedy="tulis rupiah lengkap dengan nolnya, bukan dalam ribuan atau juta",
                    )
