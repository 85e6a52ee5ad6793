"""Dates of a form that are read as none."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pesan import short
from lkjip_build.problems import Problem, Rule

TANGGAL_TIDAK_TERBACA = Rule(
    "LKJ531",
    "warning",
    "Tanggal SOP tidak terbaca",
    manual="""
Tanggal ditulis persis seperti tercetak di formulir: `16 Juni 2023`, `Juni 2023`, atau `2023`. Yang tidak terbaca tetap
tercetak, tetapi urutannya dan umurnya tidak diperiksa.

Salah:

```
tanggal: {pembuatan: 32 Januari 2020}
```

Benar:

```
tanggal: {pembuatan: 31 Januari 2020}
```
""",
)


def tanggal_terbaca(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ531. What is printed where a date belongs is read as one."""
    for sop in data.sop.values():
        for name, found in sop.tanggal:
            if found is not None and found.awal is None:
                yield sop.tanggal.problem(
                    TANGGAL_TIDAK_TERBACA,
                    f"'{short(found.teks)}' tidak terbaca sebagai tanggal; tercetak begitu, tetapi tidak diperiksa",
                    name,
                    remedy="bila formulirnya memang begitu, biarkan; kalau salah ketik, tulis misalnya 16 Juni 2023",
                )
