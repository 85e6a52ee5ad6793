"""Indikator without a row."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

INDIKATOR_TANPA_BARIS = Rule(
    "LKJ401",
    "warning",
    "Indikator tanpa baris kinerja",
    manual="""
Indikator yang berlaku tidak punya baris di `kinerja.csv` tahun itu. Bila memang belum atau tidak lagi dipakai, isi
`mulai` atau `berakhir` di `renstra.yml`.

Salah:

```
iku-01;85;…
iku-03;0;…
```

Benar:

```
iku-01;85;…
iku-02;94;…
iku-03;0;…
```
""",
)


def indikator_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ401. Every indikator in force has a row in each year.

    A row that some years have and one lacks is missing there, unless it stands under an unknown code, which is another
    rule's; what no year has is more likely mistyped in the plan.
    """
    known = {indikator.kode for indikator in data.renstra.semua_indikator}
    rows = {
        tahun: {kinerja.indikator for kinerja in laporan.kinerja}
        for tahun, laporan in data.laporan.items()
        if f"{tahun}/kinerja.csv" not in data.cacat
    }
    for indikator in data.renstra.semua_indikator:
        expected = [tahun for tahun in rows if indikator.berlaku(tahun)]
        lacking = [tahun for tahun in expected if indikator.kode not in rows[tahun]]
        years = ", ".join(str(tahun) for tahun in lacking)
        message = f"indikator '{indikator.kode}' tidak punya baris di kinerja.csv tahun {years}"
        remedy = "tambahkan barisnya, atau isi 'mulai'/'berakhir' bila indikator tidak dipakai tahun itu"
        if len(lacking) > 1 and lacking == expected:
            yield indikator.problem(INDIKATOR_TANPA_BARIS, message, "kode", remedy=remedy)
            continue
        for tahun in lacking:
            if rows[tahun] - known:
                continue
            place = berkas(data.laporan[tahun], "kinerja.csv")
            yield INDIKATOR_TANPA_BARIS.at(place, f"tidak ada baris untuk indikator '{indikator.kode}'", remedy=remedy)
