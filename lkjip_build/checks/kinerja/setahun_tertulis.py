"""Years whose four quarters are filled, but not the year itself."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import show_hitungan
from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.setahun import usulan_setahun
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SETAHUN_BELUM_DITULIS = Rule(
    "LKJ418",
    "warning",
    "Realisasi setahun belum ditulis",
    manual="""
Keempat triwulan sudah terisi dan tahunnya sudah berakhir, tetapi kolom `realisasi` kosong. Situs memakai angka yang
dihitung dari empat triwulan menurut `konsolidasi`, dan menandainya demikian. Tulis angka itu, atau angka setahun yang
benar bila berbeda. Sebelum tahunnya berakhir angka triwulan hanya ditampilkan sebagai angka sementara.

Salah:

```
indikator;target;…;tw1;tw2;tw3;tw4;realisasi
iku-09;20;;5;5;5;4;
```

Benar:

```
indikator;target;…;tw1;tw2;tw3;tw4;realisasi
iku-09;20;;5;5;5;4;19
```
""",
)


def setahun_tertulis(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ418. A year that is over has its realisasi typed, where its four quarters are."""
    for laporan, kinerja, indikator in pairs(data):
        made = usulan_setahun(kinerja, indikator, laporan.tahun, hari_ini)
        if made is not None:
            typed = show_hitungan(made, 2)
            yield kinerja.problem(
                SETAHUN_BELUM_DITULIS,
                f"realisasi {laporan.tahun} kosong; yang dipakai {typed}, dihitung dari empat triwulan",
                "realisasi",
                remedy=f"tulis {typed}, atau angka setahun yang benar",
            )
