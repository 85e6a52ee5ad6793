"""How new values are written in YAML: texts plain, in quotes or as a block, records and lists below or in brackets.

How a text is spelled is found out by trying: what reads back as that text, and nothing else, counts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lkjip_build.sources.tree import Steps
from lkjip_build.sources.yaml_text import read_yaml

Isian = str | Sequence["Isian"] | Mapping[str, "Isian"]
Butir = str | Mapping[str, Isian]
"""An item of a list: a text, or a record by its keys, with texts, lists and records in it."""


class TakTertulis(Exception):
    """Why a change cannot be written: nothing stands at the place, or no spelling of YAML says the text there."""


def spelled(value: str, style: str = "") -> tuple[str, ...]:
    """Return the ways to write a text of one line, that of its neighbour first."""
    single = "'" + value.replace("'", "''") + "'"
    double = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style == "'":
        return single, double
    # Between brackets only some readers of YAML take a question mark that stands in no quotes.
    plain = () if "?" in value else (value,)
    return (double, single) if style == '"' else (*plain, double, single)


def block_body(value: str, width: int, eol: str) -> str:
    """Return the lines of a block, each with its end; empty ones have no indent."""
    lines = value.strip("\n").split("\n")
    return "".join(f"{' ' * width}{line}{eol}" if line else eol for line in lines)


def _known(scalar: str, context: Callable[[str], str], steps: Steps) -> str:
    """Return a text of one line as it must be written in a context. Raises TakTertulis where no way is known."""
    for one in spelled(scalar):
        document, problems = read_yaml(context(one), "")
        if document is not None and not problems:
            try:
                found: Any = document.tree
                for step in steps:
                    found = found[step]
                if found == scalar:
                    return one
            except (KeyError, IndexError, TypeError):
                continue
    raise TakTertulis


def _block_value(value: str, column: int, eol: str) -> str:
    """Return what stands behind a key or a dash at a column, with its line end."""
    if "\n" in value:
        return f"|{eol}{block_body(value, column + 2, eol)}"
    return _known(value, lambda one: f"k: {one}\n", ("k",)) + eol


def flow_value(value: Isian) -> str:
    """Return a value as it stands between brackets. Raises TakTertulis for a text of several lines."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow_value(one)}" for key, one in value.items()) + "}"
    if not isinstance(value, str):
        return "[" + ", ".join(map(flow_value, value)) + "]"
    if "\n" in value:
        raise TakTertulis
    return _known(value, lambda one: f"k: {{k: {one}, l: x}}\n", ("k", "k"))


def item_lines(item: Isian, column: int, eol: str) -> str:
    """Return an item of a list with its dash at a column. Raises TakTertulis."""
    lead = " " * column
    if isinstance(item, str):
        return f"{lead}- {_block_value(item, column, eol)}"
    if not isinstance(item, Mapping):
        raise TakTertulis
    return f"{lead}- " + f"{lead}  ".join(_key_lines(item, column + 2, eol))


def _key_lines(record: Mapping[str, Isian], column: int, eol: str) -> Iterator[str]:
    """Yield each key of a record with what stands behind it; the indent before the key is for who joins them."""
    yield from (f"{key}:{behind_key(value, column, eol)}" for key, value in record.items())


def behind_key(value: Isian, column: int, eol: str) -> str:
    """Return what stands behind a key at a column: a text in its line, a record or a list of records below it, a list
    of texts in brackets.
    """
    if isinstance(value, str):
        return f" {_block_value(value, column, eol)}"
    if isinstance(value, Mapping):
        lead = " " * (column + 2)
        return eol + "".join(lead + one for one in _key_lines(value, column + 2, eol))
    if all(isinstance(one, str) and "\n" not in one for one in value):
        return f" {flow_value(value)}{eol}"
    return eol + "".join(item_lines(one, column + 2, eol) for one in value)
