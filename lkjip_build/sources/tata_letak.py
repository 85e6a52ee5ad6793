"""Where the layout of a YAML text went wrong, told from its lines: parsers stop where they cannot go on, which is often
some lines after the slip.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_KEY = re.compile(r"(?P<dashes>(?:- +)*)(?:[\w.-]+|\"[^\"]*\"):(?P<value> .*|)$")
_ITEM = re.compile(r"(?P<dashes>(?:- +)+|-$)")
_UNSPACED = re.compile(r"\s*(?:- )*[\w-]+:[^\s:/]")
_COLON = re.compile(r":(?= |$)")
_BLOCK = re.compile(r"(?:[:-] +|^)[|>][-+0-9]*\s*(?:#.*)?$")


class Letak(NamedTuple):
    """A slip of layout: its line (from 1), what is wrong there, what to do."""

    line: int
    meaning: str
    remedy: str


def explained(text: str, stopped: int, said: str) -> Letak | None:
    """Return the slip of layout that made a parser stop at a line (from 1), or None where it is none; `said` are the
    words of the parser.
    """
    whole = text.split("\n")
    lines = whole[:stopped]
    for number, line in enumerate(lines, 1):
        if "\t" in line[: len(line) - len(line.lstrip())] and number >= stopped - 1:
            return Letak(number, "ada tab di awal baris", "ganti tab dengan spasi (dua spasi per tingkat)")
    if quoted := next((number for number, line in _outside_texts(lines) if line.count('"') % 2), None):
        return Letak(quoted, "tanda kutip tidak ditutup", "tutup teks dengan tanda kutip yang sama")
    if ("expected ':'" in said or "mapping values" in said) and (found := _without_colon(lines, whole)):
        return found
    return next(_misplaced(lines), None)


def _without_colon(lines: list[str], whole: list[str]) -> Letak | None:
    """Find `nama:Foo` or `nama Foo`, which runs on until a later line has a colon."""
    run = []
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        if number < len(lines) and (_COLON.search(line) or line.lstrip().startswith("#")):
            break
        if line.strip() and not _COLON.search(line):
            run.append(number)
    else:
        number = 0
    remedy = "tulis 'nama: isi', dengan spasi sesudah titik dua"
    for unspaced in run:
        if _UNSPACED.match(lines[unspaced - 1]):
            return Letak(unspaced, "titik dua tanpa spasi sesudahnya", remedy)
    if not run:
        return None
    if number and _BLOCK.search(lines[number - 1]):
        return _below_a_text(whole, number, run[::-1])
    # A key stands as deep as the next one; deeper lines are the text that follows it.
    as_deep = [one for one in run if _indent(lines[one - 1]) == _indent(lines[-1])]
    return Letak(as_deep[0] if as_deep else run[-1], "tanda ':' tidak ada", remedy)


def _below_a_text(lines: list[str], head: int, run: list[int]) -> Letak | None:
    """Find what is wrong where the lines of a `run` follow the head of a long text (`nama: |`) and stand no deeper."""
    shallow = [number for number in run if _indent(lines[number - 1]) <= _indent(lines[head - 1])]
    siblings = [column for number, column, _ in _entries(lines) if number not in (head, *run)]
    if shallow == run and _indent(lines[head - 1]) in siblings:
        key = _named(lines[head - 1].lstrip(), 0).removesuffix(" di ")
        meaning = f"teks ini tidak lebih menjorok dari {key} di baris {head}"
        return Letak(run[0], meaning, f"geser teks ini dua spasi lebih dalam dari {key}")
    if shallow == run:
        meaning = f"teks di baris {run[0]} tidak lebih menjorok dari baris ini"
        return Letak(head, meaning, "beri teksnya jarak awal dua spasi lebih dalam, atau kurangi jarak awal baris ini")
    if not shallow:
        return None
    remedy = (
        f"samakan jarak awalnya dengan teks baris {head + 1}, atau tulis 'nama: isi' bila ini bukan bagian teks itu"
    )
    return Letak(shallow[0], "tanda ':' tidak ada", remedy)


def _misplaced(lines: list[str]) -> Iterator[Letak]:
    """Yield each key or list item that stands on no level of the lines above it; where the first of all stands deeper
    than a later one, that first.
    """
    levels: list[tuple[int, int]] = []  # column, line
    opened = True
    first: tuple[int, int] | None = None
    for number, column, value in _entries(lines):
        first = first or (column, number)
        if column < first[0]:
            yield Letak(
                first[1],
                f"jarak awal baris ini {first[0]} spasi, sedangkan baris {number} {column} spasi",
                f"sejajarkan dengan {_named(lines[number - 1], column)}baris {number}",
            )
            return
        left: list[tuple[int, int]] = []
        while levels and column < levels[-1][0]:
            left.append(levels.pop())
        if not levels or (left and column > levels[-1][0]):
            levels += left[-1:]
        above, line = levels[-1] if levels else (column, number)
        if column != above and not (column > above and opened):
            yield Letak(
                number,
                f"jarak awal baris ini {column} spasi, sedangkan baris {line} {above} spasi",
                f"sejajarkan dengan {_named(lines[line - 1], above)}baris {line}",
            )
        levels = [one for one in levels if one[0] < column] + [(column, number)]
        opened = not value


def _named(line: str, column: int) -> str:
    """Return the key that stands in a column, as words before its line; nothing for a list item."""
    found = re.match(r"[\w.-]+:", line[column:])
    return f"'{found[0]}' di " if found else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _outside_texts(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the number and the line of all that is neither empty, nor a comment, nor in a long text (`|` or `>`)."""
    above, inside = -1, -1  # the indent of the key of a long text, and of its first line
    for number, line in enumerate(lines, 1):
        indent = _indent(line)
        if not line.strip():
            continue
        if above >= 0 and inside < 0:
            inside = indent if indent > above else 0
        if inside > 0 and indent >= inside:
            continue
        above, inside = (indent, -1) if _BLOCK.search(line) else (-1, -1)
        if not line.lstrip().startswith("#"):
            yield number, line


def _entries(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the line, the column and the value of each key and list item, but not what stands in long texts."""
    for number, line in _outside_texts(lines):
        content, indent = line.lstrip(" "), _indent(line)
        if key := _KEY.match(content):
            for dash in re.finditer("- +", key["dashes"]):
                yield number, indent + dash.start(), ""
            yield number, indent + len(key["dashes"]), re.sub(r"\s#.*", "", key["value"]).strip()
        elif item := _ITEM.match(content):
            yield number, indent, content[len(item["dashes"]) :].strip()
