"""LKJ615."""

from lkjip_build.problems import Rule

KEPUTUSAN_DI_LANGKAH_BIASA = Rule(
    "LKJ615",
    "warning",
    "Keputusan diisi pada langkah yang bukan keputusan",
    manual="""
Kolom `keputusan` diisi pada langkah yang menurut SOP tidak memutuskan apa-apa.

Salah:

```
3;kasi;2026-02-02;2026-02-13;ya
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)
