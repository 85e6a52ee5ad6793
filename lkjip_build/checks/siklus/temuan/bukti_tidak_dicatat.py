"""LKJ610."""

from lkjip_build.problems import Rule

BUKTI_TIDAK_DICATAT = Rule(
    "LKJ610",
    "warning",
    "Bukti tidak dicatat",
    manual="""
Langkah selesai tanpa bukti. Isi nomor surat atau nama berkasnya.

Salah:

```
6;…;bukti:
```

Benar:

```
6;…;bukti: B/045/03/2026
```
""",
)
