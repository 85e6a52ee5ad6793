"""LKJ616."""

from lkjip_build.problems import Rule

URUTAN_TAK_PASTI = Rule(
    "LKJ616",
    "warning",
    "Urutan dua keputusan tidak pasti",
    manual="""
Satu langkah memutuskan Ya dan Tidak pada hari yang sama, dan urutannya tidak terlihat dari jam maupun dari langkah di
sekitarnya. Sebelum jamnya ditulis, keputusan yang mengembalikan dibaca sebagai yang terakhir: laporan tidak dinyatakan
ditandatangani menurut urutan yang tidak dicatat.

Salah:

```
5;camat;2026-02-26;2026-02-26;tidak;…
5;camat;2026-02-26;2026-02-26;ya;…
```

Benar:

```
5;camat;2026-02-26 09.00;2026-02-26 09.20;tidak;…
5;camat;2026-02-26 14.00;2026-02-26 14.15;ya;…
```
""",
)
