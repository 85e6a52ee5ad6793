"""One printed cell of time over several rows."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

SEL_WAKTU_TIDAK_COCOK = Rule(
    "LKJ526",
    "error",
    "Sel waktu gabungan tidak cocok",
    manual="""
Bila satu sel waktu di formulir digabung untuk beberapa baris, waktunya ditulis di langkah pertama, dengan
`waktu_sampai` nomor langkah terakhirnya. Waktu langkah lain di antaranya dikosongkan.

Salah:

```
- {no: 1, mutu_baku: {waktu: 1 hari, waktu_sampai: 3} }
- {no: 2, mutu_baku: {waktu: 1 hari} }
- {no: 3}
```

Benar:

```
- {no: 1, mutu_baku: {waktu: 1 hari, waktu_sampai: 3} }
- {no: 2}
- {no: 3}
```
""",
)


def sel_waktu_bersama(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ526. A shared cell of time ends at a later step, and the steps that it covers have no time of their own."""
    for sop in data.sop.values():
        rows = [langkah.no for langkah in sop.langkah]
        for row, langkah in enumerate(sop.langkah):
            last = langkah.mutu_baku.waktu_sampai
            if last is None:
                continue
            end = rows.index(last) if last in rows else -1
            covered = sop.langkah[row + 1 : end + 1]
            own = next((one for one in covered if one.mutu_baku.waktu.teks), None)
            if end <= row or not langkah.mutu_baku.waktu.teks or own:
                why = f"langkah {own.no} punya waktu sendiri" if own else f"langkah {last} tidak ada di bawahnya"
                if not langkah.mutu_baku.waktu.teks:
                    why = "'waktu' langkah ini kosong"
                yield langkah.problem(
                    SEL_WAKTU_TIDAK_COCOK,
                    f"sel waktu langkah {langkah.no} tidak bisa digabung sampai langkah {last}: {why}",
                    "mutu_baku",
                    "waktu_sampai",
                    remedy="isi nomor langkah terakhir yang selnya digabung, dan kosongkan waktu langkah di antaranya",
                )
