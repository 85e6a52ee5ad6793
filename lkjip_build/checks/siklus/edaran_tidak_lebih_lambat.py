"""Circulars that name a later deadline than the rule."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.masa import tenggat_dalam_masa
from lkjip_build.compute.hari import akhir_bulan
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

EDARAN_LEBIH_LAMBAT = Rule(
    "LKJ435",
    "warning",
    "Tenggat surat edaran lebih lambat daripada tenggat aturan",
    manual="""
Surat edaran boleh memajukan tenggat laporan, tidak memundurkannya: yang dipakai situs tetap tenggat dari `aturan.yml`.
Periksa tanggalnya. Bila surat edarannya memang menulis tanggal itu, biarkan; bila aturannya yang berubah, perbaiki
`tenggat` di `aturan.yml` dengan dasarnya.

Salah:

```
tenggat_surat_edaran: 2026-03-15
```

Benar:

```
tenggat_surat_edaran: 2026-02-20
```
""",
)


def edaran_tidak_lebih_lambat(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ435. A circular names no later day than the rule set of its year does; LKJ415 tells what cannot be its day."""
    for tahun, laporan in data.laporan.items():
        aturan, edaran = data.aturan.for_tahun(tahun), laporan.fakta.tenggat_surat_edaran
        if aturan is None or edaran is None:
            continue
        batas = akhir_bulan(tahun + 1, aturan.tenggat.bulan)
        if batas < edaran and tenggat_dalam_masa(edaran, tahun):
            yield laporan.fakta.problem(
                EDARAN_LEBIH_LAMBAT,
                f"tenggat surat edaran {edaran.isoformat()} lebih lambat daripada tenggat aturan {batas.isoformat()}; "
                f"yang dipakai {batas.isoformat()}",
                "tenggat_surat_edaran",
                remedy="periksa tanggalnya di surat edaran, atau 'tenggat' di aturan.yml",
            )
