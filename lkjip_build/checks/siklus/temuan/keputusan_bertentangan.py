"""LKJ605."""

from lkjip_build.problems import Rule

KEPUTUSAN_BERTENTANGAN = Rule(
    "LKJ605",
    "warning",
    "Keputusan bertentangan dengan langkah sesudahnya",
    manual="""
Keputusannya menuju satu arah, tetapi langkah berikutnya yang tercatat ada di arah lain.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;tidak
5;camat;2026-02-20;2026-02-25;ya
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
5;camat;2026-02-20;2026-02-25;ya
```
""",
)
