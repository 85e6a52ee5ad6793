"""LKJ612."""

from lkjip_build.problems import Rule

LANGKAH_TIDAK_ADA_DI_SOP = Rule(
    "LKJ612",
    "warning",
    "Langkah tidak ada di SOP",
    manual="""
Nomor langkah ini tidak ada di SOP.

Salah:

```
9;kasi;2026-02-02;2026-02-13;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)
