"""Steps that are not reached, or reach no end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lkjip_build.checks.sop.mulai_tepat_satu import mulai_tepat_satu
from lkjip_build.checks.sop.tujuan_dikenal import tujuan_dikenal
from lkjip_build.checks.sop.tujuan_langkah_lain import tujuan_langkah_lain
from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

SELESAI_TIDAK_TERCAPAI = Rule(
    "LKJ506",
    "error",
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
    "error",
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
    """LKJ506, LKJ507. From the start every step is reached, and from every step an end.

    Where an arrow leads nowhere or back to its own step, that alone is told: its steps are cut off by it.
    """
    before = (mulai_tepat_satu, tujuan_dikenal, tujuan_langkah_lain)
    for kode, sop in data.sop.items():
        only = replace(data, sop={kode: sop})
        if any(problem for rule in before for problem in rule(only, hari_ini)):
            continue
        start = {langkah.no for langkah in sop.langkah if langkah.jenis is JenisLangkah.MULAI}
        ends = {langkah.no for langkah in sop.langkah if langkah.jenis is JenisLangkah.SELESAI}
        forward = {langkah.no: {no for _, no in langkah.panah} for langkah in sop.langkah}
        backward = {no: {source for source, targets in forward.items() if no in targets} for no in forward}
        reached, ending = _closure(start, forward), _closure(ends, backward)
        for langkah in sop.langkah:
            if langkah.no not in reached:
                yield langkah.problem(
                    LANGKAH_TIDAK_TERJANGKAU,
                    f"langkah {langkah.no} tidak pernah dicapai dari langkah mulai",
                    "no",
                    remedy="arahkan 'lanjut', 'ya', atau 'tidak' langkah lain ke sini, atau hapus langkah ini",
                )
            elif langkah.no not in ending:
                yield langkah.problem(
                    SELESAI_TIDAK_TERCAPAI,
                    f"dari langkah {langkah.no} tidak ada jalan ke langkah selesai",
                    "no",
                    remedy="beri jenis 'selesai' pada langkah terakhir dan pastikan alurnya sampai ke sana",
                )


def _closure(start: set[int], edges: dict[int, set[int]]) -> set[int]:
    reached, waiting = set(start), list(start)
    while waiting:
        for no in edges.get(waiting.pop(), set()) - reached:
            reached.add(no)
            waiting.append(no)
    return reached
