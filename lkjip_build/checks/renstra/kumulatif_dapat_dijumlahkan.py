"""Years that are added up though their figures cannot be."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from lkjip_build.model import Data
from lkjip_build.model.satuan import JenisSatuan
from lkjip_build.problems import Problem, Rule

KUMULATIF_TIDAK_TERJUMLAH = Rule(
    "LKJ434",
    "warning",
    "Yang tidak dapat dijumlahkan dinyatakan kumulatif",
    manual="""
`renstra: kumulatif` menjumlahkan angka semua tahun dan membandingkannya dengan jumlah target semua tahun. Persen, nilai
atau indeks, dan jenjang tidak dapat dijumlahkan: empat kali 85 bukan 340. Hapus kuncinya, supaya yang dibandingkan
angka tahun terakhir. Bila persennya memang bagian yang berjumlah 100 dalam beberapa tahun, biarkan.

Salah:

```
satuan: nilai
konsolidasi: rata-rata
renstra: kumulatif
```

Benar:

```
satuan: nilai
konsolidasi: rata-rata
renstra: akhir
```
""",
)


def kumulatif_dapat_dijumlahkan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ434. Years are added up only where their figures are counts or money."""
    for indikator in data.renstra.semua_indikator:
        if indikator.renstra.menjumlah and not _terjumlah(indikator.satuan.jenis):
            yield indikator.problem(
                KUMULATIF_TIDAK_TERJUMLAH,
                f"'renstra: kumulatif' menjumlahkan tahun, padahal satuannya {indikator.satuan}",
                "renstra",
                remedy="hapus kunci ini",
            )


def _terjumlah(jenis: JenisSatuan) -> bool:
    match jenis:
        case JenisSatuan.HITUNGAN | JenisSatuan.RUPIAH:
            return True
        case JenisSatuan.PERSEN | JenisSatuan.NILAI | JenisSatuan.JENJANG:
            return False
        case _:
            assert_never(jenis)
