"""LKJ602."""

from lkjip_build.problems import Rule

DI_LUAR_URUTAN = Rule(
    "LKJ602",
    "warning",
    "Langkah di luar urutan",
    manual="""
Langkah dikerjakan pada urutan yang bukan urutan SOP. Periksa nomor langkah dan tanggalnya; bila memang begitu, biarkan.

Salah:

```
3;kasi;2026-02-02;2026-02-13;
2;sekcam;2026-02-14;2026-02-14;
```

Benar:

```
2;sekcam;2026-01-19;2026-01-19;
3;kasi;2026-02-02;2026-02-13;
```
""",
)
