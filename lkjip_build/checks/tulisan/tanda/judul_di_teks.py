"""LKJ228."""

from lkjip_build.problems import Rule

JUDUL_DI_TEKS = Rule(
    "LKJ228",
    "warning",
    "Judul di dalam teks",
    manual="""
Tanda `#` tidak membuat judul di dalam teks, jadi tampil seperti yang diketik. Judul kecil ditulis sebagai teks tebal di
baris sendiri.

Salah:

```
# Pelayanan
Warga puas.
```

Benar:

```
**Pelayanan**

Warga puas.
```
""",
)
