"""Where the office writes prose: every field of the type `Prosa`, in whatever record it stands."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import get_args

from pydantic import BaseModel

from lkjip_build.model import Data
from lkjip_build.model.nilai import Prosa
from lkjip_build.model.rekaman import Rekaman


def semua_prosa(data: Data) -> Iterator[tuple[Rekaman, str, str]]:
    """Yield every prose text of the data with its record and the name of its field."""
    for one in fields(data):
        yield from _below(getattr(data, one.name))


def _below(value: object) -> Iterator[tuple[Rekaman, str, str]]:
    if isinstance(value, Rekaman):
        for name in prose_fields(type(value)):
            if text := getattr(value, name):
                yield value, name, text
    if isinstance(value, BaseModel):
        for name in _nested_fields(type(value)):
            yield from _below(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _below(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _below(item)


@cache
def prose_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that hold prose."""
    mark = get_args(Prosa)[1]
    return tuple(
        name for name, info in model.model_fields.items() if mark in info.metadata or Prosa in get_args(info.annotation)
    )


@cache
def _nested_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields that may hold other records; the others are values."""
    return tuple(name for name, info in model.model_fields.items() if _holds_records(info.annotation))


def _holds_records(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_records(inner) for inner in get_args(annotation))
