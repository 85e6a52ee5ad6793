"""YAML to a tree of text."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from lkjip_build.limits import FAULTS_TOLD, YAML_DEPTH, YAML_VALUES
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.berkas import BERKAS_TERLALU_BESAR
from lkjip_build.sources.tree import KEY, TEKS, Document, Read, Steps, Tree
from lkjip_build.sources.yaml_fault import SUSUNAN_YAML_SALAH, syntax_problems
from lkjip_build.sources.yaml_ledger import Scalar, ledger_problems, quoting

KUNCI_GANDA = Rule(
    "LKJ004",
    "error",
    "Kunci YAML tertulis dua kali",
    manual="""
Nama isian yang sama ditulis dua kali di bagian yang sama. Program tidak tahu mana yang Anda maksud.

Salah:

```
nama: Kecamatan Contoh
nama: Kec. Contoh
```

Benar:

```
nama: Kecamatan Contoh
```
""",
)

BENTUK_YAML_LAIN = Rule(
    "LKJ005",
    "error",
    "Bentuk YAML yang tidak didukung",
    manual="""
YAML punya tanda khusus (`&`, `*`, `!`) di awal isian, yang menelan kata di belakangnya, dan isian bertingkat lebih dari
50, yang tidak dipakai di sini. Bila tanda itu bagian dari teks, apit teksnya dengan tanda kutip. Bila kata di
belakangnya memang isinya, hapus tandanya saja.

Salah:

```
sebutan: *utama
```

Benar:

