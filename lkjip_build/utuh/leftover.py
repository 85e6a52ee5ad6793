"""What a killed process left beside an output: its name tells whose it was, and whether it may go.

`.situs.4711.baru` is in the making by process 4711, `.situs.4711.lama` is what it has just moved aside. A folder in the
making is also locked, because in another container the same folder has other process numbers.
"""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

NEW, OLD = "baru", "lama"


def own_name(target: Path, kind: str = NEW) -> str:
    return f".{target.name}.{os.getpid()}.{kind}"


def is_ours(target: Path, name: str) -> bool:
    """Tell whether an entry of this name is `target` in the making, or was left of that."""
    return _owner(target, name) is not None


def _owner(target: Path, name: str) -> int | None:
    found = re.fullmatch(rf"\.{re.escape(target.name)}\.(\d+)\.(?:{NEW}|{OLD})", name)
    return int(found[1]) if found else None


def tidy(target: Path) -> None:
    """Remove what dead processes left of `target`; an old folder that one had just moved aside is put back."""
    for entry in list(_leftovers(target)):
        if not os.path.lexists(target) and entry.name.endswith(OLD):
            entry.rename(target)
        else:
            discard(entry)


def discard(entry: Path) -> None:
    """Remove a file or folder; what cannot be removed is left to the next run."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            entry.unlink()


def _leftovers(target: Path) -> Iterator[Path]:
    for place in (target.parent, target):
        with contextlib.suppress(OSError):  # not a folder, or not ours to look into
            for entry in place.iterdir():
                owner = _owner(target, entry.name)
                if owner is not None and not _in_use(entry, owner):
                    yield entry


def _in_use(entry: Path, process: int) -> bool:
    return (process != os.getpid() and is_alive(process)) or _is_held(entry)


def hold(place: Path, *, wait: bool = False) -> int | None:
    """Lock a folder until the returned descriptor is closed or the process ends; None where no lock is to be had."""
    with contextlib.suppress(OSError):
        return _lock(place, wait=wait)
    return None


def _is_held(place: Path) -> bool:
    try:
        if (held := _lock(place, wait=False)) is not None:
            os.close(held)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _lock(place: Path, *, wait: bool) -> int | None:
    if sys.platform == "win32":
        return None
    import fcntl

    descriptor = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def is_alive(process: int) -> bool:
    """Tell whether a process of this number runs."""
    if sys.platform == "win32":  # there os.kill(…, 0) would end it
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x00100000, False, process)  # SYNCHRONIZE
        running = bool(handle) and kernel.WaitForSingleObject(handle, 0) == 0x102  # WAIT_TIMEOUT
        kernel.CloseHandle(handle)
        return running
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
