"""A finished folder takes the place of the old one.

Three ways, in this order; each does it or leaves the old folder as it was, and then the next is tried:

- exchange: Linux swaps the two names in one step, so that no reader ever misses the folder;
- two renames: the old folder is moved aside, and back if the new one cannot come (other systems);
- file by file: each file replaces its namesake, what is gone is removed last. For a folder that cannot be moved, such
  as the mount point of a container: a reader may meet pages of both builds for a moment, but never half a page.
"""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from lkjip_build.utuh.failure import told
from lkjip_build.utuh.file import flush_folder, patiently
from lkjip_build.utuh.leftover import OLD, discard, hold, is_ours, own_name

_TRY_ANOTHER = {
    *(errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP),  # this way is unknown here
    *(errno.EBUSY, errno.EXDEV),  # a mount point, or a folder of a container's image
    *(errno.EACCES, errno.EPERM),  # the folder above is not ours, or a program has the folder open
}


def swap(new: Path, target: Path, kept: Callable[[Path], Collection[str]], ways: "tuple[Way, ...]") -> None:
    """Put the folder `new` in the place of `target`, with the entries of the old one that `kept` names.

    Two builds that end at the same time come one after the other. Afterwards `new` may be there still, with what is
    not needed any more.
    """
    flush_filesystem(new)
    lock = hold(target.parent, wait=True)
    try:
        if not target.exists():
            new.rename(target)
        else:
            _first_that_works(new, target, kept(target), ways)
        flush_folder(target.parent)
    finally:
        if lock is not None:
            os.close(lock)


def _first_that_works(new: Path, target: Path, kept: Collection[str], ways: "tuple[Way, ...]") -> None:
    if new.parent == target or target.is_mount() or _we_stand_in(target):
        ways = ways[-1:]
    for way in ways[:-1]:
        try:
            return way(new, target, kept)
        except OSError as error:
            if error.errno not in _TRY_ANOTHER:
                raise
    return ways[-1](new, target, kept)


def _we_stand_in(target: Path) -> bool:
    """Tell whether the terminal is in the folder: moved away under its feet it would show the old content."""
    with contextlib.suppress(OSError):
        return Path.cwd().is_relative_to(target)
    return False


def exchange(new: Path, target: Path, kept: Collection[str]) -> None:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if renameat2 is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(target))
    _carry_over(target, new, kept)
    at_cwd, exchange_names = -100, 2
    if renameat2(at_cwd, os.fsencode(new), at_cwd, os.fsencode(target), exchange_names):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(target))


def two_renames(new: Path, target: Path, kept: Collection[str]) -> None:
    _carry_over(target, new, kept)
    aside = target.with_name(own_name(target, OLD))
    patiently(lambda: target.rename(aside))
    try:
        patiently(lambda: new.rename(target))
    except BaseException:
        aside.rename(target)
        raise
    discard(aside)


def by_file(new: Path, target: Path, kept: Collection[str]) -> None:
    inside = target / new.name
    try:
        if new != inside:
            _move_or_copy(new, inside)
        names = sorted(_files(inside), key=lambda name: (name.endswith(".html"), name))  # pages after what they show
        with told(target, "sebagian isinya sudah baru dan sebagian masih lama", (inside, target)):
            for name in names:
                _make_way(target, name)
                patiently(lambda name=name: (inside / name).replace(target / name))  # type: ignore[misc]
            _remove_others(target, names, kept)
    finally:
        discard(inside)


Way = Callable[[Path, Path, Collection[str]], None]
WAYS: tuple[Way, ...] = (exchange, two_renames, by_file)


def dot_entries(folder: Path) -> list[str]:
    """Return what a site keeps over builds: `.well-known`, `.htaccess`, `.git`; MkDocs leaves them too."""
    return [entry.name for entry in folder.iterdir() if entry.name.startswith(".") and not is_ours(folder, entry.name)]


def _carry_over(old: Path, new: Path, names: Collection[str]) -> None:
    for name in names:
        _carry(old / name, new / name)


def _carry(old: Path, new: Path) -> None:
    if old.is_dir() and not old.is_symlink():
        new.mkdir(parents=True, exist_ok=True)
        for entry in old.iterdir():
            _carry(entry, new / entry.name)
        shutil.copystat(old, new)
    elif not os.path.lexists(new):
        new.parent.mkdir(parents=True, exist_ok=True)
        if old.is_symlink():
            shutil.copy2(old, new, follow_symlinks=False)
            return
        try:
            new.hardlink_to(old)
        except OSError:  # another file system, or one without links
            shutil.copy2(old, new)


def _move_or_copy(new: Path, inside: Path) -> None:
    """Bring the whole new folder to the file system of the old one, so that a full disk shows before a file changes."""
    try:
        new.rename(inside)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry(new, inside)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield (Path(place) / name).relative_to(folder).as_posix()


def _make_way(target: Path, name: str) -> None:
    """Remove a file that stands where a folder is needed, or a folder where the file goes."""
    place = target / name
    for above in reversed(place.relative_to(target).parents):
        if (target / above).is_file() or (target / above).is_symlink():
            (target / above).unlink()
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)


def _remove_others(target: Path, names: Collection[str], kept: Collection[str]) -> None:
    """Remove what neither the new folder has nor is kept; a folder that is kept is not looked into."""
    stay = {Path(name) for name in (*names, *kept)}
    above = {parent for path in stay for parent in path.parents} - {Path(name) for name in kept}

    def remove_below(folder: Path) -> None:
        for entry in folder.iterdir():
            inner = entry.relative_to(target)
            if inner in above and entry.is_dir() and not entry.is_symlink():
                remove_below(entry)
            elif inner not in stay and not is_ours(target, entry.name):
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()

    remove_below(target)


def flush_filesystem(folder: Path) -> None:
    """Have the folder on the disk before its name changes, where the system can: a power cut must not empty it."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            ctypes.CDLL(None).syncfs(descriptor)
        finally:
            os.close(descriptor)
