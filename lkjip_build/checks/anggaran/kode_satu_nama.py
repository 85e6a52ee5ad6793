"""Codes with two names."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from lkjip_build.compute.anggaran import Tingkat, tingkat
from lkjip_build.model import Data
from lkjip_build.model.laporan import TINGKAT_KEGIATAN, TINGKAT_PROGRAM, Anggaran, KodeAnggaran, Laporan, potong_kode
from lkjip_build.problems import Problem, Rule

KODE_BERNAMA_DUA = Rule(
    "LKJ422",
    "warning",
    "Satu kode anggaran bernama dua",
    manual="""
Kode program atau kegiatannya sama, tetapi namanya berbeda; atau namanya berbeda dari kode-anggaran.csv. Yang tampil
nama di kode-anggaran.csv, dan tanpa berkas itu nama di baris pertamanya.

Salah:

```
7.01.02.2.01;Program Pelayanan Publik;…
7.01.02.2.04;Program Pelayanan;…
```

Benar:

```
7.01.02.2.01;Program Pelayanan Publik;…
7.01.02.2.04;Program Pelayanan Publik;…
```
""",
)


def kode_satu_nama(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ422. One code carries one name: that of the table of codes where the office keeps one, else of the first row;
    sums that were typed bear names too.
    """
    table = {one.kode: one for one in data.kode_anggaran}
    for laporan in data.laporan.values():
        first: dict[tuple[str, str], Anggaran] = {}
        for anggaran, level, kode in _semua_nama(laporan):
            said = getattr(anggaran, level)
            if not said:
                continue
            before = first.setdefault((level, kode), anggaran)
            if official := table.get(kode):
                if said != official.nama:
                    yield _beda(anggaran, level, f"kode-anggaran.csv baris {_line(official)}: '{official.nama}'")
            elif before.kode != anggaran.kode and said != (other := getattr(before, level)):
                yield _beda(anggaran, level, f"baris {_line(before)} yang kodenya sama: '{other}'")


def _semua_nama(laporan: Laporan) -> Iterator[tuple[Anggaran, str, str]]:
    """Yield each name that a row bears, with the code that it names, in the order of the rows."""
    for anggaran in sorted((*laporan.anggaran, *laporan.jumlah_anggaran), key=_line):
        if anggaran.kode.count(".") < TINGKAT_PROGRAM - 1:
            continue
        yield anggaran, "program", potong_kode(anggaran.kode, TINGKAT_PROGRAM)
        match tingkat(anggaran):
            case Tingkat.PROGRAM:
                pass
            case Tingkat.KEGIATAN:
                yield anggaran, "kegiatan", anggaran.kode
            case Tingkat.SUB_KEGIATAN:
                yield anggaran, "kegiatan", potong_kode(anggaran.kode, TINGKAT_KEGIATAN)
                yield anggaran, "sub_kegiatan", anggaran.kode
            case _ as never:
                assert_never(never)


def _beda(anggaran: Anggaran, level: str, what: str) -> Problem:
    words = level.replace("_", " ")
    return anggaran.problem(
        KODE_BERNAMA_DUA,
        f"nama {words}nya berbeda dari {what}",
        level,
        remedy=f"samakan nama {words}nya, atau perbaiki kodenya",
    )


def _line(record: Anggaran | KodeAnggaran) -> int:
    return record.location().line
