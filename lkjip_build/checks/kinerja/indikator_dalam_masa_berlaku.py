"""Rows of an indikator that is not in force."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Problem, Rule

DI_LUAR_MASA_BERLAKU = Rule(
    "LKJ402",
    "warning",
    "Indikator di luar masa berlakunya",
    manual="""
Ada angka atau rencana aksi untuk indikator pada tahun ia belum atau tidak lagi dipakai.

Salah:

```
mulai: 2026     # padahal kinerja.csv 2025 memuat iku-05
```

Benar:

```
mulai: 2025
```
""",
)


def indikator_dalam_masa_berlaku(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ402. No row for an indikator outside its years."""
    plans = ((laporan, one, indikator) for laporan, indikator, rencana in semua_rencana(data) for one in rencana.baris)
    for laporan, row, indikator in chain[tuple[Laporan, Rekaman, Indikator]](pairs(data), plans):
        if not indikator.berlaku(laporan.tahun):
            yield row.problem(
                DI_LUAR_MASA_BERLAKU,
                f"indikator '{indikator.kode}' tidak berlaku di tahun {laporan.tahun} menurut renstra.yml",
                "indikator",
                remedy="hapus baris ini, atau perbaiki 'mulai'/'berakhir' di renstra.yml",
            )
