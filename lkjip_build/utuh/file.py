"""One file, written whole: a temporary file in the same folder, flushed to the disk, then renamed."""

import contextlib
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

from lkjip_build.utuh.failure import OPEN_ELSEWHERE, SystemFailure, told
from lkjip_build.utuh.leftover import own_name, tidy

PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries where a virus scanner or Excel has a file open."""
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_whole(path: Path, content: str | bytes, *, instead_of: bytes | None = None) -> None:
    """Write a file so that its name holds the old content or the new one, never half; a link is followed.

    With `instead_of` only where the file still holds that and its owner lets it be written: renaming asks for neither.
    Raises SystemFailure; then the old file is as it was.
    """
    path = path.resolve()
    with told(path, "berkas yang lama tidak berubah" if path.exists() else "tidak ada yang ditulis"):
        if instead_of is not None and not path.stat().st_mode & _WRITABLE:
            why = "berkas ini hanya bisa dibaca; berkas yang lama tidak berubah; cabut tanda hanya-bacanya"
            raise SystemFailure(f"'{path}': {why}, lalu ulangi")
        path.parent.mkdir(parents=True, exist_ok=True)
        tidy(path)
        part = path.with_name(own_name(path))
        try:
            _write(part, content, path)
            if instead_of is not None and path.read_bytes() != instead_of:
                why = "berkas ini baru saja diubah program lain; perubahan itu tidak ditimpa"
                raise SystemFailure(f"'{path}': {why}; tutup dulu di program itu, lalu ulangi")
            patiently(lambda: part.replace(path))
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
        flush_folder(path.parent)


def _write(part: Path, content: str | bytes, old: Path) -> None:
    with part.open("xb") as file:
        with contextlib.suppress(OSError):  # a new file has the rights everything new has here
            part.chmod(stat.S_IMODE(old.stat().st_mode))
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())


def patiently(move: Callable[[], object]) -> None:
    """Do it, and try again for a while where Windows says that another program has it open."""
    for pause in PATIENCE:
        try:
            move()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in OPEN_ELSEWHERE:
                raise
            time.sleep(pause)
        else:
            return
    move()


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can: a power cut takes nothing back."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
