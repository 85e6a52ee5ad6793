"""What a step makes against what the next one needs."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.kata import words
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


def output_menjadi_kelengkapan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ511. What a step makes is what the next one needs."""
    for sop in data.sop.values():
        by_no = {langkah.no: langkah for langkah in sop.langkah}
        for langkah in sop.langkah:
            for field, no in langkah.panah:
                tujuan = by_no.get(no)
                if tujuan is None or tujuan is langkah or field == "tidak":
                    continue
                output = words(langkah.mutu_baku.output)
                if not any(output <= words(item) for item in tujuan.mutu_baku.kelengkapan):
                    yield tujuan.problem(
                        OUTPUT_TANPA_KELENGKAPAN,
                        f"kelengkapan langkah {no} tidak menyebut output langkah {langkah.no}:"
                        f" '{langkah.mutu_baku.output}'",
                        "mutu_baku",
                        "kelengkapan",
                        remedy="samakan namanya dengan output langkah sebelumnya, atau pastikan memang begitu",
                    )
