"""Years that are gone: those around them only make sense with them."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import berkas_data
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TAHUN_TERPUTUS = Rule(
    "LKJ453",
    "warning",
    "Tahun di antara dua tahun tidak ada",
    manual="""
Tahun sebelum dan sesudahnya ada, jadi folder tahun ini mungkin terhapus atau berganti nama. Hilangnya tahun pertama
atau terakhir tidak bisa diketahui dari tahun lain.

Salah:

```
data/2023/
data/2025/
```

Benar:

```
data/2023/
data/2024/
data/2025/
```
""",
)


def tahun_tanpa_putus(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ453. Between two years that are reported lies none that is not; of the first and the last nobody can tell."""
    # A year whose files have faults is there, though it has no report yet.
    there = {*data.laporan, *(int(name[:4]) for name in data.cacat if name[:4].isdigit() and name[4:5] == "/")}
    for tahun in range(min(there, default=0), max(there, default=0)):
        if tahun not in there:
            before, after = max(one for one in there if one < tahun), min(one for one in there if one > tahun)
            yield TAHUN_TERPUTUS.at(
                berkas_data(data, str(tahun)),
                f"tahun {tahun} tidak ada, padahal ada tahun {before} dan {after}",
                remedy=f"kembalikan folder {tahun} dari riwayat git, atau buat dengan 'lkjip tahun-baru {tahun}'",
            )
