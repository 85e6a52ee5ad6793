"""The program as it is installed: a wheel in an environment of its own, far from this repository."""

import shutil
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pengaturan import ROOT
from situs_uji import ENV, read, words

ISIAN = {
    "nama": "Badan Uji Coba",
    "jenis": "badan",
    "kabupaten": "Kabupaten Contoh",
    "provinsi": "Provinsi Contoh",
    "kode-wilayah": "",
    "tahun": "2026",
    "renstra": "2025-2029",
}


def run(*command: str | Path, cwd: Path) -> str:
    env = {key: value for key, value in ENV.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def roda(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built of a copy: building leaves nothing in the repository."""
    folder = tmp_path_factory.mktemp("roda")
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "lkjip_build", folder / "lkjip_build", ignore=shutil.ignore_patterns("__pycache__"))
    pip = (
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        "-w",
        folder,
        folder,
    )
    run(*pip, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.mark.lama
def test_the_wheel_carries_all_that_an_office_needs(roda: Path) -> None:
    carried = set(zipfile.ZipFile(roda).namelist())
    package = ROOT / "lkjip_build"
    here = {
        file.relative_to(ROOT).as_posix()
        for file in package.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert here - carried == set()


@pytest.mark.lama
def test_a_new_office_is_built_by_the_installed_program_alone(roda: Path, tmp_path: Path) -> None:
    """Without the network: what the program stands on is that of this environment."""
    venv = tmp_path / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=tmp_path)
    python = venv / "bin/python"
    own = Path(run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=tmp_path).strip())
    (own / "pinjaman.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", roda, cwd=tmp_path)
    found = run(python, "-c", "import lkjip_build; print(lkjip_build.__file__)", cwd=tmp_path)
    assert Path(found.strip()).is_relative_to(venv)
    assert run(venv / "bin/lkjip", "--version", cwd=tmp_path).startswith("lkjip 0.")
    pilihan = [word for key, value in ISIAN.items() for word in (f"--{key}", value)]
    run(venv / "bin/lkjip", "mulai", tmp_path / "kantor", *pilihan, cwd=tmp_path)
    printed = run(python, "-m", "mkdocs", "build", "--strict", cwd=tmp_path / "kantor")
    assert "Situs diterbitkan di" in printed
    situs = tmp_path / "kantor/site"
    assert "Apakah janji kinerja ditepati?" in words(read(situs, ""))
    assert "82,75" in words(read(situs, "kinerja/2026"))
    assert "Panduan pegawai" in words(read(situs, "panduan"))
    assert (situs / "laporan/2026").is_dir()
    assert any((situs / "laporan/2026").glob("*.pdf"))
    kinerja = tmp_path / "kantor/data/2026/kinerja.csv"
    kinerja.write_text(kinerja.read_text(encoding="utf-8").replace("82,75", "84,25"), encoding="utf-8")
    run(python, "-m", "mkdocs", "build", "--strict", cwd=tmp_path / "kantor")
    assert "84,25" in words(read(situs, "kinerja/2026"))
    # ProperDocs knows the plugin and the theme by the same names.
    ulang = (python, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", tmp_path / "properdocs")
    run(*ulang, cwd=tmp_path / "kantor")
    assert "84,25" in words(read(tmp_path / "properdocs", "kinerja/2026"))
    assert [one.name for one in (tmp_path / "kantor/docs").iterdir()] == [".gitkeep"]
