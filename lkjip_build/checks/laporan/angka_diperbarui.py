"""Figures that were not renewed for half a year."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

ANGKA_TIDAK_DIPERBARUI = Rule(
    "LKJ433",
    "warning",
    "Angka lebih dari enam bulan tidak diperbarui",
    manual="""
Kinerja wajib diumumkan kembali sedikitnya setiap enam bulan (UU 14/2008 Pasal 9). Tanggalnya diisi kantor di
`instansi.yml` setiap kali angka diperbarui.

Salah:

```
diperbarui: 2025-11-23
```

Benar:

```
diperbarui: 2026-11-23
```
""",
)

_SETENGAH_TAHUN = 183


def angka_diperbarui(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ433. What is published on activities and performance is renewed at least every six months.

    Dasar: UU 14/2008 Pasal 9 (informasi berkala).
    """
    diperbarui = data.instansi.diperbarui
    if diperbarui is not None and (hari_ini - diperbarui).days > _SETENGAH_TAHUN:
        yield data.instansi.problem(
            ANGKA_TIDAK_DIPERBARUI,
            f"angka terakhir diperbarui {diperbarui:%d-%m-%Y}, lebih dari enam bulan lalu",
            "diperbarui",
            remedy="isi triwulan yang sudah lewat, lalu ganti tanggal ini",
        )
