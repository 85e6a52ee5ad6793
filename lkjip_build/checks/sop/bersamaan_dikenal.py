"""Steps that are done alongside others."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

BERSAMAAN_TIDAK_DIKENAL = Rule(
    "LKJ525",
    "error",
    "Langkah bersamaan tidak dikenal",
    manual="""
`bersamaan_dengan` menyebut nomor langkah lain di SOP yang sama.

Salah:

```
- {no: 3, jenis: proses, bersamaan_dengan: [9]}
```

Benar:

```
- {no: 3, jenis: proses, bersamaan_dengan: [4]}
```
""",
)


def bersamaan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ525. What a step is done alongside is another step of the form."""
    for sop in data.sop.values():
        numbers = {langkah.no for langkah in sop.langkah}
        for langkah in sop.langkah:
            for lain in langkah.bersamaan_dengan:
                if lain not in numbers or lain == langkah.no:
                    what = "dirinya sendiri" if lain == langkah.no else f"langkah {lain}, yang tidak ada"
                    yield langkah.problem(
                        BERSAMAAN_TIDAK_DIKENAL,
                        f"langkah {langkah.no} dikerjakan bersamaan dengan {what}",
                        "bersamaan_dengan",
                        remedy="isi dengan nomor langkah lain di SOP ini",
                    )
