"""Spending above the budget."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
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
    """LKJ421. Spending above the budget is likely a slip."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if anggaran.realisasi is not None and anggaran.realisasi > anggaran.pagu_berlaku:
                yield anggaran.problem(
                    MELEBIHI_PAGU,
                    "realisasi lebih besar dari pagu",
                    "realisasi",
                    remedy="periksa banyak angka nolnya, atau isi pagu_perubahan",
                )
