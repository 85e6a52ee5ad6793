"""A fourth quarter that contradicts the year."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import rupiah
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TRIWULAN_IV_BERBEDA = Rule(
    "LKJ457",
    "warning",
    "Realisasi sampai triwulan IV berbeda dari setahun",
    manual="""
Sampai triwulan IV berarti setahun penuh, jadi `tw4` dan `realisasi` satu angka. Yang dipakai `realisasi`. Bila salah
satunya dikoreksi kemudian, [konfirmasikan](#konfirmasi).

Salah:

```
tw4 80345000, realisasi 80435000
```

Benar:

```
tw4 80345000, realisasi 80345000
```
""",
    konfirmasi=True,
)


def triwulan_iv_sama_setahun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ457. What was spent until the end of quarter IV is what was spent in the year.

    An empty realisasi of a report that is being made is told by LKJ425.
    """
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            tw4, realisasi = anggaran.tw4, anggaran.realisasi
            if tw4 is None:
                continue
            if realisasi is None and not laporan.siklus:
                message = f"realisasi kosong, padahal tw4 {rupiah(tw4)}"
                yield anggaran.problem(TRIWULAN_IV_BERBEDA, message, "realisasi", remedy="salin angka tw4 ke realisasi")
            elif realisasi is not None and realisasi != tw4:
                yield anggaran.problem(
                    TRIWULAN_IV_BERBEDA,
                    f"tw4 {rupiah(tw4)} berbeda dari realisasi {rupiah(realisasi)}",
                    "tw4",
                    remedy="samakan keduanya; yang benar ada di laporan realisasi anggaran",
                )
