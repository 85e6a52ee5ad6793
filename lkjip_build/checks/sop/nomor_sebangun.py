"""Step numbers that look mistyped."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

NOMOR_TIDAK_SEBANGUN = Rule(
    "LKJ533",
    "warning",
    "Nomor langkah berbeda dari yang lain",
    manual="""
Nomor ini berisi huruf dan angka, tetapi tidak ada nomor lain yang sepangkal dengannya (4a biasanya menyertai 4 atau 4b,
A.1 menyertai A.2). Mungkin salah ketik, misalnya huruf O atau l sebagai angka.

Salah:

```
- {no: 1O, jenis: selesai}
```

Benar:

```
- {no: 10, jenis: selesai}
```
""",
)


def nomor_sebangun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ533. A step number of letters and digits shares what it begins with (`4` of 4a, `A` of A.1) with another."""
    for sop in data.sop.values():
        pangkal = Counter(_pangkal(langkah.no) for langkah in sop.langkah)
        for langkah in sop.langkah:
            campuran = re.search("[0-9]", langkah.no) and re.search("[A-Za-z]", langkah.no)
            if campuran and pangkal[_pangkal(langkah.no)] == 1:
                yield langkah.problem(
                    NOMOR_TIDAK_SEBANGUN,
                    f"nomor langkah '{langkah.no}' berisi huruf, dan tidak ada nomor lain yang sepangkal",
                    "no",
                    remedy="perbaiki bila salah ketik; bila begitu tercetak di formulir, biarkan",
                )


def _pangkal(nomor: str) -> str:
    found = re.match("[0-9]+|[A-Za-z]+", nomor)
    assert found
    return found[0]
