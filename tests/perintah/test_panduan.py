"""The manual of problems says what the rules say, and what it said before they were told one by one."""

import re
from pathlib import Path

from click.testing import CliRunner

from lkjip_build.cli import main
from lkjip_build.katalog import rules
from lkjip_build.perintah.panduan import files

PANDUAN = Path(__file__).parents[2] / "lkjip_build/panduan"


def test_the_manual_in_the_repository_is_current() -> None:
    """`lkjip panduan` rewrites it."""
    assert {name: (PANDUAN / name).read_text(encoding="utf-8") for name in files()} == files()


def test_the_command_writes_it(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["panduan", "--ke", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == files()


def test_each_rule_has_a_heading_an_anchor_its_consequence_and_its_text() -> None:
    _, *sections = re.split(r"(?m)^(?=## LKJ)", files()["masalah.md"])
    assert len(sections) == len(rules())
    for rule, section in zip(rules().values(), sections, strict=True):
        assert section.startswith(f"## {rule.code}: {rule.title} {{ #{rule.code.lower()} }}\n\n**")
        assert ("situs tidak terbit" in section) == (rule.severity == "error")
        assert ("Mutu data" in section.split("\n\n")[1]) == (rule.severity == "warning" and rule.terbit)
        assert " ".join(rule.manual.split()) in " ".join(section.split())


def test_the_codes_that_can_be_confirmed_are_named_before_the_sections() -> None:
    before = files()["masalah.md"].split("## LKJ001")[0].split("Yang bisa dikonfirmasi:")[1]
    assert re.findall(r"LKJ\d{3}", before) == [rule.code for rule in rules().values() if rule.konfirmasi]
    assert before.rstrip().endswith("dan LKJ473.")
