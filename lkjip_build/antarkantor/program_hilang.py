"""A year whose total lacks a programme that the office has in other years and its neighbours have in this one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.problems import Problem, Rule

TERSEDIKIT = 4
"""Offices with a budget in the year, below which nothing is called usual."""

PROGRAM_HILANG = Rule(
    "LKJ904",
    "warning",
    "Jumlah anggaran mungkin kurang baris",
    manual="""
Sebuah program ada di anggaran kantor ini pada tahun lain, dan pada tahun ini ada di tiga perempat kantor lain, tetapi
tidak di sini. Jumlah setahunnya mungkin kurang baris, misalnya karena tabelnya terpotong waktu disalin. Hanya Bagian
Organisasi yang melihat catatan ini.

Salah:

```
data/2024/anggaran.csv   7.01.01  7.01.02  7.01.03
data/2025/anggaran.csv   7.01.01  7.01.02
```

Benar:

```
data/2024/anggaran.csv   7.01.01  7.01.02  7.01.03
data/2025/anggaran.csv   7.01.01  7.01.02  7.01.03
```
""",
    terbit=False,
)


def program_hilang(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ904. A total has the programmes that the office has in other years and most offices have in this year."""
    years = [(kantor, tahun) for kantor in semua for tahun in kantor.semua_tahun if tahun.program]
    offices = Counter(tahun.tahun for _, tahun in years)
    usual = Counter((tahun.tahun, one.kode) for _, tahun in years for one in tahun.program)
    for kantor, tahun in years:
        here = {one.kode for one in tahun.program}
        known = {one.kode: one.nama for year in kantor.semua_tahun for one in year.program}
        for kode in sorted(known.keys() - here):
            if offices[tahun.tahun] >= TERSEDIKIT and usual[tahun.tahun, kode] * 4 >= offices[tahun.tahun] * 3:
                yield PROGRAM_HILANG.at(
                    tahun.program[0].sumber,
                    f"program {kode} '{known[kode]}' tidak ada, padahal ada pada tahun lain dan di kantor lain",
                    remedy="cocokkan jumlah setahun dengan DPA; tambahkan barisnya bila terpotong",
                )
