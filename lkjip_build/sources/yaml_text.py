"""YAML to a tree of text."""

import re

import yaml

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.text import unseen, unseen_problem
from lkjip_build.sources.tree import Document, Read, Steps, Tree

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
        plain_empty = not node.style and node.value in {"", "~", "null", "Null", "NULL"}
        return None if plain_empty else _spaced(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*steps, i), path, places, problems, seen) for i, child in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        key_place = _mark(key_node, path, steps)
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Fault(Problem(key_place, "LKJ005", "nama isian harus teks biasa", remedy="tulis 'nama: isi'"))
        key = _spaced(key_node.value).strip()
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
_UNSPACED = re.compile(r"\s*(?:- )?[\w-]+:[^\s]")
_TAB = ("ada tab di awal baris", "ganti tab dengan spasi (dua spasi per tingkat)")
_NO_SPACE = ("titik dua tanpa spasi sesudahnya", "tulis 'nama: isi', dengan spasi sesudah titik dua")
_NO_COLON = ("tanda ':' tidak ada", "tulis 'nama: isi', dengan spasi sesudah titik dua")


def _yaml_problem(error: yaml.YAMLError, path: str, text: str) -> Problem:
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    if any(sign in context for sign in _FROM_THE_START):
        mark = getattr(error, "context_mark", None) or mark
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    said = f"{context} {getattr(error, 'problem', error)}"
    if found := _by_the_line(text, place, said):
        line, (meaning, remedy) = found
        return Problem(Location(path, line), "LKJ003", f"susunan YAML salah: {meaning}", remedy=remedy)
    for sign, meaning, remedy in _YAML_HINTS:
        if sign in said:
            return Problem(place, "LKJ003", f"susunan YAML salah: {meaning}", remedy=remedy)
    return Problem(
        place,
        "LKJ003",
        "susunan YAML salah di sini atau di baris sebelumnya",
        remedy="samakan jarak awal baris dengan baris di atasnya dan beri spasi sesudah titik dua",
    )


def _by_the_line(text: str, place: Location, said: str) -> tuple[int, tuple[str, str]] | None:
    """Return the line and the slip where the text tells more than the parser, which often stops a line too late."""
    lines = text.split("\n")
    here = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return place.line, _TAB
    if "expected ':'" in said and _UNSPACED.match(here):
        return place.line, _NO_SPACE
    if "mapping values are not allowed" not in said or len(re.findall(r":(?= |$)", here)) > 1:
        return None
    number = place.line - 1
    while number and not lines[number - 1].strip():
        number -= 1
    before = lines[number - 1] if number else "#"
    if _UNSPACED.match(before):
        return number, _NO_SPACE
    complete = re.search(r":(?= |$)", before) or before.lstrip().startswith("#")
    return None if complete else (number, _NO_COLON)
