"""A kind that is added and not handled everywhere stops the developer, not the reader.

`JANJI` names the kinds that figures and their counting branch on. A copy of the package gets a new member of each, and
mypy must refuse every place that does not know it. What mypy cannot see is read from the source: a table over such a
kind has all of its members, and below the sentences nobody asks for one member alone, where a new one would silently
fall among the others.

Each time the source is read: no table lacks a member, and no `match` lets the rest through.
That mypy refuses a new member, which takes it a quarter of a minute, stands among the long proofs.
"""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lkjip_build"

# What is typed into the data; each is decided in model, load, compute or checks, by `match` alone.
DITULIS = (
    *("Arah", "Konsolidasi", "CaraRenstra", "TargetTriwulan", "JenisIndikator", "JenisSatuan", "JenisLangkah"),
    *("RumusTurun", "RumusTetap", "RumusRentang", "RumusEfisiensi", "RataRata", "SatuanHari", "HariNol"),
)
# What is computed and put into words.
DIHITUNG = ("Rumus", "Alasan", "AlasanBanding", "AlasanEfisiensi", "AlasanPutusan", "JenisPutus", "Putusan")
JANJI = (*DITULIS, *DIHITUNG)
# A step may be asked whether it is a decision, a capaian whether it is that of a zero target: any other is not.
BOLEH_DITANYA = {"JenisLangkah", *DIHITUNG}
DI_BAWAH_KALIMAT = ("model", "load", "compute", "checks")

BARU = "BARU_DIUJI"
_BENTUK_BARU = f"""@dataclass(frozen=True)
class {BARU}:
    pass


"""


def sources(package: Path) -> dict[Path, ast.Module]:
    return {path: parsed(path.read_text(encoding="utf-8")) for path in sorted(package.rglob("*.py"))}


@cache
def parsed(text: str) -> ast.Module:
    return ast.parse(text)


def enums(trees: Mapping[Path, ast.Module]) -> dict[str, tuple[Path, list[ast.Assign]]]:
    """Return where each promised kind is declared, with its members."""
    found: dict[str, tuple[Path, list[ast.Assign]]] = {}
    for path, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name in JANJI:
                assert node.name not in found, f"two kinds are called {node.name}"
                found[node.name] = path, [line for line in node.body if isinstance(line, ast.Assign)]
    return found


def members(trees: Mapping[Path, ast.Module]) -> dict[str, set[str]]:
    return {name: {ast.unparse(line.targets[0]) for line in lines} for name, (_, lines) in enums(trees).items()}


def kind_of(node: ast.AST | None) -> str:
    """Return the promised kind that a member such as `Arah.NAIK` belongs to, else nothing."""
    named = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in JANJI
    return node.value.id if named else ""


def lacking(package: Path) -> Iterator[str]:
    """Yield each member that a table over its kind lacks, as `pages/kalimat.py: Arah.NAIK`."""
    trees = sources(package)
    known = members(trees)
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Dict) or not node.keys or len({kind_of(key) for key in node.keys}) > 1:
                continue
            if kind := kind_of(node.keys[0]):
                for name in sorted(known[kind] - {key.attr for key in node.keys}):
                    yield f"{path.relative_to(package).as_posix()}: {kind}.{name}"


def asked_alone(package: Path) -> Iterator[str]:
    """Yield each comparison with a member of a kind that only `match` may decide."""
    for layer in DI_BAWAH_KALIMAT:
        for path, tree in sources(package / layer).items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Compare):
                    asked = {kind_of(part) for side in (node.left, *node.comparators) for part in ast.walk(side)}
                    if asked.intersection(JANJI) - BOLEH_DITANYA:
                        yield f"{path.relative_to(package).as_posix()}: {ast.unparse(node)}"


def open_matches(package: Path) -> Iterator[str]:
    """Yield each `match` over a promised kind that has a case for all the rest and does not refuse it."""
    for path, tree in sources(package).items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Match):
                continue
            values = [part.value for part in ast.walk(node) if isinstance(part, ast.MatchValue)]
            refused = "assert_never(" in ast.unparse(node.cases[-1].body[-1])
            if any(kind_of(value) for value in values) and not refused:
                yield f"{path.relative_to(package).as_posix()}:{node.lineno}"


def with_one_more(folder: Path) -> Path:
    """Return a copy of the package in which each promised kind has a member more, and values are of a fifth kind."""
    package = folder / "lkjip_build"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    places = [(path, lines[-1].end_lineno or 0) for path, lines in enums(sources(package)).values()]
    for path, line in sorted(places, reverse=True):  # from below, so that the lines above keep their numbers
        text = path.read_text(encoding="utf-8").split("\n")
        text.insert(line, f'    {BARU} = "baru-diuji"')
        path.write_text("\n".join(text), encoding="utf-8")
    nilai = package / "model/nilai_ukur.py"
    text = nilai.read_text(encoding="utf-8")
    declared = "Nilai = Decimal | Nisbah | Rentang | Jenjang\n"
    assert text.count(declared) == 1
    nilai.write_text(text.replace(declared, f"{_BENTUK_BARU}{declared[:-1]} | {BARU}\n"), encoding="utf-8")
    return package


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What mypy says of the package with one member more of each kind; libraries are left aside, since only our own
    kinds matter, and the whole takes seconds.
    """
    folder = tmp_path_factory.mktemp("lengkap")
    package = with_one_more(folder)
    (folder / "mypy.ini").write_text("[mypy]\nstrict = true\nfollow_imports = skip\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", "--cache-dir", os.devnull, package.name],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1, run.stdout + run.stderr
    return [line for line in run.stdout.splitlines() if BARU in line]


@pytest.mark.lama
@pytest.mark.parametrize("kind", DITULIS)
def test_mypy_refuses_a_kind_that_is_not_decided(kind: str, refusals: list[str]) -> None:
    assert [line for line in refusals if f'"assert_never" has incompatible type "Literal[{kind}.{BARU}]"' in line]


@pytest.mark.lama
def test_mypy_refuses_a_further_kind_of_value_in_each_room_that_tells_them_apart(refusals: list[str]) -> None:
    """Also those who ask by `isinstance`: what is left over has no number, and mypy says so."""
    rooms = {line.split("/")[1] for line in refusals if f'"{BARU}"' in line or f"| {BARU}" in line}
    assert {"compute", "bahasa", "checks", "drawing", "susunan"} <= rooms


@pytest.mark.lama
def test_a_direction_is_refused_wherever_a_formula_or_a_side_of_the_target_is_chosen(refusals: list[str]) -> None:
    places = {line.split(":")[0].removeprefix("lkjip_build/") for line in refusals if f"Literal[Arah.{BARU}]" in line}
    assert {"model/renstra.py", "compute/capaian.py", "compute/seri.py"} <= places


@pytest.mark.lama
def test_every_result_is_refused_by_mypy_or_by_its_table(refusals: list[str], tmp_path: Path) -> None:
    found = "\n".join([*refusals, *lacking(with_one_more(tmp_path))])
    assert [kind for kind in JANJI if f"{kind}.{BARU}" not in found] == []


def test_every_table_over_a_kind_is_whole() -> None:
    assert list(lacking(PACKAGE)) == []


def test_no_kind_is_asked_for_one_member_alone() -> None:
    assert list(asked_alone(PACKAGE)) == []


def test_no_match_takes_the_rest_for_granted() -> None:
    assert list(open_matches(PACKAGE)) == []


def test_the_promised_kinds_are_those_of_the_package() -> None:
    assert set(enums(sources(PACKAGE))) == set(JANJI)
