"""One editor a folder: a lock of the system, which is free again however the program ends."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lkjip_build.simpanan import TEMPAT
from lkjip_build.sources import isi_folder
from lkjip_build.utuh.leftover import tidy


class SudahDibuka(Exception):
    """Another editor has the folder open."""


@contextlib.contextmanager
def kunci_folder(folder: Path) -> Iterator[None]:
    """Hold the folder for one editor. Raises SudahDibuka where another holds it."""
    folder = folder.resolve()
    file = folder.parent / TEMPAT / "sunting" / f"{folder.name}.kunci"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as held:
        try:
            _lock(held)
        except OSError as error:
            raise SudahDibuka from error
        sapu(folder)
        yield


def sapu(folder: Path) -> None:
    """Remove what a killed editor left in the making beside the data files."""
    for name in isi_folder(folder).berkas:
        tidy(folder / name)


def _lock(held: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        held.seek(0)
        msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        return
    import fcntl

    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
