"""The scripts that send a site, run with the real rsync and lftp from folder to folder: what is old goes, what is equal
stays, and nothing is sent of a site that could not be built.
"""

import os
import subprocess
from pathlib import Path

import pytest
from peladen_uji import RESEP, program

PALSU = '#!/bin/sh\necho "$(basename "$0") $*" >> {catatan}\nexit {hasil}\n'


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """An office with a built site, and one that was sent before: a page that is gone, a page that is the same, a page
    that changed and kept its size and its hour, and settings of the server.
    """
    for path, text in (
        ("site/index.html", "baru"),
        ("site/tetap/index.html", "tetap"),
        ("site/assets/situs.css", "p{}"),
        ("terbit/index.html", "lama"),
        ("terbit/tetap/index.html", "tetap"),
        ("terbit/dihapus/index.html", "lama"),
        ("terbit/.htaccess", "Options -Indexes"),
        ("terbit/.well-known/pki-validation/x.txt", "bukti"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    os.utime(tmp_path / "terbit/tetap/index.html", (1_700_000_000, 1_700_000_000))
    return tmp_path


def jalankan(kantor: Path, resep: str, *argumen: str, bangun: int = 0) -> tuple[int, list[str]]:
    """The exit code of a script and which of our commands it called; `bangun` is what building ends with."""
    tools, noted = kantor / "alat", kantor / "catatan"
    tools.mkdir()
    noted.touch()
    for name, result in (("mkdocs", bangun), ("lkjip", 0)):
        (tools / name).write_text(PALSU.format(catatan=noted, hasil=result), encoding="utf-8")
        (tools / name).chmod(0o755)
    # A folder of this computer in the place of the server; all else of lftp is as it is.
    (tools / "lftp").write_text(
        f'#!/bin/sh\nexec {program("lftp", "lftp")} "$1" "$2" file:{kantor}\n', encoding="utf-8"
    )
    (tools / "lftp").chmod(0o755)
    env = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(kantor)}
    ran = subprocess.run(["sh", str(RESEP / resep), *argumen], cwd=kantor, env=env, capture_output=True, text=True)
    return ran.returncode, noted.read_text(encoding="utf-8").splitlines()


def isi(folder: Path) -> dict[str, str]:
    return {one.relative_to(folder).as_posix(): one.read_text() for one in folder.rglob("*") if one.is_file()}


ALAMAT = "https://kinerja.contoh.go.id/"
SELESAI = ["mkdocs build --strict", f"lkjip periksa-situs {ALAMAT}"]


@pytest.mark.parametrize("cara", ["rsync", "lftp"])
def test_what_is_sent_is_the_site_and_nothing_else(kantor: Path, cara: str) -> None:
    program(cara, cara)
    there = kantor / "terbit"
    if cara == "rsync":
        done = jalankan(kantor, "terbit-rsync.sh", f"{there}/", ALAMAT)
    else:
        done = jalankan(kantor, "terbit-ftp.sh", "pengguna@ftp.contoh.go.id", "terbit", ALAMAT)
    assert done == (0, SELESAI)
    set_up = {".htaccess": "Options -Indexes", ".well-known/pki-validation/x.txt": "bukti"}
    assert isi(there) == {**isi(kantor / "site"), **set_up}
    if cara == "rsync":  # a file that did not change keeps its day, so that browsers need not fetch it again
        assert (there / "tetap/index.html").stat().st_mtime == 1_700_000_000


@pytest.mark.parametrize(("cara", "tujuan"), [("rsync", "terbit/"), ("lftp", "terbit")])
def test_nothing_is_sent_of_a_site_that_could_not_be_built(kantor: Path, cara: str, tujuan: str) -> None:
    program(cara, cara)
    before = isi(kantor / "terbit")
    if cara == "rsync":
        done = jalankan(kantor, "terbit-rsync.sh", tujuan, ALAMAT, bangun=1)
    else:
        done = jalankan(kantor, "terbit-ftp.sh", "pengguna@ftp.contoh.go.id", tujuan, ALAMAT, bangun=1)
    assert done == (1, SELESAI[:1])
    assert isi(kantor / "terbit") == before
