"""Sasaran without money."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.renstra import Sasaran
from lkjip_build.problems import Problem, Rule

SASARAN_TANPA_ANGGARAN = Rule(
    "LKJ424",
    "warning",
    "Sasaran tanpa anggaran",
    manual="""
Tidak ada satu baris anggaran pun yang mendukung sasaran ini.

Salah:

```
sasaran S4 ada di renstra.yml, tetapi tidak di anggaran.csv
```

Benar:

```
7.01.04.2.01;…;S4;62300000
```
""",
)


def sasaran_punya_anggaran(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ424. Each sasaran has money, in each year that writes any down."""
    with_money = [
        laporan
        for tahun, laporan in data.laporan.items()
        if laporan.anggaran and f"{tahun}/anggaran.csv" not in data.cacat
    ]
    for sasaran in data.renstra.semua_sasaran:
        yield from _tanpa_anggaran(sasaran, with_money)


def _tanpa_anggaran(sasaran: Sasaran, with_money: list[Laporan]) -> Iterator[Problem]:
    expected = [
        laporan for laporan in with_money if any(indikator.berlaku(laporan.tahun) for indikator in sasaran.indikator)
    ]
    lacking = [
        laporan for laporan in expected if not any(sasaran.kode in anggaran.sasaran for anggaran in laporan.anggaran)
    ]
    remedy = f"sebut {sasaran.kode} di kolom sasaran baris yang mendukungnya"
    if len(lacking) > 1 and lacking == expected:
        years = ", ".join(str(laporan.tahun) for laporan in lacking)
        message = f"sasaran {sasaran.kode} tidak disebut di anggaran.csv tahun {years}"
        yield sasaran.problem(SASARAN_TANPA_ANGGARAN, message, "kode", remedy=remedy)
        return
    for laporan in lacking:
        message = f"tidak ada baris untuk sasaran {sasaran.kode}"
        yield SASARAN_TANPA_ANGGARAN.at(berkas(laporan, "anggaran.csv"), message, remedy=remedy)
