"""A published site changes whole or not at all: real builds that are killed, run out of space, or find a fault."""

import os
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pengaturan import ROOT, write_settings
from pohon import Pohon, dead_process, mounted, plant, tree
from situs_uji import ENV

DATA = ROOT / "tests/situs/demak-2020/data"
PAGES = 20
BARE: dict[str, Any] = {"plugins": ["terbit"], "hooks": [], "extra_css": [], "extra_javascript": []}
"""Settings without the data: what publishes does not ask what is published, and such a build takes half a second."""


JALAN = f"{ROOT}{os.pathsep}{ROOT / 'tests/plugin'}"
"""Where the program is, and the name under which MkDocs knows of its publishing alone."""
LINGKUNGAN = {**ENV, "PYTHONPATH": JALAN, "PYTHONDONTWRITEBYTECODE": "1"}
"""Bytecode that a limit on files cuts off would stay, and no later process could load the module."""


class Kantor:
    """A small project with handwritten pages of an edition, and the site made of it."""

    def __init__(self, folder: Path, **changes: Any) -> None:
        self.folder = folder
        self.docs = folder / "docs"
        self.site = folder / "site"
        self.edition("lama")
        self.settings(**BARE, **changes)

    def settings(self, **changes: Any) -> None:
        usual = {"theme": {"name": "mkdocs"}, "nav": None, "validation": {}, "edit_uri": None}
        write_settings(self.folder, DATA, self.docs, **usual | changes)

    def edition(self, name: str) -> None:
        pages = {f"halaman-{number}.md": f"# Halaman {number}\n\nEdisi {name}.\n" for number in range(PAGES)}
        plant(self.docs, {"index.md": f"# Beranda\n\nEdisi {name}.\n", **pages})

    def start(self, *arguments: str, command: str = "build", **options: Any) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", command, *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            **{"env": LINGKUNGAN, **options},
        )

    def build(self, *arguments: str, code: int = 0, **options: Any) -> str:
        """Run MkDocs to its end; returns what it printed."""
        with self.start(*arguments, **options) as process:
            printed, _ = process.communicate()
        assert process.returncode == code, printed
        return printed

    def siblings(self) -> set[str]:
        """What builds under way, or killed ones, have beside the site."""
        return {entry.name for entry in self.site.parent.iterdir() if entry.name.startswith(f".{self.site.name}.")}

    def written(self) -> int:
        """How many files a build under way has written."""
        return sum(len(names) for name in self.siblings() for _, _, names in os.walk(self.folder / name))


@pytest.fixture
def kantor(tmp_path: Path) -> Kantor:
    return Kantor(tmp_path)


@pytest.fixture(scope="module")
def situs_lama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kantor = Kantor(tmp_path_factory.mktemp("lama"))
    kantor.build("-q")
    return kantor.site


@pytest.fixture
def lama(kantor: Kantor, situs_lama: Path) -> Pohon:
    """The published site of the old edition; the next build makes the new one."""
    shutil.copytree(situs_lama, kantor.site)
    kantor.edition("baru")
    return tree(kantor.site)


def refused(kantor: Kantor, lama: Pohon, printed: str) -> None:
    """What must hold after each failure."""
    assert tree(kantor.site) == lama
    assert kantor.siblings() == set()
    assert "Traceback" not in printed


def kill_at(process: subprocess.Popen[str], sign: Callable[[], bool]) -> None:
    """Kill a build as soon as the sign is seen, or let it end."""
    with process:
        while process.poll() is None and not sign():
            time.sleep(0.001)  # leaves the build some of the machine
        process.send_signal(signal.SIGKILL)


def test_a_killed_build_leaves_the_old_site_or_the_new_one(kantor: Kantor, lama: Pohon) -> None:
    kantor.build("-q", "-d", "contoh")
    baru = tree(kantor.folder / "contoh")
    shutil.rmtree(kantor.folder / "contoh")
    assert baru.keys() == lama.keys()
    assert baru != lama
    inode = kantor.site.stat().st_ino
    seen = []
    for files in range(0, len(baru), len(baru) // 6):
        kill_at(kantor.start("-q"), lambda files=files: kantor.written() > files)  # type: ignore[misc]
        seen.append(tree(kantor.site))
        assert len(kantor.siblings()) <= 1
    assert seen[0] == lama
    kill_at(kantor.start("-q"), lambda: kantor.site.stat().st_ino != inode)  # just swapped
    assert tree(kantor.site) == baru
    assert all(site in (lama, baru) for site in seen)
    kantor.build("-q")
    assert kantor.siblings() == set()
    assert tree(kantor.site) == baru


def test_without_the_hook_the_same_kill_leaves_half_a_site(kantor: Kantor, lama: Pohon) -> None:
    """Shows that the test above can fail."""
    kantor.settings(**BARE | {"plugins": []})

    def files() -> int:
        """Only counted: a file may be gone before it is read."""
        return sum(len(names) for _, _, names in os.walk(kantor.site))

    assert files() == len(lama)
    kill_at(kantor.start("-q"), lambda: files() != len(lama))
    assert len(tree(kantor.site)) < len(lama)


def test_a_full_disk_leaves_the_old_site(tmp_path: Path, situs_lama: Path) -> None:
    size = sum(map(len, tree(situs_lama).values()))
    with mounted(tmp_path / "penyimpanan", f"size={size * 3 // 2}") as small:
        kantor = Kantor(tmp_path, site_dir=str(small / "situs"))
        kantor.site = small / "situs"
        shutil.copytree(situs_lama, kantor.site)
        lama = tree(kantor.site)
        printed = kantor.build("-q", code=1)
        refused(kantor, lama, printed)
    assert printed.startswith(f"Error: Situs belum diterbitkan: '{kantor.site}")
    assert printed.endswith("': ruang penyimpanan penuh; isi yang lama tidak berubah; kosongkan ruang, lalu ulangi.\n")
    assert len(printed.splitlines()) == 1


def small_files_only() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))


