"""CSV to a list of rows of text, with a fate for every line."""

import re
from collections.abc import Iterator, Sequence

from lkjip_build.limits import CELL_LETTERS
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.csv_baris import BLANKS, NAMES, Cell, Record, read_record
from lkjip_build.sources.csv_kutip import Likeness, likeness, quote_problem, title_quote_problem
from lkjip_build.sources.csv_lebar import JUMLAH_SEL_LAIN, Row, misfits, sparse_columns, width_problem
from lkjip_build.sources.tree import Document, Fate, Read, Steps, Tree

TANPA_JUDUL = Rule(
    "LKJ006",
    "error",
    "Berkas kosong atau tanpa baris judul",
    manual="""
Berkasnya kosong, baris pertamanya bukan judul kolom, atau selnya tidak dipisahkan titik koma, koma, atau tab. Berkas
CSV selalu diawali judul kolom, tanpa judul laporan di atasnya.

Salah:

```
Kinerja Kecamatan 2025
langkah|pelaksana|mulai
```

Benar:

```
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
```
""",
)

TABEL_TERLALU_BESAR = Rule(
    "LKJ045",
    "error",
    "Tabel terlalu besar",
    manual="""
Tabel CSV berisi paling banyak 20.000 baris dan 100 kolom, dan satu sel paling panjang 131.072 huruf. Baris kosong yang
ikut tersimpan juga dihitung: pilih barisnya di Excel, hapus, lalu simpan lagi. Sel yang sangat panjang biasanya bermula
dari tanda kutip `"` yang tidak ditutup.

Salah:

```
siklus.csv dengan 1.048.576 baris, sampai dasar lembar Excel
```

Benar:

```
siklus.csv dengan 14 baris, sebanyak langkahnya
```
""",
)

JUDUL_GANDA = Rule(
    "LKJ105",
    "error",
    "Judul kolom tertulis dua kali",
    manual="""
Dua kolom berjudul sama. Program tidak tahu kolom mana yang dipakai.

Salah:

```
indikator;target;tw1;tw1
```

Benar:

```
indikator;target;tw1;tw2
```
""",
)

_WRAPPED = (
    "Excel membungkus seluruh baris dengan tanda kutip karena berkas terbuka dalam satu kolom; tutup tanpa menyimpan, "
    "lalu buka lewat Data > Dari Teks/CSV dengan pemisah titik koma"
)
_HINT = re.compile(r"sep=[;,\t]", re.IGNORECASE)


def read_csv(text: str, path: str) -> Read:
    """Read CSV text with `;`, `,` or tab into a list of dicts of text; an empty cell is None.

    A column is known by its title in any case, with spaces or hyphens for underscores. Empty rows, and trailing empty
    cells where Excel adds or leaves them out, do not count. Every line has its fate in the document: a row whose cells
    do not certainly stand under their titles, and a quoted cell that swallowed rows, are refused and told, since
    guessing would move figures or lose them.
    """
    lines = text.removesuffix("\n").split("\n")
    start = hints_of(lines)
    delimiter = delimiter_of(lines, start)
    record, first = _first_record(lines, start, delimiter)
    if record is None:
        remedy = "isi baris pertama dengan judul kolom"
        return None, [TANPA_JUDUL.at(Location(path), "berkas ini kosong", remedy=remedy)]
    if fault := title_quote_problem(record, first, path, delimiter):
        return None, [fault]
    head = _row(record, first)
    header = header_of(record)
    if faults := list(_title_problems(head, header, path)):
        return None, faults
    rows, problems = _rows(lines, record.last + 1, delimiter, header, path)
    if len(header) == 1 and any(len(_trimmed(row.cells)) > 1 for row in rows if any(row.cells)):
        message = "baris pertama hanya berisi satu sel, padahal harus berisi semua judul kolom"
        remedy = "hapus baris di atas judul kolom"
        return None, [*problems, TANPA_JUDUL.at(Location(path, head.line), message, remedy=remedy)]
    problems += _wrapped_problem([row.line for row in rows if _is_wrapped(row, header, delimiter)], path)
    problems += (_cell_problem(Location(path, row.line)) for row in rows if _is_too_long(row))
    rows = [row for row in rows if not _is_wrapped(row, header, delimiter) and not _is_too_long(row)]
    unfit = misfits([head, *rows], len(header), delimiter)
    good = [row for row in rows if row.line not in unfit]
    sparse = sparse_columns(good, header)
    problems += (
        width_problem(row, path, header, delimiter, sparse, usual=unfit[row.line], head_width=len(head.cells))
        for row in rows
        if row.line in unfit
    )
    fates = _fates(len(lines), start, head, good)
    return _document(path, head.line, header, [row for row in good if any(row.cells)], fates), problems


