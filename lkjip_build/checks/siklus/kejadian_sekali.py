"""Rows of the log that stand twice."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Kejadian
from lkjip_build.problems import Problem, Rule

KEJADIAN_GANDA = Rule(
    "LKJ307",
    "error",
    "Catatan siklus tertulis dua kali",
    manual="""
Baris catatan siklus ini sama dengan baris lain: langkah, pelaksana, waktu, dan keputusannya. Putaran koreksi boleh
mengulang langkah, tetapi pada tanggalnya sendiri; bila pada hari yang sama, tulis jamnya.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;…
4;sekcam;2026-02-13;2026-02-20;…
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;…
4;sekcam;2026-02-25;2026-02-27;…
```
""",
)


def kejadian_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ307. A correction round repeats a step at another time; the same time twice is one row too many. Two answers
    of one day are two rows: LKJ616 asks which came first.
    """
    for laporan in data.laporan.values():
        first: dict[tuple[object, ...], Kejadian] = {}
        for kejadian in laporan.siklus:
            if kejadian.mulai is None and kejadian.selesai is None:
                continue
            key = (kejadian.langkah, kejadian.pelaksana, kejadian.mulai, kejadian.selesai, kejadian.keputusan)
            before = first.setdefault(key, kejadian)
            if before is not kejadian:
                yield kejadian.problem(
                    KEJADIAN_GANDA,
                    f"langkah {kejadian.langkah} pada waktu yang sama sudah dicatat di baris {before.location().line}",
                    remedy="hapus salah satunya; bila memang dua kali pada hari itu, tulis jamnya",
                )
