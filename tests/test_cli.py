"""The commands, and the promise that bad data never touch the published site."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pengaturan import ROOT, write_settings
from situs_uji import ENV, cells, read, words

PLAIN = "site_name: Kinerja\ntheme: {name: THEME}\nmarkdown_extensions: [attr_list, tables, def_list]\n"


def lkjip(*arguments: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lkjip_build", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**ENV, "PYTHONPATH": str(ROOT), **env},
        check=False,
    )


@pytest.fixture(scope="module")
def tertulis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `lkjip tulis` wrote of the shipped data."""
    folder = tmp_path_factory.mktemp("tulis") / "keluaran"
    done = lkjip("tulis", str(folder))
    assert done.returncode == 0, done.stderr
    assert "halaman dan" in done.stdout
    return folder


def test_tulis_writes_pages_data_and_hand_written_pages(tertulis: Path) -> None:
    page = (tertulis / "kinerja/2025/index.md").read_text(encoding="utf-8")
    assert page.startswith('---\ntitle: "Kinerja tahun 2025"\n')
    assert "100,47\u00a0%" in page
    assert "<!-- lkjip" not in page
    assert json.loads((tertulis / "data/kinerja.json").read_text(encoding="utf-8"))
    assert (tertulis / "assets/situs.css").is_file()
    assert (tertulis / "panduan/index.md").read_bytes() == (ROOT / "lkjip_build/panduan/index.md").read_bytes()


@pytest.mark.parametrize(
    ("engine", "theme"),
    [
        pytest.param("mkdocs", "mkdocs", marks=pytest.mark.lama),
        pytest.param("mkdocs", "material", marks=pytest.mark.lama),
        ("properdocs", "material"),
    ],
)
def test_other_engines_build_what_tulis_wrote(engine: str, theme: str, tertulis: Path, tmp_path: Path) -> None:
    shutil.copytree(tertulis, tmp_path / "docs")
    name = f"{engine}.yml"
    (tmp_path / name).write_text(PLAIN.replace("THEME", theme), encoding="utf-8")
    subprocess.run([sys.executable, "-m", engine, "build", "-q", "-f", name], cwd=tmp_path, check=True, env=ENV)
    rows = cells(read(tmp_path / "site", "kinerja/2025"), "Sasaran S1")
    assert "100,47 %" in rows[0]
    assert "Mengoreksi dan menandatangani LKjIP" in words(read(tmp_path / "site", "sop/penyusunan-lkjip"))


def test_tulis_leaves_a_full_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "milik-saya.txt").write_text("penting", encoding="utf-8")
    done = lkjip("tulis", str(tmp_path))
    assert done.returncode == 2
    assert "sudah berisi" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["milik-saya.txt"]


def broken_data(folder: Path) -> Path:
    data = folder / "data"
    shutil.copytree(ROOT / "data", data)
    kinerja = data / "2025/kinerja.csv"
    kinerja.write_text(
        kinerja.read_text(encoding="utf-8").replace(";85,4;Rekap", ";delapan puluh;Rekap"), encoding="utf-8"
    )
    return data


def test_tulis_writes_nothing_from_broken_data(tmp_path: Path) -> None:
    data = broken_data(tmp_path)
    done = lkjip("tulis", str(tmp_path / "keluaran"), "--data", str(data))
    assert done.returncode == 1
    assert "data/2025/kinerja.csv:2:9 (realisasi): kesalahan [LKJ201]" in done.stderr
    assert not (tmp_path / "keluaran").exists()


def test_a_data_error_stops_the_build_before_the_old_site_is_touched(tmp_path: Path) -> None:
    data = broken_data(tmp_path)
    settings = write_settings(tmp_path, data, ROOT / "docs")
    old = tmp_path / "site/index.html"
    old.parent.mkdir()
    old.write_text("situs lama", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(settings)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=ENV,
        check=False,
    )
    assert done.returncode == 1
    assert "Data belum bisa diterbitkan; situs lama tidak diubah." in done.stderr
    assert "data/2025/kinerja.csv:2:9 (realisasi)" in done.stderr
    assert "Perbaikan: " in done.stderr
    assert "Traceback" not in done.stderr
    assert old.read_text(encoding="utf-8") == "situs lama"
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["index.html"]


@pytest.mark.parametrize("state", ["missing", "empty"])
def test_a_folder_without_data_is_explained(state: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    if state == "empty":
        data.mkdir()
    done = lkjip("periksa", "--data", str(data))
    assert done.returncode == 1
    assert "folder data 'data' tidak ada atau kosong" in done.stdout
    assert "--data" in done.stdout


def test_periksa_survives_an_old_windows_console() -> None:
    done = lkjip("periksa", PYTHONIOENCODING="cp437")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_commands_explain_themselves() -> None:
    listed = lkjip("--help").stdout
    for command, word in (("periksa", "Periksa berkas data"), ("tulis", "Tulis semua halaman")):
        assert command in listed
        assert word in " ".join(lkjip(command, "--help").stdout.split())
