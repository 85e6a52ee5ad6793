"""Quarters filled in out of order."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TRIWULAN_TIDAK_BERURUTAN = Rule(
    "LKJ416",
    "warning",
    "Triwulan terisi tidak berurutan",
    manual="""
Triwulan yang belum mulai sudah terisi, atau ada triwulan yang terlewat padahal triwulan sesudahnya terisi. Mungkin
angkanya masuk ke kolom yang salah.

Salah:

```
tw1 5, tw2 kosong, tw3 5
```

Benar:

```
tw1 5, tw2 0, tw3 5
```
""",
    konfirmasi=True,
)


def triwulan_berurutan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ416. No figure for a quarter that has not begun, and none left out before a later one where they add up."""
    for laporan, kinerja, indikator in pairs(data):
        filled = [number for number, nilai in enumerate(kinerja.triwulan, 1) if nilai is not None]
        for number in filled:
            if hari_ini < date(laporan.tahun, 3 * number - 2, 1):
                yield kinerja.problem(
                    TRIWULAN_TIDAK_BERURUTAN,
                    f"triwulan {number} tahun {laporan.tahun} sudah terisi, padahal belum mulai",
                    f"tw{number}",
                    remedy="periksa apakah angkanya masuk ke kolom triwulan yang salah",
                )
        gap = next((number for number in range(1, max(filled, default=1)) if number not in filled), None)
        if gap and indikator.konsolidasi.memakai_semua:
            yield kinerja.problem(
                TRIWULAN_TIDAK_BERURUTAN,
                f"triwulan {gap} kosong, padahal triwulan sesudahnya terisi",
                f"tw{gap}",
                remedy="isi angkanya; bila memang nol, tulis 0",
            )
