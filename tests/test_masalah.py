"""Every slip is found, placed and explained: tests/masalah/*.yml hold small damages and the exact problems.

A case changes the smallest valid folder, or with `tersegel` the sealed office of `segel_uji`, whose fingerprint stands
as SIDIK and whose seal `segel_ulang` makes anew: `ganti` replaces a text that stands once, `salin` copies a file,
`berkas` writes a whole file (null deletes it), `panjang` a text by so many letters, `hex` and `pengodean` the bytes;
`ulang` writes a text so many times at the end of a file, `banyak` so many files with a comment, `tautan` adds links,
and `tertutup` names folders that the system does not open. With `kantor` a case is a folder of offices, each a case of
its own, and the rules across offices are asked; an office may be a link (`pranala`). `gagal` and `lolos` name the code
that must, or only just must not, be among the problems.
"""

import ast
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import HARI_INI, TERKECIL, write_folder
from kantor_buatan import ringkas
from segel_uji import disegel_ulang, sidik, tersegel

from lkjip_build import checks, katalog
from lkjip_build.antarkantor import periksa
from lkjip_build.build import inspect, inspect_sources
from lkjip_build.portal.kantor import semua_kantor
from lkjip_build.problems import Location, Problem, Rule, in_order
from lkjip_build.sources import read_folder

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "masalah"


@dataclass(frozen=True)
class Kasus:
    nama: str
    asal: str
    isi: dict[str, Any]

    @property
    def id(self) -> str:
        return f"{self.asal}: {self.nama}"

    def files(self) -> dict[str, str | bytes]:
        if self.isi.get("kosong"):
            return {}
        files: dict[str, str | bytes] = tersegel() if self.isi.get("tersegel") else dict(TERKECIL)
        for name, edits in self.isi.get("ganti", {}).items():
            for old, new in edits.items():
                files[name] = replaced(files[name], old.replace("SIDIK", sidik()), new.replace("SIDIK", sidik()))
        for old, new in self.isi.get("segel_ulang", {}).items():
            files = disegel_ulang(files, old, new)
        for name, edits in self.isi.get("panjang", {}).items():
            for old, length in edits.items():
                files[name] = replaced(files[name], old, f";{'x' * length};")
        for name, other in self.isi.get("salin", {}).items():
            files[name] = files[other]
        for name, content in self.isi.get("berkas", {}).items():
            files.pop(name, None)
            if content is not None:
                files[name] = content
        for name, texts in self.isi.get("ulang", {}).items():
            files[name] = f"{files.get(name, '')}" + "".join(text * times for text, times in texts.items())
        for pattern, number in self.isi.get("banyak", {}).items():
            files |= {pattern.format(one): "#" for one in range(number)}
        for name, encoding in self.isi.get("pengodean", {}).items():
            content = files[name]
            assert isinstance(content, str)
            files[name] = content.encode(encoding)
        return files | {name: bytes.fromhex(digits) for name, digits in self.isi.get("hex", {}).items()}

    def problems(self, folder: Path) -> tuple[Problem, ...]:
        if "kantor" in self.isi:
            return across_offices(self, folder)
        folder.mkdir()
        hari_ini: date = self.isi.get("hari_ini", HARI_INI)
        write_folder(folder, self.files())
        for name, target in self.isi.get("tautan", {}).items():
            (folder / name).symlink_to(target)
        sources = read_folder(folder)
        closed = tuple(self.isi.get("tertutup", ()))  # no folder is closed to root, who may run the tests
        sources = replace(sources, isi=replace(sources.isi, tertutup=closed))
        return inspect_sources(sources, folder.name, hari_ini).problems


def across_offices(kasus: Kasus, folder: Path) -> tuple[Problem, ...]:
    for name, isi in kasus.isi["kantor"].items():
        if "pranala" in isi:
            (folder / name).symlink_to(isi["pranala"])
        else:
            (folder / name).mkdir(parents=True)
            write_folder(folder / name / "data", Kasus(name, kasus.asal, isi).files())
    offices, refused = semua_kantor(folder)
    told = [ringkas(one, kasus.isi.get("hari_ini", HARI_INI)) for one in offices]
    return in_order((*periksa(told), *(problem for one in (*told, *refused) for problem in one.masalah)))


def replaced(content: str | bytes, old: str, new: str) -> str:
    assert isinstance(content, str)
    assert content.count(old) == 1, f"'{old}' harus ada tepat sekali"
    return content.replace(old, new)


def described(problem: Problem) -> dict[str, str]:
    """Return the problem as it is written in a case."""
    found = {"di": str(problem.location), "kode": problem.code, "pesan": problem.message}
    return found | ({"perbaikan": problem.remedy.replace(sidik(), "SIDIK")} if problem.remedy else {})


def read_cases() -> list[Kasus]:
    """Every case; read by libyaml, since every worker reads them all before the first test."""
    return [
        Kasus(isi["nama"], file.stem, isi)
        for file in sorted(FOLDER.glob("*.yml"))
        for isi in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    ]


SEMUA = read_cases()
# The first only a system that refuses shows: test_batas_ukuran.py. The second stands on pages alone, since LKJ431 tells
# it at the table of days off: test_nama_folder.py.
ELSEWHERE = {"LKJ046", "LKJ047", "LKJ614"}


