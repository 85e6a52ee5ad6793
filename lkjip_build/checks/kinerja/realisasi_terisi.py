"""Realisasi that are not filled in."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.setahun import usulan_setahun
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

REALISASI_KOSONG = Rule(
    "LKJ404",
    "warning",
    "Realisasi kosong",
    manual="""
Laporannya sudah mulai disusun, tetapi realisasi setahun indikator ini belum ada. Bila memang belum diterima, biarkan
kosong dan [konfirmasikan](#konfirmasi): pembaca lalu tahu sebabnya. Tulisan di kolom catatan tidak menggantikan
konfirmasi.

Salah:

```
iku-06;72;;;;;;;;
```

Benar:

```
iku-06;72;;;;;71,3;71,3;Laporan hasil evaluasi;
```
""",
    konfirmasi=True,
)


def realisasi_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ404. A realisasi stands once the report of its year is being made. Where four quarters propose one, LKJ418
    says which.
    """
    for laporan, kinerja, indikator in pairs(data):
        proposed = usulan_setahun(kinerja, indikator, laporan.tahun, hari_ini)
        if kinerja.realisasi is None and laporan.siklus and proposed is None:
            yield kinerja.problem(
                REALISASI_KOSONG,
                f"realisasi {laporan.tahun} kosong padahal laporannya sudah mulai disusun",
                "realisasi",
                remedy="isi realisasinya",
            )
