"""Rows of kepegawaian.csv and sarana-prasarana.csv that would count something twice."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from lkjip_build.model import Data
from lkjip_build.model.pesan import one_line
from lkjip_build.model.sumber_daya import Pegawai, Sarana
from lkjip_build.problems import Problem, Rule

RINCIAN_GANDA = Rule(
    "LKJ481",
    "error",
    "Pegawai atau sarana terhitung dua kali",
    manual="""
Dua baris menyebut hal yang sama, atau satu baris menulis jumlah baris lain. Program menjumlahkan sendiri, jadi baris
itu akan terhitung dua kali. Sarana yang sama boleh ditulis dua kali bila kondisinya berbeda.

Salah:

```
golongan;III;12
golongan;IV;3
golongan;Jumlah;15
```

Benar:

```
golongan;III;12
golongan;IV;3
```
""",
)
_JUMLAH = re.compile(r"(?i)(?:grand ?|sub ?)?(?:jumlah|total)\b")
R = TypeVar("R", Pegawai, Sarana)


def rincian_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ481. No row of pegawai or sarana repeats another or sums others."""
    for laporan in data.laporan.values():
        yield from _ganda(laporan.kepegawaian, "rincian", lambda one: (one.kelompok, one.rincian))
        yield from _ganda(laporan.sarana, "nama", lambda one: (one.nama, one.satuan, one.kondisi, one.keterangan))


def _ganda(rows: Iterable[R], kolom: str, kunci: Callable[[R], tuple[str | None, ...]]) -> Iterator[Problem]:
    first: dict[tuple[str, ...], R] = {}
    for row in rows:
        named = one_line(getattr(row, kolom))
        key = tuple(one_line(part or "").casefold() for part in kunci(row))
        if _JUMLAH.match(named):
            yield row.problem(
                RINCIAN_GANDA,
                f"baris jumlah '{named}' jangan ditulis",
                kolom,
                remedy="hapus baris ini; program menjumlahkan sendiri",
            )
        elif key in first:
            yield row.problem(
                RINCIAN_GANDA,
                f"'{named}' sudah ditulis di baris {first[key].location().line}",
                kolom,
                remedy="jumlahkan keduanya dalam satu baris, atau bedakan namanya",
            )
        else:
            first[key] = row
