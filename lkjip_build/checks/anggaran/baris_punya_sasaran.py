"""Budget lines that serve no sasaran."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

ANGGARAN_TANPA_SASARAN = Rule(
    "LKJ423",
    "warning",
    "Anggaran tanpa sasaran",
    manual="""
Baris anggaran tidak menyebut sasaran yang didukungnya, jadi tidak ikut dalam perbandingan uang dan hasil.

Salah:

```
7.01.02.2.01;…;;85200000
```

Benar:

```
7.01.02.2.01;…;S1 S3;85200000
```
""",
)


def baris_punya_sasaran(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ423. Each budget line says which sasaran it serves."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if not anggaran.sasaran:
                yield anggaran.problem(
                    ANGGARAN_TANPA_SASARAN,
                    "tidak disebut untuk sasaran mana",
                    "sasaran",
                    remedy="isi kode sasaran, misalnya S1 S2",
                )
