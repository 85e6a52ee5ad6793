"""CSV to a list of rows of text."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkjip_build.limits import CELL_LETTERS
from lkjip_build.problems import Location, Problem
from lkjip_build.sources.tree import Document, Read, Steps, Tree

_DELIMITERS = ";,\t"
_NAMES = {";": "titik koma", ",": "koma", "\t": "tab"}
# Excel decides how many trailing empty cells it writes anew for every sixteen rows.
_EXCEL_BLOCK = 16
_WRAPPED = (
    "Excel membungkus seluruh baris dengan tanda kutip karena berkas terbuka dalam satu kolom; tutup tanpa menyimpan, "
    "lalu buka lewat Data > Dari Teks/CSV dengan pemisah titik koma"
)
_HINT = re.compile(r"sep=[;,\t]\n", re.IGNORECASE)


class _Row(NamedTuple):
    line: int
    cells: list[str]


def read_csv(text: str, path: str) -> Read:
    """Read CSV text with `;`, `,` or tab into a list of dicts of text; an empty cell is None.

    A column is known by its title in any case, with spaces or hyphens for underscores. Empty rows, and trailing empty
    cells where Excel adds or leaves them out, do not count. Any other row with more or fewer cells than the header is a
    problem: the usual cause is an unquoted decimal comma, and guessing would move figures between columns.
    """
    skipped = 1 if _HINT.match(text) else 0  # Excel's own hint line
    if skipped:
        text = text.split("\n", 1)[1]
    delimiter = _delimiter(text)
    rows, problems = _split(text, delimiter, path, 1 + skipped)
    head = next((row for row in rows if any(row.cells)), None)
    if head is None:
        problems.append(
            Problem(Location(path), "LKJ006", "berkas ini kosong", remedy="isi baris pertama dengan judul kolom")
        )
        return None, problems
    header = tuple(_column_name(cell) for cell in _trimmed(head.cells))
    if len(header) == 1 and any(head.cells[0].count(sign) > 1 for sign in _DELIMITERS):
        message = "semua judul kolom terkumpul dalam satu sel"
        return None, [*problems, Problem(Location(path, head.line), "LKJ006", message, remedy=_WRAPPED)]
    if repeated := list(_repeated(header, path, head.line)):
        return None, [*problems, *repeated]
    if len(header) == 1 and any(len(_trimmed(row.cells)) > 1 for row in rows if any(row.cells)):
        return None, [*problems, _title_problem(Location(path, head.line))]
    tree: list[Tree] = []
    places: dict[Steps, Location] = {(): Location(path), ("header",): Location(path, head.line)}
    fitting = _fitting(rows, head, len(header), delimiter)
    sparse = _sparse(rows, header)
    problems += _wrapped_problem([row.line for row in rows if _is_wrapped(row, header, delimiter)], path)
    for row in rows:
        if row is head or not any(row.cells) or _is_wrapped(row, header, delimiter):
            continue
        place = Location(path, row.line)
        if fault := _row_problem(row, header, delimiter, place, sparse, fits=row.line in fitting):
            problems.append(fault)
            continue
        cells = (row.cells + [""] * len(header))[: len(header)]
        places[(len(tree),)] = place
        for column, name in enumerate(header, 1):
            places[(len(tree), name)] = Location(path, row.line, column, name)
        tree.append({name: cell or None for name, cell in zip(header, cells, strict=True)})
    return Document(path, tree, places, header), problems


def locate_cell(lines: Sequence[str], line: int, column: int) -> tuple[int, int, int] | None:
    """Return the line (from 1), the first character (from 0) and the length of a cell, without its quotes.

    `line` is where the row begins and `column` the ordinal of the cell; None where the row has no such cell.
    """
    start = 1 if lines and _HINT.match(lines[0] + "\n") else 0
    delimiter = _delimiter("\n".join(lines[start:]))
    text = "\n".join(lines[line - 1 :])
    cell = re.compile(rf'"(?P<quoted>(?:[^"]|"")*)"?|(?P<plain>[^{delimiter}\n]*)')
    position = 0
    for _ in range(column - 1):
        found = cell.match(text, position)
        position = found.end() if found else len(text)
        if text[position : position + 1] != delimiter:
            return None
        position += 1
    found = cell.match(text, position)
    if found is None:
        return None
    name = "plain" if found["quoted"] is None else "quoted"
    first = found.start(name)
    before = text[:first]
    content = found[name].split("\n", 1)[0]
    return line + before.count("\n"), first - (before.rfind("\n") + 1), len(content)


def _split(text: str, delimiter: str, path: str, first_line: int) -> tuple[list[_Row], list[Problem]]:
    """Return all rows with the line each begins on; an unpaired quote ends the reading."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[_Row] = []
    line = first_line
    try:
        for cells in reader:
            rows.append(_Row(line, [_clean(cell) for cell in cells]))
            line = reader.line_num + first_line
    except csv.Error as error:
        fault = _cell_problem if "field limit" in str(error) else _quote_problem
        return rows, [fault(Location(path, line))]
    return rows, []


def _quote_problem(place: Location) -> Problem:
    return Problem(
        place,
        "LKJ007",
        'tanda kutip " di baris ini tidak berpasangan',
        remedy='tutup teksnya dengan tanda ", atau hapus tanda kutipnya',
    )


