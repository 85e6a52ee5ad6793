"""LKJ222."""

from lkjip_build.problems import Rule

TABEL_TERLALU_LEBAR = Rule(
    "LKJ222",
    "warning",
    "Tabel di dalam teks terlalu lebar",
    manual="""
Tabel di dalam teks paling banyak dua belas kolom; yang lebih lebar tidak muat di kertas, jadi tampil sebagai teks
biasa.

Salah:

```
| Desa | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des |
```

Benar:

```
| Desa | Tw I | Tw II | Tw III | Tw IV |
```
""",
)
