"""Faults of the data as values: where, what is wrong, what to do.

A `Problem` names the place to edit, the stable code of the rule, what was found and one remedy. Problems are gathered
to the end and shown together; only the caller of a build decides whether they stop it. What holds for every fault of a
kind, its severity and what the manual says of it, belongs to the `Rule` that the problem carries; a rule stands in the
module that finds its faults.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Location:
    """A place in a data file; line and column count from 1, line 0 is the file as a whole.

    `column` is the ordinal of the field in a CSV row and the character in a YAML line. `field` is the column header or
    the dotted YAML path. `path` is relative to the folder that holds `data/`, with forward slashes.
    """

    path: str
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        return f"{place} ({self.field})" if self.field else place


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong: its stable code, its weight, and what the manual says of it.

    `manual` is Markdown for staff: what is meant and how to mend it, then a bad example below `Salah:` and a good one
    below `Benar:`. It goes on behind the sentence on the severity, which panduan/masalah.md (`lkjip panduan`) says
    itself. `konfirmasi` where what is found may be true all the same and can be confirmed; without `terbit` no page
    tells of it.
    """

    code: str
    severity: Severity
    title: str
    manual: str = field(repr=False, compare=False)
    konfirmasi: bool = False
    terbit: bool = True

    def at(self, location: Location, message: str, value: str | None = None, remedy: str | None = None) -> "Problem":
        """Return a problem of this rule."""
        return Problem(location, self, message, value, remedy)


@dataclass(frozen=True)
class Problem:
    """One fault, in the reader's words (Indonesian)."""

    location: Location
    rule: Rule
    message: str
    value: str | None = None
    remedy: str | None = None

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    def sort_key(self) -> tuple[Location, str, str]:
        return (self.location, self.code, self.message)


def in_order(problems: "Iterable[Problem]") -> tuple[Problem, ...]:
    """Return the problems without repetition, by file, line, column and code."""
    return tuple(sorted(set(problems), key=Problem.sort_key))


def has_errors(problems: "Iterable[Problem]") -> bool:
    """Tell whether any problem is of a rule that stops publication."""
    return any(problem.severity == "error" for problem in problems)


def closest(word: str, known: "Sequence[str]") -> str | None:
    """Return the known word that a misspelt one most likely means, or None."""
    by_lower = {name.lower(): name for name in known}
    alike = [name for name in known if _read_aloud(name) == _read_aloud(word) != []]
    if len(alike) == 1:
        return alike[0]
    matches = get_close_matches(word.lower().strip(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[matches[0]] if matches else None


def _read_aloud(word: str) -> list[str]:
    """Return the words and numbers of a code, so that `IKU-1` and `iku-01` are the same."""
    return [part.lstrip("0") or "0" for part in re.findall(r"[a-z]+|[0-9]+", word.lower())]
