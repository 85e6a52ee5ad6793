"""The codes of desa against that of their kecamatan."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

DESA_DI_LUAR_KECAMATAN = Rule(
    "LKJ432",
    "warning",
    "Kode desa bukan bagian kecamatan",
    manual="""
Kode desa diawali kode kecamatannya.

Salah:

```
kode_wilayah: "99.01.02"
desa:
  - {kode: 99.01.03.2001, nama: Sukamaju}
```

Benar:

```
kode_wilayah: "99.01.02"
desa:
  - {kode: 99.01.02.2001, nama: Sukamaju}
```
""",
)


def desa_di_kecamatan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ432. The code of a desa begins with that of its kecamatan."""
    kecamatan = data.instansi.kode_wilayah
    for desa in data.instansi.desa:
        if kecamatan and not desa.kode.startswith(f"{kecamatan}."):
            yield desa.problem(
                DESA_DI_LUAR_KECAMATAN,
                f"kode desa {desa.nama} tidak diawali kode kecamatan {kecamatan}",
                "kode",
                remedy="periksa kode desa dan kode_wilayah kantor",
            )
