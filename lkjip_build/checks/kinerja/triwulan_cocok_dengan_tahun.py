"""Quarters against the year."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import assert_never

from lkjip_build.checks.bantu.isian import show
from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.capaian import score
from lkjip_build.model import Data
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Konsolidasi
from lkjip_build.problems import Problem, Rule

TRIWULAN_TIDAK_COCOK = Rule(
    "LKJ405",
    "warning",
    "Triwulan tidak cocok dengan setahun",
    manual="""
Realisasi setahun tidak sama dengan hasil keempat triwulan menurut `konsolidasi`: dijumlah, dirata-rata, atau diambil
posisi akhirnya.

Salah:

```
tw1 5, tw2 6, tw3 5, tw4 5 (jumlah) tetapi realisasi 22
```

Benar:

```
tw1 5, tw2 6, tw3 5, tw4 5 (jumlah) dan realisasi 21
```
""",
    konfirmasi=True,
)


def triwulan_cocok_dengan_tahun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ405. Four quarters, taken together as `konsolidasi` says, give the year."""
    for _, kinerja, indikator in pairs(data):
        if kinerja.realisasi is None or any(nilai is None for nilai in kinerja.triwulan):
            continue
        expected: Nilai | None = kinerja.tw4
        if indikator.konsolidasi.memakai_semua and not isinstance(kinerja.realisasi, Decimal):
            continue  # steps of a scale have neither sum nor mean
        total = sum((nilai for nilai in kinerja.triwulan if isinstance(nilai, Decimal)), Decimal(0))
        match indikator.konsolidasi:
            case Konsolidasi.POSISI_AKHIR:
                found = f"triwulan terakhir {show(expected)}"
            case Konsolidasi.JUMLAH:
                expected, found = total, f"jumlahnya {show(total.normalize())}"
            case Konsolidasi.RATA_RATA:
                # The office prints its mean with as many decimals as it types.
                expected = (total / 4).quantize(score(kinerja.realisasi), ROUND_HALF_UP)
                found = f"rata-ratanya {show((total / 4).normalize())}"
            case _:
                assert_never(indikator.konsolidasi)
        if expected != kinerja.realisasi:
            yield kinerja.problem(
                TRIWULAN_TIDAK_COCOK,
                f"realisasi setahun {show(kinerja.realisasi)} tidak cocok dengan triwulan: {found}",
                "realisasi",
                remedy="periksa angka triwulan dan setahun, atau 'konsolidasi' di renstra.yml",
            )
