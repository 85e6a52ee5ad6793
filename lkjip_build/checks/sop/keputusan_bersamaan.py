"""Decisions among steps that are done alongside one another."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.alur import Alur
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

KEPUTUSAN_BERSAMAAN = Rule(
    "LKJ532",
    "warning",
    "Keputusan di antara langkah bersamaan",
    manual="""
Langkah ini memutuskan Ya atau Tidak selagi langkah lain dikerjakan bersamaan, jadi formulir tidak mengatakan apa yang
terjadi dengan langkah lain itu. Di sini jawaban yang mengembalikan membatalkan semua yang bersamaan, dan jawaban maju
menunggu semuanya selesai. Alurnya tidak tersedia sebagai BPMN.

Salah:

```
- {no: 3, jenis: keputusan, bersamaan_dengan: [4], ya: 5, tidak: 1}
- {no: 4, jenis: proses}
```

Benar:

```
- {no: 3, jenis: proses, bersamaan_dengan: [4]}
- {no: 4, jenis: proses}
- {no: 4a, jenis: keputusan, ya: 5, tidak: 1}
```
""",
)


def keputusan_bersamaan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ532. A decision stands alone, not alongside other steps."""
    for sop in data.sop.values():
        alur = Alur(sop)
        for langkah in sop.langkah:
            lain = [no for no in alur.bersama(langkah.no) if no != langkah.no]
            if lain and alur.is_keputusan(langkah.no):
                yield langkah.problem(
                    KEPUTUSAN_BERSAMAAN,
                    f"langkah {langkah.no} memutuskan Ya atau Tidak selagi langkah {dan(lain)} dikerjakan bersamaan; "
                    "jawaban yang mengembalikan dibaca membatalkan semuanya",
                    "jenis",
                    remedy="letakkan keputusannya di langkah sesudah yang bersamaan; bila formulirnya begini, biarkan",
                )