def test_a_file_too_large_for_the_system_leaves_the_old_site(kantor: Kantor, lama: Pohon) -> None:
    printed = kantor.build("-q", code=1, preexec_fn=small_files_only)
    refused(kantor, lama, printed)
    assert "melebihi ukuran yang diperbolehkan sistem; isi yang lama tidak berubah; " in printed
    assert len(printed.splitlines()) == 1


def test_a_folder_that_can_only_be_read_leaves_the_old_site(tmp_path: Path) -> None:
    with mounted(tmp_path / "penyimpanan", "size=8m") as place:
        kantor = Kantor(tmp_path, site_dir=str(place / "situs"))
        kantor.build("-q")
        lama = tree(place)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        kantor.edition("baru")
        printed = kantor.build("-q", code=1)
        assert tree(place) == lama
    assert "hanya bisa dibaca; isi yang lama tidak berubah; pilih folder di penyimpanan yang bisa ditulis" in printed
    assert len(printed.splitlines()) == 1


def test_a_file_in_the_place_of_the_site_is_told(kantor: Kantor) -> None:
    plant(kantor.folder, {"site": "catatan saya"})
    printed = kantor.build("-q", code=1)
    assert f"'{kantor.site}': yang ada di situ bukan folder; isi yang lama tidak berubah; pindahkan berkas" in printed
    assert len(printed.splitlines()) == 1
    assert kantor.site.read_text(encoding="utf-8") == "catatan saya"


def test_a_page_that_cannot_be_read_leaves_the_old_site(kantor: Kantor, lama: Pohon) -> None:
    (kantor.docs / "hilang.md").symlink_to("tidak-ada.md")
    printed = kantor.build("-q", code=1)
    refused(kantor, lama, printed)
    assert printed == (
        f"Error: Situs belum diterbitkan: '{kantor.docs / 'hilang.md'}': "
        "berkas atau folder itu hilang selagi dikerjakan; isi yang lama tidak berubah; kembalikan dulu, lalu ulangi.\n"
    )


def test_a_failing_theme_leaves_the_old_site(kantor: Kantor, lama: Pohon) -> None:
    plant(kantor.folder / "tema", {"404.html": "{{ halaman.yang.tidak.ada }}"})
    kantor.settings(**BARE, theme={"name": "mkdocs", "custom_dir": "tema"})
    printed = kantor.build("-q", code=1)
    refused(kantor, lama, printed.replace("Traceback", ""))  # a fault of the program keeps its traceback
    assert "'halaman' is undefined" in printed


@pytest.mark.parametrize("quiet", [False, True], ids=["told", "quiet"])
def test_a_broken_link_is_not_published_strictly(quiet: bool, kantor: Kantor, lama: Pohon) -> None:
    plant(kantor.docs, {"halaman-3.md": "[rusak](tidak-ada.md)\n"})
    printed = kantor.build("--strict", *["-q"] * quiet, code=1)
    refused(kantor, lama, printed)
    assert "contains a link 'tidak-ada.md'" in printed
    assert "Aborted with 1 warnings in strict mode!" in printed
    kantor.build(*["-q"] * quiet)
    assert "tidak-ada.md" in (kantor.site / "halaman-3/index.html").read_text(encoding="utf-8")


