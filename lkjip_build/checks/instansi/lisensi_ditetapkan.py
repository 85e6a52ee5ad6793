"""Official figures that nobody is told what they may do with."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.instansi import StatusData
from lkjip_build.model.lisensi import Lisensi
from lkjip_build.problems import Problem, Rule

LISENSI_BELUM_ADA = Rule(
    "LKJ489",
    "warning",
    "Lisensi data belum ditetapkan",
    manual="""
Tanpa lisensi, orang lain tidak tahu apakah data ini boleh disalin, diolah, dan diterbitkan lagi, dan portal data tidak
dapat memuatnya sebagai data terbuka. Halaman data menyebutkan keadaan itu. Pimpinan kantor yang menetapkan lisensinya;
yang lazim CC-BY-4.0: boleh dipakai asalkan sumbernya disebut.

Salah:

```
status_data: resmi
```

Benar:

```
status_data: resmi
lisensi: CC-BY-4.0
```
""",
)


def lisensi_ditetapkan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ489. Official figures come with a licence."""
    instansi = data.instansi
    if instansi.status_data is StatusData.RESMI and instansi.lisensi is None:
        known = ", ".join(Lisensi)
        yield LISENSI_BELUM_ADA.at(
            instansi.location("status_data"),
            "data resmi diterbitkan tanpa lisensi, sehingga orang lain tidak tahu apakah boleh memakainya",
            remedy=f"tambahkan 'lisensi:' di instansi.yml setelah kantor menetapkannya: {known}",
        )
