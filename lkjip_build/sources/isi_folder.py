"""What a folder holds, told apart before anything is read: plain files, links, and what is neither.

The one rule of what may be read or copied, for the data folder and for docs/: a plain file below the folder, on a way
without links. Nothing is followed, so nothing outside the folder is reached and no loop has an end to look for. What
systems and editors leave behind is nobody's and is passed over.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

_SAMPAH = frozenset({"desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "__macosx", "$recycle.bin"})


@dataclass(frozen=True)
class IsiFolder:
    """Names relative to a folder, with forward slashes, sorted.

    `aneh` is neither file nor folder (a pipe, a device) or has a name that no text can hold; `tertutup` are folders
    that cannot be listed.
    """

    berkas: tuple[str, ...] = ()
    tautan: tuple[str, ...] = ()
    aneh: tuple[str, ...] = ()
    tertutup: tuple[str, ...] = ()

    def tanpa(self, folder: str) -> Self:
        """Return what is left without all that lies in a folder of this name; a link of that name stays."""
        inside = f"{folder}/"
        return replace(
            self,
            berkas=tuple(one for one in self.berkas if not one.startswith(inside)),
            tautan=tuple(one for one in self.tautan if not one.startswith(inside)),
            aneh=tuple(one for one in self.aneh if not one.startswith(inside)),
            tertutup=tuple(one for one in self.tertutup if not one.startswith(inside)),
        )


def isi_folder(folder: Path) -> IsiFolder:
    """Return what a folder holds at any depth; never an exception, whatever lies there. A missing folder is empty."""
    found: dict[str, list[str]] = {"berkas": [], "tautan": [], "aneh": [], "tertutup": []}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(folder / inside) as entries:
                listed = list(entries)
        except OSError:
            found["tertutup"].append(inside)
            continue
        for entry in listed:
            if is_sampah(entry.name):
                continue
            name = f"{inside}/{entry.name}" if inside else entry.name
            kind = _kind(entry)
            if kind == "folder":
                waiting.append(name)
            else:
                found[kind].append(_readable(name))
    return IsiFolder(**{kind: tuple(sorted(names)) for kind, names in found.items()})


def is_sampah(name: str) -> bool:
    """Tell whether a name is one that Excel, LibreOffice, editors, git or systems give to what they leave behind."""
    lower = name.lower()
    return (
        name.startswith((".", "~"))
        or name.endswith("~")
        or (name.startswith("#") and name.endswith("#"))
        or lower.endswith((".swp", ".swo", ".tmp"))
        or lower in _SAMPAH
    )


def _kind(entry: "os.DirEntry[str]") -> str:
    try:
        # A junction of Windows leads elsewhere like a link; older Pythons do not know it.
        if entry.is_symlink() or getattr(entry, "is_junction", bool)():
            return "tautan"
        if _readable(entry.name) != entry.name:
            return "aneh"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        return "berkas" if entry.is_file(follow_symlinks=False) else "aneh"
    except OSError:
        return "aneh"


def _readable(name: str) -> str:
    """Return a name fit for a message: bytes that are no text and characters that no reader sees become `?`."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)
