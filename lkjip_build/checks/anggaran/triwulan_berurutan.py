"""Quarters that are left out."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN
from lkjip_build.problems import Problem, Rule

TRIWULAN_TERLEWAT = Rule(
    "LKJ462",
    "warning",
    "Triwulan anggaran terlewat",
    manual="""
Satu triwulan kosong, padahal sesudahnya terisi. Kosong berarti belum ada, bukan 0. Bila tidak ada belanja baru, ulangi
angka triwulan sebelumnya.

Salah:

```
tw1 20000000, tw2 kosong, tw3 60000000
```

Benar:

```
tw1 20000000, tw2 35000000, tw3 60000000
```
""",
    konfirmasi=True,
)


def triwulan_berurutan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ462. No quarter is empty before a filled one; once the year is over, none before the year's figure."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            filled = [name for name in TRIWULAN if getattr(anggaran, name) is not None]
            if not filled:
                continue
            ended = hari_ini.year > laporan.tahun and anggaran.realisasi is not None
            until = TRIWULAN if ended else TRIWULAN[: TRIWULAN.index(filled[-1])]
            gaps = [name for name in until if name not in filled]
            if gaps:
                later = next((name for name in filled if name > gaps[-1]), "realisasi setahun")
                yield anggaran.problem(
                    TRIWULAN_TERLEWAT,
                    f"{dan(gaps)} kosong, padahal {later} terisi",
                    gaps[0],
                    remedy="isi jumlah dari awal tahun; bila tidak ada belanja baru, ulangi angka sebelumnya "
                    "(0 bila belum ada)",
                )
