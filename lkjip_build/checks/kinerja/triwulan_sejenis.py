"""Quarters that cannot be added up."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.kata import triwulan
from lkjip_build.checks.bantu.isian import show
from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.model import Data
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.problems import Problem, Rule

TRIWULAN_CAMPURAN = Rule(
    "LKJ419",
    "warning",
    "Triwulan campuran pembilang/penyebut dan angka biasa",
    manual="""
Indikator ini memakai `konsolidasi: jumlah`. Pembilang/penyebut dijumlahkan sendiri-sendiri, angka biasa dijumlahkan
begitu saja; bila keduanya bercampur, jumlahnya tidak dapat diketahui dan situs tidak menampilkannya.

Salah:

```
tw1 5/6, tw2 80, tw3 9/10, tw4 8/9
```

Benar:

```
tw1 5/6, tw2 8/10, tw3 9/10, tw4 8/9
```
""",
)


def triwulan_sejenis(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ419. Quarters that are to be added up are all shares, or none is."""
    for _, kinerja, indikator in pairs(data):
        if not indikator.konsolidasi.menjumlah:
            continue
        filled = [(number, nilai) for number, nilai in enumerate(kinerja.triwulan, 1) if nilai is not None]
        other = next((one for one in filled if isinstance(one[1], Nisbah) != isinstance(filled[0][1], Nisbah)), None)
        if other is not None:
            (first, before), (number, nilai) = filled[0], other
            yield kinerja.problem(
                TRIWULAN_CAMPURAN,
                f"{triwulan(number)} ditulis {show(nilai)}, padahal {triwulan(first)} ditulis {show(before)}: keduanya "
                "tidak dapat dijumlahkan",
                f"tw{number}",
                remedy="tulis semua triwulan sebagai pembilang/penyebut, atau semuanya sebagai satu angka",
            )
