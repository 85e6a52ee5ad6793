"""A seal does not lean on git: history rewritten behind it is seen, and git keeps the signed bytes."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kantor_sah import HARI_INI, salin
from pengaturan import ROOT

from lkjip_build.build import inspect
from lkjip_build.cli import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git tidak ada")


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=Kantor", "-c", "user.email=kantor@contoh.invalid", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def jalankan(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), env={"SOURCE_DATE_EPOCH": "1777939200"})


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """The sealed office in a repository of its own, one commit long."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    salin(folder)
    shutil.copy(ROOT / ".gitattributes", folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Laporan 2025 disahkan")
    return folder


def ubah(kantor: Path) -> None:
    """Make a figure better than it was signed, and leave no trace of it in the history."""
    table = kantor / "data/2025/kinerja.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(";83;Survei", ";88;Survei"), encoding="utf-8")
    git(kantor, "commit", "-q", "-a", "--amend", "--no-edit")
    git(kantor, "reflog", "expire", "--expire=now", "--all")
    git(kantor, "gc", "-q", "--prune=now")
    assert git(kantor, "log", "--oneline").count("\n") == 1
    assert git(kantor, "status", "--porcelain") == ""


def test_history_that_was_rewritten_behind_a_seal_is_seen(kantor: Path) -> None:
    ubah(kantor)
    found = [one for one in inspect(kantor / "data", HARI_INI).problems if one.severity == "error"]
    assert [one.code for one in found] == ["LKJ705"]
    assert "realisasi iku-01 di kinerja.csv berubah dari '83' menjadi '88'" in found[0].message


def test_a_seal_made_anew_in_a_rewritten_history_is_not_that_of_the_published_file(
    kantor: Path, tmp_path: Path
) -> None:
    published = tmp_path / "diunduh.pdf"
    shutil.copy(kantor / "data/2025/dokumen/lkjip-2025.pdf", published)
    assert jalankan("verifikasi", str(published), "--data", str(kantor / "data")).exit_code == 0
    for name in ("2025/pengesahan.yml", "2025/koreksi.csv", "pengesahan.csv"):
        (kantor / "data" / name).unlink()
    shutil.rmtree(kantor / "data/2025/dokumen")
    ubah(kantor)
    made = jalankan("sahkan", "2025", "--data", str(kantor / "data"))
    assert made.exit_code == 0, made.output
    git(kantor, "add", "-A")
    git(kantor, "commit", "-q", "--amend", "--no-edit")
    assert not [one for one in inspect(kantor / "data", HARI_INI).problems if one.severity == "error"]
    told = jalankan("verifikasi", str(published), "--data", str(kantor / "data"))
    assert told.exit_code == 1
    assert re.search("BUKAN|bukan", told.output)


@pytest.mark.parametrize("line_ends", ["true", "input", "false"])
def test_a_checkout_has_the_signed_bytes_whatever_line_ends_it_prefers(
    kantor: Path, tmp_path: Path, line_ends: str
) -> None:
    copy = tmp_path / "salinan"
    git(tmp_path, "-c", f"core.autocrlf={line_ends}", "clone", "-q", str(kantor), str(copy))
    assert (b"\r\n" in (copy / "data/2025/kinerja.csv").read_bytes()) is (line_ends == "true")
    for file in (kantor / "data/2025/dokumen").iterdir():
        assert (copy / "data/2025/dokumen" / file.name).read_bytes() == file.read_bytes()
    assert not [one for one in inspect(copy / "data", HARI_INI).problems if one.severity == "error"]
