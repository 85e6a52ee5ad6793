"""Groups of pegawai that do not count the same people."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.bab_1 import kelompok
from lkjip_build.compute.kepegawaian import kelompok_pegawai
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PEGAWAI_TIDAK_SEJUMLAH = Rule(
    "LKJ480",
    "warning",
    "Jumlah pegawai antarkelompok berbeda",
    manual="""
Setiap kelompok menghitung pegawai yang sama, jadi jumlahnya harus sama. Selama berbeda, laporan menampilkan jumlah
setiap kelompok, dan belum bisa ditandatangani.

Salah:

```
golongan;III;12
golongan;IV;3
jenis-kelamin;laki-laki;8
jenis-kelamin;perempuan;6
```

Benar:

```
golongan;III;12
golongan;IV;3
jenis-kelamin;laki-laki;8
jenis-kelamin;perempuan;7
```
""",
)


def pegawai_sejumlah(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ480. Every group of pegawai has the same sum as the first of the file."""
    for laporan in data.laporan.values():
        groups = sorted(kelompok_pegawai(laporan.kepegawaian), key=lambda one: one.baris[0].location().line)
        for one in groups[1:]:
            first = groups[0]
            if one.jumlah != first.jumlah:
                yield one.baris[0].problem(
                    PEGAWAI_TIDAK_SEJUMLAH,
                    f"pegawai menurut {kelompok(one.kelompok)} berjumlah {one.jumlah}, "
                    f"menurut {kelompok(first.kelompok)} {first.jumlah}",
                    "kelompok",
                    remedy="hitung ulang kedua kelompok, lalu perbaiki yang keliru",
                )
