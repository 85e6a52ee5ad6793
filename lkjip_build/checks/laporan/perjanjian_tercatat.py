"""Years without a dated Perjanjian Kinerja."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PERJANJIAN_BELUM_DICATAT = Rule(
    "LKJ414",
    "warning",
    "Perjanjian Kinerja belum dicatat",
    manual="""
Target berasal dari Perjanjian Kinerja yang ditandatangani. Catat PK murni dan tanggalnya di `laporan.yml`.

Salah:

```
perjanjian_kinerja:
```

Benar:

```
perjanjian_kinerja:
  - versi: murni
    tanggal: 2025-01-20
```
""",
)


def perjanjian_tercatat(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ414. Targets come from a signed Perjanjian Kinerja: a year has one, with its date."""
    for tahun, laporan in data.laporan.items():
        perjanjian = laporan.fakta.perjanjian_kinerja
        if not any(pk.versi == "murni" for pk in perjanjian):
            yield laporan.fakta.problem(
                PERJANJIAN_BELUM_DICATAT,
                f"Perjanjian Kinerja murni {tahun} belum dicatat",
                "perjanjian_kinerja",
                remedy="tambahkan '- versi: murni' dan 'tanggal' di bawah perjanjian_kinerja",
            )
        for pk in perjanjian:
            if pk.tanggal is None:
                yield pk.problem(
                    PERJANJIAN_BELUM_DICATAT,
                    f"tanggal Perjanjian Kinerja {pk.versi} {tahun} kosong",
                    "tanggal",
                    remedy="isi tanggal ditandatanganinya",
                )
