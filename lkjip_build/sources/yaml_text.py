"""YAML to a tree of text."""

import re

import yaml

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.tata_letak import explained
from lkjip_build.sources.text import unseen, unseen_problem
from lkjip_build.sources.tree import KEY, TEKS, Document, Read, Steps, Tree

_YamlLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# No data file nests deeper than ten; libyaml's composer overruns the stack of the machine where there is no limit.
_DEEPEST = 50


class _Fault(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, path: str) -> Read:
    """Compose the YAML text into a `Document` whose scalars are the typed text (only an empty scalar is None).

    PyYAML's own scalars would turn `1.10` into 1.1, `no` into False and let a repeated key win silently.
    """
    if line := _too_deep(text):
        remedy = "tutup kurungnya, atau tulis isiannya sebagai daftar biasa"
        return None, [Problem(Location(path, line), "LKJ005", "isian bertingkat terlalu dalam", remedy=remedy)]
    try:
        root = yaml.compose(text, Loader=_YamlLoader)
    except yaml.YAMLError as error:
        return None, [_yaml_problem(error, path, text)]
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


def _too_deep(text: str) -> int:
    """Return the line where brackets or dashes nest deeper than any data file, or 0."""
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        depth = max(0, depth + line.count("[") + line.count("{") - line.count("]") - line.count("}"))
        if depth > _DEEPEST or max(line.count("["), line.count("{"), len(re.findall(r"[-?:][ \t]", line))) > 200:
            return number
    return 0


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
        if found := unseen(node.value):  # written as an escape, such as "\0"
            problems.append(unseen_problem(place, found[0]))
        if node.style == "|":
            places[(*steps, TEKS)] = Location(path, node.start_mark.line + 2, 0, place.field)
        plain_empty = not node.style and node.value in {"", "~", "null", "Null", "NULL"}
        return None if plain_empty else _spaced(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*steps, i), path, places, problems, seen) for i, child in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    hollow: Location | None = None
    for key_node, value_node in node.value:
        key_place = _mark(key_node, path, steps)
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Fault(Problem(key_place, "LKJ005", "nama isian harus teks biasa", remedy="tulis 'nama: isi'"))
        key = _spaced(key_node.value).strip()
        child = (*steps, key)
        if key in tree:
            problems.append(_repeated(key, key_place, places[child], hollow))
            if hollow and hollow.line > places[child].line:
                break  # what follows would only be told as repeated too
            continue
        if value_node.start_mark.index == value_node.end_mark.index:
            hollow = key_place
        tree[key] = _plain(value_node, child, path, places, problems, seen)
        places[(*child, KEY)] = Location(path, key_place.line, key_place.column, places[child].field)
        if value_node.start_mark.index == value_node.end_mark.index or not isinstance(value_node, yaml.ScalarNode):
            # An empty value, and a nested one, is best pointed at by its own name.
            places[child] = Location(path, key_place.line, key_place.column, places[child].field)
    return tree


def _repeated(key: str, place: Location, first: Location, hollow: Location | None) -> Problem:
    """Return the problem of a key that stands twice in a mapping.

    `hollow` is the place of the last key without a value; between the two it most likely was to hold what follows it.
    """
    message = f"'{key}' tertulis dua kali; yang pertama di baris {first.line}"
    remedy = "hapus atau gabungkan salah satunya"
    if hollow and hollow.line > first.line:
        message += f", dan baris {hollow.line} di antaranya tidak berisi"
        remedy = f"bila baris {hollow.line} dimaksud memuat baris-baris ini, kurangi jarak awal baris {hollow.line} itu"
    return Problem(Location(place.path, place.line, place.column, first.field), "LKJ004", message, key, remedy)


def _spaced(value: str) -> str:
    # Spaces that do not break look like any other and come along when text is copied from a web page.
    return value.replace("\u00a0", " ").replace("\u202f", " ")


_YAML_HINTS = (
    (
        "mapping values are not allowed",
        "titik dua di tempat yang salah",
        'apit teks bertitik dua dengan tanda "…", atau samakan jarak awal baris ini dengan baris di atasnya',
    ),
    (
        "could not find expected ':'",
        "tanda ':' tidak ada",
        "tulis 'nama: isi', dengan spasi sesudah titik dua",
    ),
    ("quoted scalar", "tanda kutip tidak ditutup", "tutup teks dengan tanda kutip yang sama"),
    ("unknown escape", "tanda \\ di dalam kutip", "hapus tanda \\, atau pakai kutip tunggal '…'"),
    ("block scalar", "jarak awal baris teks ini salah", "beri jarak awal dua spasi lebih dalam dari nama isiannya"),
    (
        "did not find expected ',' or",
        "kurung [ ] atau { } tidak ditutup",
        "tutup kurungnya dan pisahkan isi dengan koma",
    ),
    (
        "did not find expected node content",
        "isi sesudah kurung atau koma tidak ada",
        "lengkapi isi lalu tutup kurungnya",
    ),
    ("cannot start any token", "karakter ini tidak boleh mengawali isian", 'apit isiannya dengan tanda "…"'),
    ("expected a single document", "ada garis '---' di tengah berkas", "hapus garis '---'"),
    ("undefined alias", "tanda * di awal isian", 'apit isiannya dengan tanda "…"'),
)
# What began here never ended: the parser notices only much later, the reader must look here.
_FROM_THE_START = ("quoted scalar", "simple key", "flow sequence", "flow mapping")


def _yaml_problem(error: yaml.YAMLError, path: str, text: str) -> Problem:
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    if any(sign in context for sign in _FROM_THE_START):
        mark = getattr(error, "context_mark", None) or mark
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    said = f"{context} {getattr(error, 'problem', error)}"
    if found := explained(text, mark.line + 1 if mark else 1, said):
        message = f"susunan YAML salah: {found.meaning}"
        return Problem(Location(path, found.line), "LKJ003", message, remedy=found.remedy)
    for sign, meaning, remedy in _YAML_HINTS:
        if sign in said:
            return Problem(place, "LKJ003", f"susunan YAML salah: {meaning}", remedy=remedy)
    return Problem(
        place,
        "LKJ003",
        "susunan YAML salah di sini atau di baris sebelumnya",
        remedy="samakan jarak awal baris dengan baris di atasnya dan beri spasi sesudah titik dua",
    )
