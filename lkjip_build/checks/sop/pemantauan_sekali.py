"""Steps that were watched twice in the same half year."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.problems import Problem, Rule

PEMANTAUAN_GANDA = Rule(
    "LKJ528",
    "error",
    "Pemantauan tertulis dua kali",
    manual="""
Setiap langkah dipantau sekali dalam setiap semester: satu tahun, satu semester, satu langkah adalah satu baris.

Salah:

```
2026;1;3;baik;…
2026;1;3;tidak;…
```

Benar:

```
2026;1;3;tidak;…
2026;2;3;baik;…
```
""",
)


def pemantauan_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ528. A step has one row in a half year."""
    for rows in data.pemantauan.values():
        first: dict[tuple[int, int, str], Pemantauan] = {}
        for row in rows:
            before = first.setdefault((row.tahun, row.semester, row.langkah), row)
            if before is not row:
                yield row.problem(
                    PEMANTAUAN_GANDA,
                    f"langkah {row.langkah} semester {row.semester} tahun {row.tahun} sudah ditulis di baris "
                    f"{before.location().line}",
                    "langkah",
                    remedy="hapus salah satunya; satukan dulu isinya",
                )
