"""Why a YAML text could not be parsed, in the reader's words and at the place to mend."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

import yaml

from lkjip_build.limits import FAULTS_TOLD
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.tata_letak import explained
from lkjip_build.sources.yaml_ledger import Scalar, escape_problem, ledger_problems, place_of, quoting, trailing_problem

SUSUNAN_YAML_SALAH = Rule(
    "LKJ003",
    "error",
    "Susunan YAML salah",
    manual="""
Tanda baca YAML tidak cocok: titik dua tanpa spasi, jarak awal baris yang berbeda, tanda kutip atau kurung yang tidak
ditutup, atau tab di awal baris. Bila baris yang ditunjuk tampak benar, lihat baris di atasnya.

Salah:

```
nama:Kecamatan Contoh
dasar: Perbup 47: SAKIP
```

Benar:

```
nama: Kecamatan Contoh
dasar: "Perbup 47: SAKIP"
```
""",
)

_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL)
# A sign that opens a value is not part of it for YAML: what the parser says, and what the sign is.
_OPENERS = (
    ("cannot start any token", "tanda '{}' tidak boleh mengawali isian"),
    ("scanning an alias", "tanda '{}' di awal isian"),
    ("scanning an anchor", "tanda '{}' di awal isian"),
    ("a tag", "tanda '{}' di awal isian"),
    ("undefined tag handle", "tanda '{}' di awal isian"),
    ("expected comment or line break", "tanda '{}' di awal isian membuka teks panjang"),
    ("expected chomping or indentation", "tanda '{}' di awal isian membuka teks panjang"),
)
_HINTS = (
    (
        "mapping values are not allowed",
        "titik dua di tempat yang salah",
        'apit teks bertitik dua dengan tanda "…", atau samakan jarak awal baris ini dengan baris di atasnya',
    ),
    (
        "could not find expected ':'",
        "tanda ':' tidak ada",
        "tulis 'nama: isi', dengan spasi sesudah titik dua",
    ),
    ("quoted scalar", "tanda kutip tidak ditutup", "tutup teks dengan tanda kutip yang sama"),
    ("block scalar", "jarak awal baris teks ini salah", "beri jarak awal dua spasi lebih dalam dari nama isiannya"),
    (
        "did not find expected ',' or",
        "kurung [ ] atau { } tidak ditutup",
        "tutup kurungnya dan pisahkan isi dengan koma",
    ),
    (
        "did not find expected node content",
        "isi sesudah kurung atau koma tidak ada",
        "lengkapi isi lalu tutup kurungnya",
    ),
    ("directive", "baris tidak boleh diawali tanda %", "hapus baris ini, atau tulis sebagai 'nama: isi'"),
    ("<document start>", "ada isi sesudah garis '...' atau kurung penutup", "hapus garis '...', atau isi sesudahnya"),
)
# What began here never ended: the parser notices only much later, the reader must look here.
_FROM_THE_START = ("quoted scalar", "simple key", "flow sequence", "flow mapping")


def syntax_problems(error: yaml.YAMLError, path: str, text: str, scalars: Sequence[Scalar]) -> list[Problem]:
    """Return why the parser stopped, with what the ledger holds against the `scalars` read until then.

    A ` #` that swallowed the end of the last value, such as its closing bracket, is the reason by itself.
    """
    told = list(islice(ledger_problems(text, path, scalars, scalars[-1].end if scalars else 0), FAULTS_TOLD))
    if scalars and (cause := trailing_problem(text, path, scalars[-1])):
        return [*told, cause]
    return [*told, _stopped(error, path, text, scalars)]


def _stopped(error: yaml.YAMLError, path: str, text: str, scalars: Sequence[Scalar]) -> Problem:
    context = str(getattr(error, "context", None) or "")
    mark: Any = getattr(error, "problem_mark", None)
    start: Any = getattr(error, "context_mark", None) or mark
    said = f"{context} {getattr(error, 'problem', error)}"
    if "escape" in said and (quoted := _QUOTED.match(text, start.index)):
        escape = text[mark.index : mark.index + 2]
        return escape_problem(text, path, Scalar(*quoted.span(), '"', "", "", False, False), mark.index, escape)
    if scalars and (fault := _behind_a_quote(text, path, scalars[-1])):
        return fault
    for sign, meaning in _OPENERS:
        if sign in said and text[start.index : start.index + 1].strip():
            at = start.index
            end = at + len(text[at:].split("\n", 1)[0].rstrip())
            place = place_of(text, path, at)
            message = f"susunan YAML salah: {meaning.format(text[at])}"
            return SUSUNAN_YAML_SALAH.at(place, message, text[at], quoting(text, at, end))
    if any(sign in context for sign in _FROM_THE_START):
        mark = start
    if found := explained(text, mark.line + 1 if mark else 1, said):
        message = f"susunan YAML salah: {found.meaning}"
        return SUSUNAN_YAML_SALAH.at(Location(path, found.line), message, remedy=found.remedy)
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    for sign, meaning, remedy in _HINTS:
        if sign in said:
            return SUSUNAN_YAML_SALAH.at(place, f"susunan YAML salah: {meaning}", remedy=remedy)
    return SUSUNAN_YAML_SALAH.at(
        place,
        "susunan YAML salah di sini atau di baris sebelumnya",
        remedy="samakan jarak awal baris dengan baris di atasnya dan beri spasi sesudah titik dua",
    )


def _behind_a_quote(text: str, path: str, last: Scalar) -> Problem | None:
    """Return the problem of text that follows a closing quote on its line, or None.

    A quote that spans lines more likely was not closed on the first one, which `explained` tells.
    """
    if last.style not in ("'", '"') or "\n" in text[last.start : last.end]:
        return None
    rest = text[last.end :].split("\n", 1)[0]
    if not rest.strip() or rest.strip()[0] in ",:]}#":
        return None
    end = last.end + len(rest.rstrip())
    written = rest.strip()
    message = f"susunan YAML salah: ada teks sesudah tanda kutip penutup ('{written[:40]}')"
    remedy = quoting(text, last.start, end) if not last.flow else "taruh seluruh teks di dalam tanda kutip"
    place = place_of(text, path, last.end + len(rest) - len(rest.lstrip()), last.field)
    return SUSUNAN_YAML_SALAH.at(place, message, written, remedy)
