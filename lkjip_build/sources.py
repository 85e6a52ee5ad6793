"""Files to text with a place: knows YAML, CSV and encodings, and no word of the domain.

Every value stays the text that was typed; `load` gives it a type. Each function returns what it could read together with
the problems, so that one broken file does not hide the faults of the others.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from lkjip_build.problems import Location, Problem

Step = str | int
Tree = None | str | list["Tree"] | dict[str, "Tree"]

_YamlLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufffe\uffff]")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_DELIMITERS = ";,\t"


@dataclass(frozen=True)
class Document:
    """The text of one file as a tree, with the place of every node.

    `tree` is nested dicts, lists, strings and None; `places` maps the path of a node, such as `("langkah", 3, "waktu")`,
    to its `Location`. A CSV file is a list of dicts.
    """

    path: str
    tree: Tree
    places: Mapping[tuple[Step, ...], Location] = field(default_factory=dict)
    header: tuple[str, ...] = ()

    def locate(self, *path: Step) -> Location:
        """Return the place of the nearest existing node on the way to `path`."""
        for length in range(len(path), -1, -1):
            if place := self.places.get(path[:length]):
                return place
        return Location(self.path)


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


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file written by any common Indonesian Excel or editor.

    UTF-8 with or without byte order mark, UTF-16 with one (Excel "Teks Unicode"), else cp1252. A mixture, undefined bytes
    or control characters are problems: what is guessed wrongly here would be published wrongly.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif _UTF8_PAIR.search(raw):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            broken = error
            continue
        found = _CONTROL.search(text)
        if found is None:
            return text.replace("\r\n", "\n").replace("\r", "\n"), []
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return None, [
            Problem(
                Location(path, line, column if path.endswith(".yml") else 0),
                "LKJ008",
                f"ada karakter tak terlihat (kode {ord(found[0]):#04x}) di baris ini",
                remedy="hapus karakter itu: ketik ulang isian di baris ini, jangan disalin dari aplikasi lain",
            )
        ]
    return None, [
        Problem(
            Location(path, raw.count(b"\n", 0, broken.start) + 1),
            "LKJ002",
            "pengodean teks berkas ini tidak terbaca",
            remedy="di Excel pilih Simpan Sebagai > CSV UTF-8; di editor lain simpan sebagai UTF-8",
        )
    ]


class _Fault(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Compose the YAML text into a `Document` whose scalars are the typed text (only an empty scalar is None).

    PyYAML's own scalars would turn `1.10` into 1.1, `no` into False and let a repeated key win silently.
    """
    try:
        root = yaml.compose(text, Loader=_YamlLoader)
    except yaml.YAMLError as error:
        return None, [_yaml_problem(error, path)]
    except RecursionError:
        return None, [Problem(Location(path), "LKJ005", "isian bertingkat terlalu dalam")]
    if root is None:
        return Document(path, {}, {(): Location(path)}), []
    places: dict[tuple[Step, ...], Location] = {}
    problems: list[Problem] = []
    try:
        tree = _plain(root, (), path, places, problems, set())
    except _Fault as fault:
        return None, [*problems, fault.problem]
    if problems:
        return None, problems
    return Document(path, tree, places), []


def _mark(node: yaml.Node, path: str, steps: tuple[Step, ...]) -> Location:
    dotted = ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)
    return Location(path, node.start_mark.line + 1, node.start_mark.column + 1, dotted)


def _plain(
    node: yaml.Node,
    steps: tuple[Step, ...],
    path: str,
    places: dict[tuple[Step, ...], Location],
    problems: list[Problem],
    seen: set[int],
) -> Tree:
    place = _mark(node, path, steps)
    places.setdefault(steps, place)
    if id(node) in seen:
        raise _Fault(
            Problem(
                place,
                "LKJ005",
                "tanda & dan * (rujukan YAML) tidak dipakai di sini",
                remedy="tulis isiannya lengkap",
            )
        )
    seen.add(id(node))
    if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.startswith("tag:yaml.org,2002:python"):
        raise _Fault(Problem(place, "LKJ005", f"tanda '{node.tag}' tidak dipakai di sini", remedy="hapus tanda itu"))
    if isinstance(node, yaml.ScalarNode):
        plain_empty = node.style is None and node.value in {"", "~", "null", "Null", "NULL"}
        return None if plain_empty else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*steps, i), path, places, problems, seen) for i, child in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    for key_node, value_node in node.value:
        key_place = _mark(key_node, path, steps)
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Fault(Problem(key_place, "LKJ005", "nama isian harus teks biasa", remedy="tulis 'nama: isi'"))
        key = str(key_node.value)
        child = (*steps, key)
        if key in tree:
            first = places[child]
            problems.append(
                Problem(
                    Location(path, key_place.line, key_place.column, first.field),
                    "LKJ004",
                    f"'{key}' tertulis dua kali; yang pertama di baris {first.line}",
                    key,
                    "hapus atau gabungkan salah satunya",
                )
            )
            continue
        tree[key] = _plain(value_node, child, path, places, problems, seen)
        if value_node.start_mark.index == value_node.end_mark.index or not isinstance(value_node, yaml.ScalarNode):
            # An empty value, and a nested one, is best pointed at by its own name.
            places[child] = Location(path, key_place.line, key_place.column, places[child].field)
    return tree


