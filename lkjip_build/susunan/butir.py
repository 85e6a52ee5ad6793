"""One item of what a report needs before it can be signed."""

from dataclasses import dataclass
from enum import StrEnum

from lkjip_build.problems import Location


class Keadaan(StrEnum):
    """Done; missing, so that the report cannot be signed; or worth a look without stopping it."""

    LENGKAP = "lengkap"
    BELUM = "belum"
    PERIKSA = "perlu dilihat"


@dataclass(frozen=True)
class Butir:
    """One item: the part of the report, what belongs there, its state, what to do (empty where nothing), and the line
    to open for that, where the data have one.
    """

    bagian: str
    butir: str
    keadaan: Keadaan
    tindakan: str = ""
    tempat: Location | None = None


def butir(bagian: str, nama: str, missing: str, tempat: Location | None = None, *, wajib: bool = True) -> Butir:
    """Return an item that is complete where there is nothing to do; `tempat` is where it is done."""
    if not missing:
        return Butir(bagian, nama, Keadaan.LENGKAP)
    known = tempat if tempat and tempat.line else None
    return Butir(bagian, nama, Keadaan.BELUM if wajib else Keadaan.PERIKSA, missing, known)
