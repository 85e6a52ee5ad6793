"""Edits of YAML as typed: the tree is exactly the intended one, read by PyYAML itself, and no other line changes."""

import difflib
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bentuk import BENTUK, semua_yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lkjip_build.sources import read_file
from lkjip_build.sources.text import codec_of
from lkjip_build.sources.yaml_tulis import TakTertulis
from lkjip_build.sources.yaml_ubah import with_item, with_value, without

FILES = semua_yaml()
LINE = st.text(st.sampled_from("abc Zé5:,#'\"[]{}&*!|>%@`-?–~"), min_size=1, max_size=14).map(str.strip).filter(bool)
WORDS = st.one_of(
    LINE,
    st.sampled_from(
        ["83,5", "1.10", "ya", "no", "null", "2026-01-05", "- a", "k: v", "C:\\new", "a # b", "#", "'", '"']
    ),
    st.lists(st.one_of(LINE, st.just("")), min_size=2, max_size=4)
    .map("\n".join)
    .filter(lambda one: one == one.strip("\n")),
)


@cache
def typed(file: Path, bentuk: str) -> str:
    raw = BENTUK[bentuk](file.read_bytes())
    mark, codec = codec_of(raw)
    return raw[len(mark) :].decode(codec)


def tree_of(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


def paths(tree: Any, kind: type, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    found = [path] if isinstance(tree, kind) else []
    return found + [one for key, value in inner for one in paths(value, kind, (*path, key))]


def at(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def planted(tree: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    made = list(tree) if isinstance(tree, list) else dict(tree)
    made[path[0]] = planted(tree[path[0]], path[1:], value)
    return made


def comments(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"\r\n|\r|\n", text) if one.lstrip().startswith("#")]


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that are no longer there, and the new ones."""
    found = difflib.SequenceMatcher(None, before.splitlines(True), after.splitlines(True), autojunk=False)
    old, new = [], []
    for kind, a, b, c, d in found.get_opcodes():
        if kind != "equal":
            old += before.splitlines(True)[a:b]
            new += after.splitlines(True)[c:d]
    return old, new


def lines_of(text: str, path: tuple[Any, ...]) -> str:
    """The lines of the value at a path, by the marks of PyYAML's pure Python scanner."""
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        pairs = node.value if isinstance(node, yaml.SequenceNode) else {key.value: one for key, one in node.value}
        node = pairs[step]
    lines = text.splitlines(True)
    return "".join(lines[node.start_mark.line : node.end_mark.line + 1])


def test_a_question_mark_is_written_as_every_reader_takes_it() -> None:
    """Between brackets libyaml takes one in a plain text, and PyYAML's own scanner does not."""
    made = with_value("a: {b: x, c: y}\n", ("a", "b"), "siapa?")
    assert (made, tree_of(made)) == ('a: {b: "siapa?", c: y}\n', {"a": {"b": "siapa?", "c": "y"}})


@settings(max_examples=45)
@given(st.sampled_from(FILES), st.sampled_from(sorted(BENTUK)), st.data(), WORDS)
def test_a_value_that_is_set_is_the_only_thing_that_changes(
    file: Path, bentuk: str, data: st.DataObject, text: str
) -> None:
    before = typed(file, bentuk)
    tree = tree_of(before)
    path = data.draw(st.sampled_from(paths(tree, str)))
    try:
        after = with_value(before, path, text)
    except TakTertulis:
        assert "\n" in text  # brackets hold no text of several lines
        return
    said = at(tree_of(after), path)
    assert said.rstrip("\n") == text
    assert planted(tree_of(after), path, "") == planted(tree, path, "")
    old, _ = changed_lines(before, after)
    assert set(old) <= set(lines_of(before, path).splitlines(True)) | {before.splitlines(True)[-1]}
    if "#" not in text + at(tree, path):  # a line of prose may look like a comment
        assert comments(before) == comments(after)
    assert after.count("\r\n") == after.count("\n") or "\r\n" not in before


@settings(max_examples=25)
@given(st.sampled_from(FILES), st.sampled_from(sorted(BENTUK)), st.data(), WORDS)
def test_an_item_that_is_added_leaves_every_line(file: Path, bentuk: str, data: st.DataObject, text: str) -> None:
    before = typed(file, bentuk)
    tree = tree_of(before)
    lists = [one for one in paths(tree, list) if all(isinstance(item, str) for item in at(tree, one))]
    assume(lists)
    path = data.draw(st.sampled_from(lists))
    try:
        after = with_item(before, path, text)
    except TakTertulis:
        assert "\n" in text
        return
    made = at(tree_of(after), path)
    assert [one.rstrip("\n") for one in made] == [one.rstrip("\n") for one in (*at(tree, path), text)]
    assert planted(tree_of(after), path, []) == planted(tree, path, [])
    assert len(changed_lines(before, after)[0]) <= 1  # the line of the brackets, or a last one that had no end


@settings(max_examples=25)
@given(st.sampled_from(FILES), st.sampled_from(sorted(BENTUK)), st.data())
def test_what_is_removed_takes_only_its_own_lines_along(file: Path, bentuk: str, data: st.DataObject) -> None:
    before = typed(file, bentuk)
    tree = tree_of(before)
    lists = [(*one, n) for one in paths(tree, list) for n in range(len(at(tree, one))) if len(at(tree, one)) > 1]
    assume(lists)
    path = data.draw(st.sampled_from(lists))
    after = without(before, path)
    left = [item for n, item in enumerate(at(tree, path[:-1])) if n != path[-1]]
    assert tree_of(after) == planted(tree, path[:-1], left)
    assert changed_lines(before, after)[1] == [] or len(changed_lines(before, after)[1]) == 1


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a: 1\n", ("a",), "2", "a: 2\n"),
        ("a:  '1'   # kata\nb: 2\n", ("a",), "x", "a:  'x'   # kata\nb: 2\n"),
        ('a: "1"\n', ("a",), 'kata "kutip"', 'a: "kata \\"kutip\\""\n'),
        ("a: x\n", ("a",), "k: v", 'a: "k: v"\n'),
        ("a: x\n", ("a",), None, "a:\n"),
        ("a:   # belum\nb: 1\n", ("a",), "5", "a: 5   # belum\nb: 1\n"),
        ("a: [1,  2]\n", ("a", 1), "3", "a: [1,  3]\n"),
        ("a: {b: 1, c: 2}\n", ("a", "b"), "83,5", 'a: {b: "83,5", c: 2}\n'),
        ("a: {b: 1}\n", ("a", "c"), "2", "a: {b: 1, c: 2}\n"),
        ("a: satu\nb: 1\n", ("a",), "satu\ndua", "a: |\n  satu\n  dua\nb: 1\n"),
        ("a: >\n  satu\n\n# kata\nb: 1\n", ("a",), "x\n\ny", "a: |\n  x\n\n  y\n\n# kata\nb: 1\n"),
        ("a: |  # kata\n    satu\n\n\nb: 1\n", ("a",), "dua", "a: |  # kata\n    dua\n\n\nb: 1\n"),
        ("a: |\n  satu\n\nb: 1\n", ("a",), None, "a:\n\nb: 1\n"),
        ("a:\n  b: 1\n# akhir\n", ("a", "c"), "2", "a:\n  b: 1\n  c: 2\n# akhir\n"),
        ("# kepala\n", ("a", "b"), "x", "# kepala\na:\n  b: x\n"),
        ("", ("S1", "penyebab"), "x", "S1:\n  penyebab: x\n"),
        ("a:\nb: 1\n", ("a", "c"), "x", "a:\n  c: x\nb: 1\n"),
        ("a: 1", ("b",), "2", "a: 1\nb: 2"),
        ("a: 1\r\n", ("b",), "x\ny", "a: 1\r\nb: |\r\n  x\r\n  y\r\n"),
    ],
)
def test_how_a_value_is_spelled(before: str, path: tuple[Any, ...], value: str | None, after: str) -> None:
    assert with_value(before, path, value) == after


@pytest.mark.parametrize(
    ("before", "path", "item", "after"),
    [
        ("a:\n- x\nb: 1\n", ("a",), "y", "a:\n- x\n- y\nb: 1\n"),
        ("a:\n  - x\n\n  # akhir\n", ("a",), "y", "a:\n  - x\n  - y\n\n  # akhir\n"),
        ("a: []\n", ("a",), "y", "a: [y]\n"),
        ("a:\nb: 1\n", ("a",), "y", "a:\n  - y\nb: 1\n"),
        ("a: []\n", ("a",), {"b": "1", "c": "x"}, "a:\n  - b: 1\n    c: x\n"),
        ("a: [{b: 1}]\n", ("a",), {"b": "83,5"}, 'a: [{b: 1}, {b: "83,5"}]\n'),
        ("a:\n  - b: 1\n    c: 2", ("a",), {"b": "x\ny"}, "a:\n  - b: 1\n    c: 2\n  - b: |\n      x\n      y"),
    ],
)
def test_where_an_item_is_added(before: str, path: tuple[Any, ...], item: Any, after: str) -> None:
    assert with_item(before, path, item) == after


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a:\n  # kata x\n  - x\n  # kata y\n  - y\n", ("a", 0), "a:\n  # kata y\n  - y\n"),
        ("a:\n  # kata a\n\n  - x\n  - y\n", ("a", 0), "a:\n  # kata a\n\n  - y\n"),
        ("a: [x, y, z]\n", ("a", 1), "a: [x, z]\n"),
        ("a: [x, y]\n", ("a", 1), "a: [x]\n"),
        ("a: [x]  # kata\n", ("a", 0), "a: []  # kata\n"),
        ("a: {b: 1}\n", ("a", "b"), "a: {}\n"),
        ("a:\n  - x\nb: 1\n", ("a", 0), "a:\nb: 1\n"),
        ("a: 1\nb: |\n  x\n\n# kata c\nc: 2\n", ("b",), "a: 1\n\n# kata c\nc: 2\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
    ],
)
def test_what_goes_with_an_item(before: str, path: tuple[Any, ...], after: str) -> None:
    assert without(before, path) == after


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("a: [x]\n", ("a", 0), "dua\nbaris"),
        ("a: [x]\n", ("a",), "y"),
        ("a: [x]\n", ("a", 3), "y"),
        ("a: &b 1\nc: *b\n", ("a",), "2"),
        ("a: 1\na: 2\n", ("a",), "3"),
        ("a: x\n", ("a", "b"), "y"),
        ("a: x\n", ("b",), None),
    ],
)
def test_what_cannot_be_written_is_refused(text: str, path: tuple[Any, ...], value: str | None) -> None:
    with pytest.raises(TakTertulis):
        with_value(text, path, value)


