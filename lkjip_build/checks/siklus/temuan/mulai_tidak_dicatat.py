"""LKJ613."""

from lkjip_build.problems import Rule

MULAI_TIDAK_DICATAT = Rule(
    "LKJ613",
    "warning",
    "Waktu mulai tidak dicatat",
    manual="""
Tanpa waktu mulai, lama langkah tidak dapat dihitung.

Salah:

```
3;kasi;;2026-02-13;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)
