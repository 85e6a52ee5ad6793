"""Programs with two names."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran
from lkjip_build.problems import Problem, Rule

PROGRAM_BERNAMA_DUA = Rule(
    "LKJ422",
    "warning",
    "Satu program bernama dua",
    manual="""
Kode programnya sama, tetapi namanya berbeda. Program akan terpecah dua di tabel.

Salah:

```
7.01.02.2.01;Program Pelayanan Publik;…
7.01.02.2.04;Program Pelayanan;…
```

Benar:

```
7.01.02.2.01;Program Pelayanan Publik;…
7.01.02.2.04;Program Pelayanan Publik;…
```
""",
)


def program_satu_nama(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ422. Lines of one program code carry one name; else they would be two programs with two sums."""
    for laporan in data.laporan.values():
        first: dict[str, Anggaran] = {}
        for anggaran in laporan.anggaran:
            segments = anggaran.kode.split(".")
            before = first.setdefault(".".join(segments[:3]), anggaran) if len(segments) > 3 else anggaran
            if before.program != anggaran.program:
                yield anggaran.problem(
                    PROGRAM_BERNAMA_DUA,
                    f"nama programnya berbeda dari baris {before.location().line} yang kodenya sama: "
                    f"'{before.program}'",
                    "program",
                    remedy="samakan nama programnya, atau perbaiki kodenya",
                )
