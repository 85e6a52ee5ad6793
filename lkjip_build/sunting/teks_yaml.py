"""Changes of one YAML file: its values, blocks of prose, and items of its lists."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from lkjip_build.bahasa import sunting as kata
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Steps, Tree, read_file
from lkjip_build.sources.text import codec_of
from lkjip_build.sources.yaml_tulis import Isian, TakTertulis
from lkjip_build.sources.yaml_ubah import with_item, with_value, without
from lkjip_build.sunting.perubahan import Baris, Ditolak, Isi, Perubahan, tolak_lain


def ubah_yaml(raw: bytes, path: str, semua: Sequence[Perubahan]) -> bytes:
    """Return the bytes of a YAML file after changes that all speak of it as it is. Raises Ditolak."""
    document = read_file(raw, path).document
    if document is None:
        raise Ditolak(semua[0], kata.BERUBAH)
    mark, codec = codec_of(raw)
    text = raw[len(mark) :].decode(codec)
    placed = [(one, _steps(one, document.tree)) for one in semua]
    for one, steps in placed:
        _refuse_other(one, _isi(_at(document.tree, steps)))
    for one, steps in sorted(placed, key=_turn):
        try:
            text = _changed(text, one, steps)
        except TakTertulis as refusal:
            raise Ditolak(one, kata.TAK_TERTULIS) from refusal
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError as error:
        raise Ditolak(semua[-1], kata.huruf_tak_tertulis(error.object[error.start], codec)) from error


def _turn(placed: tuple[Perubahan, Steps]) -> tuple[int, list[int], int]:
    """Return when a change has its turn, so that places in lists stay true: values, then items from the last to the
    first, what is put behind one before it goes itself, then items that are added at the end.
    """
    one, steps = placed
    if one.kolom != SELURUH:
        return 0, [], 0
    places = [-step for step in steps if isinstance(step, int)]
    if one.semula is not None:
        return 1, places, 1
    return (1, places, 0) if steps and isinstance(steps[-1], int) else (2, [], 0)


def _changed(text: str, one: Perubahan, steps: Steps) -> str:
    semula, menjadi = one.semula or None, one.menjadi or None
    if one.kolom != SELURUH:
        if isinstance(menjadi, tuple):
            raise TakTertulis
        if menjadi is None and steps and isinstance(steps[-1], str) and steps[-1].isdecimal():
            return without(text, steps)  # a year that says nothing is none
        return text if menjadi == semula else with_value(text, steps, menjadi)
    if menjadi is None:
        return without(text, steps)
    return with_item(text, steps, _butir(menjadi) if isinstance(menjadi, tuple) else menjadi)


def _butir(baris: Baris) -> dict[str, Isian]:
    """Return a record from its texts by their ways (`sasaran.1.kode`); places in lists begin with 1 and follow each
    other.
    """
    tree: dict[str, Any] = {}
    for name, text in baris:
        way = name.split(".")
        inner: Any = tree
        for step, after in pairwise(way):
            inner = _entered(inner, step, [] if after == "1" else {})
        _entered(inner, way[-1], text)
    return tree


def _entered(tree: Any, step: str, empty: Any) -> Any:
    """Return what stands at a step, `empty` put there before where nothing does."""
    if isinstance(tree, dict):
        return tree.setdefault(step, empty)
    if not isinstance(tree, list) or not step.isdecimal() or not 1 <= int(step) <= len(tree) + 1:
        raise TakTertulis
    if int(step) > len(tree):
        tree.append(empty)
    return tree[int(step) - 1]


def _steps(one: Perubahan, tree: Tree) -> Steps:
    """Return the path that a change names; a number is a place in a list where a list stands there."""
    names = [*one.kunci.split("."), *([one.kolom] if one.kolom != SELURUH else [])]
    steps: list[str | int] = []
    for name in filter(None, names):
        steps.append(int(name) - 1 if isinstance(tree, list) and name.isdecimal() else name)
        tree = _inner(tree, steps[-1])
    return tuple(steps)


def _inner(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, dict):
        return tree.get(str(step))
    if isinstance(tree, list) and isinstance(step, int) and 0 <= step < len(tree):
        return tree[step]
    return None


def _at(tree: Tree, steps: Steps) -> Tree:
    for step in steps:
        tree = _inner(tree, step)
    return tree


def _isi(tree: Tree) -> Isi:
    """Return a value as a change speaks of it: a text without line ends behind it, a record by all its texts."""
    if isinstance(tree, dict):
        return isi_butir(tree)
    return tree.rstrip("\n") or None if isinstance(tree, str) else None


def isi_butir(tree: Tree, path: str = "") -> Baris:
    """Return all texts of a record by their ways, places counted from 1."""
    if isinstance(tree, str):
        return ((path, tree),)
    named: Iterable[tuple[object, Tree]] = ()
    if isinstance(tree, dict):
        named = tree.items()
    elif isinstance(tree, list):
        named = enumerate(tree, 1)
    return tuple(text for key, one in named for text in isi_butir(one, f"{path}.{key}" if path else str(key)))


def _refuse_other(one: Perubahan, kini: Isi) -> None:
    """Refuse a change that begins with something else than stands there; a list that grows may hold anything."""
    if one.kolom == SELURUH and one.semula is None:
        return
    semula = one.semula.rstrip("\n") if isinstance(one.semula, str) else one.semula
    if (semula or None) != (kini or None):
        raise tolak_lain(one, kini)
