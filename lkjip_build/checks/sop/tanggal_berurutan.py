"""The dates of an SOP against each other."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TANGGAL_SOP_TERBALIK = Rule(
    "LKJ514",
    "warning",
    "Urutan tanggal SOP",
    manual="""
SOP dibuat sebelum ditandatangani, dan tidak berlaku sebelum dibuat.

Salah:

```
tanggal: {pembuatan: 2023-06-16, efektif: 2023-01-02}
```

Benar:

```
tanggal: {pembuatan: 2023-06-16, efektif: 2023-06-19}
```
""",
)


def tanggal_berurutan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ514. An SOP is made before it is signed, and not in force before it is made."""
    order = ("pembuatan", "ditandatangani", "efektif")
    for sop in data.sop.values():
        known = [(name, found) for name in order if (found := getattr(sop.tanggal, name)) is not None]
        for (before, first), (after, second) in pairwise(known):
            if second.mendahului(first):
                yield sop.tanggal.problem(
                    TANGGAL_SOP_TERBALIK,
                    f"tanggal {after} mendahului tanggal {before}",
                    after,
                    remedy="periksa kedua tanggalnya di formulir SOP",
                )
