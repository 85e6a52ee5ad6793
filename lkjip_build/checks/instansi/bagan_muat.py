"""Organisation charts that no page holds."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.struktur import dalam_bagan, struktur
from lkjip_build.drawing.bagan import draw_bagan, simpul_of
from lkjip_build.limits import BAGAN_JABATAN, BAGAN_TINGKAT
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

BAGAN_TIDAK_MUAT = Rule(
    "LKJ483",
    "warning",
    "Bagan organisasi tidak muat satu halaman",
    manual="""
Bagan organisasi dicetak di satu halaman dengan huruf yang masih terbaca. Paling banyak 60 jabatan dalam enam tingkat.
Selama tidak muat, laporan memakai uraian `struktur_organisasi` saja.

Salah:

```
pejabat: 85 jabatan sampai pelaksana terakhir
```

Benar:

```
pejabat: 22 jabatan sampai kepala subbagian dan kepala seksi
```
""",
)


def bagan_muat(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ483. The chart fits a page in letters that can be read, in no more levels than a list tells."""
    semua = dalam_bagan(data.instansi)
    head = struktur(data.instansi)
    said = ""
    if len(semua) > BAGAN_JABATAN:
        said = f"bagan ini punya {len(semua)} jabatan, paling banyak {BAGAN_JABATAN}"
    elif head and (deepest := max(tingkat for tingkat, _ in head.semua())) > BAGAN_TINGKAT:
        said = f"bagan ini {deepest} tingkat, paling banyak {BAGAN_TINGKAT}"
    elif head and draw_bagan(simpul_of(head)) is None:
        said = "bagan ini tidak muat satu halaman dengan huruf yang masih terbaca"
    if said:
        remedy = "hapus dari daftar jabatan di bawah kepala seksi dan subbagian, atau persingkat nama jabatannya"
        yield data.instansi.problem(BAGAN_TIDAK_MUAT, said, "pejabat", remedy=remedy)
