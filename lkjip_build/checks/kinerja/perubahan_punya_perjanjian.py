"""Amended targets against the agreements."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PERUBAHAN_TANPA_PERJANJIAN = Rule(
    "LKJ409",
    "warning",
    "Target perubahan tanpa PK perubahan",
    manual="""
Ada isian di `target_perubahan`, tetapi `laporan.yml` tidak mencatat PK perubahan.

Salah:

```
perjanjian_kinerja:
  - versi: murni
    tanggal: 2024-01-15
```

Benar:

```
perjanjian_kinerja:
  - versi: murni
    tanggal: 2024-01-15
  - versi: perubahan
    tanggal: 2024-09-23
    alasan: Perubahan anggaran
```
""",
)


def perubahan_punya_perjanjian(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ409. An amended target needs an amended Perjanjian Kinerja, which says since when and why."""
    for laporan in data.laporan.values():
        versions = {perjanjian.versi for perjanjian in laporan.fakta.perjanjian_kinerja}
        for kinerja in laporan.kinerja:
            if kinerja.target_perubahan is not None and "perubahan" not in versions:
                yield kinerja.problem(
                    PERUBAHAN_TANPA_PERJANJIAN,
                    "ada target perubahan, tetapi laporan.yml tidak menyebut PK perubahan",
                    "target_perubahan",
                    remedy="catat PK perubahan di 'perjanjian_kinerja' pada laporan.yml, atau kosongkan sel ini",
                )
