"""The base of every record: frozen, closed to unknown fields, and aware of the place it was read from."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr, model_validator

from lkjip_build.problems import Location, Problem, Rule

Path = tuple[str | int, ...]


class Rekaman(BaseModel):
    """A record of the data.

    It keeps the places of its own fields for life, so that a check made late, across files, can still name the line. A
    record made in code, as tests do, has no place and points at an empty path.
    """

    # Most records are read as part of another, whose validator holds theirs: none is built before it is asked for.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        use_attribute_docstrings=False,
        defer_build=True,
    )

    _places: Mapping[Path, Location] = PrivateAttr(default_factory=dict)
    _path: Path = PrivateAttr(default=())

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        """Take an empty cell and a known key without a value for absent, so that the field's default holds.

        Blanks between quotes are empty too, as a value and inside a list or mapping: `""` says no more than nothing.
        """
        if not isinstance(given, dict):
            return given
        typed = {name: _emptied(value) for name, value in given.items()}
        return {name: value for name, value in typed.items() if value is not None or name not in cls.model_fields}

    def placed(self, places: Mapping[Path, Location], path: Path) -> Self:
        """Return the record after telling it, and every record inside it, where they stand in `places`."""
        self._places, self._path = places, path
        for name in type(self).model_fields:
            _place(getattr(self, name), places, (*path, name))
        return self

    def location(self, *field: str | int) -> Location:
        """Return the place of the record, or of the nearest existing place of one of its fields."""
        private = self.__pydantic_private__ or {}  # by their names pydantic finds them forty times as slowly
        places: Mapping[Path, Location] = private["_places"]
        path: Path = (*private["_path"], *field)
        for length in range(len(path), -1, -1):
            if place := places.get(path[:length]):
                return place
        return Location("")

    def problem(self, rule: Rule, message: str, *field: str | int, remedy: str | None = None) -> Problem:
        """Return a problem placed at this record or one of its fields."""
        return rule.at(self.location(*field), message, remedy=remedy)


def _emptied(value: Any) -> Any:
    """Return None for a text of blanks, and a list or mapping with None for each such text in it."""
    if isinstance(value, dict):
        return {key: None if _is_blank(item) else item for key, item in value.items()}
    if isinstance(value, list):
        return [None if _is_blank(item) else item for item in value]
    return None if _is_blank(value) else value


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _place(value: object, places: Mapping[Path, Location], path: Path) -> None:
    if isinstance(value, Rekaman):
        value.placed(places, path)
    elif isinstance(value, tuple | list):
        for position, item in enumerate(value):
            _place(item, places, (*path, position))
