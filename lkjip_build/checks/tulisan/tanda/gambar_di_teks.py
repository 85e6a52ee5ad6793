"""LKJ226."""

from lkjip_build.problems import Rule

GAMBAR_DI_TEKS = Rule(
    "LKJ226",
    "warning",
    "Gambar di dalam teks",
    manual="""
Gambar belum bisa dipasang di dalam teks; tulisannya tampil seperti yang diketik.

Salah:

```
![bukti](foto.jpg)
```

Benar:

```
[foto bukti](https://www.contoh.go.id/foto.jpg)
```
""",
)
