"""What is odd about a figure among its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

JAUH = 5  # so many times the others, or their so many-th part, is unusual
_SETUJU = 2  # figures within this factor of each other speak of the same size
_LONGGAR = Decimal("1.25")  # how far outside the others a figure may fall once its comma is put back


@dataclass(frozen=True)
class Ganjil:
    """A figure that stands alone among figures near `tengah`; `maksud` is what it becomes with its comma put back, None
    where no comma explains it.
    """

    tengah: Decimal
    maksud: Decimal | None


def putuskan(nilai: Decimal, tetangga: Sequence[Decimal], *, bulat: bool) -> Ganjil | None:
    """Return what is odd about a figure among its neighbours, or None.

    The neighbours must speak with one voice: at least two above zero, and three quarters of all within a factor of two
    of their median. None of them may be near the figure itself, for what two figures say is no slip of one. The figure
    is five times off or more; and a slip of the comma is what falls among the neighbours again when its comma moves by
    one or two places.

    Whole numbers (`bulat`) have no comma. They get a zero too many, so that what is left without it is whole; or lose
    one. Below ten they differ tenfold by nature (1 vehicle, then 12), so that only a hundredfold too many counts there.
    """
    positif = [one for one in tetangga if one > 0]
    if nilai <= 0 or len(positif) < 2:
        return None
    tengah = sorted(positif)[(len(positif) - 1) // 2]
    if tengah < nilai * JAUH and nilai < tengah * JAUH:
        return None
    dekat = [one for one in positif if sama_besar(one, tengah)]
    if len(dekat) * 4 < len(tetangga) * 3 or any(sama_besar(one, nilai) for one in tetangga):
        return None
    for places in (1, 2):
        maksud = nilai.scaleb(-places if nilai > tengah else places)
        if not min(dekat) / _LONGGAR <= maksud <= max(dekat) * _LONGGAR:
            continue
        if not bulat or (_nol_lebih(maksud, places) if nilai > tengah else nilai >= 10):
            return Ganjil(tengah, maksud.normalize())
    return Ganjil(tengah, None)


def sama_besar(one: Decimal, other: Decimal) -> bool:
    """Tell whether two figures speak of the same size."""
    return one <= other * _SETUJU and other <= one * _SETUJU


def _nol_lebih(maksud: Decimal, places: int) -> bool:
    return is_bulat(maksud) and (maksud >= 10 or places == 2)


def is_bulat(number: Decimal) -> bool:
    return number == number.to_integral_value()
