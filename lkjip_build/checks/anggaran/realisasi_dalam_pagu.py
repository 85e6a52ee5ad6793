"""Spending above the budget."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN
from lkjip_build.problems import Problem, Rule

MELEBIHI_PAGU = Rule(
    "LKJ421",
    "warning",
    "Realisasi melebihi pagu",
    manual="""
Belanja melebihi pagu. Mungkin ada nol yang berlebih, atau pagu perubahan belum diisi.

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


def realisasi_dalam_pagu(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ421. Spending above the budget is likely a slip: of the year, else of the first quarter that shows it."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            over = [name for name in ("realisasi", *TRIWULAN) if (getattr(anggaran, name) or 0) > anggaran.pagu_berlaku]
            if over:
                yield anggaran.problem(
                    MELEBIHI_PAGU,
                    f"{over[0]} lebih besar dari pagu",
                    over[0],
                    remedy="periksa banyak angka nolnya, atau isi pagu_perubahan",
                )
