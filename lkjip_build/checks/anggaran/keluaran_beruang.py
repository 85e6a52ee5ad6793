"""Output that cost nothing."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import show, terpakai
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

KELUARAN_TANPA_UANG = Rule(
    "LKJ459",
    "warning",
    "Keluaran tanpa uang",
    manual="""
Keluarannya ada, tetapi belanjanya 0. Realisasi yang belum ada dibiarkan kosong, bukan 0. Bila dikerjakan tanpa
anggaran, [konfirmasikan](#konfirmasi).

Salah:

```
realisasi 0, realisasi_keluaran 12
```

Benar:

```
realisasi 19354000, realisasi_keluaran 12
```
""",
    konfirmasi=True,
)


def keluaran_beruang(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ459. A line that has an output has spent money; an empty cell is no 0 and is told by LKJ425."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            kolom, spent = terpakai(anggaran)
            output = anggaran.realisasi_keluaran
            if output is not None and output > 0 and spent == 0:
                yield anggaran.problem(
                    KELUARAN_TANPA_UANG,
                    f"realisasi_keluaran {show(output)}, tetapi {kolom} 0",
                    kolom,
                    remedy="isi belanjanya; bila belum dihitung, kosongkan",
                )
