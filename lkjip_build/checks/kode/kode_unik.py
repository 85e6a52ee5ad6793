"""Codes that name two records."""

from collections.abc import Iterable, Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule

KODE_GANDA = Rule(
    "LKJ301",
    "error",
    "Kode dipakai dua kali",
    manual="""
Kode ini sudah dipakai baris lain, atau satu sasaran disebut dua kali di baris yang sama. Di `renstra.yml` tujuan
yang punya indikator pun tidak boleh berkode sama dengan sasaran. Huruf besar dan kecil dianggap sama.

Salah:

```
iku-01;85;…
iku-01;94;…
```

Benar:

```
iku-01;85;…
iku-02;94;…
```
""",
)


def kode_unik(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ301. A code names one record only."""
    renstra = data.renstra
    yield from _repeated(renstra.tujuan, "kode")
    yield from _repeated((induk for _, induk in renstra.semua_induk if induk.indikator), "kode")
    yield from _repeated(renstra.semua_indikator, "kode")
    yield from _repeated(data.instansi.pejabat, "kode")
    yield from _repeated(data.instansi.desa, "kode")
    yield from _repeated(data.aturan.himpunan, "kode")
    yield from _repeated(data.libur, "tanggal")
    yield from _repeated(data.kode_anggaran, "kode")
    yield from _repeated(data.glosarium.istilah, "istilah")
    for sop in data.sop.values():
        yield from _repeated(sop.pelaksana, "kode")
        yield from _repeated(sop.langkah, "no")
    for laporan in data.laporan.values():
        yield from _repeated(laporan.kinerja, "indikator")
        for anggaran in laporan.anggaran:
            if len(set(anggaran.sasaran)) < len(anggaran.sasaran):
                yield anggaran.problem(
                    KODE_GANDA, "satu sasaran disebut dua kali", "sasaran", remedy="sebut tiap kode sekali saja"
                )


def _repeated(records: Iterable[Rekaman], field: str) -> Iterator[Problem]:
    first: dict[str, Rekaman] = {}
    for record in records:
        # Codes become addresses, and Windows does not tell Iku-01 from iku-01.
        kode = str(getattr(record, field)).casefold()
        if kode in first:
            line = first[kode].location(field).line
            yield record.problem(
                KODE_GANDA,
                f"{field} '{getattr(record, field)}' sudah dipakai di baris {line}",
                field,
                remedy="hapus salah satunya, atau beri kode lain",
            )
        else:
            first[kode] = record
