"""SOPs of a report that sign nothing."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import Peran
from lkjip_build.problems import Problem, Rule

TANPA_TANDA_TANGAN = Rule(
    "LKJ523",
    "warning",
    "Tidak ada langkah tanda tangan",
    manual="""
SOP yang mengatur laporan sudah punya peran, tetapi tidak satu langkah pun berperan tanda-tangan. Laporan menurut SOP
ini tidak pernah berstatus final.

Salah:

```
- {no: 5, jenis: selesai, peran: [kirim]}
```

Benar:

```
- {no: 4, jenis: proses, peran: [tanda-tangan]}
- {no: 5, jenis: selesai, peran: [kirim]}
```
""",
)


def ada_tanda_tangan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ523. An SOP that governs a report has a step that signs."""
    for tahun, laporan in sorted(data.laporan.items()):
        sop = data.sop.get(laporan.fakta.sop)
        if sop is None or not any(langkah.peran for langkah in sop.langkah):
            continue
        if not any(Peran.TANDA_TANGAN in langkah.peran for langkah in sop.langkah):
            yield sop.problem(
                TANPA_TANDA_TANGAN,
                f"tidak ada langkah berperan tanda-tangan, jadi laporan {tahun} tetap draf sampai akhir",
                "langkah",
                remedy="beri peran: [tanda-tangan] pada langkah penandatanganan, bila formulirnya memilikinya",
            )
