"""LKJ604."""

from lkjip_build.problems import Rule

KEPUTUSAN_TIDAK_DICATAT = Rule(
    "LKJ604",
    "warning",
    "Keputusan tidak dicatat",
    manual="""
Langkah ini memutuskan, tetapi kolom `keputusan` kosong. Isi `ya` atau `tidak`.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)
