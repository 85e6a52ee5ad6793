"""Arrows that lead back."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

KEMBALI_BUKAN_DARI_KEPUTUSAN = Rule(
    "LKJ509",
    "error",
    "Kembali bukan dari keputusan",
    manual="""
Hanya jawaban `tidak` pada keputusan yang boleh kembali ke langkah sebelumnya.

Salah:

```
- {no: 3, jenis: proses, lanjut: 2}
```

Benar:

```
- {no: 3, jenis: keputusan, ya: 4, tidak: 2}
```
""",
)


def kembali_dari_keputusan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ509. Only the tidak of a decision leads back."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field, tujuan in langkah.panah:
                if tujuan < langkah.no and field != "tidak":
                    yield langkah.problem(
                        KEMBALI_BUKAN_DARI_KEPUTUSAN,
                        f"langkah {langkah.no} kembali ke langkah {tujuan} lewat '{field}'",
                        field,
                        remedy="hanya 'tidak' pada langkah keputusan yang boleh kembali ke langkah sebelumnya",
                    )
