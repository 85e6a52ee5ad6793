"""What files look like at one moment, and what differs between two moments.

A stamp is the truth about what is on the disk. Events of the system are not asked: they fall silent for a folder that
was removed and restored, for a link whose target lies elsewhere, and in folders of a cloud or of another computer.
"""

import importlib
import importlib.util
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from stat import S_ISDIR

Stamp = Mapping[str, tuple[int, ...]]
_FOLDER = (-1,)
# What editors and systems leave beside the files; no build reads them.
_JUNK = {"__pycache__", "Thumbs.db", "desktop.ini"}


def stamp(paths: Iterable[Path]) -> Stamp:
    """Return the state of every file at or below `paths`, by its path: equal stamps, equal files.

    Links are followed, each folder once. What is missing or cannot be read is a state too. Neither the time of a file
    nor its size would do alone: an old copy brings its old time along, a corrected digit keeps the size; the inode and
    the time of the inode change with both.
    """
    found: dict[str, tuple[int, ...]] = {}
    entered: set[tuple[int, int]] = set()
    waiting = [str(path) for path in reversed([*paths])]
    while waiting:
        path = waiting.pop()
        try:
            facts = os.stat(path)  # noqa: PTH116 - hundreds of files, ten times a second
            if S_ISDIR(facts.st_mode):
                names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208
                found[path] = _FOLDER
                place = facts.st_dev, facts.st_ino
                if place not in entered:
                    entered.add(place)
                    waiting += [f"{path}{os.sep}{name}" for name in names if not _is_junk(name)]
            else:
                found[path] = facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino, facts.st_dev
        except OSError as error:
            found[path] = (error.errno or 0,)
    return found


def _is_junk(name: str) -> bool:
    return name.startswith((".", "~$")) or name in _JUNK


def changed(before: Stamp, after: Stamp) -> tuple[str, ...]:
    """Return the paths that differ; of a folder that came or went only the folder itself."""
    paths = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return tuple(sorted(path for path in paths if os.path.dirname(path) not in paths))  # noqa: PTH120


def newest(files: Stamp) -> tuple[str, int] | None:
    """Return the file that was written last and the nanoseconds of its time."""
    times = [(facts[0], path) for path, facts in files.items() if len(facts) > 1]
    if not times:
        return None
    time, path = max(times)
    return path, time


_code: dict[str, Stamp] = {}
"""What the files of a package looked like when its modules were imported: a fact of the process, which holds them."""
JEMBATAN = __name__.rpartition(".")[0]


def forget_changed_code(package: str) -> None:
    """Let changed files of a package count at its next import in this process; the bridge itself stays as it is.

    Python trusts a compiled file whose source has the same size and the same second, so that of a changed source is
    removed.
    """
    importlib.invalidate_caches()
    spec = importlib.util.find_spec(package)
    now = stamp(Path(place) for place in (spec and spec.submodule_search_locations) or ())
    before = _code.setdefault(package, now)
    if now == before:
        return
    _code[package] = now
    for path in now.keys() - {path for path, facts in now.items() if before.get(path) == facts}:
        if path.endswith(".py"):
            Path(importlib.util.cache_from_source(path)).unlink(missing_ok=True)
    names = vars(importlib.import_module(package))
    for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
        if name != JEMBATAN and not name.startswith(f"{JEMBATAN}."):
            del sys.modules[name]
            names.pop(name.removeprefix(f"{package}."), None)  # `from package import name` asks the package first
