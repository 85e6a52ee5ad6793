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
    "Output mirip kelengkapan, tetapi lain",
    manual="""
Hasil satu langkah sering menjadi bahan langkah berikutnya. Di sini kelengkapannya menyebut sesuatu yang mirip tetapi
bukan hasil itu, mungkin salah salin. Formulir yang tidak mengulang nama hasilnya, atau menyebutnya lebih pendek atau
lebih panjang, tidak dipersoalkan.

Salah:

```
langkah 2, output: Disposisi Sekcam
langkah 3, kelengkapan: [Disposisi Camat]
```

Benar:

```
langkah 2, output: Disposisi Sekcam
langkah 3, kelengkapan: [Disposisi Sekcam]
```
""",
)

_PENDEK = 3  # letters of words that join others and name nothing: dan, per
_AKAR = 5  # letters that words of one root share: notulen, notulensi
_UMUM = {"surat", "dokum", "berka", "lapor", "data", "konse", "draf", "draft"}  # what most papers of an office are


def output_menjadi_kelengkapan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ511. Where the next step needs something that is named almost like what this one makes, it is the same."""
    for sop in data.sop.values():
        alur = Alur(sop)
        for langkah in sop.langkah:
            made = _akar(langkah.mutu_baku.output)
            ahead = dict.fromkeys(no for _, no in sop.panah[langkah.no] if no in alur.langkah)
            for tujuan in (alur.langkah[no] for no in ahead if not alur.is_sebelum(no, langkah.no)):
                needed = {item: _akar(item) for item in tujuan.mutu_baku.kelengkapan}
                alike = [item for item, roots in needed.items() if _is_mirip(made, roots)]
                if alike and not any(roots and (made <= roots or roots <= made) for roots in needed.values()):
                    yield tujuan.problem(
                        OUTPUT_TANPA_KELENGKAPAN,
                        f"kelengkapan langkah {tujuan.no} menyebut '{alike[0]}', sedangkan output langkah {langkah.no}"
                        f" '{langkah.mutu_baku.output}'",
                        "mutu_baku",
                        "kelengkapan",
                        remedy="samakan namanya bila yang dimaksud sama, atau pastikan memang begitu",
                    )


def _is_mirip(made: set[str], needed: set[str]) -> bool:
    """Tell whether two names differ in a single word, and share one that says what the thing is."""
    return len(made) == len(needed) and len(made - needed) == 1 and bool(made & needed - _UMUM)


def _akar(text: str) -> set[str]:
    return {word[:_AKAR] for word in words(text) if len(word) > _PENDEK}
