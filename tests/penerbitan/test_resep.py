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
    daily = [{"cron": "23 19 * * *"}]  # 02.23 in Jawa: pages count days
    assert made["on"] == {"push": "", "pull_request": "", "workflow_dispatch": "", "schedule": daily}
    assert "github.event_name == 'schedule' ||" in made["jobs"]["terbit"]["if"], "it runs on the main branch alone"
    steps = [one.get("run", one.get("uses", "")) for one in made["jobs"]["bangun"]["steps"]]
    (build,) = (one for one in steps if "mkdocs build --strict" in one)
    assert steps.index("lkjip periksa --format github") < steps.index(build)
    assert steps.index("actions/configure-pages@v5") < steps.index(build)
    assert steps.index(build) < steps.index("actions/upload-pages-artifact@v3")
    # A run under way is not broken off, and the next of its branch waits for it.
    assert made["concurrency"] == {"group": "situs-${{ github.ref }}"}
    assert made["jobs"]["terbit"]["needs"] == "bangun"
    gitlab = yaml.load((RESEP / "gitlab-ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert gitlab["stages"] == ["periksa", gitlab["pages"]["stage"]]
    assert gitlab["periksa"]["script"] == ["lkjip periksa"]
    assert gitlab["pages"]["script"][-1] == "mv site public"
    report = gitlab["periksa"]["artifacts"]
    assert gitlab["periksa"]["after_script"] == [f"lkjip periksa --format gitlab > {report['reports']['codequality']}"]
    assert report["when"] == "always"


@pytest.mark.parametrize(
    ("baris", "alamat"),
    [
        ("alamat_situs: https://kinerja.contoh.go.id/", ""),
        ('alamat_situs: "https://kinerja.contoh.go.id/"', ""),
        ("alamat_situs:", "https://u.pages.invalid/repo"),
        ("alamat_situs:   # belum", "https://u.pages.invalid/repo"),
        ("nama: Kantor", "https://u.pages.invalid/repo"),
    ],
)
@pytest.mark.parametrize("tempat", ["github", "gitlab"])
def test_a_host_of_pages_tells_the_address_where_the_office_did_not(
    tempat: str, baris: str, alamat: str, tmp_path: Path
) -> None:
    """The lines of both workflows as a shell runs them, up to the program that builds, of which a stand-in tells what
    it was given.
    """
    (tmp_path / "data").mkdir()
    (tmp_path / "data/instansi.yml").write_text(f"nama: Kantor\n{baris}\n", encoding="utf-8")
    (tmp_path / "mkdocs").write_text('#!/bin/sh\necho "$* [$SITE_URL]"\n', encoding="utf-8")
    (tmp_path / "mkdocs").chmod(0o755)
    if tempat == "github":
        steps = yaml.safe_load(BENIH.read_text(encoding="utf-8"))["jobs"]["bangun"]["steps"]
        (lines,) = (one["run"] for one in steps if "mkdocs build" in one.get("run", ""))
    else:
        script = yaml.safe_load((RESEP / "gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]["script"]
        lines = "\n".join(script[:-1])
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "SITE_URL": ""}
    env |= dict.fromkeys(("ALAMAT_PAGES", "CI_PAGES_URL"), "https://u.pages.invalid/repo")
    ran = subprocess.run(["sh", "-e", "-c", lines], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert ran.stdout == f"build --strict [{alamat}]\n"


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
