"""Who may import whom, as docs/pengembang/arsitektur.md says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from lkjip_build.jembatan.tetap import KAIT

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "lkjip_build"
BRIDGE = PACKAGE / "jembatan"
# Each layer may import those before it; a set stands on one step, and its members do not know each other.
ORDER: list[set[str]] = [
    {"problems", "limits", "privasi"},
    {"jejak"},
    {"sources", "model", "tanda_tangan"},
    {"printers", "prosa"},
    {"load"},
    {"compute"},
    {"bahasa"},
    {"drawing"},
    {"checks", "antarkantor"},
    {"katalog", "isi"},
    {"susunan", "keluaran", "utuh"},
    {"simpanan"},
    {"build"},
    {"sunting"},
    {"perintah", "isian"},
    {"jembatan", "theme"},
    {"portal", "meja"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((PACKAGE / "templates").rglob("*.jinja"))


def imports(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def layer(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else ""


def ours(file: Path) -> set[str]:
    """The layers that a module imports."""
    return {layer(name) for name in imports(file) if name.startswith("lkjip_build.")}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(file: Path) -> None:
    own = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    ours = {layer(name) for name in imports(file) if name.startswith("lkjip_build.")} - {own}
    wrong = sorted(name for name in ours if RANK[name] >= RANK[own])
    assert not wrong, f"{own} may not import {wrong}"


def test_every_layer_is_ranked() -> None:
    found = {file.relative_to(PACKAGE).parts[0].removesuffix(".py") for file in MODULES} - {"__init__"}
    assert found == set(RANK)


def test_writers_know_the_content_and_no_rules() -> None:
    """What a writer prints is a value before it; of words it has those that stand around blocks."""
    known = {"isi", "bahasa", "drawing", "prosa", "privasi", "problems", "keluaran"}
    for file in (PACKAGE / "keluaran").rglob("*.py"):
        assert {layer(name) for name in imports(file) if name.startswith("lkjip_build.")} <= known, file


def test_word_and_opendocument_know_their_common_room_and_not_each_other() -> None:
    for one, others in {
        "docx": {"odt", "ods"},
        "odt": {"docx"},
        "ods": {"docx"},
        "kantor": {"docx", "odt", "ods"},
    }.items():
        for file in (PACKAGE / "keluaran" / one).rglob("*.py"):
            asked = {name.split(".")[2] for name in imports(file) if name.startswith("lkjip_build.keluaran.")}
            assert not asked & others, file


def test_only_the_bridge_imports_the_engine() -> None:
    engines = {"mkdocs", "material", "properdocs"}
    users = {file.parent for file in MODULES if {name.split(".")[0] for name in imports(file)} & engines}
    assert users == {BRIDGE}


def test_pandas_lives_in_compute_only() -> None:
    users = {file.relative_to(PACKAGE).parts[0] for file in MODULES if "pandas" in imports(file)}
    assert users == {"compute"}


def test_pages_use_the_build_what_it_keeps_and_the_printers_only() -> None:
    """A preview imports these anew when they change; the bridge lives as long as the process."""
    text = (BRIDGE / "halaman.py").read_text(encoding="utf-8")
    asked = {word.split('"')[0] for word in text.split("{PACKAGE}.")[1:]}
    assert asked == {"build", "printers", "simpanan"}
    assert ours(BRIDGE / "halaman.py") == {"jembatan"}


def test_the_bridge_knows_nothing_deeper() -> None:
    assert {name for file in BRIDGE.glob("*.py") for name in ours(file)} == {
        "jembatan",
        "jejak",
        "problems",
        "utuh",
    }


def test_the_hook_of_this_repository_is_the_one_that_adds_nothing() -> None:
    assert [file.name for file in (ROOT / "hooks").iterdir() if file.is_file()] == ["lkjip.py"]
    assert (ROOT / "hooks/lkjip.py").read_text(encoding="utf-8") == KAIT


def test_publishing_uses_whole_writing_only() -> None:
    assert ours(BRIDGE / "terbit.py") == {"jembatan", "utuh"}


def parsed(template: Path) -> nodes.Template:
    return Environment().parse(template.read_text(encoding="utf-8"))


def said(branch: list[nodes.Node]) -> str:
    """The longest words that stand in a branch of a template as they are, between two tags."""
    text = "".join(one.data for node in branch for one in node.find_all(nodes.TemplateData))
    runs = [" ".join(re.findall(r"[^\W\d_]+", run)) for run in re.split(r"<[^>]*>?", text)]
    return max(runs, key=lambda run: run.count(" "), default="")


def chosen_words(template: nodes.Template) -> Iterator[str]:
    """Yield the words, more than one, that a template says in one case and not in another."""
    for condition in template.find_all(nodes.CondExpr):
        yield from (str(one.value) for one in condition.find_all(nodes.Const) if len(str(one.value).split()) > 1)
    for choice in template.find_all(nodes.If):
        branches = [choice.body, *(other.body for other in choice.elif_), choice.else_]
        yield from (text for branch in branches if choice.else_ and len((text := said(branch)).split()) > 1)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.relative_to(PACKAGE / "templates").as_posix())
def test_templates_choose_no_words_and_count_nothing(template: Path) -> None:
    tree = parsed(template)
    assert list(chosen_words(tree)) == []
    sums = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)
    assert sorted({node.lineno for node in tree.find_all(sums)}) == []
    assert not {node.name for node in tree.find_all(nodes.Filter)} & {"round", "sum", "int", "float", "abs"}


def test_a_template_that_chooses_words_is_found() -> None:
    tree = Environment().parse("{{ 'satu saja' if x else 'y' }}{% if x %}<p>lebih dari</p>{% else %}-{% endif %}")
    assert list(chosen_words(tree)) == ["satu saja", "lebih dari"]
