"""One list of problems, printed for each reader: terminal, GitHub, GitLab, other programs.

Each printer takes the sorted problems and the source lines by path, and returns text.
"""

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, TextIO
from urllib.parse import quote

from lkjip_build.problems import Problem
from lkjip_build.sources import locate_cell

Lines = Mapping[str, Sequence[str]]
# What a person mends before checking again; more would push the first ones off the screen.
_SHOWN = 20
_PLACES = 2
_WORDS = {"error": "kesalahan", "warning": "peringatan"}
_MANUAL = "panduan/masalah/"


def summary(problems: Iterable[Problem]) -> str:
    """Return `2 kesalahan, 1 peringatan`."""
    count = Counter(problem.severity for problem in problems)
    return f"{count['error']} kesalahan, {count['warning']} peringatan"


def kabar(sebelum: Iterable[Problem], kini: Iterable[Problem]) -> str:
    """Return what a save brought, `2 peringatan baru: data/2025/kinerja.csv baris 4 dan 7`, or that there is less to
    mend; empty where neither. A problem whose line moved is not a new one.
    """
    before, now = (Counter(map(_gist, problems)) for problems in (sebelum, kini))
    new = now - before
    if not new:
        gone = (before - now).total()
        return f"{gone} masalah selesai" if gone else ""
    fresh = [one for one in kini if new[_gist(one)]]
    words = [
        f"{count} {word} baru"
        for severity, word in _WORDS.items()
        if (count := sum(times for gist, times in new.items() if gist[0] == severity))
    ]
    places = dict.fromkeys(
        f"{one.location.path} baris {one.location.line}" if one.location.line else one.location.path for one in fresh
    )
    shown = ", ".join([*places][:_PLACES]) + (
        f", dan {len(places) - _PLACES} tempat lain" if len(places) > _PLACES else ""
    )
    return f"{' dan '.join(words)}: {shown}"


def _gist(problem: Problem) -> tuple[str, str, str, str]:
    return problem.severity, problem.code, problem.location.path, problem.message


def wants_color(stream: TextIO) -> bool:
    """Tell whether to write colours: only to a terminal, and not where NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def text(problems: Sequence[Problem], lines: Lines, *, color: bool = False) -> str:
    """Return a paragraph for each problem with the source line and a caret; errors first, at most twenty."""
    ordered = _errors_first(problems)
    parts = [_paragraph(problem, lines, color=color) for problem in ordered[:_SHOWN]]
    if rest := ordered[_SHOWN:]:
        parts.append(f"… dan {summary(rest)} lagi; perbaiki yang di atas dulu, lalu periksa lagi.")
    return "\n\n".join([*parts, f"{summary(problems)}." if problems else "Data baik: tidak ada masalah."]) + "\n"


def _errors_first(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.severity)


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
    found = span(problem, lines)
    if found is None:
        return []
    number, start, width = found
    line = lines[problem.location.path][number - 1]
    # A long line is shown around its place, so that the caret stays in sight.
    first = max(0, start - 60)
    before = ("…" if first else "") + line[first:start]
    after = line[start : first + 110] + ("…" if len(line) > first + 110 else "")
    caret = " " * _cells(before) + "^" * min(60, max(1, _cells(line[start : start + width])))
    return [f"{indent}{(before + after).expandtabs(1)}", f"{indent}{caret}"]


def span(problem: Problem, lines: Lines) -> tuple[int, int, int] | None:
    """Return the line (from 1), first character (from 0) and length of what a problem points at, or None."""
    place = problem.location
    source = lines.get(place.path, ())
    if not 1 <= place.line <= len(source):
        return None
    line = source[place.line - 1]
    if place.path.endswith(".csv"):
        cell = locate_cell(source, place.line, place.column) if place.column else None
        return cell or (place.line, 0, 0)
    start = min(max(0, place.column - 1), len(line))
    value = problem.value or ""
    if value and value in line[start:]:
        start = line.index(value, start)  # behind the quote that opens it
        return place.line, start, len(value)
    return place.line, start, 0


def _cells(written: str) -> int:
    """Return the width of a text on a terminal, where some letters take two places and some none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in written
    )


def github(problems: Sequence[Problem], lines: Lines) -> str:
    """Return workflow commands that GitHub shows beside the changed lines; errors first, as GitHub shows only ten."""
    return "".join(_annotation(problem, lines) for problem in _errors_first(problems))


def _annotation(problem: Problem, lines: Lines) -> str:
    place = problem.location
    fields = {"file": place.path, "line": place.line or 1, "title": f"{problem.code} {problem.rule.title}"}
    if place.column and (found := span(problem, lines)):
        fields |= {"line": found[0], "col": found[1] + 1}
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in fields.items())
    column = f" (kolom {place.field})" if place.field else ""
    message = f"{problem.message}{column}" + (f". Perbaikan: {problem.remedy}" if problem.remedy else "")
    return f"::{problem.severity} {properties}::{_escaped(message)}\n"


def _escaped(value: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        value = value.replace(sign, f"%{ord(sign):02X}")
    return value


def gitlab(problems: Sequence[Problem], lines: Lines) -> str:
    """Return the Code Quality report that GitLab shows beside the changed lines. A problem is known by what it says,
    not by its line, so that one that only moved is not a new one.
    """
    seen: Counter[tuple[str, str, str, str]] = Counter()
    found = []
    for problem in _errors_first(problems):
        gist = _gist(problem)
        seen[gist] += 1
        found.append(_quality(problem, (*gist, str(seen[gist])), lines))
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _quality(problem: Problem, known: Sequence[str], lines: Lines) -> dict[str, Any]:
    place = span(problem, lines)
    return {
        "description": f"{problem.message}. Perbaikan: {problem.remedy}" if problem.remedy else problem.message,
        "check_name": f"{problem.code} {problem.rule.title}",
        "fingerprint": sha256("\0".join(known).encode()).hexdigest(),
        "severity": "major" if problem.severity == "error" else "minor",
        "location": {
            "path": problem.location.path,
            "lines": {"begin": place[0] if place else problem.location.line or 1},
        },
    }


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
    rules = sorted({problem.rule for problem in problems}, key=lambda rule: rule.code)
    described = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.title},
            "help": {"text": f"{_MANUAL}#{rule.code.lower()}"},
            "defaultConfiguration": {"level": rule.severity},
        }
        for rule in rules
    ]
    driver = {"name": "lkjip", "rules": described}
    results = [_result(problem, rules.index(problem.rule), lines) for problem in problems]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem, rule: int, lines: Lines) -> dict[str, Any]:
    place = problem.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.path)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
        if place.column and (found := span(problem, lines)):
            physical["region"] = {"startLine": found[0], "startColumn": found[1] + 1}
            if found[2]:
                physical["region"]["endColumn"] = found[1] + 1 + found[2]
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
    "gitlab": gitlab,
    "json": as_json,
    "sarif": sarif,
}
