"""SOPs whose yearly review is due."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.tanggal import tanggal_form
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SOP_PERLU_DITINJAU = Rule(
    "LKJ517",
    "warning",
    "SOP perlu ditinjau",
    manual="""
SOP dievaluasi sedikitnya setahun sekali (PermenPANRB 35/2012), tetapi tanggal terakhirnya lebih dari setahun lalu.

Salah:

```
tanggal: {pembuatan: 2023-06-16, revisi: }
```

Benar:

```
tanggal: {pembuatan: 2023-06-16, revisi: 2026-06-15}
```
""",
)


def tinjauan_jatuh_tempo(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ517. An SOP is evaluated at least yearly (PermenPANRB 35/2012); the last known date tells when it was."""
    for sop in data.sop.values():
        known = [
            found
            for name in ("pembuatan", "revisi", "efektif", "ditandatangani")
            if (found := getattr(sop.tanggal, name))
        ]
        last = max(known, key=lambda found: found.akhir or date.min, default=None)
        if last and last.akhir and (hari_ini - last.akhir).days > 366:
            yield sop.tanggal.problem(
                SOP_PERLU_DITINJAU,
                f"tanggal terakhir pada SOP ini {tanggal_form(last)}, lebih dari setahun lalu",
                "revisi",
                remedy="evaluasi SOP sedikitnya setahun sekali, lalu isi tanggal revisinya",
            )
