"""Writing whole or not at all, one mechanism after the other; real builds are in test_terbit.py."""

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pengaturan import ROOT
from pohon import dead_process, plant, tree

from lkjip_build.utuh import (
    WAYS,
    NotOurs,
    Stage,
    SystemFailure,
    dot_entries,
    new_folder,
    write_folder,
    write_whole,
)
from lkjip_build.utuh import file as file_module
from lkjip_build.utuh.manifest import NAME
from lkjip_build.utuh.swap import Way, by_file, exchange, two_renames

OLD = {
    "index.html": "lama",
    "hilang/index.html": "lama",
    "berkas-jadi-folder": "lama",
    "folder-jadi-berkas/isi.txt": "lama",
    "data/sub/a.csv": "lama",
    ".well-known/security.txt": "milik kantor",
    ".well-known/baru.txt": "lama",
    ".htaccess": "milik kantor",
}
NEW = {
    "index.html": "baru",
    "berkas-jadi-folder/isi.html": "baru",
    "folder-jadi-berkas": "baru",
    "data/b.csv": "baru",
    ".well-known/baru.txt": "baru",
}
RESULT = {
    **{name: text.encode() for name, text in NEW.items()},
    ".well-known/security.txt": b"milik kantor",
    ".htaccess": b"milik kantor",
    ".git": b"../repo",
}
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # for tests that would only wait for the disk
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names")


@pytest.fixture
def memory() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        yield Path(place).resolve()


def old_site(folder: Path) -> Path:
    site = plant(folder / "situs", OLD)
    (site / ".git").symlink_to("../repo")
    return site


def staged(site: Path) -> Stage:
    stage = Stage.begin(site)
    with stage.filling() as folder:
        plant(folder, NEW)
    return stage


def refusing(number: int) -> Way:
    def way(new: Path, target: Path, kept: Collection[str]) -> None:
        raise OSError(number, os.strerror(number), str(target))

    return way


@pytest.mark.parametrize(
    "ways", [pytest.param((exchange,), marks=linux), (two_renames,), (by_file,)], ids=["exchange", "renames", "files"]
)
def test_each_way_leaves_the_new_site_and_the_dot_entries(ways: tuple[Way, ...], tmp_path: Path) -> None:
    site = old_site(tmp_path)
    staged(site).publish(dot_entries, ways)
    assert tree(site) == RESULT
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.EBUSY, errno.EXDEV, errno.EACCES])
def test_a_refused_way_gives_way_to_the_next(number: int, tmp_path: Path) -> None:
    site = old_site(tmp_path)
    inode = site.stat().st_ino
    staged(site).publish(dot_entries, (refusing(number), refusing(number), by_file))
    assert tree(site) == RESULT
    assert site.stat().st_ino == inode
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs"]


def test_a_full_disk_tries_no_other_way(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    before = tree(site)
    with pytest.raises(SystemFailure, match="ruang penyimpanan penuh; isi yang lama tidak berubah; kosongkan ruang"):
        staged(site).publish(dot_entries, (refusing(errno.ENOSPC), by_file))
    assert tree(site) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs"]


def test_two_renames_move_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = old_site(tmp_path)
    before = tree(site)
    stage = staged(site)
    rename = Path.rename

    def fails_for_the_new(path: Path, target: Path) -> Path:
        if path == stage.folder:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new)
    with pytest.raises(SystemFailure, match="penyimpanan rusak atau terputus; isi yang lama tidak berubah"):
        stage.publish(dot_entries, (two_renames,))
    assert tree(site) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs"]


