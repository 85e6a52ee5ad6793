"""Where a folder is made before it is shown: beside the one it replaces, on the same file system."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from lkjip_build.utuh.failure import sentence, told
from lkjip_build.utuh.file import flush_folder, patiently
from lkjip_build.utuh.leftover import discard, hold, own_name, tidy
from lkjip_build.utuh.swap import WAYS, Way, flush_filesystem, swap

_NOT_BESIDE = {errno.EACCES, errno.EPERM, errno.EROFS}


class Stage:
    """A folder in the making (`folder`) that is to become `target`; `Stage.begin` makes one."""

    def __init__(self, target: Path, folder: Path) -> None:
        self.target = target
        self.folder = folder
        self._lock = hold(folder)

    @classmethod
    def begin(cls, target: Path, lalu: Path | None = None) -> Self:
        """Clear away what killed processes left of `target` and make an empty folder; a link is followed.

        With `lalu` it is what an earlier `publish` left there, whole as it was shown then, where that can be moved.

        Raises SystemFailure; then `target` is as it was.
        """
        target = target.resolve()
        with told(target, _stays(target)):
            old = _stat(target)
            if old is not None and not stat.S_ISDIR(old.st_mode):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
            target.parent.mkdir(parents=True, exist_ok=True)
            tidy(target)
            folder = _empty_folder(target)
            if lalu is not None:
                with suppress(OSError):
                    lalu.rename(folder)
            return cls(target, folder)

    @contextmanager
    def filling(self) -> Iterator[Path]:
        """Lend the folder; whatever fails meanwhile, it is removed, and an error of the system is a SystemFailure."""
        try:
            with told(self.target, _stays(self.target), (self.folder, self.target)):
                yield self.folder
        except BaseException:
            self.discard()
            raise

    def publish(
        self, kept: Callable[[Path], Collection[str]], ways: tuple[Way, ...] = WAYS, lalu: Path | None = None
    ) -> None:
        """Swap the finished folder in, with the entries of the old one that `kept` names. The old one goes to `lalu`,
        where it can, for the next to begin with; else it is removed.

        Raises SystemFailure; then `target` is as it was, unless the sentence says otherwise.
        """
        try:
            with told(self.target, _stays(self.target), (self.folder, self.target)):
                swap(self.folder, self.target, kept, ways)
            if lalu is not None:
                discard(lalu)
                with suppress(OSError):
                    self.folder.rename(lalu)
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what is left of the folder in the making."""
        discard(self.folder)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def sentence(self, error: OSError) -> str:
        """Return the sentence for an error met while the folder was being filled."""
        return sentence(error, self.target, _stays(self.target), shown_as=(self.folder, self.target))


def new_folder(target: Path, contents: Mapping[str, str | bytes]) -> None:
    """Write files by name into a folder that does not exist yet: it appears with all of them or not at all.

    Raises SystemFailure.
    """
    stage = Stage.begin(target)
    with stage.filling() as folder:
        write_into(folder, contents)
        flush_filesystem(folder)
        patiently(lambda: folder.rename(stage.target))
    stage.discard()
    flush_folder(stage.target.parent)


def write_into(folder: Path, contents: Mapping[str, str | bytes]) -> None:
    """Write files by path into a folder in the making; what begins with #! may be run."""
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content.encode() if isinstance(content, str) else content
        path.write_bytes(raw)
        if raw.startswith(b"#!"):
            path.chmod(path.stat().st_mode | 0o111)


def _stays(target: Path) -> str:
    return "isi yang lama tidak berubah" if target.exists() else "tidak ada yang ditulis"


def _stat(target: Path) -> os.stat_result | None:
    """Asked once: another build may take the folder away between two questions, to put its own there."""
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _empty_folder(target: Path) -> Path:
    """Make the folder beside `target`; within it where the folder above is not ours to write in.

    It has the owner and rights of the old one, as if that had been filled again. Within a published folder nobody else
    may look into it.
    """
    beside = target.parent / own_name(target)
    try:
        beside.mkdir()
    except OSError as error:
        if error.errno not in _NOT_BESIDE or not target.is_dir():
            raise
        inside = target / beside.name
        inside.mkdir(mode=0o700)
        return inside
    old = _stat(target)
    if old is not None:
        with suppress(OSError, AttributeError):  # only root gives files away, and Windows has no owners
            os.chown(beside, old.st_uid, old.st_gid)
        beside.chmod(stat.S_IMODE(old.st_mode))
    return beside
