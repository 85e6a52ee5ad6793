"""Money that was spent and brought nothing."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import rupiah, terpakai
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

UANG_TANPA_KELUARAN = Rule(
    "LKJ458",
    "warning",
    "Uang terpakai tanpa keluaran",
    manual="""
Belanjanya ada, tetapi keluarannya 0, atau tahunnya sudah berakhir dan keluarannya masih kosong. Keluaran yang belum
dihitung dibiarkan kosong, bukan 0. Bila memang tidak ada hasilnya, [konfirmasikan](#konfirmasi).

Salah:

```
realisasi 12117920, target_keluaran 4, realisasi_keluaran 0
```

Benar:

```
realisasi 12117920, target_keluaran 4, realisasi_keluaran 3
```
""",
    konfirmasi=True,
)


def uang_berkeluaran(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ458. A line that spent money has an output: a typed 0 contradicts it at any time, an empty cell only once the
    year is over and an output was promised.
    """
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            _, spent = terpakai(anggaran)
            output, promised = anggaran.realisasi_keluaran, anggaran.target_keluaran
            if not spent:
                continue
            if output == 0:
                message = f"terpakai {rupiah(spent)}, tetapi realisasi_keluaran 0"
                remedy = "isi banyaknya keluaran; bila belum dihitung, kosongkan"
                yield anggaran.problem(UANG_TANPA_KELUARAN, message, "realisasi_keluaran", remedy=remedy)
            elif output is None and promised is not None and hari_ini.year > laporan.tahun:
                message = f"terpakai {rupiah(spent)}, tetapi realisasi_keluaran kosong"
                remedy = "isi banyaknya keluaran setahun"
                yield anggaran.problem(UANG_TANPA_KELUARAN, message, "realisasi_keluaran", remedy=remedy)
