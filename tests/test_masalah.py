"""Every slip is found, placed and explained: tests/masalah/*.yml hold small damages and the exact problems.

A case changes the smallest valid folder: `ganti` replaces a text that stands once, `salin` copies a file, `berkas`
writes a whole file (null deletes it), `panjang` a text by so many letters, `hex` and `pengodean` the bytes; `ulang`
writes a text so many times at the end of a file, `banyak` so many files with a comment, `tautan` adds links, and
`tertutup` names folders that the system does not open. `gagal` and `lolos` name the code that must, or only just must
not, be among the problems.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import HARI_INI, TERKECIL, write_folder

from lkjip_build.build import inspect, inspect_sources
from lkjip_build.problems import RULES, Problem
from lkjip_build.sources import read_folder

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "masalah"
MANUAL = ROOT / "docs/panduan/masalah.md"


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
        files: dict[str, str | bytes] = dict(TERKECIL)
        for name, edits in self.isi.get("ganti", {}).items():
            for old, new in edits.items():
                files[name] = replaced(files[name], old, new)
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
        folder.mkdir()
        hari_ini: date = self.isi.get("hari_ini", HARI_INI)
        write_folder(folder, self.files())
        for name, target in self.isi.get("tautan", {}).items():
            (folder / name).symlink_to(target)
        sources = read_folder(folder)
        closed = tuple(self.isi.get("tertutup", ()))  # no folder is closed to root, who may run the tests
        sources = replace(sources, isi=replace(sources.isi, tertutup=closed))
        return inspect_sources(sources, folder.name, hari_ini).problems


def replaced(content: str | bytes, old: str, new: str) -> str:
    assert isinstance(content, str)
    assert content.count(old) == 1, f"'{old}' harus ada tepat sekali"
    return content.replace(old, new)


def described(problem: Problem) -> dict[str, str]:
    """Return the problem as it is written in a case."""
    found = {"di": str(problem.location), "kode": problem.code, "pesan": problem.message}
    return found | ({"perbaikan": problem.remedy} if problem.remedy else {})


def read_cases() -> list[Kasus]:
    return [
        Kasus(isi["nama"], file.stem, isi)
        for file in sorted(FOLDER.glob("*.yml"))
        for isi in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


SEMUA = read_cases()
# The first only a system that refuses shows: test_batas_ukuran.py. The second stands on pages alone, since LKJ431 tells
# it at the table of days off: test_nama_folder.py.
ELSEWHERE = {"LKJ046", "LKJ614"}


@pytest.mark.parametrize("kasus", SEMUA, ids=attrgetter("id"))
def test_a_damaged_folder_gives_these_problems(kasus: Kasus, tmp_path: Path) -> None:
    problems = kasus.problems(tmp_path / "data")
    assert [described(problem) for problem in problems] == kasus.isi["masalah"]
    codes = {problem.code for problem in problems}
    assert kasus.isi.get("gagal") in {None, *codes}
    assert kasus.isi.get("lolos") not in codes


def test_the_smallest_folder_has_no_problem(tmp_path: Path) -> None:
    assert inspect(write_folder(tmp_path / "data", TERKECIL), HARI_INI).problems == ()


def codes_in(*packages: str) -> set[str]:
    """Return the codes that the source of these packages names."""
    files = [file for package in packages for file in (ROOT / "lkjip_build" / package).rglob("*.py")]
    return {code for file in files for code in re.findall(r'"(LKJ\d{3})"', file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("kind", ["gagal", "lolos"])
def test_every_code_has_a_failing_case_and_a_near_miss(kind: str) -> None:
    shown = {kasus.isi[kind] for kasus in SEMUA if kind in kasus.isi}
    assert sorted(codes_in("sources", "model", "load", "checks") - shown - ELSEWHERE) == []


def test_every_problem_says_what_to_do() -> None:
    shown = [(kasus.nama, problem) for kasus in SEMUA for problem in kasus.isi["masalah"]]
    assert [nama for nama, problem in shown if "perbaikan" not in problem] == []


def test_rules_and_the_manual_hold_the_same_codes() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    headings = re.findall(r"^## (LKJ\d{3}): (.+?) \{ #(lkj\d{3}) \}$", text, re.MULTILINE)
    assert {code: title for code, title, _ in headings} == {code: rule.title for code, rule in RULES.items()}
    assert all(code.lower() == anchor for code, _, anchor in headings)
    assert len(headings) == len(RULES)


def test_every_heading_of_the_manual_has_a_severity_and_a_bad_and_a_good_example() -> None:
    sections = MANUAL.read_text(encoding="utf-8").split("\n## ")[1:]
    words = {"error": "**Kesalahan**", "warning": "**Peringatan**"}
    for section in sections:
        if code := re.match(r"(LKJ\d{3}):", section):
            assert words[RULES[code[1]].severity] in section, code[1]
            assert section.count("```") == 4, code[1]
            assert section.index("Salah:") < section.index("Benar:"), code[1]
