"""Records as CSV: for programs, and for Excel where numbers have a comma."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
_BERANGKAI = re.compile(r"\d{1,4}(?:[-/.:]\d{1,4}){1,2}")
"""A share, a code, a time: numbers in a row, of which a spreadsheet makes a date or a time where it can."""
_MEMANG = re.compile(r"\d{4}-\d\d-\d\d|\d{1,3}(?:\.\d{3})+")
"""Those that are a date, or a number with its points, to us as well."""


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return CSV with commas, decimal points and `true`/`false`, as programs expect; text that a spreadsheet would run
    is quoted off.
    """
    return _csv(columns, rows, ",", _plain)


def to_csv_excel(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the same for Excel on a computer that speaks Indonesian: semicolons, decimal commas, `ya`/`tidak`, and the
    mark by which it knows UTF-8. Text of which it would make a date (`3/4`) is quoted off too.
    """
    return BOM + _csv(columns, rows, ";", _indonesian)


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], sign: str, cell: Callable[[object], object]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=sign, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _plain(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _plain(" ".join(map(str, value)))
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


def _indonesian(value: object) -> object:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    if isinstance(value, str) and _BERANGKAI.fullmatch(value) and not _MEMANG.fullmatch(value):
        return f"'{value}"
    return _plain(value)
