"""LKJ225."""

from lkjip_build.problems import Rule

TAUTAN_TIDAK_LENGKAP = Rule(
    "LKJ225",
    "warning",
    "Tautan tanpa alamat lengkap",
    manual="""
Tulisan ini mirip tautan, tetapi alamatnya tidak diawali `https://`, `http://` atau `mailto:`, jadi tampil sebagai teks
biasa.

Salah:

```
[situs kami](www.contoh.go.id)
```

Benar:

```
[situs kami](https://www.contoh.go.id)
```
""",
)
