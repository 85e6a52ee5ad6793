"""Budgets that are the same to the rupiah in every programme."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.ringkasan import Program, RingkasanKantor
from lkjip_build.problems import Problem, Rule

ANGGARAN_SAMA = Rule(
    "LKJ902",
    "warning",
    "Anggaran dua kantor sama persis",
    manual="""
Dua kantor dalam satu portal punya pagu yang sama sampai ke rupiahnya pada setiap program setahun. Itu hampir selalu
tabel yang tersalin. Cocokkan dengan DPA masing-masing kantor. Hanya Bagian Organisasi yang melihat catatan ini.

Salah:

```
sumbang/data/2025/anggaran.csv     7.01.02;Program Pelayanan;85200000
kembaran/data/2025/anggaran.csv    7.01.02;Program Pelayanan;85200000
```

Benar:

```
sumbang/data/2025/anggaran.csv     7.01.02;Program Pelayanan;85200000
kembaran/data/2025/anggaran.csv    7.01.02;Program Pelayanan;79650000
```
""",
    terbit=False,
)


def anggaran_sama(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ902. No two offices have the same budget in every programme of a year."""
    found: dict[object, list[tuple[RingkasanKantor, Program]]] = defaultdict(list)
    for kantor in semua:
        for tahun in kantor.semua_tahun:
            if tahun.pagu:
                budget = tuple(sorted((one.kode, one.pagu) for one in tahun.program))
                found[tahun.tahun, budget].append((kantor, tahun.program[0]))
    for (_, budget), some in ((key, some) for key, some in found.items() if len(some) > 1 and isinstance(key, tuple)):
        for kantor, program in some:
            others = dan(other.nama for other, _ in some if other is not kantor)
            yield ANGGARAN_SAMA.at(
                program.sumber,
                f"pagu {len(budget)} program sama persis dengan {others}",
                remedy="cocokkan dengan DPA kantor ini; betulkan yang tersalin",
            )
