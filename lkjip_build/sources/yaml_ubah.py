"""A YAML text in which one value changes, and every other character stays: comments, order, quotes, ends of line.

A new text is spliced between the marks of the parser, and accepted only if it reads back as what was intended and
nothing else; how a value is spelled (plain, in quotes, as a block) is found out by trying. What has no such spelling is
refused. Nothing here writes a file.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from lkjip_build.sources.text import normal
from lkjip_build.sources.tree import Steps, Tree
from lkjip_build.sources.yaml_tempat import (
    BLOCK,
    column_of,
    end_before,
    eol_of,
    key_of,
    last_of,
    line_above,
    line_end,
    line_start,
    nearest,
)
from lkjip_build.sources.yaml_text import read_yaml
from lkjip_build.sources.yaml_tulis import (
    Butir,
    Isian,
    TakTertulis,
    behind_key,
    block_body,
    flow_value,
    item_lines,
    spelled,
)


def with_value(text: str, steps: Steps, value: str | None) -> str:
    """Return the text with another value at a path of keys and places in lists; None empties it.

    A key that is not there is added at the end of its mapping, with those above it. Raises TakTertulis.
    """
    tree = _read(text)
    intended = _planted(tree, steps, value)
    node, known = nearest(text, steps)
    rest = steps[known:]
    if not rest:
        if not isinstance(node, yaml.ScalarNode):
            raise TakTertulis
        return _accepted(_scalar_texts(text, node, column_of(text, steps), value), steps, intended)
    if any(isinstance(step, int) for step in rest) or value is None:
        raise TakTertulis
    return _accepted(_with_key(text, node, column_of(text, steps[:known]), rest, value), steps, intended)


def with_item(text: str, steps: Steps, item: Butir) -> str:
    """Return the text with one item more: at the end of the list at a path, or behind the item that the path names.

    A list that its record lacks is added at the end of that. Raises TakTertulis.
    """
    tree = _read(text)
    steps, place = (steps[:-1], steps[-1] + 1) if steps and isinstance(steps[-1], int) else (steps, None)
    try:
        inner = _at(tree, steps[:-1])
        found = inner.get(steps[-1]) if steps and isinstance(inner, dict) else _at(tree, steps)
    except (KeyError, IndexError, TypeError):
        raise TakTertulis from None
    if not isinstance(found, list | None) or (place or 0) > len(found or ()):
        raise TakTertulis
    place = len(found or ()) if place is None else place
    intended = _planted(tree, steps, [*(found or ())[:place], _plain(item), *(found or ())[place:]])
    node, known = nearest(text, steps)
    if rest := steps[known:]:
        made = _with_key(text, node, column_of(text, steps[:known]), rest, [item])
    else:
        made = _with_item(text, node, column_of(text, steps), item, place)
    return _accepted(made, (*steps, place), intended)


def _plain(item: Isian) -> Tree:
    if isinstance(item, str):
        return item
    if isinstance(item, Mapping):
        return {key: _plain(one) for key, one in item.items()}
    return [_plain(one) for one in item]


def without(text: str, steps: Steps) -> str:
    """Return the text without an item of a list or a key of a mapping, and the comment directly above it.

    A list or mapping that had nothing else becomes empty: its brackets stay. Raises TakTertulis.
    """
    node, known = nearest(text, steps[:-1])
    if not steps or steps[known:-1] or isinstance(node, yaml.ScalarNode | None):
        raise TakTertulis
    intended = _pruned(_read(text), steps, bracketed=bool(node.flow_style))
    return _accepted(_without(text, node, steps[-1]), (), intended)


def _accepted(candidates: Iterator[str], steps: Steps, intended: Tree) -> str:
    """Return the first text that reads back as intended; a text of several lines may end with or without a line end."""
    for text in candidates:
        document, problems = read_yaml(normal(text), "")
        if document is None or problems:
            continue
        if _same(document.tree, intended, steps):
            return text
    raise TakTertulis


def _same(tree: Tree, intended: Tree, steps: Steps) -> bool:
    try:
        one, other = _at(tree, steps), _at(intended, steps)
    except (KeyError, IndexError, TypeError):
        return tree == intended
    if not steps or one is None or other is None:
        return tree == intended
    return _unended(one) == _unended(other) and _planted(tree, steps, other) == intended


def _unended(tree: Tree) -> Tree:
    """Return a value without the line ends behind its texts."""
    if isinstance(tree, str):
        return tree.rstrip("\n")
    if isinstance(tree, list):
        return [_unended(one) for one in tree]
    return {key: _unended(one) for key, one in tree.items()} if isinstance(tree, dict) else tree


def _read(text: str) -> Tree:
    document, problems = read_yaml(normal(text), "")
    if document is None or problems:
        raise TakTertulis
    return document.tree


def _at(tree: Tree, steps: Steps) -> Any:
    found: Any = tree
    for step in steps:
        found = found[step]
    return found


def _planted(tree: Tree, steps: Steps, value: Any) -> Tree:
    """Return the tree with another value at a path; keys that are not there are added."""
    if not steps:
        return value  # type: ignore[no-any-return]
    step, rest = steps[0], steps[1:]
    if isinstance(tree, list) and isinstance(step, int) and step < len(tree):
        return [*tree[:step], _planted(tree[step], rest, value), *tree[step + 1 :]]
    if isinstance(step, str) and (tree is None or isinstance(tree, dict)):
        return {**(tree or {}), step: _planted((tree or {}).get(step), rest, value)}
    raise TakTertulis


def _pruned(tree: Tree, steps: Steps, *, bracketed: bool) -> Tree:
    try:
        inner = _at(tree, steps[:-1])
        _at(inner, steps[-1:])
    except (KeyError, IndexError, TypeError):
        raise TakTertulis from None
    if isinstance(inner, list):
        left: Tree = [one for place, one in enumerate(inner) if place != steps[-1]]
    else:
        left = {key: one for key, one in inner.items() if key != steps[-1]}
    return _planted(tree, steps[:-1], left if left or bracketed else None)


def _scalar_texts(text: str, node: Any, column: int, value: str | None) -> Iterator[str]:
    """Yield the texts with another value in the place of a scalar."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in BLOCK:
        yield _with_block(text, node, column, value)
        return
    if value is None:
        yield text[:start].rstrip(" ") + text[end:]
        yield text[:start] + text[end:]
        return
    if "\n" in value:
        after = line_end(text, end)
        gap = "" if start and text[start - 1] == " " else " "
        head = text[:start] + gap + "|" + text[end:after].rstrip("\r\n")
        yield _ended(head + eol_of(text) + block_body(value, column + 2, eol_of(text)), text, after)
        return
    gap = "" if start and text[start - 1] in " [{" else " "
    yield from (text[:start] + gap + one + text[end:] for one in spelled(value, node.style or ""))


