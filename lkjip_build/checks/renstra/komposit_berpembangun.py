"""Composite indikator and what they are made of."""

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter

from lkjip_build.bahasa.daftar import dan
from lkjip_build.model import Data
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Problem, Rule

KOMPOSIT_TIDAK_COCOK = Rule(
    "LKJ485",
    "error",
    "Indikator komposit tidak cocok dengan pembangunnya",
    manual="""
Indikator komposit disusun dari indikator lain di `renstra.yml`. Sebut kodenya di `pembangun`, masing-masing sekali.
Indikator tidak bisa menyusun dirinya sendiri, juga tidak lewat indikator lain. Bila indikatornya bukan komposit, tulis
`komposit: tidak` dan hapus `pembangun`.

Salah:

```
- kode: iku-01
  komposit: ya
```

Benar:

```
- kode: iku-01
  komposit: ya
  pembangun: [iku-02, iku-03]
```
""",
)


def komposit_berpembangun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ485. A composite names what it is made of, each once and never itself; what is none names nothing."""
    semua = list(data.renstra.semua_indikator)
    for one in semua:
        if one.komposit and not one.pembangun:
            yield one.problem(
                KOMPOSIT_TIDAK_COCOK,
                f"indikator '{one.kode}' komposit, tetapi pembangunnya tidak disebut",
                "komposit",
                remedy="tambahkan 'pembangun:' dengan kode indikator penyusunnya, atau tulis 'komposit: tidak'",
            )
        elif one.pembangun and not one.komposit:
            yield one.problem(
                KOMPOSIT_TIDAK_COCOK,
                f"indikator '{one.kode}' punya pembangun, tetapi tidak disebut komposit",
                "pembangun",
                remedy="tulis 'komposit: ya', atau hapus 'pembangun'",
            )
        for at, kode in enumerate(one.pembangun):
            if kode in one.pembangun[:at]:
                yield one.problem(
                    KOMPOSIT_TIDAK_COCOK,
                    f"pembangun '{kode}' sudah disebut",
                    "pembangun",
                    at,
                    remedy="hapus salah satunya",
                )
    yield from _berputar(semua)


def _berputar(semua: list[Indikator]) -> Iterator[Problem]:
    """Yield the first ring of indikator that are made of each other."""
    by_kode = {one.kode: one for one in semua}
    try:
        TopologicalSorter({kode: one.pembangun for kode, one in by_kode.items()}).prepare()
    except CycleError as error:
        ring = list(dict.fromkeys(error.args[1]))
        first = next(one for one in semua if one.kode in ring)
        said = (
            f"indikator '{first.kode}' menyusun dirinya sendiri"
            if len(ring) == 1
            else f"pembangun berputar: {dan(sorted(ring))}"
        )
        yield first.problem(
            KOMPOSIT_TIDAK_COCOK, said, "pembangun", remedy="hapus yang bukan penyusunnya dari 'pembangun'"
        )
