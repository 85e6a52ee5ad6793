"""LKJ608."""

from lkjip_build.problems import Rule

SELESAI_SEBELUM_MULAI = Rule(
    "LKJ608",
    "warning",
    "Langkah selesai sebelum dimulai",
    manual="""
Waktu selesai lebih awal daripada waktu mulai.

Salah:

```
3;kasi;2026-02-13;2026-02-02;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)