def _with_block(text: str, node: Any, column: int, value: str | None) -> str:
    """Return the text with another body below `|` or `>`; the comment and the blank lines around it stay."""
    start, last = node.start_mark.index, last_of(text, node)
    head_end = line_end(text, start)
    head = text[start:head_end].rstrip("\r\n")
    after = line_end(text, last)
    if value is None:
        comment = re.sub(r"^[|>][-+0-9]*", "", head)
        return _ended(text[:start].rstrip(" ") + comment + eol_of(text), text, after)
    body = text[head_end:last]
    found = re.search(r"^( +)\S", body, re.MULTILINE)
    width = len(found[1]) if found else column + 2
    if re.match(r"\n* ", value):  # a first line that is indented itself hides where the block begins
        head = re.sub(r"^[|>]([-+]?)[0-9]?([-+]?)", rf"|{width - max(column, 0)}\1\2", head)
    return _ended(text[:start] + "|" + head[1:] + eol_of(text) + block_body(value, width, eol_of(text)), text, after)


def _ended(made: str, text: str, after: int) -> str:
    """Return the new part with the rest of the text; a file without a last line end keeps that."""
    whole = after == len(text) and not text.endswith(("\n", "\r"))
    return (made.rstrip("\r\n") if whole else made) + text[after:]


