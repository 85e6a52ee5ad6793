"""Figures that some desa have and others lack."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

ANGKA_DESA_TIDAK_LENGKAP = Rule(
    "LKJ438",
    "warning",
    "Luas atau penduduk sebagian desa kosong",
    manual="""
Sebagian desa sudah punya luas atau penduduk, yang lain belum. Tabelnya tampil, tetapi tanpa jumlah, karena jumlah
sebagian desa bukan jumlah kecamatan.

Salah:

```
- {kode: 99.01.02.2001, nama: Sukamaju, penduduk: 4512}
- {kode: 99.01.02.2002, nama: Sukadamai}
```

Benar:

```
- {kode: 99.01.02.2001, nama: Sukamaju, penduduk: 4512}
- {kode: 99.01.02.2002, nama: Sukadamai, penduduk: 6120}
```
""",
)


def angka_desa_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ438. A figure that one desa has, every desa has: the sum of some is not that of the kecamatan."""
    desa = data.instansi.desa
    for kolom in ("luas", "penduduk"):
        lacking = [one for one in desa if getattr(one, kolom) is None]
        if lacking and len(lacking) < len(desa):
            yield lacking[0].problem(
                ANGKA_DESA_TIDAK_LENGKAP,
                f"{kolom} desa {dan(one.nama for one in lacking)} belum diisi, desa lain sudah",
                kolom,
                remedy=f"isi {kolom} semua desa",
            )
