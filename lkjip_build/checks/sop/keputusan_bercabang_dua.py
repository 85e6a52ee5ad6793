"""Decisions without one of their two ways."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

KEPUTUSAN_TANPA_CABANG = Rule(
    "LKJ503",
    "error",
    "Keputusan tanpa ya atau tidak",
    manual="""
Keputusan butuh dua jalan: `ya` dan `tidak`.

Salah:

```
jenis: keputusan
ya: 5
```

Benar:

```
jenis: keputusan
ya: 5
tidak: 3
```
""",
)


def keputusan_bercabang_dua(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ503. A decision has one ya and one tidak."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field in ("ya", "tidak"):
                if langkah.jenis is JenisLangkah.KEPUTUSAN and getattr(langkah, field) is None:
                    yield langkah.problem(
                        KEPUTUSAN_TANPA_CABANG,
                        f"keputusan di langkah {langkah.no} tidak punya '{field}'",
                        "jenis",
                        remedy=f"tambahkan '{field}: nomor langkah tujuan'",
                    )
