"""Arrows to their own step."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

MENUJU_DIRI_SENDIRI = Rule(
    "LKJ508",
    "error",
    "Langkah menuju dirinya sendiri",
    manual="""
Panah langkah ini kembali ke langkah itu sendiri.

Salah:

```
- {no: 4, jenis: keputusan, ya: 5, tidak: 4}
```

Benar:

```
- {no: 4, jenis: keputusan, ya: 5, tidak: 3}
```
""",
)


def tujuan_langkah_lain(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ508. Every arrow leads to another step."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field, tujuan in sop.panah[langkah.no]:
                if tujuan == langkah.no:
                    yield langkah.problem(
                        MENUJU_DIRI_SENDIRI,
                        f"langkah {langkah.no} menuju dirinya sendiri",
                        field,
                        remedy="isi dengan nomor langkah lain",
                    )
