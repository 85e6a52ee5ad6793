"""SOPs named in remarks against the list of related SOPs."""

import re
from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.kata import words
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

KETERKAITAN_KURANG = Rule(
    "LKJ512",
    "warning",
    "SOP di keterangan tidak ada di keterkaitan",
    manual="""
SOP yang disebut di keterangan langkah sebaiknya ada di daftar `keterkaitan` dengan nama yang sama.

Salah:

```
keterkaitan: [SOP Pengarsipan]
keterangan: SOP Pengarsipan dokumen
```

Benar:

```
keterkaitan: [SOP Pengarsipan dokumen]
keterangan: SOP Pengarsipan dokumen
```
""",
)


def keterangan_cocok_keterkaitan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ512. An SOP named in a remark stands in the list of related SOPs."""
    for sop in data.sop.values():
        related = [words(name) for name in sop.keterkaitan]
        for langkah in sop.langkah:
            for name in re.split(r"[;,]", langkah.keterangan):
                if name.strip().startswith("SOP ") and not any(words(name) == known for known in related):
                    yield langkah.problem(
                        KETERKAITAN_KURANG,
                        f"'{name.strip()}' tidak ada di daftar keterkaitan dengan nama yang sama",
                        "keterangan",
                        remedy="samakan namanya, atau tambahkan ke 'keterkaitan'",
                    )