def _cell_problem(place: Location) -> Problem:
    return Problem(
        place,
        "LKJ045",
        f"ada sel yang lebih panjang dari {CELL_LETTERS} huruf",
        remedy='tutup tanda kutip " yang terbuka di baris ini, atau persingkat isinya',
    )


def _title_problem(place: Location) -> Problem:
    return Problem(
        place,
        "LKJ006",
        "baris pertama hanya berisi satu sel, padahal harus berisi semua judul kolom",
        remedy="hapus baris di atas judul kolom",
    )


def _clean(cell: str) -> str:
    # Spaces that do not break look like any other and come along when text is copied from a web page.
    return re.sub(r"[\u00a0\u2007\u2009\u202f]", " ", cell).strip()


def _column_name(cell: str) -> str:
    return "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())


def _trimmed(cells: list[str]) -> list[str]:
    last = max(number for number, cell in enumerate(cells, 1) if cell)
    return cells[:last]


def _delimiter(text: str) -> str:
    first_line = re.sub(r'"[^"]*"', "", text.lstrip("\n").split("\n", 1)[0])
    return max(_DELIMITERS, key=first_line.count)


def _repeated(header: Sequence[str], path: str, line: int) -> Iterator[Problem]:
    for column, name in enumerate(header, 1):
        if name and name in header[: column - 1]:
            yield Problem(
                Location(path, line, column, name),
                "LKJ105",
                f"judul kolom '{name}' tertulis dua kali",
                name,
                "hapus salah satu kolom, atau perbaiki judulnya",
            )


def _fitting(rows: Sequence[_Row], head: _Row, width: int, delimiter: str) -> set[int]:
    """Return the lines of the rows whose width differs from the header's only by the empty cells of Excel.

    Excel writes as many cells for each of sixteen rows as the widest of them has: so a slip in one row shows as a width
    of its own, and only what all rows of a block share is taken for Excel's doing.
    """
    fitting = {row.line for row in rows if len(row.cells) == width}
    for start in range(0, len(rows), _EXCEL_BLOCK):
        block = [row for row in rows[start : start + _EXCEL_BLOCK] if any(row.cells) and row is not head]
        widths = {len(row.cells) for row in block}
        shared = len(block) > 1 and len(widths) == 1
        for row in block:
            extra = len(row.cells) - width
            padded = extra > 0 and not any(row.cells[width:])
            like_head = padded and len(row.cells) == len(head.cells)
            # Where the comma separates, an unquoted decimal comma widens a row just as padding does.
            like_others = padded and shared and delimiter != ","
            left_out = extra < 0 and shared and start > 0 and any(other.cells[-1] for other in block)
            if like_head or like_others or left_out:
                fitting.add(row.line)
    return fitting


def _sparse(rows: Sequence[_Row], header: Sequence[str]) -> list[str]:
    """Return the first columns, but not the last, that most rows leave empty: there a cell is lost most easily."""
    whole = [row.cells for row in rows if len(row.cells) == len(header)][1:]
    counts = [sum(not cells[column] for cells in whole) for column in range(len(header) - 1)]
    return [name for name, count in zip(header, counts, strict=False) if count * 2 > len(whole)][:2]


def _is_wrapped(row: _Row, header: Sequence[str], delimiter: str) -> bool:
    return bool(row.cells) and not any(row.cells[1:]) and row.cells[0].count(delimiter) == len(header) - 1 > 0


def _wrapped_problem(lines: Sequence[int], path: str) -> list[Problem]:
    """Return one problem for all rows that are a single quoted cell: Excel has done it to all it saved."""
    if not lines:
        return []
    more = f" (dan {len(lines) - 1} baris lain)" if len(lines) > 1 else ""
    message = f"seluruh isi baris ini terkumpul dalam satu sel{more}"
    return [Problem(Location(path, lines[0]), "LKJ007", message, remedy=_WRAPPED)]


def _row_problem(
    row: _Row, header: Sequence[str], delimiter: str, place: Location, sparse: Sequence[str], *, fits: bool
) -> Problem | None:
    for number, cell in enumerate(row.cells):
        before, _, after = cell.partition("\n")
        # A quote that closes in the next row swallows one row's worth of delimiters.
        if after and before.count(delimiter) == len(header) - 1 - number and after.count(delimiter) == number:
            return _quote_problem(place)
    if fits:
        return None
    return Problem(
        place,
        "LKJ007",
        f"baris ini berisi {len(row.cells)} sel, seharusnya {len(header)} seperti baris judul",
        remedy=_width_remedy(row.cells, header, delimiter, sparse),
    )


def _width_remedy(cells: Sequence[str], header: Sequence[str], delimiter: str, sparse: Sequence[str]) -> str:
    other = next((sign for sign in _DELIMITERS if len(cells) == 1 and cells[0].count(sign) == len(header) - 1), None)
    if other:
        return f"pisahkan sel baris ini dengan {_NAMES[delimiter]} seperti baris judul, bukan dengan {_NAMES[other]}"
    if len(cells) > len(header):
        if delimiter == ",":
            return 'angka atau teks yang memuat koma harus diapit tanda kutip: "82,5"'
        return f"hapus tanda {_NAMES[delimiter]} yang berlebih, atau apit teks yang memuatnya dengan tanda kutip"
    usual = f" (biasanya {' atau '.join(sparse)})" if sparse else ""
    return f"sel baris ini bergeser ke kiri: sisipkan sel kosong di kolom yang kosong{usual}"
