"""The recipes of publishing: shells and workflows can read them, and what they call is there."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from pengaturan import ROOT

from lkjip_build.cli import main

RESEP = ROOT / "lkjip_build/panduan/penerbitan"
PANDUAN = ROOT / "lkjip_build/panduan/penerbitan.md"
KEBIJAKAN = re.compile(r"default-src 'none'[^\"]*")


@pytest.mark.parametrize("path", sorted(RESEP.glob("*.sh")), ids=lambda one: one.name)
def test_a_shell_reads_the_scripts(path: Path) -> None:
    subprocess.run(["sh", "-n", str(path)], check=True)
    text = path.read_text(encoding="utf-8")
    assert text.index("mkdocs build --strict") < text.index("site/" if "rsync" in path.name else "lftp -e")
    assert text.rstrip().endswith('lkjip periksa-situs "$alamat"')


def test_the_workflow_checks_every_push_and_publishes_only_what_was_built() -> None:
    made = yaml.load((ROOT / "lkjip_build/benih/situs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert made["on"] == {"push": "", "pull_request": "", "workflow_dispatch": ""}
    steps = [one.get("run", one.get("uses", "")) for one in made["jobs"]["bangun"]["steps"]]
    assert steps.index("lkjip periksa --format github") < steps.index("mkdocs build --strict")
    assert steps.index("mkdocs build --strict") < steps.index("actions/upload-pages-artifact@v3")
    assert made["jobs"]["terbit"]["needs"] == "bangun"
    gitlab = yaml.load((RESEP / "gitlab-ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert gitlab["stages"] == ["periksa", gitlab["pages"]["stage"]]
    assert gitlab["periksa"]["script"] == ["lkjip periksa"]
    assert gitlab["pages"]["script"][-1] == "mv site public"


def test_every_recipe_has_the_policy_that_pages_carry() -> None:
    theme = (ROOT / "lkjip_build/theme/main.html").read_text(encoding="utf-8")
    carried = KEBIJAKAN.search(theme)
    assert carried
    for name in ("nginx.conf", "htaccess.txt"):
        found = KEBIJAKAN.search((RESEP / name).read_text(encoding="utf-8"))
        assert found
        assert found[0] == f"{carried[0]}; frame-ancestors 'none'", name


def test_the_guide_leads_to_every_recipe_and_names_commands_that_are_there() -> None:
    text = PANDUAN.read_text(encoding="utf-8")
    assert {one.name for one in RESEP.iterdir()} == {*re.findall(r"\(penerbitan/([^)]+)\)", text)}
    for command in {*re.findall(r"lkjip ([a-z-]+)", text)}:
        assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0, command
