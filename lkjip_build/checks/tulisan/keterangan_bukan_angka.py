"""Columns of words that hold a number."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule

KETERANGAN_BERISI_ANGKA = Rule(
    "LKJ417",
    "warning",
    "Kolom keterangan berisi angka",
    manual="""
Kolom keterangan hanya berisi angka. Biasanya sel-sel di baris itu bergeser ke kanan.

Salah:

```
…;realisasi;sumber_data
…;85;84,7
```

Benar:

```
…;realisasi;sumber_data
…;84,7;Rekap survei
```
""",
)


def keterangan_bukan_angka(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ417. A column of words that holds only a number has most likely got its neighbour's cell."""
    for laporan in data.laporan.values():
        yield from _numbers(laporan.kinerja, ("sumber_data", "catatan"))
        yield from _numbers(laporan.anggaran, ("program", "kegiatan", "sub_kegiatan", "keluaran", "satuan", "catatan"))
        yield from _numbers(laporan.siklus, ("keluaran", "catatan"))
        yield from _numbers(laporan.sarana, ("nama", "satuan", "kondisi", "keterangan"))


def _numbers(records: Iterable[Rekaman], fields: tuple[str, ...]) -> Iterator[Problem]:
    for record in records:
        for field in fields:
            text = getattr(record, field)
            if text and re.fullmatch(r"(?:Rp)?[-0-9.,% ]+", text):
                yield record.problem(
                    KETERANGAN_BERISI_ANGKA,
                    f"kolom {field} hanya berisi '{text}'",
                    field,
                    remedy="periksa apakah sel-sel baris ini bergeser; angka punya kolom sendiri",
                )
