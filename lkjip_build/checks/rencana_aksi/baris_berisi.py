"""Rows of a plan of action that say nothing, or the same again."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.problems import Problem, Rule

BARIS_TANPA_ISI = Rule(
    "LKJ475",
    "warning",
    "Baris rencana aksi tanpa aksi dan tanpa target",
    manual="""
Baris ini menyebut indikator, tetapi tidak menyebut apa yang akan dikerjakan dan tidak memuat target triwulan.

Salah:

```
iku-09;;;;;;7.01.04.2.01;Seksi Trantib
```

Benar:

```
iku-09;;;;;Patroli gabungan;7.01.04.2.01;Seksi Trantib
```
""",
)

AKSI_GANDA = Rule(
    "LKJ477",
    "warning",
    "Aksi ditulis dua kali",
    manual="""
Aksi yang sama untuk indikator yang sama sudah ada di baris lain.

Salah:

```
iku-09;5;5;4;4;Patroli gabungan;…
iku-09;;;;;Patroli gabungan;…
```

Benar:

```
iku-09;5;5;4;4;Patroli gabungan;…
```
""",
)


def baris_berisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ475, LKJ477. Each row of a plan tells an action or targets, and no action twice for one indikator."""
    for laporan in data.laporan.values():
        first: dict[tuple[str, str], RencanaAksi] = {}
        for one in laporan.rencana_aksi:
            if one.aksi is None:
                if all(value is None for value in one.target):
                    yield one.problem(
                        BARIS_TANPA_ISI,
                        "baris ini tidak menyebut aksi dan tidak memuat target triwulan",
                        remedy="isi aksi atau target triwulannya, atau hapus baris ini",
                    )
                continue
            before = first.setdefault((one.indikator, " ".join(one.aksi.casefold().split())), one)
            if before is not one:
                yield one.problem(
                    AKSI_GANDA,
                    f"aksi ini sudah ada di baris {before.location('aksi').line}",
                    "aksi",
                    remedy="hapus salah satunya",
                )
