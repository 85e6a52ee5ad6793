"""Sub kegiatan whose code or kegiatan is missing."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.anggaran import Tingkat, tingkat
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

TINGKAT_TIDAK_SESUAI = Rule(
    "LKJ463",
    "warning",
    "Sub kegiatan tanpa kode atau kegiatannya",
    manual="""
Kode menentukan tingkat: `7.01.02` program, `7.01.02.2.01` kegiatan, `7.01.02.2.01.0001` sub kegiatan. Baris yang
menyebut sub kegiatan harus berkode sub kegiatan dan menyebut kegiatannya; tanpa itu jumlah kegiatannya tidak dapat
dibuat.

Salah:

```
7.01.02.2.01;Program Pelayanan;Koordinasi;Rapat koordinasi;…
```

Benar:

```
7.01.02.2.01.0001;Program Pelayanan;Koordinasi;Rapat koordinasi;…
```
""",
)


def kode_sesuai_tingkat(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ463. A line that names a sub kegiatan has the code of one, and names its kegiatan."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if not anggaran.sub_kegiatan:
                continue
            if tingkat(anggaran) is not Tingkat.SUB_KEGIATAN:
                message = f"sub_kegiatan terisi, tetapi '{anggaran.kode}' bukan kode sub kegiatan"
                remedy = "tulis kode sub kegiatannya, misalnya 7.01.02.2.01.0001"
                yield anggaran.problem(TINGKAT_TIDAK_SESUAI, message, "kode", remedy=remedy)
            if not anggaran.kegiatan:
                remedy = "isi nama kegiatannya, atau tulis kodenya di kode-anggaran.csv"
                yield anggaran.problem(
                    TINGKAT_TIDAK_SESUAI, "sub kegiatan tanpa nama kegiatan", "kegiatan", remedy=remedy
                )
