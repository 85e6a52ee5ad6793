"""Arrows to their own step."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

MENUJU_DIRI_SENDIRI = Rule(
    "LKJ508",
    "error",
    "Langkah menuju dirinya sendiri",
    manual="""
Panah langkah ini kembali ke langkah itu sendiri, atau ke langkah yang dikerjakan bersamaan dengannya.

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
    """LKJ508. Every arrow leads to another step; not told where a number stands twice, as LKJ301 tells that."""
    for sop in data.sop.values():
        counted = Counter(langkah.no for langkah in sop.langkah)
        for langkah in sop.langkah:
            for field, tujuan in sop.panah[langkah.no]:
                if tujuan != langkah.no or counted[tujuan] > 1:
                    continue
                typed = getattr(langkah, field)
                why = (
                    f"langkah {langkah.no} menuju dirinya sendiri"
                    if typed == langkah.no
                    else f"langkah {langkah.no} menuju langkah {typed}, yang dikerjakan bersamaan dengannya"
                )
                yield langkah.problem(MENUJU_DIRI_SENDIRI, why, field, remedy="isi dengan nomor langkah lain")
