"""What a new office is opened with: a double click runs the editor of its own folder, and says why where it cannot."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from lkjip_build.model.instansi import JenisInstansi
from lkjip_build.perintah.mulai import KantorBaru, sekitar_data
from lkjip_build.utuh import new_folder

KANTOR = KantorBaru(
    nama="Kecamatan Uji",
    jenis=JenisInstansi.KECAMATAN,
    kabupaten="Kabupaten Uji",
    provinsi="Provinsi Uji",
    kode_wilayah="",
    tahun=2026,
    awal=2025,
    akhir=2029,
)


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    folder = tmp_path / "Kantor Kami (baru)"
    new_folder(folder, sekitar_data(KANTOR))
    return folder


def program(folder: Path, isi: str, tempat: str = ".venv/bin") -> None:
    place = folder / tempat
    place.mkdir(parents=True)
    (place / "lkjip").write_text(f"#!/bin/sh\n{isi}\n")
    (place / "lkjip").chmod(0o755)


def klik(file: Path, *jalur: Path, rumah: Path = Path("/nonexistent")) -> subprocess.CompletedProcess[str]:
    """Run a file as a file manager does: by its path, from elsewhere; somebody presses Enter at the end. On the
    computer are the programs of the system and those of `jalur`, no others.
    """
    env = {**os.environ, "PATH": ":".join([*map(str, jalur), "/usr/bin", "/bin"]), "HOME": str(rumah)}
    return subprocess.run([str(file)], cwd="/", input="\n", capture_output=True, text=True, env=env, timeout=60)


@pytest.mark.parametrize("nama", ["sunting.sh", "sunting.command"])
def test_a_double_click_opens_the_editor_of_the_folder(kantor: Path, nama: str) -> None:
    assert (kantor / nama).stat().st_mode & stat.S_IXUSR
    program(kantor, 'echo "$@" > dibuka')
    done = klik(kantor / nama)
    assert (done.returncode, done.stdout) == (0, "")
    assert (kantor / "dibuka").read_text() == "sunting\n"


def test_a_window_stays_open_where_the_editor_says_why_not(kantor: Path) -> None:
    program(kantor, "echo 'folder ini sedang dibuka di meja isian lain' >&2; exit 1")
    done = klik(kantor / "sunting.sh")
    assert done.returncode == 1
    assert "sedang dibuka" in done.stderr
    assert "Tekan Enter untuk menutup jendela ini." in done.stdout


def test_without_the_program_it_is_put_there_once(kantor: Path, tmp_path: Path) -> None:
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "langkah").write_text('#!/bin/sh\necho "$@" >> langkah\n')
    put = f"mkdir -p .venv/bin; for one in pip lkjip; do cp {fake}/langkah .venv/bin/$one; done; chmod +x .venv/bin/*"
    (fake / "python3").write_text(f'#!/bin/sh\necho "$@" > langkah\n{put}\n')
    (fake / "python3").chmod(0o755)
    assert klik(kantor / "sunting.sh", fake).returncode == 0
    steps = ["-m venv .venv", "install --quiet -r requirements.txt", "sunting"]
    assert (kantor / "langkah").read_text().splitlines() == steps


def test_what_no_index_has_is_said_to_come_from_its_folder(kantor: Path, tmp_path: Path) -> None:
    program(tmp_path, "exit 1", "bin")
    (tmp_path / "bin/lkjip").rename(tmp_path / "bin/python3")
    refused = klik(kantor / "sunting.sh", tmp_path / "bin")
    assert refused.returncode == 1
    for said in ("'No matching distribution found'", ".venv/bin/pip install FOLDER-PROGRAM", "periksa internetnya"):
        assert said in refused.stdout


@pytest.mark.parametrize("nama", ["sunting.sh", "sunting.command"])
def test_a_program_that_the_computer_has_is_used_before_any_is_put_there(
    kantor: Path, tmp_path: Path, nama: str
) -> None:
    """An office that was begun from a clone or a wheel has a program that no index knows."""
    for place in ("jalur", "lkjip/bin"):
        program(tmp_path, f"echo {place} $@ > dibuka", place)
    assert klik(kantor / nama, tmp_path / "jalur", rumah=tmp_path).returncode == 0
    assert (kantor / "dibuka").read_text() == "jalur sunting\n"
    assert klik(kantor / nama, rumah=tmp_path).returncode == 0, "where README.md puts it"
    assert (kantor / "dibuka").read_text() == "lkjip/bin sunting\n"
    program(kantor, "echo sendiri > dibuka")
    assert klik(kantor / nama, tmp_path / "jalur", rumah=tmp_path).returncode == 0, "the one of the folder is first"
    assert (kantor / "dibuka").read_text() == "sendiri\n"


def test_windows_gets_its_own_ends_of_line_and_the_same_way(kantor: Path) -> None:
    for nama in ("sunting.bat", "bekal-windows.ps1"):
        raw = (kantor / nama).read_bytes()
        assert raw.count(b"\n") == raw.count(b"\r\n") > 10
        assert raw.isascii(), "cmd and an old PowerShell read other letters in a code page of their own"
    bat = (kantor / "sunting.bat").read_text()
    assert 'cd /d "%~dp0"' in bat
    labels = {line.removeprefix(":") for line in bat.splitlines() if line.startswith(":")}
    assert {line.rpartition("goto ")[2] for line in bat.splitlines() if "goto " in line} == labels
    order = [
        "python\\python.exe",
        ".venv\\Scripts\\lkjip.exe",
        "$PATH:lkjip.exe",
        "lkjip\\Scripts\\lkjip.exe",
        "-m venv",
    ]
    assert [next(n for n, line in enumerate(bat.splitlines()) if one in line) for one in order] == sorted(
        next(n for n, line in enumerate(bat.splitlines()) if one in line) for one in order
    )
    assert ".venv\\Scripts\\pip install FOLDER-PROGRAM" in bat
    assert "Belum pernah dicoba di Windows sungguhan" in (kantor / "bekal-windows.ps1").read_text()
