"""Sums of nobody knows what."""

import re
from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

JUMLAH_TANPA_KODE = Rule(
    "LKJ308",
    "error",
    "Baris jumlah tanpa kode",
    manual="""
Baris ini jumlah sebagian anggaran, tetapi tidak jelas jumlah dari apa, jadi uangnya akan terhitung dua kali. Jumlah
dihitung sendiri dan tidak perlu ditulis. Bila ingin dicocokkan, pakai kode program atau kegiatannya, atau JUMLAH untuk
seluruh anggaran; baris itu lalu dicocokkan dengan rinciannya dan tidak ikut dihitung.

Salah:

```
Subtotal;Program Pelayanan;;S1;160000000
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
```

Benar:

```
7.01.02;Program Pelayanan;;S1;160000000
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;74800000
```
""",
)


def jumlah_berkode(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ308. A line that calls itself a sum but names neither a program nor a kegiatan nor the whole would be counted
    as one more line.
    """
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if re.match(r"(?i)(?:grand ?|sub ?)?(?:jumlah|total)\b", anggaran.kode):
                yield anggaran.problem(
                    JUMLAH_TANPA_KODE,
                    f"baris jumlah '{anggaran.kode}' jangan ditulis: tidak jelas jumlah dari apa",
                    "kode",
                    remedy="hapus baris ini, atau tulis kode program atau kegiatan yang dijumlahkannya",
                )
