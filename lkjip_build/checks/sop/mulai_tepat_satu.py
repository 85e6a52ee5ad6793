"""Where an SOP begins."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

MULAI_TIDAK_SATU = Rule(
    "LKJ505",
    "error",
    "Langkah mulai tidak tepat satu",
    manual="""
SOP punya tepat satu langkah berjenis `mulai`.

Salah:

```
- {no: 1, jenis: proses}
- {no: 2, jenis: proses}
```

Benar:

```
- {no: 1, jenis: mulai}
- {no: 2, jenis: proses}
```
""",
)


def mulai_tepat_satu(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ505. One step is the start."""
    for sop in data.sop.values():
        starts = [langkah for langkah in sop.langkah if langkah.jenis is JenisLangkah.MULAI]
        if len(starts) != 1:
            place = starts[1] if starts else sop.langkah[0]
            yield place.problem(
                MULAI_TIDAK_SATU,
                f"SOP harus punya tepat satu langkah mulai, di sini ada {len(starts)}",
                "jenis",
                remedy="beri jenis 'mulai' hanya pada langkah pertama",
            )
