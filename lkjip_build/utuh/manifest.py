"""A folder that is written again and again and that others may write into too.

A list of what was written, with fingerprints, lies in the folder. From it the next run knows which files it may replace
or remove: its own, as it left them. Everything else is somebody's work.
"""

import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from lkjip_build.utuh.failure import told
from lkjip_build.utuh.leftover import is_ours
from lkjip_build.utuh.stage import Stage, write_into
from lkjip_build.utuh.swap import WAYS, Way

NAME = ".lkjip-tulis.json"


class NotOurs(Exception):
    """Why a folder is not written: it holds something that would be lost. The text is for staff."""


def write_folder(target: Path, contents: Mapping[str, str | bytes], ways: tuple[Way, ...] = WAYS) -> None:
    """Write files by path into a folder that then holds them, nothing of the run before, and all that is not ours.

    Raises NotOurs where something would be lost, SystemFailure where the system refuses; then nothing was changed.
    """
    target = target.resolve()
    record = {name: _fingerprint(content) for name, content in contents.items()}
    with told(target, "tidak ada yang diubah"):
        before = _recorded(target)
        _refuse_losses(target, before, record)
    stage = Stage.begin(target)
    with stage.filling() as folder:
        write_into(folder, {**contents, NAME: json.dumps(record, ensure_ascii=False, indent=0, sort_keys=True) + "\n"})
    stage.publish(lambda old: list(_foreign(old, {*before, NAME})), ways)


def refuse_unlisted(target: Path) -> None:
    """Raise NotOurs for a folder with content that `write_folder` did not make, before costly work is done for it."""
    _recorded(target)


def _fingerprint(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _recorded(target: Path) -> Mapping[str, str]:
    """Return what an earlier run wrote, by path; refuses a folder that has content and no list of it."""
    if not target.exists() or not any(target.iterdir()):
        return {}
    try:
        return dict(json.loads((target / NAME).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise NotOurs(f"folder '{target}' sudah berisi; pilih folder lain atau kosongkan dulu") from None
    except (ValueError, TypeError):
        raise NotOurs(
            f"catatan '{target / NAME}' rusak, sehingga tidak diketahui mana yang boleh diganti; pilih folder lain"
        ) from None


def _refuse_losses(target: Path, before: Mapping[str, str], record: Mapping[str, str]) -> None:
    """Refuse where a file of ours was edited, or where what is not ours stands in the place of a file to be written."""
    edited = [name for name, fingerprint in before.items() if _is_edited(target, name, fingerprint, record.get(name))]
    if edited:
        raise NotOurs(
            f"{_listed(target, edited)} diubah orang sesudah ditulis lkjip; simpan perubahan itu di folder data atau "
            "docs, hapus berkas itu, lalu ulangi"
        )
    foreign = [name for name in record if _is_in_the_way(target, name, before)]
    if foreign:
        raise NotOurs(f"{_listed(target, foreign)} bukan tulisan lkjip dan akan tertimpa; pindahkan, lalu ulangi")


def _is_edited(target: Path, name: str, fingerprint: str, next_one: str | None) -> bool:
    path = target / name
    if path.is_symlink() or not path.is_file():
        return False  # gone, or somebody else's now
    return _fingerprint(path.read_bytes()) not in {fingerprint, next_one}


def _is_in_the_way(target: Path, name: str, before: Mapping[str, str]) -> bool:
    path = target / name
    folders = [target / above for above in PurePosixPath(name).parents][:-1]
    if any(folder.is_symlink() or folder.is_file() for folder in folders):
        return not any(str(above) in before for above in PurePosixPath(name).parents)
    if path.is_dir() and not path.is_symlink():
        return any(_foreign(target, before, name))
    return os.path.lexists(path) and (name not in before or path.is_symlink())


def _listed(target: Path, names: list[str]) -> str:
    shown = ", ".join(f"'{target / name}'" for name in names[:3])
    return shown + (f" dan {len(names) - 3} berkas lain" if len(names) > 3 else "")


def _foreign(folder: Path, ours: Collection[str], inner: str = "") -> Iterator[str]:
    """Yield what is not ours, a folder as a whole where nothing in it is."""
    for entry in sorted((folder / inner).iterdir()):
        name = f"{inner}/{entry.name}".lstrip("/")
        if is_ours(folder, name):
            continue
        if entry.is_dir() and not entry.is_symlink():
            if any(path.startswith(f"{name}/") for path in ours):
                yield from _foreign(folder, ours, name)
            else:
                yield name
        elif name not in ours or entry.is_symlink():
            yield name
