"""Ways of a decision on a step that is none."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

CABANG_BUKAN_KEPUTUSAN = Rule(
    "LKJ504",
    "error",
    "Ya atau tidak pada langkah biasa",
    manual="""
Hanya langkah berjenis `keputusan` yang punya `ya` dan `tidak`. Langkah lain memakai `lanjut`, atau tidak memakai
apa-apa bila menuju nomor berikutnya.

Salah:

```
jenis: proses
ya: 4
```

Benar:

```
jenis: proses
lanjut: 4
```
""",
)


def cabang_hanya_keputusan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ504. No step but a decision has a ya or a tidak."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field in ("ya", "tidak"):
                if langkah.jenis is not JenisLangkah.KEPUTUSAN and getattr(langkah, field) is not None:
                    yield langkah.problem(
                        CABANG_BUKAN_KEPUTUSAN,
                        f"langkah {langkah.no} bukan keputusan, tetapi punya '{field}'",
                        field,
                        remedy="ubah jenisnya menjadi keputusan, atau pakai 'lanjut'",
                    )
