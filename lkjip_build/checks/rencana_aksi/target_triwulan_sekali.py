"""Targets of a quarter that are told twice."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.kata import triwulan
from lkjip_build.checks.bantu.isian import show
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.model import Data
from lkjip_build.model.rencana_aksi import KOLOM_TARGET
from lkjip_build.problems import Problem, Rule

TARGET_TRIWULAN_BERBEDA = Rule(
    "LKJ470",
    "error",
    "Target triwulan ditulis dua kali dengan angka berbeda",
    manual="""
Beberapa aksi satu indikator ditulis di beberapa baris, tetapi target triwulannya cukup di baris pertama. Bila diulang,
angkanya harus sama.

Salah:

```
iku-09;5;5;4;4;Patroli gabungan;…
iku-09;4;5;4;4;Penyuluhan;…
```

Benar:

```
iku-09;5;5;4;4;Patroli gabungan;…
iku-09;;;;;Penyuluhan;…
```
""",
)


def target_triwulan_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ470. The target of a quarter has one value in all rows of its indikator."""
    for _, _, rencana in semua_rencana(data):
        for number, name in enumerate(KOLOM_TARGET):
            first = rencana.pemegang(number + 1)
            for one in rencana.baris:
                value = one.target[number]
                if first and value is not None and value != first.target[number]:
                    yield one.problem(
                        TARGET_TRIWULAN_BERBEDA,
                        f"target {triwulan(number + 1)} di sini {show(value)}, padahal di baris "
                        f"{first.location(name).line} {show(first.target[number])}",
                        name,
                        remedy="tulis targetnya sekali saja, di baris pertama indikator ini; kosongkan yang lain",
                    )
