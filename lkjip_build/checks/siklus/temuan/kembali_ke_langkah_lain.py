"""LKJ606."""

from lkjip_build.problems import Rule

KEMBALI_KE_LANGKAH_LAIN = Rule(
    "LKJ606",
    "warning",
    "Kembali ke langkah yang bukan tujuan SOP",
    manual="""
Setelah keputusan `tidak`, pekerjaan kembali ke langkah yang bukan tujuan menurut SOP.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;tidak     # SOP: kembali ke 3
2;sekcam;2026-02-21;2026-02-21;
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;tidak
3;kasi;2026-02-21;2026-02-24;
```
""",
)
