"""Targets of zero that give no percentage."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.besaran import score
from lkjip_build.model import Data
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.problems import Problem, Rule

TARGET_NOL = Rule(
    "LKJ408",
    "warning",
    "Target nol pada indikator naik",
    manual="""
Target 0 pada indikator yang sebaiknya naik tidak memberi persentase: tidak ada yang bisa dibagi nol. Pada indikator
yang sebaiknya turun, target 0 boleh.

Salah:

```
arah: naik, target: 0
```

Benar:

```
arah: turun, target: 0
```
""",
    konfirmasi=True,
)


def target_nol_bisa_dihitung(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ408. A zero target of an indikator that should rise gives no percentage."""
    for _, kinerja, indikator in pairs(data):
        target = kinerja.target_berlaku
        if not indikator.arah.berbatas_atas and isinstance(target, Decimal | Nisbah) and score(target) == 0:
            yield kinerja.problem(
                TARGET_NOL,
                "target 0 pada indikator yang arahnya naik: capaian tidak dapat dihitung",
                "target",
                remedy="periksa targetnya, atau 'arah' di renstra.yml",
            )
