"""Targets that are not filled in."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TARGET_KOSONG = Rule(
    "LKJ403",
    "warning",
    "Target kosong",
    manual="""
Target belum diisi, jadi capaian tidak dapat dihitung.

Salah:

```
iku-01;;;84,2;84,6;84,9;85,1;84,7;;
```

Benar:

```
iku-01;85;;84,2;84,6;84,9;85,1;84,7;;
```
""",
)


def target_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ403. A target stands from the start of its year."""
    for _, kinerja, _ in pairs(data):
        if kinerja.target_berlaku is None:
            yield kinerja.problem(
                TARGET_KOSONG, "target kosong", "target", remedy="isi target menurut Perjanjian Kinerja"
            )