def _inserted(text: str, at: int, lines: str) -> str:
    """Return the text with whole lines at the beginning of a line, or behind its last one."""
    if at == len(text) and text and not text.endswith(("\n", "\r")):
        return text + eol_of(text) + lines.rstrip("\r\n")
    return text[:at] + lines + text[at:]


def _with_key(text: str, node: Any, column: int, rest: Steps, value: Isian) -> Iterator[str]:
    """Yield the text with a key, and those it is in, at the end of a mapping, or below a key without a value."""
    eol = eol_of(text)
    if isinstance(node, yaml.MappingNode) and node.flow_style:
        if len(rest) == 1:
            at = node.end_mark.index - 1
            yield text[:at] + (", " if node.value else "") + f"{rest[0]}: {flow_value(value)}" + text[at:]
        return
    empty = node is None or (isinstance(node, yaml.ScalarNode) and node.value == "")
    if not empty and not isinstance(node, yaml.MappingNode):
        return
    width = node.start_mark.column if isinstance(node, yaml.MappingNode) else column + 2
    lines = ""
    for depth, step in enumerate(rest):
        lead = " " * (width + 2 * depth)
        lines += f"{lead}{step}:" + (eol if depth < len(rest) - 1 else "")
    lines += behind_key(value, width + 2 * (len(rest) - 1), eol)
    at = len(text) if node is None else line_end(text, last_of(text, node))
    yield _inserted(text, at, lines)


def _with_item(text: str, node: Any, column: int, item: Butir, place: int) -> Iterator[str]:
    eol = eol_of(text)
    if isinstance(node, yaml.SequenceNode) and node.flow_style and (node.value or isinstance(item, str)):
        at = node.value[place - 1].end_mark.index if 0 < place < len(node.value) else node.end_mark.index - 1
        yield text[:at] + (", " if node.value else "") + flow_value(item) + text[at:]
        return
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        lines = item_lines(item, node.start_mark.column, eol)
        behind = node.value[place - 1] if 0 < place < len(node.value) else node
        yield _inserted(text, line_end(text, last_of(text, behind)), lines)
        return
    if isinstance(node, yaml.ScalarNode | yaml.SequenceNode):  # `key:` or `key: []`
        bare = text[: node.start_mark.index].rstrip(" ")
        whole = bare + text[node.end_mark.index :]
        yield _inserted(whole, line_end(whole, len(bare)), item_lines(item, column + 2, eol))


def _without(text: str, node: Any, step: str | int) -> Iterator[str]:
    if isinstance(node, yaml.SequenceNode):
        spans = [(one.start_mark.index, last_of(text, one)) for one in node.value]
        place = int(step)
    else:
        spans = [(key.start_mark.index, max(last_of(text, one), key.end_mark.index)) for key, one in node.value]
        place = next(number for number, (key, _) in enumerate(node.value) if key_of(key) == step)
    start, end = spans[place]
    if node.flow_style:
        if place + 1 < len(spans):
            yield text[:start] + text[spans[place + 1][0] :]
        else:
            yield text[: spans[place - 1][1] if place else start] + text[end:]
        return
    first = line_start(text, start)
    if text[first:start].strip(" -"):
        return
    above = first
    while above and re.fullmatch(rf" {{{node.start_mark.column}}}#.*", line_above(text, above)):
        above = line_start(text, above - len(end_before(text, above)))
    after = line_end(text, end)
    made = text[:above] + text[after:]
    if after == len(text) and not text.endswith(("\n", "\r")):
        made = made.rstrip("\r\n")
    yield made
