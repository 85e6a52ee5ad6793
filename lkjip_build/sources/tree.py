"""A data file as a tree of text in which every node knows its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lkjip_build.problems import Location, Problem

Step = str | int
Steps = tuple[Step, ...]
# Stands after the path of a YAML value for the place of its key.
KEY: Step = "[key]"
# Stands after the path of a value for the first line of a text written below `|`, whose lines follow one by one.
TEKS: Step = "[teks]"
Tree = None | str | list["Tree"] | dict[str, "Tree"]
Read = tuple["Document | None", list[Problem]]


class Fate(StrEnum):
    """What became of a physical line of a CSV file; what is refused is told by a problem."""

    HINT = "hint"
    HEADER = "header"
    RECORD = "record"
    CONTINUED = "continued"
    EMPTY = "empty"
    REFUSED = "refused"


@dataclass(frozen=True)
class Document:
    """The text of one file as a tree, with the place of every node.

    `tree` is nested dicts, lists, strings and None; `places` maps the path of a node, such as
    `("langkah", 3, "waktu")`, to its `Location`. A CSV file is a list of dicts, with its titles in `header` and the
    `fates` of all its lines, one for each.
    """

    path: str
    tree: Tree
    places: Mapping[Steps, Location] = field(default_factory=dict)
    header: tuple[str, ...] = ()
    fates: tuple[Fate, ...] = ()

    def locate(self, *path: Step) -> Location:
        """Return the place of the nearest existing node on the way to `path`."""
        for length in range(len(path), -1, -1):
            if place := self.places.get(path[:length]):
                return place
        return Location(self.path)
