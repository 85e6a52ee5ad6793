"""Files to text with a place: knows YAML, CSV and encodings, and no word of the domain.

Every value stays the text that was typed; `load` gives it a type. Each function returns what it could read together
with the problems, so that one broken file does not hide the faults of the others.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from lkjip_build import limits
from lkjip_build.jejak import unforeseen
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.berkas import folder_problem, read_bytes
from lkjip_build.sources.csv_baris import Record
from lkjip_build.sources.csv_text import TABEL_TERLALU_BESAR, locate_cell, read_csv, typed_records
from lkjip_build.sources.csv_ubah import TypedTable, typed_table
from lkjip_build.sources.gambar import Cacat, Gambar, baca
from lkjip_build.sources.isi_folder import IsiFolder, isi_folder
from lkjip_build.sources.konflik import conflict_problem
from lkjip_build.sources.text import decode, legible
from lkjip_build.sources.tree import KEY, TEKS, Document, Step, Steps, Tree
from lkjip_build.sources.yaml_text import read_yaml

BERKAS_TIDAK_ADA = Rule(
    "LKJ001",
    "error",
    "Berkas atau folder tidak ada",
    manual="""
Berkas yang wajib ada tidak ditemukan, atau folder datanya kosong. Yang wajib: `instansi.yml`, `aturan.yml`,
`renstra.yml`, dan di setiap folder tahun `laporan.yml` serta `kinerja.csv`.

Salah:

```
data/2025/kinerja.csv
```

Benar:

