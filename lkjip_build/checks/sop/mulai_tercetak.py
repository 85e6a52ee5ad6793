"""Where an SOP begins."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

TANPA_MULAI = Rule(
    "LKJ505",
    "warning",
    "Tanpa langkah mulai",
    manual="""
Tidak ada langkah berjenis `mulai`, jadi alurnya dibaca mulai dari baris pertama. SOP boleh punya lebih dari satu
langkah mulai.

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


def mulai_tercetak(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ505. A step is the start; a form of a single step may have none."""
    for sop in data.sop.values():
        if len(sop.langkah) > 1 and not any(langkah.jenis is JenisLangkah.MULAI for langkah in sop.langkah):
            yield sop.langkah[0].problem(
                TANPA_MULAI,
                f"tidak ada langkah mulai; alurnya dibaca mulai dari langkah {sop.langkah[0].no}",
                "jenis",
                remedy="beri jenis 'mulai' pada langkah pertama",
            )
