"""One list of problems, printed for each reader: terminal, GitHub, other programs.

Each printer takes the sorted problems and the source lines by path, and returns text.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from lkjip_build.problems import RULES, Problem

Lines = Mapping[str, Sequence[str]]
_SHOWN = 50
_MANUAL = "docs/panduan/masalah.md"


def summary(problems: Iterable[Problem]) -> str:
    """Return `2 kesalahan, 1 peringatan`."""
    count = Counter(problem.severity for problem in problems)
    return f"{count['error']} kesalahan, {count['warning']} peringatan"


def text(problems: Sequence[Problem], lines: Lines, *, color: bool = False) -> str:
    """Return a paragraph for each problem with the source line and a caret; errors first, at most fifty."""
    ordered = sorted(problems, key=lambda problem: problem.severity)
    parts = [_paragraph(problem, lines, color=color) for problem in ordered[:_SHOWN]]
    if len(ordered) > _SHOWN:
        parts.append(f"… dan {len(ordered) - _SHOWN} lagi; perbaiki yang di atas dulu, lalu periksa lagi.")
    return "\n\n".join([*parts, f"{summary(problems)}." if problems else "Data baik: tidak ada masalah."]) + "\n"


def _paragraph(problem: Problem, lines: Lines, *, color: bool) -> str:
    word = "kesalahan" if problem.severity == "error" else "peringatan"
    if color:
        word = f"\x1b[{31 if problem.severity == 'error' else 33};1m{word}\x1b[0m"
    parts = [f"{problem.location}: {word} [{problem.code}] {problem.message}", *excerpt(problem, lines)]
    if problem.remedy:
        parts.append(f"    Perbaikan: {problem.remedy}")
    return "\n".join(parts)


def excerpt(problem: Problem, lines: Lines, indent: str = "    ") -> list[str]:
    """Return the source line of a problem and a caret below the place; empty where the line is unknown."""
    source = lines.get(problem.location.path, ())
    number = problem.location.line
    if not 1 <= number <= len(source):
        return []
    line = source[number - 1]
    start = _position(problem, line)
    # A long line is shown around its place, so that the caret stays in sight.
    first = max(0, start - 60)
    shown = ("…" if first else "") + line[first : first + 110] + ("…" if len(line) > first + 110 else "")
    width = max(1, len(problem.value or "")) if (problem.value or "") in line[start:] else 1
    caret = " " * (start - first + (1 if first else 0)) + "^" * min(width, 60)
    return [f"{indent}{shown.expandtabs(1)}", f"{indent}{caret}"]


def _position(problem: Problem, line: str) -> int:
    column = problem.location.column
    if not column:
        return 0
    if problem.location.path.endswith(".csv"):
        delimiter = max(";,\t", key=line.count)
        cells = line.split(delimiter)[: column - 1]
        return min(sum(len(cell) + 1 for cell in cells), max(0, len(line) - 1))
    return min(column - 1, max(0, len(line) - 1))


def github(problems: Sequence[Problem], lines: Lines) -> str:
    """Return workflow commands that GitHub shows beside the changed lines."""
    return "".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place = problem.location
    fields = {"file": place.path, "line": place.line or 1, "title": f"{problem.code} {RULES[problem.code].title}"}
    # GitHub reads columns as characters; in CSV ours are the ordinals of cells.
    if place.column and not place.path.endswith(".csv"):
        fields["col"] = place.column
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in fields.items())
    column = f" (kolom {place.field})" if place.field else ""
    message = f"{problem.message}{column}" + (f". Perbaikan: {problem.remedy}" if problem.remedy else "")
    return f"::{problem.severity} {properties}::{_escaped(message)}\n"


def _escaped(value: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        value = value.replace(sign, f"%{ord(sign):02X}")
    return value


def as_json(problems: Sequence[Problem], lines: Lines) -> str:
    """Return a JSON list of the problems with all their fields."""
    return json.dumps([_fields(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _fields(problem: Problem) -> dict[str, Any]:
    place = problem.location
    return {
        "berkas": place.path,
        "baris": place.line or None,
        "kolom": place.column or None,
        "isian": place.field or None,
        "kode": problem.code,
        "tingkat": "kesalahan" if problem.severity == "error" else "peringatan",
        "pesan": problem.message,
        "tertulis": problem.value,
        "perbaikan": problem.remedy,
    }


def sarif(problems: Sequence[Problem], lines: Lines) -> str:
    """Return SARIF 2.1.0, which code hosts and editors read."""
    codes = sorted({problem.code for problem in problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": RULES[code].title},
            "helpUri": f"{_MANUAL}#{code.lower()}",
            "defaultConfiguration": {"level": RULES[code].severity},
        }
        for code in codes
    ]
    driver = {"name": "lkjip", "rules": rules}
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    place = problem.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": place.path}}
    if place.line:
        physical["region"] = {"startLine": place.line}
        if place.column and not place.path.endswith(".csv"):
            physical["region"]["startColumn"] = place.column
    message = problem.message + (f". Perbaikan: {problem.remedy}" if problem.remedy else "")
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": message},
        "locations": [{"physicalLocation": physical}],
    }


FORMATS: dict[str, Callable[[Sequence[Problem], Lines], str]] = {
    "teks": text,
    "github": github,
    "json": as_json,
    "sarif": sarif,
}
