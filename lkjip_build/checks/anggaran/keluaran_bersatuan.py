"""Outputs that do not say what they are, or in what they are counted."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

KELUARAN_TAK_JELAS = Rule(
    "LKJ460",
    "warning",
    "Keluaran tanpa nama atau satuan",
    manual="""
Keluaran ditulis lengkap: apa yang dihasilkan, satuannya, lalu banyaknya.

Salah:

```
keluaran Laporan capaian kinerja, satuan kosong, target_keluaran 4
```

Benar:

```
keluaran Laporan capaian kinerja, satuan laporan, target_keluaran 4
```
""",
)


def keluaran_bersatuan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ460. An output has a name and a unit."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            numbers = anggaran.target_keluaran is not None or anggaran.realisasi_keluaran is not None
            if anggaran.satuan is None and (numbers or anggaran.keluaran):
                message = "keluaran tanpa satuan"
                remedy = "isi satuannya, misalnya dokumen, laporan, atau orang"
                yield anggaran.problem(KELUARAN_TAK_JELAS, message, "satuan", remedy=remedy)
            if anggaran.keluaran is None and (numbers or anggaran.satuan):
                message = "keluaran tanpa nama"
                remedy = "tulis apa yang dihasilkan, misalnya Laporan capaian kinerja"
                yield anggaran.problem(KELUARAN_TAK_JELAS, message, "keluaran", remedy=remedy)
