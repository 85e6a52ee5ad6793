"""LKJ603."""

from lkjip_build.problems import Rule

PELAKSANA_TIDAK_SESUAI = Rule(
    "LKJ603",
    "warning",
    "Pelaksana tidak sesuai SOP atau tidak dicatat",
    manual="""
Langkah dikerjakan oleh orang lain daripada menurut SOP, atau pelaksananya tidak dicatat.

Salah:

```
4;;2026-02-13;2026-02-20;ya
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)
