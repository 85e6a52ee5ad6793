"""An emblem that cannot be printed, or one too many."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import berkas_data
from lkjip_build.model import Data
from lkjip_build.model.gambar import semua_lambang
from lkjip_build.problems import Problem, Rule

LAMBANG_TIDAK_TERBACA = Rule(
    "LKJ484",
    "warning",
    "Lambang tidak bisa dipasang",
    manual="""
Lambang di sampul laporan diambil dari satu berkas `lambang.png` atau `lambang.jpg` di folder data. Berkas yang rusak,
bergerak, terlalu besar, atau berjenis lain tidak dipasang; sampulnya tetap jadi, tanpa lambang.

Salah:

```
data/lambang.svg
```

Benar:

```
data/lambang.png
```
""",
)


def lambang_terbaca(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ484. The office has one emblem at most, and it can be printed."""
    semua = semua_lambang(data.gambar)
    for satu in semua[:1]:
        if satu.pesan:
            message = f"lambang tidak dipasang: {satu.pesan}"
            yield LAMBANG_TIDAK_TERBACA.at(berkas_data(data, satu.nama), message, remedy=satu.perbaikan)
    for satu in semua[1:]:
        message = f"lambang lebih dari satu; yang dipakai {semua[0].nama}"
        yield LAMBANG_TIDAK_TERBACA.at(berkas_data(data, satu.nama), message, remedy="hapus salah satunya")
