"""What a step makes against what the next one needs."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.kata import words
from lkjip_build.compute.alur import Alur
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

OUTPUT_TANPA_KELENGKAPAN = Rule(
    "LKJ511",
    "warning",
    "Output tidak menjadi kelengkapan",
    manual="""
Hasil satu langkah menjadi bahan langkah berikutnya. Di sini namanya tidak disebut dalam `kelengkapan`.

Salah:

```
langkah 3, output: draft LKjIP
langkah 4, kelengkapan: [Surat edaran]
```

Benar:

```
langkah 3, output: draft LKjIP
langkah 4, kelengkapan: [draft LKjIP]
```
""",
)

_PENDEK = 3  # letters of words that join others and name nothing: dan, dari, yang


def output_menjadi_kelengkapan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ511. What a step makes is what the next one needs; forms that differ in wording alone are not told of."""
    for sop in data.sop.values():
        alur = Alur(sop)
        for langkah in sop.langkah:
            made = {word for word in words(langkah.mutu_baku.output) if len(word) > _PENDEK}
            for no in dict.fromkeys(no for _, no in sop.panah[langkah.no] if no in alur.langkah):
                tujuan = alur.langkah[no]
                needed = [words(item) for item in tujuan.mutu_baku.kelengkapan]
                if not made or not needed or alur.is_sebelum(no, langkah.no) or any(made & one for one in needed):
                    continue
                yield tujuan.problem(
                    OUTPUT_TANPA_KELENGKAPAN,
                    f"kelengkapan langkah {no} tidak menyebut output langkah {langkah.no}:"
                    f" '{langkah.mutu_baku.output}'",
                    "mutu_baku",
                    "kelengkapan",
                    remedy="samakan namanya dengan output langkah sebelumnya, atau pastikan memang begitu",
                )
