"""Decisions without one of their two ways."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

KEPUTUSAN_TANPA_CABANG = Rule(
    "LKJ503",
    "warning",
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


KEPUTUSAN_TANPA_JALAN = Rule(
    "LKJ518",
    "error",
    "Keputusan tanpa jalan",
    manual="""
Keputusan ini tidak punya `ya` dan tidak punya `tidak`, jadi alurnya berhenti di sini.

Salah:

```
jenis: keputusan
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
    """LKJ503. A decision has one ya and one tidak; with neither it leads nowhere."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            missing = [field for field in ("ya", "tidak") if getattr(langkah, field) is None]
            if langkah.jenis is not JenisLangkah.KEPUTUSAN:
                continue
            if len(missing) == 2:
                yield langkah.problem(
                    KEPUTUSAN_TANPA_JALAN,
                    f"keputusan di langkah {langkah.no} tidak punya 'ya' dan 'tidak'",
                    "jenis",
                    remedy="tambahkan 'ya: nomor langkah tujuan' dan 'tidak: nomor langkah tujuan'",
                )
            elif missing:
                yield langkah.problem(
                    KEPUTUSAN_TANPA_CABANG,
                    f"keputusan di langkah {langkah.no} tidak punya '{missing[0]}'; hanya satu jalan yang digambar",
                    "jenis",
                    remedy=f"tambahkan '{missing[0]}: nomor langkah tujuan' bila formulirnya menunjukkannya",
                )
