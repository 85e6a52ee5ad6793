"""SOPs too large to draw."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.limits import SOP_DECISIONS, SOP_PELAKSANA, SOP_STEPS
from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

SOP_TERLALU_BESAR = Rule(
    "LKJ048",
    "error",
    "SOP terlalu besar untuk digambar",
    manual="""
Satu SOP punya paling banyak 80 langkah, 30 pelaksana, dan 30 keputusan. Bagan yang lebih besar tidak terbaca orang, dan
menggambarnya memakan waktu lama. Pecah menjadi beberapa SOP yang saling menyebut.

Salah:

```
sop/pelayanan.yml dengan 140 langkah
```

Benar:

```
sop/pelayanan-loket.yml dengan 40 langkah dan sop/pelayanan-lapangan.yml dengan 60 langkah
```
""",
)


def gambar_tidak_terlalu_besar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ048. A form of a size that people follow; the work of drawing grows much faster than the form."""
    for sop in data.sop.values():
        keputusan = sum(1 for langkah in sop.langkah if langkah.jenis is JenisLangkah.KEPUTUSAN)
        sizes = (
            ("langkah", len(sop.langkah), SOP_STEPS, "langkah"),
            ("pelaksana", len(sop.pelaksana), SOP_PELAKSANA, "pelaksana"),
            ("keputusan", keputusan, SOP_DECISIONS, "langkah"),
        )
        for nama, jumlah, batas, field in sizes:
            if jumlah > batas:
                remedy = "pecah menjadi beberapa SOP yang saling menyebut di 'keterkaitan'"
                yield sop.problem(
                    SOP_TERLALU_BESAR, f"SOP ini punya {jumlah} {nama}, paling banyak {batas}", field, remedy=remedy
                )
