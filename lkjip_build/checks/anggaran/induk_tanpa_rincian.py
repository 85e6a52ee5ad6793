"""Sums that stand beside their parts."""

import re
from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

INDUK_DAN_RINCIAN = Rule(
    "LKJ308",
    "error",
    "Anggaran induk dan rinciannya sama-sama ditulis",
    manual="""
Baris ini jumlah dari baris-baris rinciannya. Jumlah dihitung sendiri; bila ditulis juga, uangnya terhitung dua kali.

Salah:

```
7.01.02;Program Pelayanan;;S1;160000000
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
```

Benar:

```
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;74800000
```
""",
)


def induk_tanpa_rincian(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ308. A line is either a sum or a part: sums are made here, and typed beside their parts would count twice."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if re.match(r"(?i)(?:grand ?|sub ?)?(?:jumlah|total)\b", anggaran.kode):
                yield anggaran.problem(
                    INDUK_DAN_RINCIAN,
                    f"baris jumlah '{anggaran.kode}' jangan ditulis",
                    "kode",
                    remedy="hapus baris ini; program menjumlahkan sendiri",
                )
            part = next((one for one in laporan.anggaran if one.kode.startswith(f"{anggaran.kode}.")), None)
            if part:
                yield anggaran.problem(
                    INDUK_DAN_RINCIAN,
                    f"'{anggaran.kode}' adalah jumlah dari rinciannya, misalnya '{part.kode}'",
                    "kode",
                    remedy="hapus baris ini; jumlahnya dihitung dari rinciannya",
                )