def _document(path: str, line: int, header: tuple[str, ...], rows: Sequence[Row], fates: tuple[Fate, ...]) -> Document:
    tree: list[Tree] = []
    places: dict[Steps, Location] = {(): Location(path), ("header",): Location(path, line)}
    for row in rows:
        cells = (row.cells + [""] * len(header))[: len(header)]
        places[(len(tree),)] = Location(path, row.line)
        for column, name in enumerate(header, 1):
            places[(len(tree), name)] = Location(path, row.line, column, name)
        tree.append({name: cell or None for name, cell in zip(header, cells, strict=True)})
    return Document(path, tree, places, header, fates)


def _fates(count: int, hints: int, head: Row, good: Sequence[Row]) -> tuple[Fate, ...]:
    """Return the fate of each of `count` lines; what no good row, nor the titles, holds is refused."""
    fates = [Fate.EMPTY] * (head.line - 1) + [Fate.REFUSED] * (count - head.line + 1)
    fates[:hints] = [Fate.HINT] * hints
    fates[head.line - 1 : head.last] = [Fate.HEADER] * (head.last - head.line + 1)
    for row in good:
        fates[row.line - 1] = Fate.RECORD if any(row.cells) else Fate.EMPTY
        fates[row.line : row.last] = [Fate.CONTINUED if any(row.cells) else Fate.EMPTY] * (row.last - row.line)
    return tuple(fates)


def locate_cell(lines: Sequence[str], line: int, column: int) -> tuple[int, int, int] | None:
    """Return the line (from 1), the first character (from 0) and the length of a cell, without its quotes.

    `line` is where the row begins and `column` the ordinal of the cell; None where the row has no such cell.
    """
    cells = read_record(lines, line - 1, delimiter_of(lines, hints_of(lines))).cells
    if column > len(cells):
        return None
    cell = cells[column - 1]
    return cell.line + 1, cell.start, cell.length


def typed_records(lines: Sequence[str]) -> tuple[list[Record], list[Record]]:
    """Return all records of a CSV without faults as typed, empty ones too: those up to its titles, and those below."""
    start = hints_of(lines)
    delimiter = delimiter_of(lines, start)
    _, first = _first_record(lines, start, delimiter)
    heads: list[Record] = [Record([Cell(one, 0, 0, len(one), 0, len(one))], 0, broken=False) for one in lines[:start]]
    rows: list[Record] = []
    at = start
    while at < len(lines):
        record = read_record(lines, at, delimiter)
        (heads if at <= first else rows).append(record)
        at = record.last + 1
    return heads, rows


def header_of(record: Record) -> tuple[str, ...]:
    """Return the names of the columns that a row of titles names, without empty titles at its end."""
    return tuple(_column_name(cell) for cell in _trimmed([clean(cell.text) for cell in record.cells]))


def _first_record(lines: Sequence[str], start: int, delimiter: str) -> tuple[Record | None, int]:
    """Return the first record that is not empty, or None, and its line (from 0)."""
    at = start
    while at < len(lines):
        record = read_record(lines, at, delimiter)
        if record.broken or any(clean(cell.text) for cell in record.cells):
            return record, at
        at = record.last + 1
    return None, at


