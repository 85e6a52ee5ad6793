"""A CSV table as it was typed, in which cells, columns and the order of rows can change and every other byte stays.

Each record is kept as its cells as typed, blanks, quotes and lines within them included, and the end of line behind
it. Joined again they are the file, so what no edit names cannot change. An end of line belongs to its place in the
file: where rows change places their cells do, and a file whose last line has no end keeps that.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from lkjip_build.sources.csv_baris import BLANKS, Record
from lkjip_build.sources.csv_text import clean, delimiter_of, header_of, hints_of, typed_records
from lkjip_build.sources.text import codec_of


class TypedRecord(NamedTuple):
    """The cells of a record as typed, the end of line behind it, and whether any cell says something."""

    cells: tuple[str, ...]
    end: str
    filled: bool


@dataclass(frozen=True)
class TypedTable:
    """A table as typed: `above` are the records up to its titles, `titles` what they say, `rows` the records below.

    A row is spoken of by its number (from 0) among those that say something, as they stand in the tree of its
    `Document`.
    """

    mark: bytes
    codec: str
    delimiter: str
    above: tuple[TypedRecord, ...]
    titles: tuple[str, ...]
    rows: tuple[TypedRecord, ...]

    def to_bytes(self) -> bytes:
        """Return the file. Raises UnicodeEncodeError where its encoding lacks a letter."""
        records = (*self.above, *self.rows)
        text = "".join(f"{self.delimiter.join(one.cells)}{one.end}" for one in records)
        return self.mark + text.encode(self.codec)

    def with_column(self, title: str, behind: str) -> "TypedTable":
        """Return the table with an empty column behind that of another title."""
        at = self.titles.index(behind) + 1
        whole = self._squared(at)
        *above, head = whole.above
        return replace(
            whole,
            above=(*above, _with_cell(head, at, whole._typed(title, head.cells[at - 1]))),
            titles=(*self.titles[:at], title, *self.titles[at:]),
            rows=tuple(
                _with_cell(one, at, whole._typed("", one.cells[at - 1])) if one.filled else one for one in whole.rows
            ),
        )

    def with_cells(self, title: str, texts: Mapping[int, str]) -> "TypedTable":
        """Return the table with other texts in one column, by the number of their row; a cell keeps its quotes."""
        at = self.titles.index(title)
        whole = self._squared(at + 1)
        rows = list(whole.rows)
        places = whole._places()
        for number, text in texts.items():
            one = rows[places[number]]
            cells = (*one.cells[:at], whole._typed(text, one.cells[at]), *one.cells[at + 1 :])
            rows[places[number]] = one._replace(cells=cells)
        return replace(whole, rows=tuple(rows))

    def with_order(self, order: Sequence[int]) -> "TypedTable":
        """Return the table with its rows in another order, by their numbers; empty records stay where they are."""
        whole = self._squared()
        rows = list(whole.rows)
        places = whole._places()
        for place, number in zip(places, order, strict=True):
            rows[place] = rows[place]._replace(cells=whole.rows[places[number]].cells)
        return replace(whole, rows=tuple(rows))

    def with_row(self, texts: Mapping[str, str]) -> "TypedTable":
        """Return the table with one row more, below the last that says something."""
        known = [number for number, title in enumerate(self.titles, 1) if texts.get(title)]
        whole = self._squared(max(known, default=1))
        places = whole._places()
        width = len(whole.rows[places[0]].cells) if places else len(whole.above[-1].cells)
        cells = [whole._typed(texts.get(title, ""), "") for title in self.titles]
        at = places[-1] + 1 if places else 0
        before = whole.rows[at - 1] if at else whole.above[-1]
        eol = before.end or (whole.above[-1].end if at else "") or "\n"
        added = TypedRecord(tuple((cells + [""] * width)[:width]), before.end, filled=any(texts.values()))
        if at:
            return replace(whole, rows=(*whole.rows[: at - 1], before._replace(end=eol), added, *whole.rows[at:]))
        above = (*whole.above[:-1], before._replace(end=eol))
        return replace(whole, above=above, rows=(added, *whole.rows))

    def without_row(self, number: int) -> "TypedTable":
        """Return the table without a row, by its number; a file whose last line has no end keeps that."""
        at = self._places()[number]
        rows = [*self.rows[:at], *self.rows[at + 1 :]]
        if at == len(rows) and rows:
            rows[-1] = rows[-1]._replace(end=self.rows[at].end)
            return replace(self, rows=tuple(rows))
        above = self.above
        if not rows:
            above = (*above[:-1], above[-1]._replace(end=self.rows[at].end))
        return replace(self, above=above, rows=tuple(rows))

    def _places(self) -> list[int]:
        return [place for place, one in enumerate(self.rows) if one.filled]

    def _squared(self, least: int = 0) -> "TypedTable":
        """Return the table with as many cells in each row as in its titles, where its rows differ in that or have fewer
        than `least`: the reader takes what is left out for Excel's doing only as the rows around have it.
        """
        widths = {len(one.cells) for one in self.rows if one.filled}
        if len(widths) < 2 and min(widths, default=least) >= least:
            return self
        width = len(self.above[-1].cells)
        rows = (
            one._replace(cells=one.cells + ("",) * (width - len(one.cells))) if one.filled else one for one in self.rows
        )
        return replace(self, rows=tuple(rows))

    def _typed(self, text: str, like: str) -> str:
        """Return a text as one types it into a cell, in quotes where it needs them or the other cell has them."""
        needed = any(sign in text for sign in (self.delimiter, '"', "\n", "\r")) or text != clean(text)
        if not needed and not like.lstrip(BLANKS).startswith('"'):
            return text
        return '"' + text.replace('"', '""') + '"'


def typed_table(raw: bytes) -> TypedTable:
    """Return the table that a CSV file without faults holds, as it was typed."""
    mark, codec = codec_of(raw)
    parts = re.split(r"(\r\n|\r|\n)", raw[len(mark) :].decode(codec))
    lines, ends = parts[::2], [*parts[1::2], ""]
    above, rows = typed_records(lines)
    return TypedTable(
        mark,
        codec,
        delimiter_of(lines, hints_of(lines)),
        tuple(_typed_record(record, lines, ends) for record in above),
        header_of(above[-1]),
        tuple(_typed_record(record, lines, ends) for record in rows),
    )


def _typed_record(record: Record, lines: Sequence[str], ends: Sequence[str]) -> TypedRecord:
    cells = []
    position = 0
    for cell in record.cells:
        if cell.line == cell.last:
            cells.append(lines[cell.line][position : cell.end])
        else:
            between = "".join(f"{lines[at]}{ends[at]}" for at in range(cell.line + 1, cell.last))
            first = lines[cell.line][position:] + ends[cell.line]
            cells.append(f"{first}{between}{lines[cell.last][: cell.end]}")
        position = cell.end + 1
    return TypedRecord(tuple(cells), ends[record.last], any(clean(cell.text) for cell in record.cells))


def _with_cell(record: TypedRecord, at: int, cell: str) -> TypedRecord:
    return record._replace(cells=(*record.cells[:at], cell, *record.cells[at:]))
