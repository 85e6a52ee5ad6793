"""Watched steps that the SOP does not have."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PEMANTAUAN_BUKAN_LANGKAH = Rule(
    "LKJ529",
    "error",
    "Langkah yang dipantau tidak ada di SOP",
    manual="""
`langkah` di tabel pemantauan adalah nomor langkah SOP di sampingnya. Bila SOP-nya direvisi dan langkahnya berganti
nomor, sesuaikan juga baris pemantauan yang lama.

Salah:

```
2026;1;9;baik;…
```

Benar:

```
2026;1;3;baik;…
```
""",
)


def pemantauan_berlangkah(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ529. What was watched is a step of the SOP; one whose own file is faulty is told itself."""
    for kode, rows in data.pemantauan.items():
        if kode not in data.sop:
            continue
        numbers = [langkah.no for langkah in data.sop[kode].langkah]
        for row in rows:
            if row.langkah not in numbers:
                yield row.problem(
                    PEMANTAUAN_BUKAN_LANGKAH,
                    f"SOP {kode} tidak punya langkah {row.langkah}",
                    "langkah",
                    remedy=f"langkahnya: {', '.join(numbers)}",
                )
