"""One printed cell of time over several rows."""

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.sop import Langkah
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

_ISI_TERAKHIR = "isi nomor langkah terakhir yang selnya digabung"


def sel_waktu_bersama(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ526. A shared cell of time ends at a later step, and the steps that it covers have no time of their own."""
    for sop in data.sop.values():
        rows = [langkah.no for langkah in sop.langkah]
        for row, langkah in enumerate(sop.langkah):
            last = langkah.mutu_baku.waktu_sampai
            if last and (fault := _fault(sop.langkah, rows, row, last)):
                why, remedy = fault
                yield langkah.problem(
                    SEL_WAKTU_TIDAK_COCOK,
                    f"sel waktu langkah {langkah.no} tidak bisa digabung sampai langkah {last}: {why}",
                    "mutu_baku",
                    "waktu_sampai",
                    remedy=remedy,
                )


def _fault(semua: Sequence[Langkah], rows: Sequence[str], row: int, last: str) -> tuple[str, str] | None:
    """Return why the time of the step in `row` cannot be one cell down to step `last`, and what to do."""
    if last not in rows:
        return f"langkah {last} tidak ada di SOP ini", _ISI_TERAKHIR
    end = rows.index(last)
    if end == row:
        return "itu langkah ini sendiri", f"{_ISI_TERAKHIR}, atau hapus 'waktu_sampai'"
    if end < row:
        return f"langkah {last} tidak ada di bawahnya", f"{_ISI_TERAKHIR}, atau hapus 'waktu_sampai'"
    if not semua[row].mutu_baku.waktu.teks:
        return "'waktu' langkah ini kosong", "isi waktunya di langkah ini, atau hapus 'waktu_sampai'"
    own = next((one.no for one in semua[row + 1 : end + 1] if one.mutu_baku.waktu.teks), None)
    if own is None:
        return None
    return f"langkah {own} punya waktu sendiri", f"kosongkan waktu langkah {own}, atau {_ISI_TERAKHIR}"
