"""The records of a year as text by place: what a seal covers, whatever the order of rows and the spelling of numbers.

A value that is the default of its field is left out, so that a field that a later version adds changes no old seal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.waktu import Saat


@dataclass(frozen=True, order=True)
class Alamat:
    """One value of what was signed: the file, the row or part of it, the column."""

    berkas: str
    kunci: str
    kolom: str

    def __str__(self) -> str:
        return "/".join((self.berkas, self.kunci, self.kolom))


def isian(rekaman: Rekaman, tanpa: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return what a record says, by column (`target_renstra.2025`), without the fields `tanpa`."""
    found: dict[str, str] = {}
    for name, field in type(rekaman).model_fields.items():
        if name not in tanpa and (value := getattr(rekaman, name)) != _default(field):
            found.update(_leaves(name, value))
    return found


def _default(field: FieldInfo) -> object:
    return field.get_default(call_default_factory=True)


def _leaves(path: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Rekaman):
        for name, text in isian(value).items():
            yield f"{path}.{name}", text
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(f"{path}.{key}", one)
    elif isinstance(value, tuple) and any(isinstance(one, Rekaman) for one in value):
        for number, one in enumerate(value, 1):
            yield from _leaves(f"{path}.{number}", one)
    elif value is not None:
        yield path, teks(value)


def teks(value: Any) -> str:
    """Return a value in the one spelling that a seal knows for it."""
    match value:
        case Decimal():
            return f"{value.normalize():f}".replace(".", ",")
        case Nisbah():
            return f"{teks(value.pembilang)}/{teks(value.penyebut)}"
        case Rentang():
            return f"{teks(value.bawah)}-{teks(value.atas)}"
        case Jenjang():
            return f"{value.nama} ({teks(value.skor)})"
        case Saat():
            return f"{value.tanggal} {value.jam:%H.%M}" if value.jam else f"{value.tanggal}"
        case bool():
            return "ya" if value else "tidak"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join("" if one is None else teks(one) for one in value)
        case _:
            return " ".join(str(value).split())
