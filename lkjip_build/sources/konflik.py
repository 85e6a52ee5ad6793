"""A file in which git left the versions of two people, because both had changed the same lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from lkjip_build.problems import Location, Problem, Rule

DUA_VERSI = Rule(
    "LKJ031",
    "error",
    "Dua orang mengubah berkas yang sama",
    manual="""
Dua orang mengubah baris yang sama, dan git menaruh kedua versinya di dalam berkas. Tidak ada yang hilang; Anda tinggal
memilih. Halaman [Bila dua orang mengubah berkas yang sama](konflik.md) menjelaskan caranya langkah demi langkah.
Masalah lain di berkas ini baru disebut sesudah versinya dipilih.

Salah:

```
<<<<<<< HEAD
iku-02;94;;93,5;94;94,5;95;94,25;Register pelayanan;
=======
iku-02;94;;93,5;94;94,5;95;94,5;Register pelayanan;
>>>>>>> origin/main
```

Benar:

```
iku-02;94;;93,5;94;94,5;95;94,25;Register pelayanan;
```
""",
)

_MARK = re.compile(r'([\s"]*+)(<{7}|\|{7}|={7}|>{7})(?=[\s;,"]|$)(.*)')
_SHOWN = 60
_GUIDE = "caranya di halaman panduan 'Bila dua orang mengubah berkas yang sama' (/panduan/konflik/ di pratinjau)"


class _Mark(NamedTuple):
    line: int
    sign: str
    label: str
    indented: bool


class _Version(NamedTuple):
    """Whose version it is, its first line (from 1), and its lines."""

    label: str
    line: int
    lines: Sequence[str]


def conflict_problem(lines: Sequence[str], path: str) -> Problem | None:
    """Return the problem of a file with marks of a git conflict, whole or with some marks left, or None.

    The first conflict is shown with both versions. `=======` alone may underline words: it counts only where no prose
    can be, or beside another mark; an indented mark without a name counts only beside others.
    """
    marks = _certain(list(_marks(lines)), lines, path)
    if not marks:
        return None
    first = marks[0]
    versions = _versions(marks, lines)
    more = sum(mark.sign == first.sign for mark in marks) - 1
    elsewhere = f"; ada {more} tempat lain seperti ini" if more else ""
    if versions is None:
        message = f"sisa tanda git '{first.sign}': dua orang mengubah berkas ini, dan versinya belum selesai dipilih"
        remedy = f"pastikan isi di sekitarnya benar, lalu hapus semua baris tanda seperti ini; {_GUIDE}"
    else:
        one, other = (_shown(version) for version in _differing(*versions))
        message = f"dua orang mengubah berkas ini, dan git menyimpan kedua versinya: {one}, dan {other}"
        remedy = (
            "pilih satu versi: hapus baris versi yang lain, lalu hapus baris tanda <<<<<<<, =======, dan >>>>>>>; "
            f"{_GUIDE}"
        )
    return DUA_VERSI.at(Location(path, first.line), message + elsewhere, remedy=remedy)


def _marks(lines: Sequence[str]) -> Iterator[_Mark]:
    for number, line in enumerate(lines, 1):
        if found := _MARK.fullmatch(line):
            indent, sign, rest = found.groups()
            yield _Mark(number, sign, rest.strip(' \t;,"'), bool(indent.strip('"')))


def _certain(marks: Sequence[_Mark], lines: Sequence[str], path: str) -> list[_Mark]:
    """Return the marks that cannot be anything else: each by itself, or as part of a conflict that opens and closes."""
    whole = {"<<<<<<<", ">>>>>>>"} <= {mark.sign for mark in marks}
    found: list[_Mark] = []
    quotes = counted = 0
    inside = False
    for mark in marks:
        quotes += sum(line.count('"') for line in lines[counted : mark.line - 1])
        counted = mark.line - 1
        if mark.sign == "=======":
            in_note = path.endswith(".csv") and quotes % 2 == 1
            alone = not (mark.label or mark.indented or in_note)
        else:
            alone = bool(mark.label) or not mark.indented
        inside = (inside or mark.sign == "<<<<<<<") and whole
        if alone or inside or (whole and mark.sign != "======="):
            found.append(mark)
        inside = inside and mark.sign != ">>>>>>>"
    return found


def _versions(marks: Sequence[_Mark], lines: Sequence[str]) -> tuple[_Version, _Version] | None:
    """Return both versions of the first conflict, or None where its marks are not all there."""
    opening = marks[0]
    until = next((at for at, mark in enumerate(marks) if mark.sign == ">>>>>>>"), len(marks) - 1)
    inside = {mark.sign: mark for mark in marks[1 : until + 1]}
    if opening.sign != "<<<<<<<" or not {"=======", ">>>>>>>"} <= inside.keys() or "<<<<<<<" in inside:
        return None
    middle, closing = inside["======="], inside[">>>>>>>"]
    end = inside.get("|||||||", middle)  # between these stands what both had before
    return (
        _Version(opening.label, opening.line + 1, lines[opening.line : end.line - 1]),
        _Version(closing.label, middle.line + 1, lines[middle.line : closing.line - 1]),
    )


def _differing(one: _Version, other: _Version) -> tuple[_Version, _Version]:
    """Return the versions from the first line that differs, that line from shortly before it differs."""
    same = _alike(one.lines, other.lines)
    heads = [version.lines[same] for version in (one, other) if len(version.lines) > same]
    start = _alike(*heads) if len(heads) == 2 else 0
    start = start - 20 if start > 30 else 0

    def cut(version: _Version) -> _Version:
        rest = list(version.lines[same:])
        if rest and start:
            rest[0] = f"…{rest[0][start:]}"
        return version._replace(line=version.line + same, lines=rest)

    return cut(one), cut(other)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items are the same at the beginning of both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _shown(version: _Version) -> str:
    name = f"versi {version.label}" if version.label else "versi tanpa nama"
    if not version.lines:
        return f"{name} tanpa baris itu"
    text = version.lines[0].strip()
    text = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
    more = f" dan {len(version.lines) - 1} baris sesudahnya" if len(version.lines) > 1 else ""
    return f"{name} di baris {version.line} '{text}'{more}"