def test_the_shipped_files_are_read_without_a_fault() -> None:
    assert all(read_file(file.read_bytes(), file.name).document is not None for file in FILES)


DAFTAR = [
    "a:\n  - kode: y # catatan\n\n  # milik z\n  - kode: z\n\nb: 1\n",
    "a:\n- kode: y\n- kode: z\nb: 1\n",
    "a: [{kode: y}, {kode: z}]\nb: 1\n",
    "b: 1\n",
    "b: 1\na:\n",
    "a: [] # belum\nb: 1\n",
]
"""Lists of two records, or of none; `x` is to stand among them."""


@pytest.mark.parametrize("text", DAFTAR)
@pytest.mark.parametrize("bentuk", ["as shipped", "crlf", "no last line end"])
@pytest.mark.parametrize("steps", [("a",), ("a", 0), ("a", 1)])
def test_a_record_with_lists_in_it_stands_where_it_is_put(text: str, bentuk: str, steps: tuple[str | int, ...]) -> None:
    known = tree_of(text).get("a") or []
    place = int(steps[1]) + 1 if len(steps) > 1 else len(known)
    flow = "[{" in text
    inner = [{"n": "1", "teks": "satu" if flow else "satu\n\ndua"}, {"n": "2"}]
    item = {"kode": "x", "isi": ["a: b", "c"], "dalam": inner, "satu": {"dua": "tiga"}}
    before = BENTUK[bentuk](text.encode()).decode()
    if place > len(known):
        with pytest.raises(TakTertulis):
            with_item(before, steps, item)
        return
    made = with_item(before, steps, item)
    tree = tree_of(made)
    assert [one["kode"] for one in tree["a"]] == [*"yz"[:place], "x", *"yz"[place : len(known)]]
    found = tree["a"][place]
    assert {**found, "dalam": [{key: one.strip() for key, one in each.items()} for each in found["dalam"]]} == item
    kept = [line for line in before.splitlines() if line and not line.startswith("a:")]
    assert flow or [line for line in made.splitlines() if line in kept] == kept
