"""One record of CSV text: its cells, where each stands, and whether its quotes close."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# The signs that separate cells, with the names a clerk knows them by.
NAMES = {";": "titik koma", ",": "koma", "\t": "tab"}
# What a spreadsheet or a web page leaves around a cell; it is no part of what was typed.
BLANKS = " \u00a0\u2007\u2009\u202f"
_BLANK = re.compile(f"[{BLANKS}]*+")
# Possessive: a quote that never closes is told after one pass over the rest of the file, not after many.
_TO_QUOTE = re.compile(r'[^"]*+(?:""[^"]*+)*+')


class Cell(NamedTuple):
    """The text of a cell, and the line (from 0), first character and length of its content on that line.

    `last` and `end` are the line and the character of what ends it: a delimiter, or the end of its record.
    """

    text: str
    line: int
    start: int
    length: int
    last: int
    end: int


class Record(NamedTuple):
    """The cells of a record and its last line (from 0); `broken` where the quotes of its last cell do not close."""

    cells: list[Cell]
    last: int
    broken: bool


def read_record(lines: Sequence[str], first: int, delimiter: str) -> Record:
    """Read the record that begins on line `first` (from 0).

    A cell that begins with a quote, blanks before it aside, ends with a quote before a delimiter or the end of a line,
    and may hold delimiters and line ends; a quote in it is doubled. Anywhere else a quote is a sign like any other.
    """
    cells: list[Cell] = []
    line, position = first, 0
    while True:
        text = lines[line]
        opening = _end_of_blanks(text, position)
        if not text.startswith('"', opening):
            end = text.find(delimiter, position)
            end = len(text) if end < 0 else end
            cells.append(Cell(text[position:end], line, position, end - position, line, end))
        else:
            cell, line, closing = _quoted(lines, line, opening + 1)
            text = lines[line]
            end = _end_of_blanks(text, closing + 1)
            cells.append(cell._replace(last=line, end=end))
            if closing == len(text) or (end < len(text) and text[end] != delimiter):
                return Record(cells, line, broken=True)
        if end >= len(text):
            return Record(cells, line, broken=False)
        position = end + 1


def _quoted(lines: Sequence[str], line: int, start: int) -> tuple[Cell, int, int]:
    """Return the cell behind an opening quote, and the line and position of its closing quote, or of the end of all."""
    first, begin = line, start
    parts: list[str] = []
    while True:
        text = lines[line]
        found = _TO_QUOTE.match(text, start)
        end = found.end() if found else start
        parts.append(text[start:end])
        if end < len(text) or line + 1 == len(lines):
            content = "\n".join(parts).replace('""', '"')
            return Cell(content, first, begin, len(parts[0]), line, end), line, end
        line, start = line + 1, 0


def _end_of_blanks(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return found.end() if found else position
