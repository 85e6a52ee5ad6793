"""Changes of one YAML file: its values, blocks of prose, and items of its lists."""

from collections.abc import Sequence

from lkjip_build.bahasa import sunting as kata
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Steps, Tree, read_file
from lkjip_build.sources.text import codec_of
from lkjip_build.sources.yaml_ubah import TakTertulis, with_item, with_value, without
from lkjip_build.sunting.perubahan import Ditolak, Isi, Perubahan, tolak_lain


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


def _turn(placed: tuple[Perubahan, Steps]) -> tuple[int, list[int]]:
    """Return when a change has its turn, so that places in lists stay true: values, then items from the last to the
    first, then items that are added.
    """
    one, steps = placed
    if one.kolom != SELURUH:
        return 0, []
    return (2, []) if one.semula is None else (1, [-step for step in steps if isinstance(step, int)])


def _changed(text: str, one: Perubahan, steps: Steps) -> str:
    semula, menjadi = one.semula or None, one.menjadi or None
    if one.kolom != SELURUH:
        if isinstance(menjadi, tuple):
            raise TakTertulis
        return text if menjadi == semula else with_value(text, steps, menjadi)
    if menjadi is None:
        return without(text, steps)
    return with_item(text, steps, dict(menjadi) if isinstance(menjadi, tuple) else menjadi)


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
    """Return a value as a change speaks of it: a text without line ends behind it, a record by its own texts."""
    if isinstance(tree, dict):
        return tuple((key, value) for key, value in tree.items() if isinstance(value, str))
    return tree.rstrip("\n") or None if isinstance(tree, str) else None


def _refuse_other(one: Perubahan, kini: Isi) -> None:
    """Refuse a change that begins with something else than stands there; a list that grows may hold anything."""
    if one.kolom == SELURUH and one.semula is None:
        return
    semula = one.semula.rstrip("\n") if isinstance(one.semula, str) else one.semula
    if (semula or None) != kini:
        raise tolak_lain(one, kini)
