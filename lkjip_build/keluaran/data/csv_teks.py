"""Records as CSV: for programs, and for Excel where numbers have a comma."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return CSV with commas, decimal points and `true`/`false`, as programs expect; text that a spreadsheet would run
    is quoted off.
    """
    return _csv(columns, rows, ",", _plain)


def to_csv_excel(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the same for Excel on a computer that speaks Indonesian: semicolons, decimal commas, `ya`/`tidak`, and the
    mark by which it knows UTF-8.
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
    return _plain(value)
