"""Pelaksana of a step that have no column."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule, closest

PELAKSANA_TIDAK_DIKENAL = Rule(
    "LKJ502",
    "error",
    "Pelaksana SOP tidak dikenal",
    manual="""
Pelaksana pada langkah ini tidak ada di daftar `pelaksana` SOP.

Salah:

```
pelaksana: [sekcan]
```

Benar:

```
pelaksana: [sekcam]
```
""",
)


def pelaksana_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ502. Every pelaksana of a step has a column."""
    for sop in data.sop.values():
        known = list(sop.nama_pelaksana)
        for langkah in sop.langkah:
            for position, kode in enumerate(langkah.pelaksana):
                if kode not in known:
                    guess = closest(kode, known)
                    yield langkah.problem(
                        PELAKSANA_TIDAK_DIKENAL,
                        f"pelaksana '{kode}' pada langkah {langkah.no} tidak ada di daftar pelaksana",
                        "pelaksana",
                        position,
                        remedy=f"maksud Anda '{guess}'?" if guess else f"pilih: {', '.join(known)}",
                    )
