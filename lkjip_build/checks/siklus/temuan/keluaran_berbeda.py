"""LKJ609."""

from lkjip_build.problems import Rule

KELUARAN_BERBEDA = Rule(
    "LKJ609",
    "warning",
    "Keluaran berbeda dari SOP",
    manual="""
Hasil yang dicatat bukan hasil menurut SOP.

Salah:

```
4;…;keluaran: Surat undangan
```

Benar:

```
4;…;keluaran: Draft LKjIP terparaf
```
""",
)