_YAML_HINTS = (
    ("found character '\\t'", "ada tab di awal baris", "ganti tab dengan spasi (dua spasi per tingkat)"),
    (
        "mapping values are not allowed",
        "titik dua di tempat yang salah",
        'apit teks bertitik dua dengan tanda "…"',
    ),
    (
        "could not find expected ':'",
        "tanda ':' tidak ada",
        "tulis 'nama: isi', dengan spasi sesudah titik dua",
    ),
    ("unexpected end of stream", "tanda kutip tidak ditutup", "tutup teks dengan tanda kutip yang sama"),
    ("found unexpected", "tanda kutip atau kurung tidak ditutup", "tutup teks atau daftar itu"),
    (
        "did not find expected ',' or",
        "kurung [ ] atau { } tidak ditutup",
        "tutup kurungnya dan pisahkan isi dengan koma",
    ),
    ("cannot start any token", "karakter ini tidak boleh mengawali isian", 'apit isiannya dengan tanda "…"'),
    ("expected a single document", "ada garis '---' di tengah berkas", "hapus garis '---'"),
    ("undefined alias", "tanda * di awal isian", 'apit isiannya dengan tanda "…"'),
)


def _yaml_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    text = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    for sign, meaning, remedy in _YAML_HINTS:
        if sign in text:
            return Problem(place, "LKJ003", f"susunan YAML salah: {meaning}", remedy=remedy)
    return Problem(
        place,
        "LKJ003",
        "susunan YAML salah di sini atau di baris sebelumnya",
        remedy="samakan jarak awal baris dengan baris di atasnya dan beri spasi sesudah titik dua",
    )


def read_csv(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Read CSV text with `;`, `,` or tab into a list of dicts of text; an empty cell is None.

    Trailing empty columns and empty rows, as Excel leaves them, are dropped. A row with another number of cells than the
    header is a problem: the usual cause is an unquoted decimal comma, and guessing would move figures between columns.
    """
    skipped = 0
    if re.match(r"sep=[;,\t]\n", text):  # Excel's own hint line
        text, skipped = text[6:], 1
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    rows: list[Tree] = []
    places: dict[tuple[Step, ...], Location] = {(): Location(path)}
    problems: list[Problem] = []
    start = 1 + skipped
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1 + skipped
            cells = [cell.strip() for cell in cells]
            while cells and not cells[-1] and (not header or len(cells) > len(header)):
                cells.pop()
            if not any(cells):
                continue
            if not header:
                header = cells
                problems += _header_problems(header, path, line)
                places[("header",)] = Location(path, line)
            elif len(cells) != len(header):
                problems.append(_row_length_problem(cells, header, delimiter, Location(path, line)))
            else:
                for column, name in enumerate(header, 1):
                    places[(len(rows), name)] = Location(path, line, column, name)
                places[(len(rows),)] = Location(path, line)
                rows.append({name: cell or None for name, cell in zip(header, cells, strict=True)})
    except csv.Error:
        problems.append(
            Problem(
                Location(path, start),
                "LKJ007",
                'tanda kutip " di baris ini tidak berpasangan',
                remedy='tutup teksnya dengan tanda ", atau hapus tanda kutipnya',
            )
        )
    if not header:
        problems.append(
            Problem(Location(path), "LKJ006", "berkas ini kosong", remedy="isi baris pertama dengan judul kolom")
        )
        return None, problems
    if problems and any(problem.code == "LKJ105" for problem in problems):
        return None, problems
    return Document(path, rows, places, tuple(header)), problems


def _delimiter(text: str) -> str:
    first_line = re.sub(r'"[^"]*"', "", text.lstrip("\n").split("\n", 1)[0])
    return max(_DELIMITERS, key=first_line.count)


def _header_problems(header: Sequence[str], path: str, line: int) -> Iterator[Problem]:
    for column, name in enumerate(header, 1):
        if name and name in header[: column - 1]:
            yield Problem(
                Location(path, line, column, name),
                "LKJ105",
                f"judul kolom '{name}' tertulis dua kali",
                name,
                "hapus salah satu kolom, atau perbaiki judulnya",
            )


def _row_length_problem(cells: Sequence[str], header: Sequence[str], delimiter: str, place: Location) -> Problem:
    remedy = "samakan jumlah sel dengan baris judul; sel kosong tetap dipisahkan"
    if delimiter == "," and len(cells) > len(header):
        remedy = 'angka atau teks yang memuat koma harus diapit tanda kutip: "82,5"'
    return Problem(
        place,
        "LKJ007",
        f"baris ini berisi {len(cells)} sel, seharusnya {len(header)} seperti baris judul",
        remedy=remedy,
    )
