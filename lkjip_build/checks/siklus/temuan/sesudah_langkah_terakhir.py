"""LKJ611."""

from lkjip_build.problems import Rule

SESUDAH_LANGKAH_TERAKHIR = Rule(
    "LKJ611",
    "warning",
    "Catatan berlanjut sesudah langkah terakhir",
    manual="""
Masih ada catatan sesudah langkah terakhir SOP selesai.

Salah:

```
6;pengadministrasi;2026-03-04;2026-03-04;
3;kasi;2026-03-10;2026-03-11;
```

Benar:

```
6;pengadministrasi;2026-03-04;2026-03-04;
```
""",
)
