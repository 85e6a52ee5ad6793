"""The identity block of the form (PermenPANRB 35/2012)."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

IDENTITAS_BELUM_LENGKAP = Rule(
    "LKJ513",
    "warning",
    "Identitas SOP belum lengkap",
    manual="""
Nomor atau tanggal pada kepala formulir SOP belum diisi. Sebelum diisi, di halaman SOP tercetak "belum diisi".

Salah:

```
nomor:
```

Benar:

```
nomor: 065/12/2023
```
""",
)


def identitas_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ513. The identity block of the form is filled in."""
    for sop in data.sop.values():
        empty = ["nomor SOP"] if sop.nomor is None else []
        empty += [
            f"tanggal {name}" for name in ("pembuatan", "revisi", "efektif") if getattr(sop.tanggal, name) is None
        ]
        if empty:
            yield sop.problem(
                IDENTITAS_BELUM_LENGKAP,
                f"belum diisi: {', '.join(empty)}",
                "nomor" if sop.nomor is None else "tanggal",
                remedy="isi setelah kantor menetapkannya; sebelum itu tercetak 'belum diisi'",
            )
