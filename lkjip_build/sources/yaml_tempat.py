"""Where things stand in a YAML text: the node at a path, the column that holds it, the lines around it.

The marks of a collection reach to the next token, past comments and blanks; `last_of` tells where what it says ends.
"""

import re
from typing import Any

import yaml

from lkjip_build.sources.tree import Steps
from lkjip_build.sources.yaml_text import YamlLoader

_END = re.compile(r"\r\n|\r|\n|\Z")
BLOCK = ("|", ">")
"""How a text of several lines begins."""


def nearest(text: str, steps: Steps) -> tuple[Any, int]:
    """Return the last node on the way to a path, and how many steps lead to it."""
    node = yaml.compose(text, Loader=YamlLoader)
    for known, step in enumerate(steps):
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            inner = next((value for key, value in node.value if key_of(key) == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            inner = node.value[step]
        else:
            inner = None
        if inner is None:
            return node, known
        node = inner
    return node, len(steps)


def key_of(node: Any) -> str:
    return str(node.value).replace("\u00a0", " ").replace("\u202f", " ").strip()


def column_of(text: str, steps: Steps) -> int:
    """Return the column of what holds the value at a path: its key, or the dash before it."""
    if not steps:
        return -2  # what stands in the document itself is not indented
    parent, _ = nearest(text, steps[:-1])
    return int(parent.start_mark.column)


def line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    found = _END.search(text, at)
    assert found
    return found.end()


def eol_of(text: str) -> str:
    found = _END.search(text)
    return (found and found[0]) or "\n"


def last_of(text: str, node: Any) -> int:
    """Return where what a node says ends, without the blanks and comments that its mark may reach over."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode):
        return start + len(text[start:end].rstrip()) if node.style in BLOCK else end
    if node.flow_style or not node.value:
        return end
    if isinstance(node, yaml.SequenceNode):
        return last_of(text, node.value[-1])
    key, value = node.value[-1]
    return max(last_of(text, value), int(key.end_mark.index))


def end_before(text: str, at: int) -> str:
    return "\r\n" if text[:at].endswith("\r\n") else text[at - 1 : at]


def line_above(text: str, at: int) -> str:
    end = at - len(end_before(text, at))
    return text[line_start(text, end) : end]
