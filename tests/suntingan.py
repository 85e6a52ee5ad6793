"""How the clerk of pelaku.py changes files: the line at a place, and the text of a cell or of a key."""

import re
from collections.abc import Callable, Mapping

from lkjip_build.problems import Problem

Berkas = Mapping[str, str]
Tindakan = Callable[[Berkas, Problem, "re.Match[str]"], "dict[str, str] | None"]


def nama(problem: Problem) -> str:
    return problem.location.path.partition("/")[2]


def baris(berkas: Berkas, problem: Problem) -> list[str]:
    return berkas[nama(problem)].split("\n")


def dengan_baris(berkas: Berkas, problem: Problem, number: int, *baru: str) -> dict[str, str]:
    """Return the files with one line (from 1) replaced by others, or by none."""
    lines = baris(berkas, problem)
    return {**berkas, nama(problem): "\n".join([*lines[: number - 1], *baru, *lines[number:]])}


def tulis(berkas: Berkas, problem: Problem, text: str) -> dict[str, str] | None:
    """Return the files with a text typed over what stands at the place."""
    place = problem.location
    line = baris(berkas, problem)[place.line - 1] if place.line else ""
    if nama(problem).endswith(".csv"):
        cells, at = line.split(";"), place.column - 1
        if '"' in line or not 0 <= at < len(cells):
            return None
        return dengan_baris(berkas, problem, place.line, ";".join([*cells[:at], text, *cells[at + 1 :]]))
    if not place.column:
        return None
    head, rest = line[: place.column - 1], line[place.column - 1 :]
    if text.startswith("[") and (key := re.match(r"\w+: (?=\[.*\]$)", rest)):  # a list is told at its key
        return dengan_baris(berkas, problem, place.line, head + key[0] + text)
    typed = re.match(r"\"[^\"]*\"|'[^']*'|[\w-]+(?=:(?: |$))", rest)
    if typed is None:
        typed = re.match(r"[^,}\]]*" if re.search(r"[{\[]", head) else r".*", rest)
    assert typed
    quoted = f'"{text}"' if typed[0].startswith('"') or ("," in text and re.search(r"[{\[]", head)) else text
    return dengan_baris(berkas, problem, place.line, head + quoted + rest[typed.end() :])
