"""The recipes of publishing: shells and workflows can read them, and what they call is there."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
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


BENIH = ROOT / "lkjip_build/benih/situs.yml"
SKEMA_CI = (
    (BENIH, ("vendor.github-workflows",), ("runs-on:", "berjalan-di:")),
    (
        RESEP / "gitlab-ci.yml",
        ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
        ("stages: [periksa, terbit]", "stages: 5"),
    ),
)
"""A workflow, the schema that its host publishes, and a harm that the schema refuses."""


def menurut_skema(path: Path, skema: tuple[str, ...]) -> bool:
    """Tell whether a workflow is what the schema says that its host publishes."""
    if find_spec("check_jsonschema") is None:
        pesan = "check-jsonschema tidak ada; jalankan make data-terbuka"
        pytest.fail(pesan) if os.environ.get("CI") == "true" else pytest.skip(pesan)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *skema, str(path)]
    return subprocess.run(command, capture_output=True, text=True).returncode == 0


@pytest.mark.parametrize(("path", "skema", "rusak"), SKEMA_CI, ids=[one[0].name for one in SKEMA_CI])
def test_the_workflows_are_what_their_hosts_publish_as_schema(
    path: Path, skema: tuple[str, ...], rusak: tuple[str, str], tmp_path: Path
) -> None:
    assert menurut_skema(path, skema)
    text = path.read_text(encoding="utf-8")
    assert rusak[0] in text
    broken = tmp_path / path.name
    broken.write_text(text.replace(*rusak), encoding="utf-8")
    assert not menurut_skema(broken, skema)


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