def test_what_others_keep_in_the_site_stays_and_dead_builds_are_cleared_away(kantor: Kantor, lama: Pohon) -> None:
    plant(kantor.site, {".well-known/security.txt": "milik kantor", ".htaccess": "milik kantor", ".nojekyll": ""})
    (kantor.site / ".git").symlink_to("../repo")
    (kantor.site / ".htaccess").chmod(0o600)
    dead, living = (f".site.{process}.baru" for process in (dead_process(), os.getpid()))
    plant(kantor.folder, {f"{dead}/index.html": "setengah", f"{living}/index.html": "setengah", "site/basi.html": ""})
    printed = kantor.build()
    assert f"Situs diterbitkan di {kantor.site}" in printed
    assert kantor.siblings() == {living}
    found = tree(kantor.site)
    assert found.keys() == {*lama, ".well-known/security.txt", ".htaccess", ".nojekyll", ".git"}
    assert found[".well-known/security.txt"] == found[".htaccess"] == b"milik kantor"
    assert stat.S_IMODE((kantor.site / ".htaccess").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_moved_is_filled_file_by_file(tmp_path: Path, situs_lama: Path) -> None:
    """A container mounts site/ from outside: the folder has to stay the same one."""
    kantor = Kantor(tmp_path)
    size = sum(map(len, tree(situs_lama).values()))
    with mounted(kantor.site, f"size={size * 3 // 2}"):
        plant(kantor.site, {"basi.html": "", "basi/index.html": "", ".well-known/a": ""})
        device, kept = kantor.site.stat().st_dev, (kantor.site / ".well-known/a").stat().st_ino
        kantor.edition("baru")
        kantor.build("-q")
        assert (kantor.site.stat().st_dev, (kantor.site / ".well-known/a").stat().st_ino) == (device, kept)
        baru = tree(kantor.site)
        kantor.edition("gagal")
        printed = kantor.build("-q", code=1)
        refused(kantor, baru, printed)
    assert "ruang penyimpanan penuh; isi yang lama tidak berubah" in printed
    assert kantor.siblings() == set()
    assert "basi.html" not in baru
    assert not any(name.startswith("basi/") for name in baru)
    assert ".well-known/a" in baru
    assert b"Edisi baru" in baru["halaman-7/index.html"]


def test_the_setting_for_a_mounted_site(kantor: Kantor, lama: Pohon) -> None:
    inode = kantor.site.stat().st_ino
    kantor.settings(**BARE, extra={"tukar": "berkas"})
    kantor.build("-q")
    assert kantor.site.stat().st_ino == inode
    assert b"Edisi baru" in tree(kantor.site)["halaman-7/index.html"]
    kantor.settings(**BARE, extra={"tukar": "cepat"})
    kantor.edition("gagal")
    baru = tree(kantor.site)
    printed = kantor.build("-q", code=1)
    refused(kantor, baru, printed)
    assert "'cepat' di extra: tukar (mkdocs.yml) tidak dikenal; yang dikenal 'folder' dan 'berkas'." in printed
    kantor.settings(**BARE)
    kantor.build("-q")
    assert kantor.site.stat().st_ino != inode


def test_two_builds_at_once_leave_one_edition(kantor: Kantor, lama: Pohon) -> None:
    other = Kantor(plant(kantor.folder / "docs-lain", {"kosong": ""}), site_dir=str(kantor.site))
    other.edition("lain")
    for process in [kantor.start("-q"), other.start("-q")]:
        assert process.communicate()[0] == ""
        assert process.returncode == 0
    pages = [content for name, content in tree(kantor.site).items() if name.endswith("index.html")]
    assert len(pages) == PAGES + 1
    assert all(b"Edisi baru" in page for page in pages) or all(b"Edisi lain" in page for page in pages)


def test_a_dirty_build_patches_the_old_site(kantor: Kantor, lama: Pohon) -> None:
    inode = kantor.site.stat().st_ino
    printed = kantor.build("--dirty")
    assert f"Building documentation to directory: {kantor.site}" in printed
    assert kantor.site.stat().st_ino == inode
    assert b"Edisi baru" in tree(kantor.site)["halaman-7/index.html"]


@pytest.mark.parametrize("options", [(), ("--clean",)], ids=["plain", "clean"])
def test_a_preview_has_its_own_folder(options: tuple[str, ...], kantor: Kantor, lama: Pohon) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = "{}:{}".format(*free.getsockname())
    process = kantor.start(*options, "-a", address, command="serve")
    assert process.stdout
    try:
        assert any("Serving on" in line for line in process.stdout)
        with urllib.request.urlopen(f"http://{address}/halaman-3/") as page:
            assert "Edisi baru" in page.read().decode()
    finally:
        process.terminate()
        printed = process.communicate()[0]
    refused(kantor, lama, printed)


def test_gh_deploy_takes_the_swapped_site(kantor: Kantor) -> None:
    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@example.org", *arguments]
        return subprocess.run(command, cwd=kantor.folder, check=True, capture_output=True, text=True).stdout

    git("init", "-q")
    git("init", "-q", "--bare", "jauh.git")
    git("remote", "add", "origin", "jauh.git")
    git("commit", "-q", "--allow-empty", "-m", "awal")
    author = {f"GIT_{who}_{what}": "uji" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kantor.build("-q", command="gh-deploy", env={**ENV, **author, "PYTHONPATH": JALAN})
    assert kantor.siblings() == set()
    assert set(git("ls-tree", "-r", "--name-only", "gh-pages").split()) == {*tree(kantor.site), ".nojekyll"}
