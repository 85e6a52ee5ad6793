"""Files to text with a place: knows YAML, CSV and encodings, and no word of the domain.

Every value stays the text that was typed; `load` gives it a type. Each function returns what it could read together
with the problems, so that one broken file does not hide the faults of the others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.csv_text import locate_cell, read_csv
from lkjip_build.sources.text import decode
from lkjip_build.sources.tree import KEY, TEKS, Document, Step, Steps, Tree
from lkjip_build.sources.yaml_text import read_yaml


@dataclass(frozen=True)
class Sources:
    """All documents of a data folder by path relative to it, and the source lines for excerpts.

    `unread` are the paths of files that look like data but that no reader takes, such as `kinerja.xlsx`.
    """

    documents: Mapping[str, Document]
    lines: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileRead:
    """What one file says: its document (None where it cannot be read), its lines, its problems."""

    document: Document | None
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


_LIKE_DATA = {".yml", ".yaml", ".csv", ".tsv", ".txt", ".json", ".xls", ".xlsx", ".xlsm", ".ods"}


def read_folder(folder: Path) -> Sources:
    """Read every .yml and .csv file below `folder`.

    Paths in problems start with the name of the folder (`data/2025/kinerja.csv`). A folder that is missing or holds no
    data file is a problem, never an exception.
    """
    documents: dict[str, Document] = {}
    lines: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    unread: list[str] = []
    for file in sorted(_data_files(folder)) if folder.is_dir() else []:
        inner = file.relative_to(folder).as_posix()
        if file.suffix not in {".yml", ".csv"}:
            unread.append(inner)
            continue
        path = f"{folder.name}/{inner}"
        read = read_file(file.read_bytes(), path)
        problems += read.problems
        lines[path] = read.lines
        if read.document is not None:
            documents[inner] = read.document
    if not lines:
        problems.append(
            Problem(
                Location(folder.name),
                "LKJ001",
                f"folder data '{folder.name}' tidak ada atau kosong",
                remedy="jalankan perintah dari folder proyek, atau sebut foldernya dengan --data",
            )
        )
    return Sources(documents, lines, tuple(problems), tuple(unread))


def read_file(raw: bytes, path: str) -> FileRead:
    """Read the bytes of one .yml or .csv file; `path` decides which, and is the path of its problems."""
    text, problems = decode(raw, path)
    if text is None:
        return FileRead(None, (), tuple(problems))
    document, faults = read_yaml(text, path) if path.endswith(".yml") else read_csv(text, path)
    return FileRead(document, tuple(text.splitlines()), (*problems, *faults))


def _data_files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        # Excel and LibreOffice leave lock files beside an open workbook; dot names are nobody's data.
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
        if not hidden and file.suffix.lower() in _LIKE_DATA and file.is_file():
            yield file


__all__ = [
    "KEY",
    "TEKS",
    "Document",
    "FileRead",
    "Sources",
    "Step",
    "Steps",
    "Tree",
    "decode",
    "locate_cell",
    "read_csv",
    "read_file",
    "read_folder",
    "read_yaml",
]
