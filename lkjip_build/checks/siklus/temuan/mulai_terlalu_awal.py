"""LKJ607."""

from lkjip_build.problems import Rule

MULAI_TERLALU_AWAL = Rule(
    "LKJ607",
    "warning",
    "Langkah dimulai sebelum langkah sebelumnya selesai",
    manual="""
Langkah ini dimulai sebelum langkah sebelumnya selesai.

Salah:

```
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-10;2026-02-20;ya
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)