```
sebutan: "*utama"
```
""",
)

YamlLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = {"", "~", "null", "Null", "NULL"}


class _Fault(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read_yaml(text: str, path: str) -> Read:
    """Read the YAML text into a `Document` whose scalars are the typed text (only an empty scalar is None).

    PyYAML's own scalars would turn `1.10` into 1.1, `no` into False and let a repeated key win silently. The tree is
    built from the events of the parser, one after the other: so the depth is known before it is gone into (the composer
    of libyaml overruns the stack of the machine), and the ledger sees where every scalar begins and ends.
    """
    reader = _Reader(text, path)
    try:
        tree = reader.document()
    except _Fault as fault:
        return None, [*reader.problems, fault.problem]
    except yaml.YAMLError as error:
        return None, [*reader.problems, *syntax_problems(error, path, text, reader.scalars)]
    problems = [*reader.problems, *islice(ledger_problems(text, path, reader.scalars, len(text)), FAULTS_TOLD)]
    return (None if problems else Document(path, tree, reader.places)), problems


class _Reader:
    """The events of a text, what was made of them so far, and what is wrong with it."""

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path = text, path
        self.events: Iterator[Any] = yaml.parse(text, Loader=YamlLoader)
        self.places: dict[Steps, Location] = {(): Location(path)}
        self.problems: list[Problem] = []
        self.scalars: list[Scalar] = []
        self.flow = 0  # brackets that are open

    def document(self) -> Tree:
        """Return the tree of the only document; an empty text is an empty mapping."""
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return {}
        tree = self.node(next(self.events), (), "")
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            place = self.place(after, "")
            message = "susunan YAML salah: ada garis '---' di tengah berkas"
            raise _Fault(SUSUNAN_YAML_SALAH.at(place, message, remedy="hapus garis '---'"))
        return tree

    def place(self, event: Any, field: str) -> Location:
        return Location(self.path, event.start_mark.line + 1, event.start_mark.column + 1, field)

    def node(self, event: Any, steps: Steps, field: str) -> Tree:
        place = self.place(event, field)
        self.places[steps] = place
        self.mark(event, place)
        if isinstance(event, yaml.AliasEvent | yaml.ScalarEvent):
            if getattr(event, "style", None) == "|":
                self.places[(*steps, TEKS)] = Location(self.path, place.line + 1, 0, field)
            return self.scalar(event, place)
        if len(steps) >= YAML_DEPTH:
            remedy = "tutup kurungnya, atau tulis isiannya sebagai daftar biasa"
            line = Location(self.path, place.line)
            raise _Fault(BENTUK_YAML_LAIN.at(line, "isian bertingkat terlalu dalam", remedy=remedy))
        self.flow += bool(event.flow_style)
        tree = self.sequence(steps, field) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(steps, field)
        self.flow -= bool(event.flow_style)
        return tree

    def scalar(self, event: Any, place: Location) -> str | None:
        value = "" if isinstance(event, yaml.AliasEvent) else event.value
        self.note(event, place.field)
        return None if value in _EMPTY and not getattr(event, "style", None) else _spaced(value)

    def note(self, event: Any, field: str) -> None:
        """Enter a scalar in the ledger."""
        if len(self.scalars) >= YAML_VALUES:
            message = f"berkas ini berisi lebih dari {YAML_VALUES} nama dan isi"
            raise _Fault(BERKAS_TERLALU_BESAR.at(Location(self.path), message, remedy="hapus yang bukan data"))
        alias = isinstance(event, yaml.AliasEvent)
        style, value = ("", "") if alias else (event.style or "", event.value)
        marked = alias or bool(event.anchor or event.tag)
        self.scalars.append(Scalar(*_span(event), style, value, field, self.flow > 0, marked))

    def sequence(self, steps: Steps, field: str) -> list[Tree]:
        items: list[Tree] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            inner = f"{field}.{len(items) + 1}" if field else str(len(items) + 1)
            items.append(self.node(event, (*steps, len(items)), inner))
        return items

    def mapping(self, steps: Steps, field: str) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        hollow: Location | None = None  # the last key without a value
        level: Location | None = None  # the last list whose dashes stand as far in as the key above them
        echo = False  # what follows would only be told as repeated too
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, field)
            inner = f"{field}.{key}" if field else key
            place = self.place(event, inner)
            child = (*steps, key)
            value = next(self.events)
            first, last = _span(value)
            empty = isinstance(value, yaml.ScalarEvent) and first == last
            if key in tree or echo:
                if not echo and len(self.problems) < FAULTS_TOLD:
                    begin = self.places[child].line
                    self.problems.append(_repeated(key, place, self.places[child], hollow, level))
                    echo = any(one and one.line > begin for one in (hollow, level))
                self.skip(value)
                continue
            if empty:
                hollow = place
            if isinstance(value, yaml.SequenceStartEvent) and not value.flow_style:
                dash = self.place(value, inner)
                level = dash if (dash.column, dash.line > place.line) == (place.column, True) else level
            tree[key] = self.node(value, child, inner)
            self.places[(*child, KEY)] = place
            if empty or not isinstance(value, yaml.ScalarEvent):
                self.places[child] = place  # an empty value, and a nested one, is best pointed at by its own name
        return tree

    def key(self, event: Any, field: str) -> str:
        if not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            raise _Fault(
                BENTUK_YAML_LAIN.at(self.place(event, field), "nama isian harus teks biasa", remedy="tulis 'nama: isi'")
            )
        self.mark(event, self.place(event, field), is_key=True)
        value = "" if isinstance(event, yaml.AliasEvent) else event.value
        key = _spaced(value).strip()
        self.note(event, f"{field}.{key}" if field else key)
        return key

    def skip(self, event: Any) -> None:
        """Pass over a node whose key is told as repeated."""
        depth = 0
        while True:
            if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
                self.note(event, "")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(self.events)

    def mark(self, event: Any, place: Location, *, is_key: bool = False) -> None:
        """Tell of an anchor, an alias or a tag, which YAML takes away from the value.

        Where nothing is left of the value, or of the key, only the sign is to go, as the word may be what was meant.
        """
        if not (event.anchor or event.tag):
            return
        start, end = _span(event)
        mark = self.text[start : self.text.find("\n", start) + 1 or None].split()[0].rstrip(",]}")
        self.scalars.append(Scalar(start, start + len(mark), "", "", place.field, self.flow > 0, marked=True))
        if len(self.problems) >= FAULTS_TOLD:
            return
        alone = isinstance(event, yaml.AliasEvent) or (isinstance(event, yaml.ScalarEvent) and not event.value)
        gone = mark[: len(mark) - len(mark.lstrip("&*!"))] if alone else mark
        remedy = f"hapus '{gone}'"
        if isinstance(event, yaml.AliasEvent | yaml.ScalarEvent) and not is_key:
            remedy = f"bila bukan bagian dari isi, hapus '{gone}'; bila ya, "
            remedy += quoting(self.text, start, end)
        message = f"'{mark}' terbaca sebagai tanda khusus YAML, bukan isi"
        self.problems.append(BENTUK_YAML_LAIN.at(place, message, mark, remedy))


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _repeated(key: str, place: Location, first: Location, hollow: Location | None, level: Location | None) -> Problem:
    """Return the problem of a key that stands twice in a mapping.

    `hollow` is the place of the last key without a value; between the two it most likely was to hold what follows it.
    `level` is that of the last list as far in as its key; between the two its dash most likely was to begin a new item.
    """
    message = f"'{key}' tertulis dua kali; yang pertama di baris {first.line}"
    remedy = "hapus atau gabungkan salah satunya"
    if level and level.line > max(first.line, hollow.line if hollow else 0):
        message += f", dan daftar di baris {level.line} terbaca sebagai isi baris di atasnya"
        remedy = f"bila baris {level.line} dimaksud memulai butir baru, kurangi jarak awal baris {level.line} itu"
    elif hollow and hollow.line > first.line:
        message += f", dan baris {hollow.line} di antaranya tidak berisi"
        remedy = f"bila baris {hollow.line} dimaksud memuat baris-baris ini, kurangi jarak awal baris {hollow.line} itu"
    return KUNCI_GANDA.at(Location(place.path, place.line, place.column, first.field), message, key, remedy)


def _spaced(value: str) -> str:
    # Spaces that do not break look like any other and come along when text is copied from a web page.
    return value.replace("\u00a0", " ").replace("\u202f", " ")
