"""Budgets against those of the year before."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import rupiah
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PAGU_JAUH_BERBEDA = Rule(
    "LKJ428",
    "warning",
    "Pagu jauh berbeda dari tahun sebelumnya",
    manual="""
Pagu kode ini lebih dari lima kali, atau kurang dari seperlima, pagu kode yang sama tahun sebelumnya. Periksa angka
nolnya di kedua tahun. Bila memang benar, [konfirmasikan](#konfirmasi).

Salah:

```
2025: 7.01.02.2.01;…;85200000
2026: 7.01.02.2.01;…;869000000
```

Benar:

```
2025: 7.01.02.2.01;…;85200000
2026: 7.01.02.2.01;…;86900000
```
""",
    konfirmasi=True,
)

_TIMES = 5


def pagu_serupa_tahun_lalu(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ428. A budget line that grew or shrank more than fivefold in a year is likely a zero too many or too few."""
    for tahun, laporan in data.laporan.items():
        before = data.laporan.get(tahun - 1)
        lalu = {one.kode: one.pagu for one in before.anggaran} if before else {}
        for anggaran in laporan.anggaran:
            pagu, dulu = anggaran.pagu, lalu.get(anggaran.kode)
            if dulu and min(pagu, dulu) >= 1000 and max(pagu, dulu) > _TIMES * min(pagu, dulu):
                yield anggaran.problem(
                    PAGU_JAUH_BERBEDA,
                    f"pagu {anggaran.kode} {rupiah(pagu)}, padahal tahun {tahun - 1} {rupiah(dulu)}",
                    "pagu",
                    remedy="periksa banyak angka nolnya di kedua tahun",
                )
