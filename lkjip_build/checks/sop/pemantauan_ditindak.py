"""Steps that do not run well, and nothing is done about it."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pemantauan import Berjalan
from lkjip_build.problems import Problem, Rule

PEMANTAUAN_TANPA_TINDAKAN = Rule(
    "LKJ530",
    "warning",
    "Langkah yang tidak berjalan baik belum punya tindakan",
    manual="""
Yang dinilai tidak berjalan baik perlu tindakan: apa yang dilakukan kantor supaya semester berikutnya lebih baik.

Salah:

```
2026;1;3;tidak;Terlambat menerima laporan keuangan;;
```

Benar:

```
2026;1;3;tidak;Terlambat menerima laporan keuangan;Meminta laporan keuangan paling lambat 20 Januari;
```
""",
)


def pemantauan_ditindak(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ530. What does not run well has its measure.

    Dasar: PermenPANRB 35/2012, Tabel 7, kolom tindakan.
    """
    for rows in data.pemantauan.values():
        for row in rows:
            if row.berjalan is Berjalan.TIDAK and row.tindakan is None:
                yield row.problem(
                    PEMANTAUAN_TANPA_TINDAKAN,
                    f"langkah {row.langkah} dinilai tidak berjalan baik, tetapi tindakannya kosong",
                    "tindakan",
                    remedy="isi apa yang dilakukan supaya langkah ini berjalan baik",
                )