@pytest.mark.parametrize("kasus", SEMUA, ids=attrgetter("id"))
def test_a_damaged_folder_gives_these_problems(kasus: Kasus, tmp_path: Path) -> None:
    problems = kasus.problems(tmp_path / "data")
    assert [described(problem) for problem in problems] == kasus.isi["masalah"]
    codes = {problem.code for problem in problems}
    assert kasus.isi.get("gagal") in {None, *codes}
    assert kasus.isi.get("lolos") not in codes


def test_the_smallest_folder_has_no_problem(tmp_path: Path) -> None:
    assert inspect(write_folder(tmp_path / "data", TERKECIL), HARI_INI).problems == ()


def rules_below(package: Path) -> list[tuple[str, Rule]]:
    """Return the rules that the modules of a package make, each with its module: as often as the source says so."""
    found = []
    for file in sorted(package.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "Rule(" in text else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
                code, severity, title, *_ = (one.value for one in node.args if isinstance(one, ast.Constant))
                named = {one.arg: ast.literal_eval(one.value) for one in node.keywords if one.arg}
                found.append((file.relative_to(package).as_posix(), Rule(code, severity, title, **named)))
    return found


RULES = rules_below(ROOT / "lkjip_build")


def test_a_code_stands_in_one_place_and_the_catalogue_has_them_all() -> None:
    assert len({rule.code for _, rule in RULES}) == len(RULES)
    assert katalog.rules() == {rule.code: rule for _, rule in RULES}
    assert list(katalog.rules()) == sorted(katalog.rules())


def test_every_module_of_rules_is_asked_in_the_order_of_its_codes() -> None:
    files = (file.relative_to(ROOT).with_suffix("") for file in (ROOT / "lkjip_build/checks").glob("*/*.py"))
    modules = {".".join(one.parts) for one in files if one.name != "__init__" and one.parent.name != "bantu"}
    assert {rule.__module__ for rule in checks.SEMUA} == modules
    assert {f"lkjip_build.{file[:-3].replace('/', '.')}" for file, _ in RULES if file.count("/") == 2} <= modules
    said = [re.findall(r"LKJ\d{3}", (rule.__doc__ or "").split(". ")[0]) for rule in checks.SEMUA]
    assert said == sorted(said)
    assert [rule.__name__ for rule in checks.SEMUA] == [rule.__module__.split(".")[-1] for rule in checks.SEMUA]


def test_a_problem_is_a_value() -> None:
    rules, place = katalog.rules(), Location("data/x.csv", 2)
    found = [rules[code].at(place, "salah") for code in ("LKJ404", "LKJ301", "LKJ404")]
    assert pickle.loads(pickle.dumps(found)) == found
    assert [one.code for one in in_order(found)] == ["LKJ301", "LKJ404"]
    assert [one.severity for one in in_order(found)] == ["error", "warning"]


def without(kind: str, rules: Iterable[Rule]) -> list[str]:
    """Return the codes that no case fails, or passes only just."""
    shown = {kasus.isi[kind] for kasus in SEMUA if kind in kasus.isi}
    return sorted({rule.code for rule in rules} - shown - ELSEWHERE)


@pytest.mark.parametrize("kind", ["gagal", "lolos"])
def test_every_code_has_a_failing_case_and_a_near_miss(kind: str) -> None:
    assert without(kind, (rule for _, rule in RULES)) == []


def test_every_problem_says_what_to_do() -> None:
    shown = [(kasus.nama, problem) for kasus in SEMUA for problem in kasus.isi["masalah"]]
    assert [nama for nama, problem in shown if "perbaikan" not in problem] == []


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=attrgetter("code"))
def test_a_rule_says_what_it_means_with_a_bad_and_a_good_example(rule: Rule) -> None:
    assert re.fullmatch(r"LKJ\d{3}", rule.code)
    assert rule.severity in {"error", "warning"}
    assert rule.manual.count("```") == 4
    assert 1 < rule.manual.index("\n\nSalah:\n\n```\n") < rule.manual.index("\n\nBenar:\n\n```\n")


NEW = '''"""Codes of sasaran in small letters."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

HURUF_KECIL = Rule("LKJ399", "warning", "Kode berhuruf kecil", manual="Tulis dengan huruf besar.", konfirmasi=True)


def huruf_kecil(data: Data, hari_ini: date) -> Iterator[Problem]:
    for sasaran in data.renstra.semua_sasaran:
        yield sasaran.problem(HURUF_KECIL, "kode ini berhuruf kecil", "kode", remedy="tulis S1")
'''

ASK = """
from datetime import date
from pathlib import Path
from lkjip_build.build import inspect
from lkjip_build.perintah.panduan import files
from lkjip_build.printers import sarif
found = inspect(Path("data"), date(2026, 3, 10))
print([str(one.location) for one in found.problems if one.code == "LKJ399"])
print("Kode berhuruf kecil" in sarif(found.problems, found.lines))
manual = files()["masalah.md"]
print("## LKJ399: Kode berhuruf kecil { #lkj399 }" in manual, ": LKJ399, LKJ404," in manual)
"""


def test_a_new_rule_is_one_file_and_is_missed_without_its_cases(tmp_path: Path) -> None:
    package = tmp_path / "lkjip_build"
    shutil.copytree(ROOT / "lkjip_build", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "checks/kode/huruf_kecil.py").write_text(NEW, encoding="utf-8")
    write_folder(tmp_path / "data", TERKECIL)
    told = subprocess.run([sys.executable, "-c", ASK], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["['data/renstra.yml:7:15 (tujuan.1.sasaran.1.kode)']", "True", "True True"]
    for kind in ("gagal", "lolos"):
        assert without(kind, (rule for _, rule in rules_below(package))) == ["LKJ399"]
