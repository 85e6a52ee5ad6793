"""Targets of the agreement against those of the plan."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import show
from lkjip_build.checks.bantu.pasangan import pairs
from lkjip_build.compute.besaran import sama
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

BEDA_DARI_RENSTRA = Rule(
    "LKJ412",
    "warning",
    "Target PK berbeda dari target Renstra",
    manual="""
Target di PK murni tidak sama dengan target Renstra tahun itu. Mungkin salah ketik. Bila targetnya memang lain sejak PK
murni, [konfirmasikan](#konfirmasi); bila diubah di tengah tahun, biarkan target murninya dan tulis yang baru di kolom
`target_perubahan`. Tulisan di kolom catatan tidak menggantikan keduanya.

Salah:

```
target_renstra: {2025: 85}
iku-01;58;;…;
```

Benar:

```
target_renstra: {2025: 85}
iku-01;85;;…;
```
""",
    konfirmasi=True,
)


def target_sesuai_renstra(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ412. The target of the original PK is that of the Renstra; a PK perubahan changes it in its own column."""
    for laporan, kinerja, indikator in pairs(data):
        rencana = indikator.target_renstra.get(laporan.tahun)
        if rencana is not None and kinerja.target is not None and not sama(rencana, kinerja.target):
            yield kinerja.problem(
                BEDA_DARI_RENSTRA,
                f"target {show(kinerja.target)} berbeda dari target Renstra {laporan.tahun}: {show(rencana)}",
                "target",
                remedy="samakan dengan renstra.yml; bila PK-nya diubah, tulis target barunya di target_perubahan",
            )
