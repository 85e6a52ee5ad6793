"""Budget lines that stand twice."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran
from lkjip_build.problems import Problem, Rule

ANGGARAN_GANDA = Rule(
    "LKJ306",
    "error",
    "Anggaran tertulis dua kali",
    manual="""
Satu kegiatan ditulis dua kali, sehingga uangnya terhitung dua kali. Bila mendukung beberapa sasaran, sebut semuanya di
satu baris.

Salah:

```
7.01.02.2.01;…;S1;85200000
7.01.02.2.01;…;S3;85200000
```

Benar:

```
7.01.02.2.01;…;S1 S3;85200000
```
""",
)


def baris_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ306. A budget line stands once, however many sasaran it serves; typed again it would be counted again."""
    for laporan in data.laporan.values():
        first: dict[str, Anggaran] = {}
        for anggaran in laporan.anggaran:
            before = first.setdefault(anggaran.kode, anggaran)
            if before is not anggaran:
                yield anggaran.problem(
                    ANGGARAN_GANDA,
                    f"kode anggaran '{anggaran.kode}' sudah ada di baris {before.location().line}",
                    "kode",
                    remedy="tulis sekali saja; di kolom sasaran boleh lebih dari satu: S1 S2",
                )
