"""Quarters against the year."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from lkjip_build.checks.bantu.isian import show, show_hitungan
from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.setahun import beda_triwulan
from lkjip_build.model import Data
from lkjip_build.model.renstra import Indikator, Konsolidasi
from lkjip_build.problems import Problem, Rule

TRIWULAN_TIDAK_COCOK = Rule(
    "LKJ405",
    "warning",
    "Triwulan tidak cocok dengan setahun",
    manual="""
Realisasi setahun tidak sama dengan hasil keempat triwulan menurut `konsolidasi`: dijumlah, dirata-rata, atau diambil
posisi akhirnya. Dari pembilang/penyebut (`30/35`), jumlah menambah pembilang dan penyebutnya sendiri-sendiri.

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
        made = beda_triwulan(kinerja, indikator)
        if made is not None:
            yield kinerja.problem(
                TRIWULAN_TIDAK_COCOK,
                f"realisasi setahun {show(kinerja.realisasi)} tidak cocok dengan triwulan: {_hasil(made, indikator)}",
                "realisasi",
                remedy="periksa angka triwulan dan setahun, atau 'konsolidasi' di renstra.yml",
            )


def _hasil(made: Besaran, indikator: Indikator) -> str:
    match indikator.konsolidasi:
        case Konsolidasi.POSISI_AKHIR:
            return f"triwulan terakhir {show_hitungan(made)}"
        case Konsolidasi.JUMLAH:
            return f"jumlahnya {show_hitungan(made)}"
        case Konsolidasi.RATA_RATA:
            return f"rata-ratanya {show_hitungan(made)}"
        case _:
            assert_never(indikator.konsolidasi)