def test_a_build_killed_between_two_renames_is_repaired_by_the_next(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    before = tree(site)
    process = dead_process()
    site.rename(tmp_path / f".situs.{process}.lama")
    plant(tmp_path / f".situs.{process}.baru", NEW)
    stage = Stage.begin(site)
    assert tree(site) == before
    stage.discard()
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs"]


def test_file_by_file_says_when_it_stopped_half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = old_site(tmp_path)
    stage = staged(site)
    replace = Path.replace

    def fails_for_the_page(path: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails_for_the_page)
    with pytest.raises(SystemFailure) as told:
        stage.publish(dot_entries, (by_file,))
    assert str(told.value) == (
        f"'{site / 'index.html'}': penyimpanan rusak atau terputus; "
        "sebagian isinya sudah baru dan sebagian masih lama; periksa penyimpanannya, lalu ulangi"
    )


def test_what_dead_processes_left_goes_and_what_living_ones_make_stays(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    dead, mine, parent = dead_process(), os.getpid(), os.getppid()
    for process in (dead, mine, parent):
        plant(tmp_path / f".situs.{process}.baru", {"index.html": "setengah"})
    plant(tmp_path, {f".situs-lain.{dead}.baru/a": "", ".situs.abc.baru/a": ""})
    stage = Stage.begin(site)
    kept = {entry.name for entry in tmp_path.iterdir()}
    stage.discard()
    # A number like ours that nobody holds is of a process of another container, or from before the machine restarted.
    assert kept == {"situs", stage.folder.name, f".situs.{parent}.baru", f".situs-lain.{dead}.baru", ".situs.abc.baru"}


@linux
def test_a_folder_held_in_another_container_stays(tmp_path: Path) -> None:
    """There the number says nothing; the lock does."""
    import fcntl

    half = plant(tmp_path / f".situs.{dead_process()}.baru", {"index.html": "setengah"})
    held = os.open(half, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    Stage.begin(tmp_path / "situs").discard()
    assert half.exists()
    os.close(held)
    Stage.begin(tmp_path / "situs").discard()
    assert not half.exists()


@pytest.mark.parametrize("way", [pytest.param(exchange, marks=linux), by_file])
def test_what_another_build_makes_within_the_folder_is_not_touched(way: Way, tmp_path: Path) -> None:
    site = old_site(tmp_path)
    stage = staged(site)
    half = plant(site / f".situs.{os.getppid()}.baru", {"index.html": "setengah"})
    stage.publish(dot_entries, (way,))
    assert half.exists() is (way is by_file)  # where a folder above can be written nobody makes it within
    write_folder(tmp_path / "keluaran", {"a": ""}, (by_file,))
    half = plant(tmp_path / f"keluaran/.keluaran.{os.getppid()}.baru", {"a": ""})
    write_folder(tmp_path / "keluaran", {"a": "b"}, (by_file,))
    assert half.exists()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    site = old_site(tmp_path / "penyimpanan")
    (tmp_path / "situs").symlink_to(site)
    staged(tmp_path / "situs").publish(dot_entries)
    assert (tmp_path / "situs").readlink() == site
    assert tree(site) == RESULT


def test_a_terminal_in_the_folder_sees_the_new_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = old_site(tmp_path)
    monkeypatch.chdir(site)
    staged(site).publish(dot_entries)
    assert Path("index.html").read_text(encoding="utf-8") == "baru"


@pytest.mark.parametrize("mask", [0o022, 0o027])
def test_a_new_site_has_the_rights_of_everything_new(mask: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        staged(tmp_path / "situs").publish(dot_entries)
        write_whole(tmp_path / "laporan.pdf", b"isi")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "situs").stat().st_mode) == 0o777 & ~mask
    assert stat.S_IMODE((tmp_path / "situs/index.html").stat().st_mode) == 0o666 & ~mask
    assert stat.S_IMODE((tmp_path / "laporan.pdf").stat().st_mode) == 0o666 & ~mask


def test_what_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    site.chmod(0o2770)
    staged(site).publish(dot_entries)
    assert stat.S_IMODE(site.stat().st_mode) == 0o2770
    (site / "index.html").chmod(0o640)
    write_whole(site / "index.html", "lagi")
    assert stat.S_IMODE((site / "index.html").stat().st_mode) == 0o640


def test_a_folder_above_that_is_not_ours_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A web root such as /var/www/html: only its content is ours, so the site is made within, unseen by others."""
    site = old_site(tmp_path)
    mkdir = Path.mkdir

    def refuses_beside(path: Path, *arguments: Any, **options: Any) -> None:
        if path.parent == tmp_path and path.name.startswith("."):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        mkdir(path, *arguments, **options)

    monkeypatch.setattr(Path, "mkdir", refuses_beside)
    stage = staged(site)
    assert stage.folder.parent == site
    assert stat.S_IMODE(stage.folder.stat().st_mode) == 0o700
    stage.publish(dot_entries)
    assert tree(site) == RESULT


ENDLESS = """
import itertools, sys
from pathlib import Path
from lkjip_build.utuh import Stage, dot_entries, swap
target = Path(sys.argv[1])
way = getattr(sys.modules["lkjip_build.utuh.swap"], sys.argv[2])
for turn in itertools.cycle("AB"):
    stage = Stage.begin(target)
    with stage.filling() as folder:
        for number in range(60):
            (folder / f"{number}.html").write_text(turn * 2000)
        (folder / f"hanya-{turn}.html").write_text(turn * 2000)
    stage.publish(dot_entries, (way,))
    print(turn, flush=True)
"""
"""Publishes two editions in turn until it is killed."""


def kills(folder: Path, way: str, turns: int) -> list[set[str]]:
    """Kill that program again and again, at another moment each time; returns the editions found each time."""
    seen = []
    for turn in range(turns):
        command = [sys.executable, "-c", ENDLESS, str(folder / "situs"), way]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout
            for _ in range(2 + turn % 2):
                assert process.stdout.readline()
            until = time.perf_counter() + turn * 0.001  # a whole turn takes about 10 ms
            while time.perf_counter() < until:
                pass
            process.send_signal(signal.SIGKILL)
        Stage.begin(folder / "situs").discard()  # as the next build begins
        pages = tree(folder / "situs")
        assert len(pages) >= 61
        assert {len(page) for page in pages.values()} == {2000}
        only = {name for name in pages if name.startswith("hanya")}
        seen.append({chr(page[0]) for page in pages.values()} | only)
        assert [entry.name for entry in folder.iterdir()] == ["situs"]
    return seen


@pytest.mark.parametrize("way", [pytest.param("exchange", marks=linux), "two_renames"])
def test_a_killed_process_leaves_one_edition(way: str, memory: Path) -> None:
    for edition in kills(memory, way, 12):
        assert edition in ({"A", "hanya-A.html"}, {"B", "hanya-B.html"})


def test_killed_file_by_file_no_page_is_lost_or_half(memory: Path) -> None:
    for edition in kills(memory, "by_file", 6):
        assert edition <= {"A", "B", "hanya-A.html", "hanya-B.html"}


@linux
def test_readers_never_miss_an_exchanged_site(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ENDLESS, str(tmp_path / "situs"), "exchange"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        process.stdout.readline()
        seen, reads = set(), 0
        while reads < 5000 or len(seen) < 2:
            seen.add((tmp_path / "situs/7.html").read_text(encoding="utf-8"))
            reads += 1
        process.kill()
    assert seen == {"A" * 2000, "B" * 2000}


def test_two_processes_at_once_leave_one_edition(memory: Path) -> None:
    """The last one wins, also file by file: one waits for the other."""
    program = ENDLESS.replace('itertools.cycle("AB")', '"AB" * 15')
    for way in ("by_file", "two_renames"):
        command = [sys.executable, "-c", program, str(memory / way), way]
        both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) for _ in range(2)]
        assert [process.wait() for process in both] == [0, 0]
        pages = tree(memory / way)
        assert {page[:1] for page in pages.values()} == {b"B"}
        assert len(pages) == 61


@pytest.mark.parametrize("questions", range(1, 7))
def test_a_build_begins_while_another_has_moved_the_site_aside(
    questions: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the two renames of the other nothing is there, at whatever moment this one looks."""
    target, asked, stat = tmp_path / "situs", [0], Path.stat
    target.mkdir()

    def counted(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        answer = stat(path, follow_symlinks=follow_symlinks)
        if path == target:
            asked[0] += 1
            if asked[0] == questions:
                target.rename(tmp_path / "disisihkan")
        return answer

    monkeypatch.setattr(Path, "stat", counted)
    stage = Stage.begin(target)
    assert stage.folder.is_dir()
    stage.discard()


FAULTS = {
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EIO: "penyimpanan rusak atau terputus",
    errno.EROFS: "penyimpanan ini hanya bisa dibaca",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.ENETDOWN: f"sistem menolak dengan galat {errno.ENETDOWN}",
}


@pytest.mark.parametrize(("number", "why"), FAULTS.items(), ids=[errno.errorcode[number] for number in FAULTS])
def test_a_file_that_cannot_be_written_stays_as_it_was(
    number: int, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    report = plant(tmp_path, {"LKjIP.pdf": "lama"}) / "LKjIP.pdf"
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(SystemFailure) as told:
        write_whole(report, b"baru")
    assert str(told.value).startswith(f"'{report}': {why}; berkas yang lama tidak berubah; ")
    assert tree(tmp_path) == {"LKjIP.pdf": b"lama"}
    with pytest.raises(SystemFailure, match="tidak ada yang ditulis"):
        write_whole(tmp_path / "baru.pdf", b"baru")
    assert tree(tmp_path) == {"LKjIP.pdf": b"lama"}


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    report = tmp_path / "LKjIP.pdf"
    program = (
        "import sys; from pathlib import Path; from lkjip_build.utuh import write_whole\n"
        "while True:\n for letter in 'AB':\n  write_whole(Path(sys.argv[1]), letter * 500_000); print(flush=True)"
    )
    for turn in range(6):
        command = [sys.executable, "-c", program, str(report)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout
            for _ in range(turn + 1):
                process.stdout.readline()
            process.kill()
        assert report.read_text(encoding="utf-8") in ("A" * 500_000, "B" * 500_000)
    write_whole(report, "akhir")
    assert tree(tmp_path) == {"LKjIP.pdf": b"akhir"}


@pytest.mark.parametrize("number", [5, 32])
def test_a_file_open_in_excel_is_tried_again_and_then_told(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows says it; PermissionError has that number only there."""
    pauses: list[float] = []

    def opened_elsewhere(path: Path, target: Path) -> Path:
        error = PermissionError(errno.EACCES, "Access is denied", str(path))
        error.winerror = number  # type: ignore[attr-defined, unused-ignore]
        raise error

    monkeypatch.setattr(file_module.time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", opened_elsewhere)
    book = plant(tmp_path, {"kinerja.xlsx": "lama"}) / "kinerja.xlsx"
    with pytest.raises(SystemFailure, match=r"sedang dibuka program lain; berkas yang lama .*; tutup dulu di Excel"):
        write_whole(book, b"baru")
    assert pauses == [0.05, 0.1, 0.2, 0.4, 0.8]
    assert tree(tmp_path) == {"kinerja.xlsx": b"lama"}


def test_a_file_is_replaced_only_while_it_holds_what_was_read_and_may_be_written(tmp_path: Path) -> None:
    table = tmp_path / "kinerja.csv"
    table.write_bytes(b"lama")
    with pytest.raises(SystemFailure, match="baru saja diubah program lain; perubahan itu tidak ditimpa; tutup dulu"):
        write_whole(table, b"baru", instead_of=b"lebih lama")
    assert tree(tmp_path) == {"kinerja.csv": b"lama"}
    table.chmod(0o444)
    with pytest.raises(SystemFailure, match="hanya bisa dibaca; berkas yang lama tidak berubah"):
        write_whole(table, b"baru", instead_of=b"lama")
    assert tree(tmp_path) == {"kinerja.csv": b"lama"}
    table.chmod(0o644)
    write_whole(table, b"baru", instead_of=b"lama")
    assert tree(tmp_path) == {"kinerja.csv": b"baru"}
    table.unlink()
    with pytest.raises(SystemFailure, match="hilang selagi dikerjakan"):
        write_whole(table, b"baru", instead_of=b"lama")


def test_a_new_folder_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"kinerja.csv": "a", "laporan.yml": "b"}
    new_folder(tmp_path / "2027", files)
    assert tree(tmp_path) == {"2027/kinerja.csv": b"a", "2027/laporan.yml": b"b"}
    with pytest.raises(SystemFailure, match="baru saja diisi program lain; isi yang lama tidak berubah"):
        new_folder(tmp_path / "2027", {"lain": ""})

    write_bytes = Path.write_bytes

    def full_at_the_second(path: Path, content: bytes) -> int:
        if path.name == "laporan.yml":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_at_the_second)
    with pytest.raises(SystemFailure, match=r"2028': ruang penyimpanan penuh; tidak ada yang ditulis"):
        new_folder(tmp_path / "2028", files)
    assert tree(tmp_path) == {"2027/kinerja.csv": b"a", "2027/laporan.yml": b"b"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["2027"]


@pytest.mark.parametrize("ways", [WAYS, (two_renames,), (by_file,)], ids=["whole", "renames", "files"])
def test_a_folder_is_written_again_without_stale_or_lost_files(ways: tuple[Way, ...], tmp_path: Path) -> None:
    folder = tmp_path / "keluaran"
    write_folder(folder, {"index.md": "satu", "kinerja/2024/index.md": "x", "kinerja/2025/index.md": "x"}, ways)
    plant(folder, {"catatan.txt": "saya", "kinerja/2024/foto.jpg": "saya", "kosong/isi": "saya", ".git/HEAD": "saya"})
    write_folder(folder, {"index.md": "dua", "kinerja/2025/index.md": "x"}, ways)
    found = tree(folder)
    assert found.pop(NAME).startswith(b'{\n"index.md": "')
    assert found == {
        "index.md": b"dua",
        "kinerja/2025/index.md": b"x",
        "catatan.txt": b"saya",
        "kinerja/2024/foto.jpg": b"saya",
        "kosong/isi": b"saya",
        ".git/HEAD": b"saya",
    }


def edit(folder: Path) -> None:
    (folder / "a/b.md").write_text("disunting", encoding="utf-8")


def stand_in_the_way(folder: Path) -> None:
    plant(folder, {"baru.md": "milik saya"})


def link_over(folder: Path) -> None:
    (folder / "a/b.md").unlink()
    (folder / "a/b.md").symlink_to("/etc/hostname")


def link_folder(folder: Path) -> None:
    shutil.rmtree(folder / "a")
    (folder / "a").symlink_to("/etc")


def folder_over(folder: Path) -> None:
    (folder / "a/b.md").unlink()
    plant(folder, {"a/b.md/isi": "milik saya"})


def spoil_record(folder: Path) -> None:
    (folder / NAME).write_text("{", encoding="utf-8")


def remove_record(folder: Path) -> None:
    (folder / NAME).unlink()


REFUSED: list[tuple[Callable[[Path], None], str]] = [
    (
        edit,
        r"a/b\.md' diubah orang sesudah ditulis lkjip; simpan perubahan itu di folder data atau docs, hapus berkas itu",
    ),
    (stand_in_the_way, r"baru\.md' bukan tulisan lkjip dan akan tertimpa; pindahkan, lalu ulangi"),
    (link_over, r"a/b\.md' bukan tulisan lkjip"),
    (link_folder, r"a/b\.md' bukan tulisan lkjip"),
    (folder_over, r"a/b\.md' bukan tulisan lkjip"),
    (spoil_record, r"lkjip-tulis\.json' rusak"),
    (remove_record, "sudah berisi; pilih folder lain atau kosongkan dulu"),
]


@pytest.mark.parametrize(("change", "why"), REFUSED, ids=[change.__name__ for change, _ in REFUSED])
def test_nothing_that_is_not_ours_is_lost(change: Callable[[Path], None], why: str, tmp_path: Path) -> None:
    folder = tmp_path / "keluaran"
    write_folder(folder, {"a/b.md": "satu"})
    change(folder)
    before = tree(folder)
    with pytest.raises(NotOurs, match=why):
        write_folder(folder, {"a/b.md": "dua", "baru.md": "dua"})
    assert tree(folder) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["keluaran"]


def test_a_file_of_ours_that_is_gone_or_already_right_is_no_loss(tmp_path: Path) -> None:
    folder = tmp_path / "keluaran"
    write_folder(folder, {"a.md": "satu", "b.md": "satu", "c": "satu"})
    (folder / "a.md").unlink()
    (folder / "b.md").write_text("dua", encoding="utf-8")
    write_folder(folder, {"a.md": "dua", "b.md": "dua", "c/d.md": "dua"})
    assert {name for name, content in tree(folder).items() if content == b"dua"} == {"a.md", "b.md", "c/d.md"}


NAMES = st.sampled_from(["a", "b", "c", "c/a", "c/b", "c/d", "c/d/a", "e", "e/a"])


def possible(files: dict[str, str]) -> bool:
    """Nothing is a file and a folder at once."""
    return not any(other.startswith(f"{name}/") for name in files for other in files)


FILES = st.dictionaries(NAMES, st.sampled_from(["1", "2", ""])).filter(possible)
FOREIGN = st.dictionaries(st.sampled_from(["z", "c/z", "e/z", ".z"]), st.text())


@given(first=FILES, second=FILES, foreign=FOREIGN)
@settings(max_examples=60)
def test_any_two_runs_give_the_second_and_what_is_not_ours(
    first: dict[str, str], second: dict[str, str], foreign: dict[str, str]
) -> None:
    assume(possible({**first, **foreign}))
    theirs = {name: text.encode() for name, text in foreign.items()}
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        for number, ways in enumerate((WAYS, (by_file,))):
            folder = Path(place).resolve() / str(number)
            write_folder(folder, first, ways)
            for name, content in theirs.items():
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_bytes(content)
            before = tree(folder)
            if possible({**second, **foreign}):
                write_folder(folder, second, ways)
                expected = {**{name: text.encode() for name, text in second.items()}, **theirs}
                assert {name: content for name, content in tree(folder).items() if name != NAME} == expected
            else:
                with pytest.raises(NotOurs):
                    write_folder(folder, second, ways)
                assert tree(folder) == before
