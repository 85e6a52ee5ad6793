"""Folders as values: what is in them, processes that are dead, file systems that are small."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Pohon = dict[str, bytes]


def tree(folder: Path) -> Pohon:
    """Every file below a folder by path; a link counts as where it points."""
    found: Pohon = {}
    for place, folders, names in os.walk(folder):
        for name in [*names, *(one for one in folders if (Path(place) / one).is_symlink())]:
            path = Path(place) / name
            content = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
            found[path.relative_to(folder).as_posix()] = content
    return found


def plant(folder: Path, files: dict[str, str]) -> Path:
    """Make a folder with these files."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def dead_process() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[Path]:
    """A file system in memory; the test is skipped where none may be mounted."""
    place.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "lkjip-uji", str(place)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root on Linux may mount a small file system")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)
