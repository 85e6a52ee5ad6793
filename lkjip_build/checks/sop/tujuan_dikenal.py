"""Arrows to a step that does not exist."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TUJUAN_TIDAK_ADA = Rule(
    "LKJ501",
    "error",
    "Langkah SOP menuju langkah yang tidak ada",
    manual="""
Langkah menunjuk nomor langkah yang tidak ada. Tanpa `lanjut`, langkah biasa menuju nomor berikutnya; langkah terakhir
harus berjenis `selesai`.

Salah:

```
- no: 6
  jenis: proses     # langkah terakhir
```

Benar:

```
- no: 6
  jenis: selesai
```
""",
)


def tujuan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ501. Every arrow leads to a step that exists."""
    for sop in data.sop.values():
        numbers = {langkah.no for langkah in sop.langkah}
        for langkah in sop.langkah:
            for field, tujuan in langkah.panah:
                if tujuan not in numbers:
                    yield langkah.problem(
                        TUJUAN_TIDAK_ADA,
                        f"langkah {langkah.no} menuju langkah {tujuan}, yang tidak ada",
                        field,
                        remedy="isi dengan nomor langkah yang ada; langkah terakhir berjenis selesai",
                    )
