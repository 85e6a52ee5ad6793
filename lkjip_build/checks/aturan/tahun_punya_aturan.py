"""Years without a rule set."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TAHUN_TANPA_ATURAN = Rule(
    "LKJ303",
    "error",
    "Tahun tidak punya aturan",
    manual="""
Setiap tahun laporan butuh satu himpunan aturan di `aturan.yml`, yang menyebut rumus dan skalanya.

Salah:

```
himpunan:
  - kode: aturan-2024
    mulai: 2024     # padahal ada laporan 2023
```

Benar:

```
himpunan:
  - kode: aturan-2023
    mulai: 2023
```
""",
)


def tahun_punya_aturan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ303. Every report year has a rule set."""
    for tahun, laporan in data.laporan.items():
        if data.aturan.for_tahun(tahun) is None:
            last = data.aturan.himpunan[-1]
            yield last.problem(
                TAHUN_TANPA_ATURAN,
                f"laporan tahun {tahun} tidak punya himpunan aturan ({laporan.fakta.location().path})",
                "mulai",
                remedy=f"ubah 'mulai' atau 'sampai' agar mencakup {tahun}, atau tambah himpunan",
            )
