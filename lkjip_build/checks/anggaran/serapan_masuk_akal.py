"""Spending far below the budget."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

JAUH_DI_BAWAH_PAGU = Rule(
    "LKJ427",
    "warning",
    "Realisasi jauh di bawah pagu",
    manual="""
Laporannya sudah mulai disusun, tetapi belanja kurang dari separuh pagu. Sering kali satu angka nol tertinggal. Bila
memang benar, [konfirmasikan](#konfirmasi).

Salah:

```
pagu 85200000, realisasi 8034500
```

Benar:

```
pagu 85200000, realisasi 80345000
```
""",
    konfirmasi=True,
)


def serapan_masuk_akal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ427. Once the report of a year is being made, less than half of a budget line spent is likely a zero short.

    A typed 0 is meant (LKJ425), and what is less than a thousand rupiah is told by LKJ426.
    """
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran if laporan.siklus else ():
            pagu, realisasi = anggaran.pagu_berlaku, anggaran.realisasi
            if realisasi is not None and realisasi >= 1000 and realisasi * 2 < pagu:
                percent = f"{realisasi * 100 / pagu:.1f}".replace(".", ",")
                yield anggaran.problem(
                    JAUH_DI_BAWAH_PAGU,
                    f"realisasi hanya {percent} % dari pagu",
                    "realisasi",
                    remedy="periksa banyak angka nolnya",
                )
