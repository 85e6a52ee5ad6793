"""Edits of a CSV file as typed: what no edit names keeps every byte. Expectations are put together from the cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lkjip_build.problems import has_errors
from lkjip_build.sources import read_file, typed_table

# The letters differ from those of codes and titles, so that no line of a note looks like a row of the table.
_LETTERS = st.text('ab é"; ,\t\n', max_size=6)
_MARKS = {
    b"": ("utf-8", "cp1252"),
    b"\xef\xbb\xbf": ("utf-8",),
    b"\xff\xfe": ("utf-16-le",),
    b"\xfe\xff": ("utf-16-be",),
}


@dataclass(frozen=True)
class Typed:
    """A table by its cells as typed; `rows` with their ends of line, None for a line without a cell."""

    mark: bytes
    codec: str
    delimiter: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...] | None, ...]
    ends: tuple[str, ...]
    hint: str = ""

    def file(self, titles: Sequence[str] = (), rows: Sequence[Sequence[str] | None] = ()) -> bytes:
        records = [self.delimiter.join(one or ()) for one in (titles or self.titles, *(rows or self.rows))]
        text = self.hint + "".join(map("".join, zip(records, self.ends, strict=True)))
        return self.mark + text.encode(self.codec)

    @property
    def filled(self) -> list[int]:
        return [place for place, row in enumerate(self.rows) if row is not None]


def typed(text: str, delimiter: str, *, quoted: bool = False, around: str = "") -> str:
    needed = quoted or any(sign in text for sign in f'{delimiter}"\n') or text != text.strip()
    return f'{around}"{text.replace(chr(34), chr(34) * 2)}"{around}' if needed else f"{around}{text}{around}"


@st.composite
def tables(draw: st.DrawFn) -> Typed:
    mark = draw(st.sampled_from(sorted(_MARKS)))
    delimiter = draw(st.sampled_from(";,\t"))
    width = draw(st.integers(2, 5))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    titles = tuple(typed(f"k{number}", delimiter, quoted=draw(st.booleans())) for number in range(width))

    def row(number: int) -> tuple[str, ...]:
        around = st.sampled_from(["", "", " "])
        first = typed(f"iku{number}", delimiter, quoted=draw(st.booleans()), around=draw(around))
        others = (
            typed(draw(_LETTERS), delimiter, quoted=draw(st.booleans()), around=draw(around)) for _ in range(width - 1)
        )
        return tuple(cell.replace("\n", end) for cell in (first, *others))

    rows = [row(number) if draw(st.integers(0, 4)) else None for number in range(draw(st.integers(0, 6)))]
    ends = [end] * len(rows) + [draw(st.sampled_from(["", end])) if not rows or rows[-1] else end]
    hint = f"sep={delimiter}{end}" if draw(st.booleans()) else ""
    codec = draw(st.sampled_from(_MARKS[mark]))
    return Typed(mark, codec, delimiter, titles, tuple(rows), tuple(ends), hint)


def is_read_as_typed(table: Typed) -> bool:
    """Tell whether the reader finds no fault, and the letters leave no doubt about the encoding."""
    sure = table.codec != "cp1252" or "é" in table.file().decode("cp1252")
    return sure and not has_errors(read_file(table.file(), "data/x.csv").problems)


def rows_of(raw: bytes) -> list[dict[str, Any]]:
    document = read_file(raw, "data/x.csv").document
    assert document is not None
    return [row for row in document.tree if isinstance(row, dict)] if isinstance(document.tree, list) else []


readable = tables().filter(is_read_as_typed)


@given(readable)
def test_a_table_that_nobody_edits_is_the_file(table: Typed) -> None:
    assert typed_table(table.file()).to_bytes() == table.file()


@given(readable, st.data())
def test_a_new_column_leaves_every_other_byte(table: Typed, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(table.titles)))
    texts = data.draw(st.lists(_LETTERS, min_size=len(table.filled), max_size=len(table.filled)))
    made = typed_table(table.file()).with_column("baru", f"k{at - 1}").with_cells("baru", dict(enumerate(texts)))
    rows: list[tuple[str, ...] | None] = list(table.rows)
    for place, text in zip(table.filled, texts, strict=True):
        row = table.rows[place] or ()
        cell = typed(text, table.delimiter, quoted=row[at - 1].lstrip().startswith('"'))
        rows[place] = (*row[:at], cell, *row[at:])
    title = typed("baru", table.delimiter, quoted=table.titles[at - 1].startswith('"'))
    assert made.to_bytes() == table.file((*table.titles[:at], title, *table.titles[at:]), rows)
    assume(not has_errors(read_file(made.to_bytes(), "data/x.csv").problems))  # a new text may look like a slip itself
    before, after = rows_of(table.file()), rows_of(made.to_bytes())
    assert [{name: cell for name, cell in row.items() if name != "baru"} for row in after] == before
    assert [row["baru"] or "" for row in after] == [text.strip() for text in texts]


@given(readable, st.data())
def test_a_cell_that_is_set_keeps_its_quotes_and_its_neighbours(table: Typed, data: st.DataObject) -> None:
    if not table.filled:
        return
    number = data.draw(st.integers(0, len(table.filled) - 1))
    at = data.draw(st.integers(0, len(table.titles) - 1))
    text = data.draw(_LETTERS)
    rows: list[tuple[str, ...] | None] = list(table.rows)
    row = rows[table.filled[number]] or ()
    cell = typed(text, table.delimiter, quoted=row[at].lstrip().startswith('"'))
    rows[table.filled[number]] = (*row[:at], cell, *row[at + 1 :])
    assert typed_table(table.file()).with_cells(f"k{at}", {number: text}).to_bytes() == table.file(rows=rows)


@given(readable, st.data())
def test_rows_that_change_places_keep_their_bytes_and_come_back(table: Typed, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(table.filled))))
    rows: list[tuple[str, ...] | None] = list(table.rows)
    for place, number in zip(table.filled, order, strict=True):
        rows[place] = table.rows[table.filled[number]]
    moved = typed_table(table.file()).with_order(order)
    assert moved.to_bytes() == table.file(rows=rows)
    back = sorted(range(len(order)), key=order.__getitem__)
    assert typed_table(moved.to_bytes()).with_order(back).to_bytes() == table.file()


def trimmed_by_excel() -> bytes:
    """A table whose second block of sixteen rows lacks the empty cells at its end."""
    wide = [f"iku-{number:02};{number};catatan" for number in range(1, 16)]
    short = [f"iku-{number:02};{number}" for number in range(16, 20)]
    return "\r\n".join(["kode;nilai;catatan", *wide, *short, ""]).encode()


def test_short_rows_get_their_delimiters_before_they_are_edited() -> None:
    raw = trimmed_by_excel()
    assert read_file(raw, "data/x.csv").problems == ()
    last, *others = reversed(range(19))
    for made in (
        typed_table(raw).with_order([last, *reversed(others)]),
        typed_table(raw).with_cells("catatan", {last: "selesai"}),
        typed_table(raw).with_column("baru", "catatan"),
    ):
        read = read_file(made.to_bytes(), "data/x.csv")
        assert read.problems == ()
    assert typed_table(raw).with_order([last, *reversed(others)]).to_bytes().split(b"\r\n")[1] == b"iku-19;19;"


def test_a_letter_that_the_encoding_lacks_is_refused() -> None:
    table = typed_table("kode;nama\niku;tepat é\n".encode("cp1252")).with_cells("nama", {0: "≥ 80"})
    with pytest.raises(UnicodeEncodeError) as refusal:
        table.to_bytes()
    assert refusal.value.object[refusal.value.start] == "≥"


def test_titles_that_are_empty_at_the_end_and_rows_without_text_stay() -> None:
    raw = b'\n;;;\nkode;nilai;;\n;;;\n"a";1;;\n  \nb;2;;'
    made = typed_table(raw).with_column("nama", "nilai").with_cells("nama", {1: "x"}).with_order([1, 0])
    assert made.to_bytes() == b'\n;;;\nkode;nilai;nama;;\n;;;\nb;2;x;;\n  \n"a";1;;;'


def test_each_line_keeps_its_own_end() -> None:
    raw = b"sep=;\r\n\nkode;nilai\r\na;1\rb;2"
    assert typed_table(raw).to_bytes() == raw
    assert typed_table(raw).with_order([1, 0]).to_bytes() == b"sep=;\r\n\nkode;nilai\r\nb;2\ra;1"


def test_rows_behind_a_block_of_empty_ones_may_all_be_short() -> None:
    """Then their delimiters are added where a cell behind them is written, and nowhere else."""
    raw = ("kode;nilai;catatan\n" + "\n" * 15 + "a;1\nb;2\n").encode()
    assert read_file(raw, "data/x.csv").problems == ()
    table = typed_table(raw)
    assert table.with_order([1, 0]).to_bytes().splitlines()[-2:] == [b"b;2", b"a;1"]
    assert table.with_cells("kode", {1: "c"}).to_bytes().splitlines()[-2:] == [b"a;1", b"c;2"]
    assert table.with_cells("catatan", {1: "x"}).to_bytes().splitlines()[-2:] == [b"a;1;", b"b;2;x"]


def test_a_table_of_plain_letters_takes_any_other() -> None:
    table = typed_table(b"kode;nama\niku;tepat\n").with_cells("nama", {0: "≥ 80"})
    assert table.to_bytes() == "kode;nama\niku;≥ 80\n".encode()
