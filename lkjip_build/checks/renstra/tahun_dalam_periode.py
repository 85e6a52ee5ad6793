"""Years of the plan, of its indikator and of the reports against each other."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.masalah_nilai import DI_LUAR_BATAS
from lkjip_build.problems import Problem, Rule

DI_LUAR_PERIODE = Rule(
    "LKJ411",
    "warning",
    "Tahun di luar periode Renstra",
    manual="""
Ada target Renstra atau folder laporan untuk tahun di luar `periode`, atau di luar masa indikator dipakai. Biasanya
tahunnya salah ketik.

Salah:

```
periode: {awal: 2023, akhir: 2026}
target_renstra: {2052: 85}
```

Benar:

```
periode: {awal: 2023, akhir: 2026}
target_renstra: {2025: 85}
```
""",
)


def tahun_dalam_periode(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ209, LKJ411. Periods do not end before they begin; targets and reports lie within the Renstra."""
    periode = data.renstra.periode
    if periode.akhir < periode.awal:
        yield periode.problem(
            DI_LUAR_BATAS, "periode berakhir sebelum mulai", "akhir", remedy="tukar 'awal' dan 'akhir'"
        )
        return
    for indikator in data.renstra.semua_indikator:
        if indikator.mulai and indikator.berakhir and indikator.berakhir < indikator.mulai:
            yield indikator.problem(
                DI_LUAR_BATAS, "indikator berakhir sebelum mulai", "berakhir", remedy="tukar 'mulai' dan 'berakhir'"
            )
        for tahun in indikator.target_renstra:
            if not periode.mencakup(tahun) or not indikator.berlaku(tahun):
                yield indikator.problem(
                    DI_LUAR_PERIODE,
                    f"ada target Renstra {tahun}, padahal indikator '{indikator.kode}' tidak dipakai tahun itu",
                    "target_renstra",
                    str(tahun),
                    remedy="perbaiki tahunnya, atau 'mulai' dan 'berakhir' indikator ini",
                )
    for tahun, laporan in data.laporan.items():
        if not periode.mencakup(tahun):
            yield laporan.fakta.problem(
                DI_LUAR_PERIODE,
                f"laporan {tahun} di luar periode Renstra {periode.awal}-{periode.akhir}",
                remedy="perbaiki nama folder tahunnya, atau 'periode' di renstra.yml",
            )
