"""Scales with gaps or overlaps."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SKALA_TIDAK_MENURUN = Rule(
    "LKJ305",
    "error",
    "Skala kategori berlubang atau tumpang tindih",
    manual="""
Kategori dan predikat ditulis dari batas tertinggi ke terendah. Setiap kategori berakhir di tempat kategori di atasnya
mulai, jadi tidak ada celah.

Salah:

```
- {nama: Tinggi, bawah: 76}
- {nama: Sedang, bawah: 90}
```

Benar:

```
- {nama: Tinggi, bawah: 90}
- {nama: Sedang, bawah: 76}
```
""",
)


def skala_menurun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ305. Bands stand from high to low; so each ends where the next begins, without gap or overlap."""
    for himpunan in data.aturan.himpunan:
        for upper, lower in pairwise(himpunan.skala.kategori):
            if lower.bawah >= upper.bawah:
                yield lower.problem(
                    SKALA_TIDAK_MENURUN,
                    f"batas '{lower.nama}' tidak lebih rendah dari '{upper.nama}'",
                    "bawah",
                    remedy="urutkan kategori dari batas tertinggi ke terendah",
                )
        predikat = himpunan.predikat.predikat if himpunan.predikat else ()
        for above, below in pairwise(predikat):
            if above.di_atas is None or (below.di_atas is not None and below.di_atas >= above.di_atas):
                yield below.problem(
                    SKALA_TIDAK_MENURUN,
                    f"batas '{below.nama}' tidak lebih rendah dari '{above.nama}'",
                    "di_atas",
                    remedy="urutkan predikat dari tertinggi; hanya yang terendah boleh tanpa batas",
                )
