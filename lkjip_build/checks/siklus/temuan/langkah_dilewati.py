"""LKJ601."""

from lkjip_build.problems import Rule

LANGKAH_DILEWATI = Rule(
    "LKJ601",
    "warning",
    "Langkah dilewati",
    manual="""
Menurut SOP ada langkah di antaranya yang tidak tercatat. Tambahkan barisnya bila langkah itu memang dikerjakan.

Salah:

```
2;sekcam;2026-01-19;2026-01-19;
4;sekcam;2026-02-13;2026-02-20;ya
```

Benar:

```
2;sekcam;2026-01-19;2026-01-19;
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)
