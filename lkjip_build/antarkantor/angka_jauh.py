"""Figures that cannot be believed beside those of other offices."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median

from lkjip_build.bahasa.angka import nilai
from lkjip_build.compute.besaran import bounds
from lkjip_build.compute.ringkasan import Janji, RingkasanKantor
from lkjip_build.problems import Problem, Rule

TERSEDIKIT = 5
"""Offices with a figure, below which nothing is usual."""
KALI = 10
"""A slip of a comma or of a unit; offices do differ by less."""

ANGKA_JAUH = Rule(
    "LKJ906",
    "warning",
    "Angka jauh dari kantor lain",
    manual="""
Realisasi sebuah indikator lebih dari sepuluh kali, atau kurang dari sepersepuluh, angka tengah kantor lain dengan
indikator, satuan, dan tahun yang sama. Biasanya koma atau satuannya keliru. Hanya Bagian Organisasi yang melihat
catatan ini.

Salah:

```
iku-01;83;835
```

Benar:

```
iku-01;83;83,5
```
""",
    terbit=False,
)


def angka_jauh(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ906. A figure is within ten times of the middle one of all offices, either way."""
    found: dict[tuple[int, str, str], list[tuple[Janji, Fraction]]] = defaultdict(list)
    for kantor in semua:
        for tahun, janji in kantor.semua_janji:
            if janji.realisasi is not None:
                found[tahun.tahun, janji.kunci, janji.satuan].append((janji, bounds(janji.realisasi)[0]))
    for some in found.values():
        middle = median(value for _, value in some)
        if len(some) < TERSEDIKIT or middle <= 0:
            continue
        for janji, value in some:
            if value > middle * KALI or 0 < value * KALI < middle:
                yield ANGKA_JAUH.at(
                    janji.sumber,
                    f"realisasi '{janji.nama}' {nilai(janji.realisasi)}, angka tengah {len(some)} kantor "
                    f"{nilai(Fraction(middle))}",
                    remedy="periksa koma dan satuannya; biarkan bila memang demikian",
                )
