"""LKJ220."""

from lkjip_build.problems import Rule

DAFTAR_TERLALU_DALAM = Rule(
    "LKJ220",
    "warning",
    "Daftar bertingkat terlalu dalam",
    manual="""
Daftar di dalam daftar paling dalam enam tingkat. Baris yang lebih dalam tetap tampil utuh, tetapi sebagai teks biasa di
butir di atasnya. Tingkat dihitung dari jarak awal baris: dua spasi lebih menjorok berarti satu tingkat lebih dalam.

Salah:

```
- Pelayanan
  - Loket
    - Antrean
      - Nomor
        - Kertas
          - Warna
            - Merah
```

Benar:

```
- Pelayanan
  - Loket
    - Antrean
      - Nomor kertas, warna merah
```
""",
)
