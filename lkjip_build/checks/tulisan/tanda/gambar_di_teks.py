"""LKJ226."""

from lkjip_build.problems import Rule

GAMBAR_DI_TEKS = Rule(
    "LKJ226",
    "warning",
    "Gambar di dalam teks",
    manual="""
Gambar tidak dipasang dengan tanda ini; tulisannya tampil seperti yang diketik. Gambar ditulis
[di baris-baris sendiri](tulisan.md#gambar).

Salah:

```
![bukti](foto.jpg)
```

Benar:

```
Gambar bukti: foto.jpg
Keterangan: Loket sesudah dibenahi
Uraian: Loket rendah dengan dua petugas
```
""",
)
