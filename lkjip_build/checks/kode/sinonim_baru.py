"""Synonyms that lead nowhere new."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SINONIM_DIKENAL = Rule(
    "LKJ309",
    "warning",
    "Sinonim sudah dikenal",
    manual="""
Sinonim adalah kata lain yang dicari orang. Kata ini sudah disebut pada istilah yang sama, atau punya istilah sendiri;
yang mencarinya akan ditunjukkan dua hal yang berbeda seolah-olah sama. Huruf besar dan kecil dianggap sama.

Salah:

```
- istilah: Tenggat
  sinonim: [tenggat, batas waktu]
```

Benar:

```
- istilah: Tenggat
  sinonim: [batas waktu]
```
""",
)


def sinonim_baru(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ309. A synonym is told once for an istilah, and is no istilah itself."""
    istilah = {one.istilah.casefold() for one in data.glosarium.istilah}
    for one in data.glosarium.istilah:
        known = istilah | {(one.kepanjangan or "").casefold()}
        for at, sinonim in enumerate(one.sinonim):
            if sinonim.casefold() in known:
                yield one.problem(
                    SINONIM_DIKENAL, f"sinonim '{sinonim}' sudah dikenal", "sinonim", at, remedy="hapus sinonim ini"
                )
            known |= {sinonim.casefold()}
