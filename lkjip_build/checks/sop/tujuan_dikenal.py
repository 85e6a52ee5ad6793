"""Arrows to a step that does not exist."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule, closest

TUJUAN_TIDAK_ADA = Rule(
    "LKJ501",
    "error",
    "Langkah SOP menuju langkah yang tidak ada",
    manual="""
Langkah menunjuk nomor langkah yang tidak ada, atau tidak menuju ke mana-mana. Tanpa `lanjut`, langkah biasa menuju
baris berikutnya; langkah terakhir berjenis `selesai`.

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
    """LKJ501. Every way out of a step leads to a step that exists, and every step that is no end has one."""
    for sop in data.sop.values():
        numbers = [langkah.no for langkah in sop.langkah]
        for langkah in sop.langkah:
            arrows = sop.panah[langkah.no]
            ends = any(one.jenis is JenisLangkah.SELESAI for one in sop.langkah if one.no in sop.bersama[langkah.no])
            if not arrows and not ends and langkah.jenis is not JenisLangkah.KEPUTUSAN:
                yield langkah.problem(
                    TUJUAN_TIDAK_ADA,
                    f"langkah {langkah.no} tidak menuju ke mana-mana",
                    "jenis",
                    remedy="langkah terakhir berjenis selesai; langkah lain memakai 'lanjut'",
                )
            for field, tujuan in arrows:
                if tujuan not in numbers:
                    meant = closest(tujuan, numbers)
                    guess = f"; maksud Anda {meant}?" if meant else ""
                    yield langkah.problem(
                        TUJUAN_TIDAK_ADA,
                        f"langkah {langkah.no} menuju langkah {tujuan}, yang tidak ada",
                        field,
                        remedy=f"isi dengan nomor langkah yang ada{guess}",
                    )
