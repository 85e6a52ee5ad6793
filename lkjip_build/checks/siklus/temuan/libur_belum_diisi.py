"""LKJ614."""

from lkjip_build.problems import Rule

LIBUR_BELUM_DIISI = Rule(
    "LKJ614",
    "warning",
    "Hari libur tahun itu belum diisi",
    manual="""
Hari kerja tidak dapat dihitung karena hari libur tahun itu belum ada di `hari-libur.csv`.

Salah:

```
hari-libur.csv tanpa baris tahun 2026
```

Benar:

```
2026-01-01;libur-nasional;Tahun Baru Masehi;SKB 3 Menteri
2026-02-16;cuti-bersama;Cuti Bersama Imlek;SKB 3 Menteri
```
""",
)
