"""Arrows that lead back."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.alur import Alur
from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

KEMBALI_BUKAN_DARI_KEPUTUSAN = Rule(
    "LKJ509",
    "warning",
    "Kembali bukan dari keputusan",
    manual="""
Langkah yang bukan keputusan selalu kembali ke langkah sebelumnya. Alurnya digambar, tetapi biasanya yang kembali adalah
salah satu jawaban sebuah keputusan.

Salah:

```
- {no: 3, jenis: proses, lanjut: 2}
```

Benar:

```
- {no: 3, jenis: keputusan, ya: 4, tidak: 2}
```
""",
)


def kembali_dari_keputusan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ509. A step that is no decision leads back; one that corrects and goes on from there again may."""
    for sop in data.sop.values():
        alur = Alur(sop)
        via = {no for one in sop.langkah if one.jenis is JenisLangkah.KEPUTUSAN for _, no in sop.panah[one.no]}
        for langkah in sop.langkah:
            for field, tujuan in sop.panah[langkah.no]:
                back = tujuan in alur.langkah and tujuan != langkah.no and alur.is_sebelum(tujuan, langkah.no)
                if back and field == "lanjut" and langkah.no not in via:
                    yield langkah.problem(
                        KEMBALI_BUKAN_DARI_KEPUTUSAN,
                        f"langkah {langkah.no} selalu kembali ke langkah {tujuan}",
                        field,
                        remedy="periksa di formulir; bila ada jawaban Ya dan Tidak, beri jenis 'keputusan'",
                    )
