"""The marks of the verdicts, as paths in a square of 16: told apart without colour, by outline and by filling.

A filled disc with a hole in the shape of a tick; an empty ring with a cross; a tinted square with a tick; a filled
triangle with a hole in the shape of an exclamation mark; a dashed ring with a dash; a thin ring with nothing in it. A
target missed shows as a hole in a row of filled ones. No arrow: it would be read as a figure that rises or falls.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from lkjip_build.compute.putusan import Putusan

SISI = 16
"""The side of the square."""


class Cat(StrEnum):
    """How a path is drawn in the colour of its mark."""

    ISI = "isi"  # filled, even-odd
    RONA = "rona"  # filled with a tint
    GARIS = "garis"  # a line
    PUTUS = "putus"  # a dashed line


@dataclass(frozen=True)
class Jalur:
    """A path, and the width of its line."""

    d: str
    cat: Cat
    tebal: float = 0


_CAKRAM = "M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z"
_PETAK = "M3.5.5h9a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z"
_SEGITIGA = "M8 .8c.6 0 1 .3 1.3.8l6 11.4c.6 1.1-.1 2.3-1.3 2.3H2C.8 15.3.1 14.1.7 13l6-11.4C7 1.1 7.4.8 8 .8z"
_LINGKAR = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z"


def lambang(putusan: Putusan) -> tuple[Jalur, ...]:
    """Return the paths of the mark of a verdict."""
    match putusan:
        case Putusan.TERCAPAI:
            return (Jalur(f"{_CAKRAM}m4.3 5.3-5.4 5.9L3.5 8.3 4.8 7l2 2 4.1-4.6z", Cat.ISI),)
        case Putusan.TIDAK_TERCAPAI:
            return Jalur(_LINGKAR, Cat.GARIS, 1.5), Jalur("m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2", Cat.GARIS, 2)
        case Putusan.DI_JALUR:
            return Jalur(_PETAK, Cat.RONA), Jalur("m4 8.4 2.7 2.8L12 5", Cat.GARIS, 2)
        case Putusan.TERTINGGAL:
            return (Jalur(f"{_SEGITIGA}M7 5h2v5H7zm0 6.3h2v2H7z", Cat.ISI),)
        case Putusan.BELUM_ADA_DATA:
            return Jalur(_LINGKAR, Cat.PUTUS, 1.5), Jalur("M5 8h6", Cat.GARIS, 2)
        case Putusan.TIDAK_DINILAI:
            return (Jalur(_LINGKAR, Cat.GARIS, 1.2),)
        case _:
            assert_never(putusan)
