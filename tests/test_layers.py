"""Who may import whom, as docs/pengembang/arsitektur.md says."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "lkjip_build"
# Each layer may import those before it; a set stands on one step, and its members do not know each other.
ORDER: list[set[str]] = [
    {"problems", "limits", "privasi"},
    {"jejak"},
    {"sources", "model"},
    {"printers", "prosa"},
    {"load"},
    {"compute"},
    {"bahasa"},
    {"drawing"},
    {"checks"},
    {"katalog", "isi"},
    {"susunan", "keluaran"},
    {"build", "utuh", "perintah"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


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
    known = {"isi", "bahasa", "drawing", "prosa", "privasi", "problems", "keluaran"}
    for file in (PACKAGE / "keluaran").rglob("*.py"):
        assert {layer(name) for name in imports(file) if name.startswith("lkjip_build.")} <= known, file


def test_only_hooks_import_the_engine() -> None:
    engines = {"mkdocs", "material", "properdocs"}
    users = [file for file in MODULES if {name.split(".")[0] for name in imports(file)} & engines]
    assert users == []


def test_pandas_lives_in_compute_only() -> None:
    users = {file.relative_to(PACKAGE).parts[0] for file in MODULES if "pandas" in imports(file)}
    assert users == {"compute"}


def test_the_hook_uses_the_build_and_the_printers_only() -> None:
    text = (ROOT / "hooks/lkjip.py").read_text(encoding="utf-8")
    asked = {word.split('"')[0] for word in text.split("{PACKAGE}.")[1:]}
    assert asked == {"build", "printers"}


def test_publishing_uses_whole_writing_only() -> None:
    assert {name for name in imports(ROOT / "hooks/terbit.py") if "lkjip" in name} == {
        "lkjip_build",
        "lkjip_build.utuh",
    }
