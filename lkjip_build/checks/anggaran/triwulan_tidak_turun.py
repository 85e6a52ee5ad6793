"""Cumulative spending that sinks."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_build.checks.bantu.isian import rupiah
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN
from lkjip_build.problems import Problem, Rule

TRIWULAN_TURUN = Rule(
    "LKJ456",
    "warning",
    "Realisasi anggaran turun di tengah tahun",
    manual="""
Angka triwulan di anggaran.csv adalah jumlah dari awal tahun, jadi tidak mungkin lebih kecil dari triwulan sebelumnya.
Mungkin yang diketik belanja triwulan itu saja. Bila ada belanja yang dikembalikan, [konfirmasikan](#konfirmasi).

Salah:

```
tw1 20000000, tw2 15000000
```

Benar:

```
tw1 20000000, tw2 35000000
```
""",
    konfirmasi=True,
)


def triwulan_tidak_turun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ456. What was spent until the end of a quarter is no less than until the one before; the year ends them."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            # The year beside a fourth quarter is another rule's: there they must be equal.
            names = TRIWULAN if anggaran.tw4 is not None else (*TRIWULAN, "realisasi")
            filled = [(name, amount) for name in names if (amount := getattr(anggaran, name)) is not None]
            for (before, lalu), (name, amount) in pairwise(filled):
                if amount < lalu:
                    yield anggaran.problem(
                        TRIWULAN_TURUN,
                        f"{name} {rupiah(amount)} lebih kecil dari {before} {rupiah(lalu)}",
                        name,
                        remedy="tulis jumlah dari awal tahun, bukan belanja triwulan itu saja",
                    )
