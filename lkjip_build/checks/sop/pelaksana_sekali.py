"""Steps that name a pelaksana twice."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PELAKSANA_GANDA = Rule(
    "LKJ516",
    "error",
    "Pelaksana disebut dua kali pada satu langkah",
    manual="""
Satu pelaksana disebut dua kali pada langkah yang sama.

Salah:

```
pelaksana: [kasi, kasi]
```

Benar:

```
pelaksana: [kasi, tim]
```
""",
)


def pelaksana_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ516. A pelaksana stands once on a step."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            if len(set(langkah.pelaksana)) < len(langkah.pelaksana):
                yield langkah.problem(
                    PELAKSANA_GANDA,
                    f"langkah {langkah.no} menyebut pelaksana yang sama dua kali",
                    "pelaksana",
                    remedy="sebut setiap pelaksana sekali saja",
                )
