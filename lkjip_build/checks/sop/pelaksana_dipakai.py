"""Columns without a symbol."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PELAKSANA_TIDAK_DIPAKAI = Rule(
    "LKJ510",
    "warning",
    "Pelaksana tidak dipakai",
    manual="""
Ada kolom pelaksana yang tidak mengerjakan satu langkah pun.

Salah:

```
pelaksana: camat, sekcam, tim     # tim tidak dipakai
```

Benar:

```
pelaksana: camat, sekcam
```
""",
)


def pelaksana_dipakai(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ510. Every column of the form has a symbol."""
    for sop in data.sop.values():
        used = {kode for langkah in sop.langkah for kode in langkah.pelaksana}
        for pelaksana in sop.pelaksana:
            if pelaksana.kode not in used:
                yield pelaksana.problem(
                    PELAKSANA_TIDAK_DIPAKAI,
                    f"pelaksana '{pelaksana.nama}' tidak mengerjakan satu langkah pun",
                    "kode",
                    remedy="hapus kolomnya, atau sebut kodenya di langkah yang dikerjakannya",
                )