def _rows(
    lines: Sequence[str], start: int, delimiter: str, header: Sequence[str], path: str
) -> tuple[list[Row], list[Problem]]:
    """Return the records below the titles, and the problems of those whose quotes go wrong.

    A record whose quotes do not close is refused up to the next line that is a row of its own, so that one quote hides
    no other fault.
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    alike: Likeness | None = None
    at = start
    while at < len(lines):
        if '"' not in lines[at]:
            rows.append(Row(at + 1, at + 1, [clean(cell) for cell in lines[at].split(delimiter)]))
            at += 1
            continue
        alike = alike or likeness(lines, start, delimiter, len(header))
        record = read_record(lines, at, delimiter)
        swallowed = list(alike.rows_in(lines, at, record))
        if record.broken or swallowed:
            problems.append(quote_problem(record, at, swallowed, path, header, delimiter))
        else:
            rows.append(_row(record, at))
        at = swallowed[0] if record.broken and swallowed else record.last + 1
    return rows, problems


def _row(record: Record, first: int) -> Row:
    return Row(first + 1, record.last + 1, [clean(cell.text) for cell in record.cells])


def clean(cell: str) -> str:
    """Return what a cell says, without the blanks around it."""
    # Spaces that do not break look like any other and come along when text is copied from a web page.
    return re.sub(f"[{BLANKS}]", " ", cell).strip()


def _column_name(cell: str) -> str:
    return "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())


def _trimmed(cells: list[str]) -> list[str]:
    last = max(number for number, cell in enumerate(cells, 1) if cell)
    return cells[:last]


def hints_of(lines: Sequence[str]) -> int:
    """Return how many lines at the top, none or one, are Excel's own hint at the delimiter."""
    return 1 if lines and _HINT.fullmatch(lines[0]) else 0


def delimiter_of(lines: Sequence[str], start: int) -> str:
    """Return the sign between the cells of the first line, from `start` on, that is not empty."""
    first = next((lines[number] for number in range(start, len(lines)) if clean(lines[number])), "")
    return max(NAMES, key=re.sub(r'"[^"]*"', "", first).count)


def _title_problems(head: Row, header: Sequence[str], path: str) -> Iterator[Problem]:
    if len(header) == 1 and any(head.cells[0].count(sign) > 1 for sign in NAMES):
        message = "semua judul kolom terkumpul dalam satu sel"
        yield TANPA_JUDUL.at(Location(path, head.line), message, remedy=_WRAPPED)
    for column, name in enumerate(header, 1):
        if name in header[: column - 1]:
            yield JUDUL_GANDA.at(
                Location(path, head.line, column, name),
                f"judul kolom '{name}' tertulis dua kali" if name else "dua kolom tidak berjudul",
                name or None,
                "hapus salah satu kolom, atau perbaiki judulnya" if name else "beri judul kedua kolom itu, atau hapus",
            )


def _is_wrapped(row: Row, header: Sequence[str], delimiter: str) -> bool:
    return not any(row.cells[1:]) and row.cells[0].count(delimiter) == len(header) - 1 > 0


def _is_too_long(row: Row) -> bool:
    return max(map(len, row.cells)) > CELL_LETTERS


def _cell_problem(place: Location) -> Problem:
    message = f"ada sel yang lebih panjang dari {CELL_LETTERS} huruf"
    return TABEL_TERLALU_BESAR.at(
        place, message, remedy='tutup tanda kutip " yang terbuka di baris ini, atau persingkat isinya'
    )


def _wrapped_problem(lines: Sequence[int], path: str) -> list[Problem]:
    """Return one problem for all rows that are a single quoted cell: Excel has done it to all it saved."""
    if not lines:
        return []
    more = f" (dan {len(lines) - 1} baris lain)" if len(lines) > 1 else ""
    message = f"seluruh isi baris ini terkumpul dalam satu sel{more}"
    return [JUMLAH_SEL_LAIN.at(Location(path, lines[0]), message, remedy=_WRAPPED)]
