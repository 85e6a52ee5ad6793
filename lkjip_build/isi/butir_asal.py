"""One line on where numbers come from."""

from dataclasses import dataclass

from lkjip_build.isi.angka import Masukan
from lkjip_build.problems import Location


@dataclass(frozen=True)
class ButirAsal:
    """One line: of what (the name of a row, a heading), which numbers or columns, and the place where they were typed,
    or how they were computed and from what.
    """

    nama: str
    angka: tuple[str, ...]
    tempat: Location | None = None
    cara: str = ""
    masukan: tuple[Masukan, ...] = ()

    @property
    def sebutan(self) -> str:
        return ": ".join(filter(None, (self.nama, ", ".join(self.angka))))
