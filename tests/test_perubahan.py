"""A stamp of files: whatever people and programs do to a folder changes it, and reading does not."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lkjip_build.jembatan.perubahan import changed, newest, stamp


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "2025").mkdir(parents=True)
    (folder / "2025/kinerja.csv").write_text("85,4")
    (folder / "2025/anggaran.csv").write_text("1000")
    (folder / "instansi.yml").write_text("nama: Uji")
    return folder


def swaps_in_another_of_the_same_size_and_time(data: Path) -> None:
    file, new = data / "2025/kinerja.csv", data / "2025/baru"
    facts = file.stat()
    new.write_text("85,6")
    os.utime(new, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    new.replace(file)


def writes_the_same_size_and_sets_the_time_back(data: Path) -> None:
    file = data / "2025/kinerja.csv"
    facts = file.stat()
    file.write_text("85,6")
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def puts_a_folder_in_place_of_a_file(data: Path) -> None:
    (data / "2025/kinerja.csv").unlink()
    (data / "2025/kinerja.csv").mkdir()


def puts_a_link_in_place_of_a_file(data: Path) -> None:
    (data / "2025/kinerja.csv").rename(data.parent / "luar.csv")
    (data / "2025/kinerja.csv").symlink_to(data.parent / "luar.csv")


CHANGES: list[tuple[Callable[[Path], object], tuple[str, ...]]] = [
    (lambda data: (data / "2025/kinerja.csv").write_text("85,41"), ("data/2025/kinerja.csv",)),
    (lambda data: (data / "2025/kinerja.csv").unlink(), ("data/2025/kinerja.csv",)),
    (lambda data: (data / "2024").mkdir(), ("data/2024",)),
    (lambda data: shutil.copytree(data / "2025", data / "2026"), ("data/2026",)),
    (lambda data: shutil.rmtree(data / "2025"), ("data/2025",)),
    (lambda data: data.rename(data.parent / "lain"), ("data",)),
    (lambda data: (data / "2025").rename(data / "2027"), ("data/2025", "data/2027")),
    (swaps_in_another_of_the_same_size_and_time, ("data/2025/kinerja.csv",)),
    (writes_the_same_size_and_sets_the_time_back, ("data/2025/kinerja.csv",)),
    (puts_a_folder_in_place_of_a_file, ("data/2025/kinerja.csv",)),
    (puts_a_link_in_place_of_a_file, ("data/2025/kinerja.csv",)),
    (lambda data: (data / "2025/kinerja.csv").chmod(0), ("data/2025/kinerja.csv",)),
]


@pytest.mark.parametrize(("change", "paths"), CHANGES, ids=map(str, range(len(CHANGES))))
def test_a_change_is_seen_and_named(data: Path, change: Callable[[Path], object], paths: tuple[str, ...]) -> None:
    before = stamp([data])
    change(data)
    after = stamp([data])
    assert changed(before, after) == tuple(str(data.parent / path) for path in paths)


def test_the_target_of_a_link_is_seen(data: Path) -> None:
    outside = data.parent / "luar"
    outside.mkdir()
    (outside / "kinerja.csv").write_text("1")
    (data / "2024").symlink_to(outside)
    before = stamp([data])
    (outside / "kinerja.csv").write_text("2")
    assert changed(before, stamp([data])) == (str(data / "2024/kinerja.csv"),)


def test_links_in_a_circle_and_to_nowhere_end(data: Path) -> None:
    (data / "2025/atas").symlink_to(data)
    (data / "buntu").symlink_to(data / "tidak-ada")
    (data / "diri").symlink_to(data / "diri")
    before = stamp([data])
    assert stamp([data]) == before
    (data / "2025/kinerja.csv").write_text("9")
    assert len(changed(before, stamp([data]))) == 1


def test_reading_and_what_editors_leave_change_nothing(data: Path) -> None:
    before = stamp([data])
    for name in ("~$kinerja.csv", ".kinerja.csv.swp", ".~lock.kinerja.csv#", "Thumbs.db"):
        (data / "2025" / name).write_text("x")
    (data / "__pycache__").mkdir()
    (data / "2025/kinerja.csv").read_bytes()
    assert stamp([data]) == before
    (data / "2025/kinerja.csv").write_text("85,6")
    assert changed(before, stamp([data])) == (str(data / "2025/kinerja.csv"),)


def test_a_folder_that_is_missing_is_a_state_and_comes_back(data: Path) -> None:
    missing = data.parent / "belum"
    nothing = stamp([missing])
    assert nothing
    assert newest(nothing) is None
    data.rename(missing)
    assert changed(nothing, stamp([missing])) == (str(missing),)


def test_the_newest_file(data: Path) -> None:
    os.utime(data / "instansi.yml", ns=(0, 2**62))
    assert newest(stamp([data])) == (str(data / "instansi.yml"), 2**62)
