"""What a parser of one cell says where it cannot read: the exception, and text fit for a message."""

from pydantic_core import PydanticCustomError

from lkjip_build.privasi import samarkan
from lkjip_build.problems import Rule


def fault(rule: Rule, message: str, remedy: str) -> PydanticCustomError:
    """Return the exception that `load` turns into a `Problem` of this rule."""
    return PydanticCustomError(rule.code, "{pesan}", {"pesan": message, "perbaikan": remedy, "aturan": rule})


PANJANG = 60
"""So many letters of a value are shown in a message."""


def short(text: str) -> str:
    """Return the text, cut where it would fill a screen; masked before, as half a NIP is not found later."""
    return text if len(text) <= PANJANG else f"{samarkan(text)[: PANJANG - 3]}…"


def one_line(text: str) -> str:
    """Return the text with single plain spaces between its words, those that do not break included."""
    return " ".join(text.split())
