"""CSV to a list of rows of text."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.tree import Document, Read, Steps, Tree

_DELIMITERS = ";,\t"


def read_csv(text: str, path: str) -> Read:
    """Read CSV text with `;`, `,` or tab into a list of dicts of text; an empty cell is None.

    Trailing empty columns and empty rows, as Excel leaves them, are dropped. A row with another number of cells than
    the header is a problem: the usual cause is an unquoted decimal comma, and guessing would move figures between
    columns.
    """
    skipped = 0
    if re.match(r"sep=[;,\t]\n", text):  # Excel's own hint line
        text, skipped = text[6:], 1
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    rows: list[Tree] = []
    places: dict[Steps, Location] = {(): Location(path)}
    problems: list[Problem] = []
    start = 1 + skipped
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1 + skipped
            cells = [cell.strip() for cell in cells]
            while cells and not cells[-1] and (not header or len(cells) > len(header)):
                cells.pop()
            if not any(cells):
                continue
            if not header:
                header = cells
                problems += _header_problems(header, path, line)
                places[("header",)] = Location(path, line)
            elif len(cells) != len(header):
                problems.append(_row_length_problem(cells, header, delimiter, Location(path, line)))
            else:
                for column, name in enumerate(header, 1):
                    places[(len(rows), name)] = Location(path, line, column, name)
                places[(len(rows),)] = Location(path, line)
                rows.append({name: cell or None for name, cell in zip(header, cells, strict=True)})
    except csv.Error:
        problems.append(
            Problem(
                Location(path, start),
                "LKJ007",
                'tanda kutip " di baris ini tidak berpasangan',
                remedy='tutup teksnya dengan tanda ", atau hapus tanda kutipnya',
            )
        )
    if not header:
        problems.append(
            Problem(Location(path), "LKJ006", "berkas ini kosong", remedy="isi baris pertama dengan judul kolom")
        )
        return None, problems
    if problems and any(problem.code == "LKJ105" for problem in problems):
        return None, problems
    return Document(path, rows, places, tuple(header)), problems


def _delimiter(text: str) -> str:
    first_line = re.sub(r'"[^"]*"', "", text.lstrip("\n").split("\n", 1)[0])
    return max(_DELIMITERS, key=first_line.count)


def _header_problems(header: Sequence[str], path: str, line: int) -> Iterator[Problem]:
    for column, name in enumerate(header, 1):
        if name and name in header[: column - 1]:
            yield Problem(
                Location(path, line, column, name),
                "LKJ105",
                f"judul kolom '{name}' tertulis dua kali",
                name,
                "hapus salah satu kolom, atau perbaiki judulnya",
            )


def _row_length_problem(cells: Sequence[str], header: Sequence[str], delimiter: str, place: Location) -> Problem:
    remedy = "samakan jumlah sel dengan baris judul; sel kosong tetap dipisahkan"
    if delimiter == "," and len(cells) > len(header):
        remedy = 'angka atau teks yang memuat koma harus diapit tanda kutip: "82,5"'
    return Problem(
        place,
        "LKJ007",
        f"baris ini berisi {len(cells)} sel, seharusnya {len(header)} seperti baris judul",
        remedy=remedy,
    )
