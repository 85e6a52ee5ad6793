"""No text of the report tells a NIP in full; only a signature may, where the office asks for it (UU 27/2022)."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from lkjip_build.laporan.isi import Penandatangan
from lkjip_build.pages.format import mask_nip

T = TypeVar("T")


def tersamar(value: T) -> T:
    """Return a value of the content model with every NIP in its texts cut to the last three digits."""
    masked: Any = value
    if isinstance(value, str):
        masked = value if isinstance(value, Enum) else mask_nip(value)
    elif isinstance(value, tuple):
        masked = tuple(tersamar(one) for one in value)
    elif isinstance(value, Penandatangan):
        masked = replace(value, nama=mask_nip(value.nama), jabatan=mask_nip(value.jabatan))
    elif is_dataclass(value) and not isinstance(value, type):
        masked = replace(value, **{one.name: tersamar(getattr(value, one.name)) for one in fields(value)})
    return masked  # type: ignore[no-any-return]
