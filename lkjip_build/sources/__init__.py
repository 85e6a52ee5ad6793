"""Files to text with a place: knows YAML, CSV and encodings, and no word of the domain.

Every value stays the text that was typed; `load` gives it a type. Each function returns what it could read together
with the problems, so that one broken file does not hide the faults of the others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lkjip_build.problems import Location, Problem
from lkjip_build.sources.csv_text import read_csv
from lkjip_build.sources.text import decode
from lkjip_build.sources.tree import Document, Step, Steps, Tree
from lkjip_build.sources.yaml_text import read_yaml


@dataclass(frozen=True)
class Sources:
    """All documents of a data folder by path relative to it, and the source lines for excerpts."""

    documents: Mapping[str, Document]
    lines: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def read_folder(folder: Path) -> Sources:
    """Read every .yml and .csv file below `folder`.

    Paths in problems start with the name of the folder (`data/2025/kinerja.csv`). A folder that is missing or holds no
    data file is a problem, never an exception.
    """
    documents: dict[str, Document] = {}
    lines: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    files = sorted(_data_files(folder)) if folder.is_dir() else []
    if not files:
        problems.append(
            Problem(
                Location(folder.name),
                "LKJ001",
                f"folder data '{folder.name}' tidak ada atau kosong",
                remedy="jalankan perintah dari folder proyek, atau sebut foldernya dengan --data",
            )
        )
    for file in files:
        inner = file.relative_to(folder).as_posix()
        path = f"{folder.name}/{inner}"
        text, faults = decode(file.read_bytes(), path)
        problems += faults
        if text is None:
            continue
        lines[path] = tuple(text.splitlines())
        read = read_yaml if file.suffix == ".yml" else read_csv
        document, faults = read(text, path)
        problems += faults
        if document is not None:
            documents[inner] = document
    return Sources(documents, lines, tuple(problems))


def _data_files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        # Excel and LibreOffice leave lock files beside an open workbook; dot names are nobody's data.
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
        if file.is_file() and not hidden and file.suffix in {".yml", ".csv"}:
            yield file


__all__ = ["Document", "Sources", "Step", "Steps", "Tree", "decode", "read_csv", "read_folder", "read_yaml"]
