"""YAML to a tree of text."""

import yaml

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.tree import Document, Read, Steps, Tree

_YamlLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Fault(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, path: str) -> Read:
    """Compose the YAML text into a `Document` whose scalars are the typed text (only an empty scalar is None).

    PyYAML's own scalars would turn `1.10` into 1.1, `no` into False and let a repeated key win silently.
    """
    try:
        root = yaml.compose(text, Loader=_YamlLoader)
    except yaml.YAMLError as error:
        return None, [_yaml_problem(error, path)]
    except RecursionError:
        return None, [Problem(Location(path), "LKJ005", "isian bertingkat terlalu dalam")]
    if root is None:
        return Document(path, {}, {(): Location(path)}), []
    places: dict[Steps, Location] = {}
    problems: list[Problem] = []
    try:
        tree = _plain(root, (), path, places, problems, set())
    except _Fault as fault:
        return None, [*problems, fault.problem]
    if problems:
        return None, problems
    return Document(path, tree, places), []


def _mark(node: yaml.Node, path: str, steps: Steps) -> Location:
    dotted = ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)
    return Location(path, node.start_mark.line + 1, node.start_mark.column + 1, dotted)


def _plain(
    node: yaml.Node,
    steps: Steps,
    path: str,
    places: dict[Steps, Location],
    problems: list[Problem],
    seen: set[int],
) -> Tree:
    place = _mark(node, path, steps)
    places.setdefault(steps, place)
    if id(node) in seen:
        raise _Fault(
            Problem(
                place,
                "LKJ005",
                "tanda & dan * (rujukan YAML) tidak dipakai di sini",
                remedy="tulis isiannya lengkap",
            )
        )
    seen.add(id(node))
    if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.startswith("tag:yaml.org,2002:python"):
        raise _Fault(Problem(place, "LKJ005", f"tanda '{node.tag}' tidak dipakai di sini", remedy="hapus tanda itu"))
    if isinstance(node, yaml.ScalarNode):
        plain_empty = not node.style and node.value in {"", "~", "null", "Null", "NULL"}
        return None if plain_empty else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*steps, i), path, places, problems, seen) for i, child in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        key_place = _mark(key_node, path, steps)
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Fault(Problem(key_place, "LKJ005", "nama isian harus teks biasa", remedy="tulis 'nama: isi'"))
        key = str(key_node.value)
        child = (*steps, key)
        if key in tree:
            first = places[child]
            problems.append(
                Problem(
                    Location(path, key_place.line, key_place.column, first.field),
                    "LKJ004",
                    f"'{key}' tertulis dua kali; yang pertama di baris {first.line}",
                    key,
                    "hapus atau gabungkan salah satunya",
                )
            )
            continue
        tree[key] = _plain(value_node, child, path, places, problems, seen)
        if value_node.start_mark.index == value_node.end_mark.index or not isinstance(value_node, yaml.ScalarNode):
            # An empty value, and a nested one, is best pointed at by its own name.
            places[child] = Location(path, key_place.line, key_place.column, places[child].field)
    return tree


_YAML_HINTS = (
    ("found character '\\t'", "ada tab di awal baris", "ganti tab dengan spasi (dua spasi per tingkat)"),
    (
        "mapping values are not allowed",
        "titik dua di tempat yang salah",
        'apit teks bertitik dua dengan tanda "…"',
    ),
    (
        "could not find expected ':'",
        "tanda ':' tidak ada",
        "tulis 'nama: isi', dengan spasi sesudah titik dua",
    ),
    ("unexpected end of stream", "tanda kutip tidak ditutup", "tutup teks dengan tanda kutip yang sama"),
    ("found unexpected", "tanda kutip atau kurung tidak ditutup", "tutup teks atau daftar itu"),
    (
        "did not find expected ',' or",
        "kurung [ ] atau { } tidak ditutup",
        "tutup kurungnya dan pisahkan isi dengan koma",
    ),
    ("cannot start any token", "karakter ini tidak boleh mengawali isian", 'apit isiannya dengan tanda "…"'),
    ("expected a single document", "ada garis '---' di tengah berkas", "hapus garis '---'"),
    ("undefined alias", "tanda * di awal isian", 'apit isiannya dengan tanda "…"'),
)


def _yaml_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    text = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    for sign, meaning, remedy in _YAML_HINTS:
        if sign in text:
            return Problem(place, "LKJ003", f"susunan YAML salah: {meaning}", remedy=remedy)
    return Problem(
        place,
        "LKJ003",
        "susunan YAML salah di sini atau di baris sebelumnya",
        remedy="samakan jarak awal baris dengan baris di atasnya dan beri spasi sesudah titik dua",
    )
