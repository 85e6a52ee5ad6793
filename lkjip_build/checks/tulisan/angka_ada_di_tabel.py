"""Figures in prose that no table of the year holds."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lkjip_build.checks.bantu.tempat import baris_teks
from lkjip_build.compute.angka_tahun import AngkaTahun
from lkjip_build.compute.naskah import naskah_laporan
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

ANGKA_TAK_ADA_DI_TABEL = Rule(
    "LKJ464",
    "warning",
    "Angka di dalam teks tidak ada di tabel",
    manual="""
Angka di naskah laporan tidak sama dengan angka mana pun di tabel tahun itu, juga sesudah dibulatkan. Biasanya data
sudah diperbarui dan teksnya belum. Yang dilihat hanya persen, rupiah, dan angka berkoma; tahun, tanggal, nomor
peraturan, dan angka bulat lain dibiarkan. Ini saran: bila angkanya memang dari sumber lain, biarkan. Angka yang ditulis
sebagai [rujukan](tulisan.md#angka-dari-tabel) selalu sama dengan tabel.

Salah:

```
Kepuasan warga 85,7 melampaui target.
```

Benar:

```
Kepuasan warga {iku-01.realisasi} melampaui target.
```
""",
    terbit=False,
)

_ANGKA = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?"
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
_PERSEN = re.compile(rf"(?<![\w.,/{{-])({_ANGKA})(?:\s*%|\s+persen\b)")
_UANG = re.compile(rf"\bRp\.?\s*({_ANGKA})(?![0-9])(?:\s*(ribu|juta|mil[iy]ar|triliun))?", re.IGNORECASE)
# A measure of something else, or a part of a law, is no figure of a table.
_BERKOMA = re.compile(r"(?<![\w.,/{-])([0-9]{1,3}(?:\.[0-9]{3})*,[0-9]+)(?![\w/]|[.,][0-9])(?!\s*(?:%|persen\b))")
_UKURAN = re.compile(
    r"\s*(?:jam|menit|detik|hari|minggu|bulan|tahun|kilometer|km\S?|meter|m\S?|hektare?|ha|kg|kilogram|ton|kuintal|liter"
    r"|ribu|juta|mil[iy]ar|triliun|derajat|kali|inci|megabita|mb|gb)\b",
    re.IGNORECASE,
)
_HUKUM = re.compile(
    r"(?:pasal|ayat|nomor|no\.?|angka|huruf|butir|bab|tabel|gambar|pukul|versi|lampiran)\s*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Sebutan:
    """A figure in a text: where it stands, how it is written, its value, and the last unit of what it says."""

    di: int
    teks: str
    nilai: Fraction
    satuan: Fraction


def angka_ada_di_tabel(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ464. A share, an amount or a figure with decimals in prose is one that the tables of the year know."""
    angka = AngkaTahun(data)
    for tahun in data.laporan:
        yield from angka_tak_dikenal(data, tahun, angka)


def angka_tak_dikenal(data: Data, tahun: int, angka: AngkaTahun | None = None) -> Iterator[Problem]:
    """Yield the texts of one year with a figure that its tables do not know, each at the first of these; `angka` are
    the figures of the data where several years are asked for.
    """
    known: Sequence[Fraction] = ()
    for record, field, text in naskah_laporan(data.laporan[tahun]):
        said = list(sebutan(text))
        if said and not known:
            known = sorted((angka or AngkaTahun(data)).tahun(tahun), key=float)
        strange = [one for one in said if not dikenal(one, known)]
        if strange:
            first, more = strange[0], len({one.teks for one in strange}) - 1
            yield ANGKA_TAK_ADA_DI_TABEL.at(
                baris_teks(record, field, text.count("\n", 0, first.di) + 1),
                f"'{first.teks}' tidak ada di tabel tahun {tahun}{f' (dan {more} angka lain)' if more else ''}",
                first.teks,
                "samakan dengan tabelnya, atau tulis sebagai rujukan seperti {iku-01.realisasi}; "
                "bila dari sumber lain, biarkan",
            )


def sebutan(teks: str) -> Iterator[Sebutan]:
    """Yield the figures of a text that stand in no table of its own."""
    at = 0
    for line in teks.split("\n"):
        if not line.lstrip().startswith("|"):
            for found in (*_PERSEN.finditer(line), *_UANG.finditer(line), *_BERKOMA.finditer(line)):
                plain = found.re is _BERKOMA
                if not plain or not (_UKURAN.match(line, found.end()) or _HUKUM.search(line[: found.start()])):
                    yield _sebutan(found, at)
        at += len(line) + 1


def _sebutan(found: "re.Match[str]", at: int) -> Sebutan:
    whole, _, decimals = found[1].replace(".", "").partition(",")
    zeros = _KALI.get((found[2] or "").lower(), 0) if found.re is _UANG else 0
    unit = Fraction(10) ** (zeros - len(decimals))
    return Sebutan(at + found.start(), " ".join(found[0].split()), int(whole + decimals) * unit, unit)


def dikenal(satu: Sebutan, known: Sequence[Fraction]) -> bool:
    """Tell whether a known figure, rounded to what the text says, is this one; `known` rise as floats, which never fall
    where the exact values rise.
    """
    low, high = satu.nilai - satu.satuan / 2, satu.nilai + satu.satuan / 2
    near = known[bisect_left(known, float(low), key=float) : bisect_right(known, float(high), key=float)]
    return any(low <= one <= high for one in near)
