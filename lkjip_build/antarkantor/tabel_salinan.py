"""Tables of kinerja that were copied from another office."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.ringkasan import Janji, RingkasanKantor
from lkjip_build.problems import Problem, Rule

TERSEDIKIT = 3
"""Rows with a realisasi: two offices may well agree in one or two."""

TABEL_SALINAN = Rule(
    "LKJ903",
    "warning",
    "Tabel kinerja sama dengan kantor lain",
    manual="""
Target dan realisasi setiap indikator setahun sama persis dengan kantor lain, pada tiga indikator atau lebih. Itu
hampir selalu tabel yang tersalin. Isi dengan angka kantor ini sendiri. Hanya Bagian Organisasi yang melihat catatan
ini.

Salah:

```
sumbang/data/2025/kinerja.csv     iku-01;83;83,5   iku-02;20;21   iku-03;40;45
kembaran/data/2025/kinerja.csv    iku-01;83;83,5   iku-02;20;21   iku-03;40;45
```

Benar:

```
sumbang/data/2025/kinerja.csv     iku-01;83;83,5   iku-02;20;21   iku-03;40;45
kembaran/data/2025/kinerja.csv    iku-01;83;81,9   iku-02;20;17   iku-03;40;38
```
""",
    terbit=False,
)


def tabel_salinan(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ903. No two offices have the same targets and figures in every indikator of a year."""
    found: dict[object, list[tuple[RingkasanKantor, Janji]]] = defaultdict(list)
    for kantor in semua:
        for tahun in kantor.semua_tahun:
            told = [one for one in tahun.janji if one.realisasi is not None]
            if len(told) >= TERSEDIKIT:
                rows = tuple(sorted((one.kunci, repr(one.target), repr(one.realisasi)) for one in told))
                found[tahun.tahun, rows].append((kantor, told[0]))
    for some in (some for some in found.values() if len(some) > 1):
        for kantor, janji in some:
            others = dan(other.nama for other, _ in some if other is not kantor)
            yield TABEL_SALINAN.at(
                janji.sumber,
                f"target dan realisasi semua indikator sama persis dengan {others}",
                remedy="isi dengan angka kantor ini sendiri",
            )