```
data/2025/kinerja.csv
data/2025/laporan.yml
```
""",
)


@dataclass(frozen=True)
class Sources:
    """All documents of a data folder by path relative to it, and the source lines for excerpts.

    `isi` is all that the folder holds, read or not; `sidik` the SHA-256 of each file in a folder of documents, whose
    bytes are nobody's to read; `sertifikat` the certificates that the office trusts, `gambar` the pictures of the
    years, by name.
    """

    documents: Mapping[str, Document]
    lines: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]
    isi: IsiFolder = field(default_factory=IsiFolder)
    sidik: Mapping[str, str] = field(default_factory=dict)
    sertifikat: Mapping[str, bytes] = field(default_factory=dict)
    gambar: Mapping[str, Gambar | Cacat] = field(default_factory=dict)


@dataclass(frozen=True)
class FileRead:
    """What one file says: its document (None where it cannot be read), its lines, its problems."""

    document: Document | None
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


MASUK = "masuk"
"""The folder in which workbooks wait to be taken: whatever lies there is no data, and never read as such."""
_DOKUMEN = re.compile(r"[0-9]{4}/dokumen/[^/]+")
_SERTIFIKAT = re.compile(r"sertifikat/[^/]+\.(?:pem|crt|cer|der)")
_GAMBAR = re.compile(r"[0-9]{4}/gambar/[^/]+|lambang\.[^/]+")
_CONFLICT = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")


def read_folder(folder: Path) -> Sources:
    """Read every .yml and .csv file below `folder` that is a plain file, on a way without links.

    Paths in problems start with the name of the folder (`data/2025/kinerja.csv`). A folder that is missing or holds no
    data file is a problem, never an exception.
    """
    documents: dict[str, Document] = {}
    lines: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    isi = isi_folder(folder).tanpa(MASUK)
    files = [name for name in isi.berkas if name.endswith((".yml", ".csv"))]
    if fault := folder_problem([folder / name for name in files], folder.name):
        return Sources({}, {}, (fault,))
    for inner in files:
        path = f"{folder.name}/{inner}"
        read = read_disk(folder / inner, path)
        problems += read.problems
        lines[path] = read.lines
        if read.document is not None:
            documents[inner] = read.document
    if not lines:
        problems.append(
            BERKAS_TIDAK_ADA.at(
                Location(folder.name),
                f"folder data '{folder.name}' tidak ada atau kosong",
                remedy="jalankan perintah dari folder proyek, atau sebut foldernya dengan --data",
            )
        )
    sidik, sertifikat = dict(_semua_sidik(folder, isi)), dict(_sertifikat(folder, isi))
    gambar = {name: baca(folder / name) for name in isi.berkas if _GAMBAR.fullmatch(name)}
    return Sources(documents, lines, tuple(problems), isi, sidik, sertifikat, gambar)


def _semua_sidik(folder: Path, isi: IsiFolder) -> Iterator[tuple[str, str]]:
    """Yield the SHA-256 of each file of `TAHUN/dokumen/`; what cannot be opened has none."""
    for name in isi.berkas:
        if _DOKUMEN.fullmatch(name):
            with suppress(OSError), (folder / name).open("rb") as file:
                yield name, hashlib.file_digest(file, "sha256").hexdigest()


def _sertifikat(folder: Path, isi: IsiFolder) -> Iterator[tuple[str, bytes]]:
    """Yield each file of `sertifikat/` that may hold a certificate; what cannot be opened is left out."""
    for name in isi.berkas:
        if _SERTIFIKAT.fullmatch(name):
            with suppress(OSError), (folder / name).open("rb") as file:
                yield name, file.read(limits.SERTIFIKAT_BYTES)


def read_disk(file: Path, path: str) -> FileRead:
    """Read one .yml or .csv file from the disk; whatever happens is a problem of this file, and the others go on."""
    try:
        raw = read_bytes(file, path)
        return FileRead(None, (), (raw,)) if isinstance(raw, Problem) else read_file(raw, path)
    except Exception as error:  # noqa: BLE001 - told with its path instead of ending the work on all the others
        return FileRead(None, (), (unforeseen(error, path, "membaca berkas ini"),))


@lru_cache(maxsize=512)
def read_file(raw: bytes, path: str) -> FileRead:
    """Read the bytes of one .yml or .csv file; `path` decides which, and is the path of its problems. The same bytes
    are read only once in a process, so that a preview reads what was saved and nothing else.

    Of a file with the marks of a git conflict nothing else is told: every other fault may come from them.
    """
    if any(mark in raw for mark in _CONFLICT):
        shown = tuple(legible(raw).splitlines())
        if conflict := conflict_problem(shown, path):
            return FileRead(None, shown, (conflict,))
    text, problems = decode(raw, path)
    if text is None:
        return FileRead(None, (), tuple(problems))
    if path.endswith(".yml"):
        document, faults = read_yaml(text, path)
    elif fault := _too_wide_or_long(text, path):
        document, faults = None, [fault]
    else:
        document, faults = read_csv(text, path)
    return FileRead(document, tuple(text.splitlines()), (*problems, *faults))


def with_files(sources: Sources, folder: str, files: Mapping[str, bytes | None]) -> Sources:
    """Return what a folder of this name says once its .yml and .csv files of these names hold these bytes; None for a
    file that is gone.
    """
    paths = {f"{folder}/{name}" for name in files}
    read = {name: read_file(raw, f"{folder}/{name}") for name, raw in files.items() if raw is not None}
    documents = {name: one for name, one in sources.documents.items() if name not in files}
    lines = {path: one for path, one in sources.lines.items() if path not in paths}
    names = {*sources.isi.berkas} - files.keys() | read.keys()
    problems = [one for one in sources.problems if one.location.path not in paths]
    return replace(
        sources,
        documents=documents | {name: one.document for name, one in read.items() if one.document is not None},
        lines=lines | {f"{folder}/{name}": one.lines for name, one in read.items()},
        problems=(*problems, *(problem for one in read.values() for problem in one.problems)),
        isi=replace(sources.isi, berkas=tuple(sorted(names))),
    )


def _too_wide_or_long(text: str, path: str) -> Problem | None:
    """Return LKJ045 for a table with more lines, or more columns in its first line, than any of ours."""
    if (rows := text.count("\n")) > limits.CSV_ROWS:
        remedy = "hapus baris yang bukan data; bila memang sebanyak itu, bagi menurut tahun"
        message = f"tabel ini {rows} baris, paling banyak {limits.CSV_ROWS}"
        return TABEL_TERLALU_BESAR.at(Location(path), message, remedy=remedy)
    head = text.lstrip("\n").partition("\n")[0]
    if (columns := max(map(head.count, ";,\t")) + 1) > limits.CSV_COLUMNS:
        message = f"baris pertama berisi {columns} sel, paling banyak {limits.CSV_COLUMNS}"
        line = text[: text.index(head)].count("\n") + 1
        return TABEL_TERLALU_BESAR.at(Location(path, line), message, remedy="tulis judul kolom saja di baris pertama")
    return None


__all__ = [
    "KEY",
    "MASUK",
    "TEKS",
    "Cacat",
    "Document",
    "FileRead",
    "Gambar",
    "IsiFolder",
    "Record",
    "Sources",
    "Step",
    "Steps",
    "Tree",
    "TypedTable",
    "decode",
    "isi_folder",
    "locate_cell",
    "read_csv",
    "read_disk",
    "read_file",
    "read_folder",
    "read_yaml",
    "typed_records",
    "typed_table",
    "with_files",
]
