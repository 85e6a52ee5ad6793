"""Steps that are not reached, or reach no end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lkjip_build.checks.sop.tujuan_dikenal import tujuan_dikenal
from lkjip_build.checks.sop.tujuan_langkah_lain import tujuan_langkah_lain
from lkjip_build.compute.alur import Alur
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SELESAI_TIDAK_TERCAPAI = Rule(
    "LKJ506",
    "warning",
    "Langkah selesai tidak tercapai",
    manual="""
Dari langkah ini alurnya berputar tanpa pernah sampai ke langkah `selesai`.

Salah:

```
- {no: 4, jenis: keputusan, ya: 3, tidak: 3}
```

Benar:

```
- {no: 4, jenis: keputusan, ya: 5, tidak: 3}
```
""",
)

LANGKAH_TIDAK_TERJANGKAU = Rule(
    "LKJ507",
    "warning",
    "Langkah tidak terjangkau",
    manual="""
Tidak ada panah yang menuju langkah ini.

Salah:

```
- {no: 2, jenis: proses, lanjut: 4}
- {no: 3, jenis: proses}
```

Benar:

```
- {no: 2, jenis: proses}
- {no: 3, jenis: proses}
```
""",
)


def alur_utuh(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ506, LKJ507. From the starts every step is reached, and from every step an end.

    Where an arrow leads nowhere or to its own step, that alone is told: its steps are cut off by it.
    """
    before = (tujuan_dikenal, tujuan_langkah_lain)
    for kode, sop in data.sop.items():
        only = replace(data, sop={kode: sop})
        if any(problem for rule in before for problem in rule(only, hari_ini)):
            continue
        alur = Alur(sop)
        forward = {no: {to for one in alur.bersama(no) for _, to in sop.panah[one]} for no in alur.langkah}
        backward = {no: {source for source, targets in forward.items() if no in targets} for no in forward}
        reached, ending = _closure(set(alur.awal), forward), _closure(set(alur.akhir), backward)
        for langkah in sop.langkah:
            if langkah.no not in reached:
                yield langkah.problem(
                    LANGKAH_TIDAK_TERJANGKAU,
                    f"langkah {langkah.no} tidak pernah dicapai dari langkah mulai",
                    "no",
                    remedy="arahkan 'lanjut', 'ya', atau 'tidak' langkah lain ke sini, atau hapus langkah ini",
                )
            elif not ending & set(alur.bersama(langkah.no)):
                yield langkah.problem(
                    SELESAI_TIDAK_TERCAPAI,
                    f"dari langkah {langkah.no} tidak ada jalan ke langkah selesai",
                    "no",
                    remedy="beri jenis 'selesai' pada langkah terakhir dan pastikan alurnya sampai ke sana",
                )


def _closure(start: set[str], edges: dict[str, set[str]]) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        for no in edges.get(waiting.pop(), set()) - reached:
            reached.add(no)
            waiting.append(no)
    return reached
