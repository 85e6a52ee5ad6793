"""Spending that is not filled in."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

REALISASI_ANGGARAN_KOSONG = Rule(
    "LKJ425",
    "warning",
    "Realisasi anggaran kosong",
    manual="""
Laporannya sudah mulai disusun, tetapi realisasi anggaran baris ini kosong. Bila tidak ada belanja, tulis 0.

Salah:

```
…;85200000;;;
```

Benar:

```
…;85200000;;80345000;
```
""",
    konfirmasi=True,
)


def belanja_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ425. Once the report of a year is being made, what was spent is known."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if anggaran.realisasi is None and laporan.siklus:
                yield anggaran.problem(
                    REALISASI_ANGGARAN_KOSONG,
                    f"realisasi {laporan.tahun} kosong padahal laporannya sudah mulai disusun",
                    "realisasi",
                    remedy="isi realisasinya; bila tidak ada belanja, tulis 0",
                )
