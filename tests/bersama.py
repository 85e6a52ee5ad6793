"""What several files of tests read and none changes: the shipped data, built once in a process, with the documents that
were made before of the same content by the same program; and what a site offers, by its address.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeVar

from pengaturan import ROOT

from lkjip_build.build import Site, build
from lkjip_build.simpanan import simpanan_of

T = TypeVar("T")
SIMPANAN = simpanan_of(ROOT / "data")
"""Documents by content and program, also for a copy of the shipped data with a few changes: the pages of a report print
the sizes of its documents, so that whoever asks for all pages has all of them made.
"""


class Dibuat(Mapping[str, T]):
    """What a site offers by its address; only what is asked for is made."""

    def __init__(self, cara: Mapping[str, Callable[[], T]]) -> None:
        self.cara = cara

    def __getitem__(self, alamat: str) -> T:
        return self.cara[alamat]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.cara)

    def __len__(self) -> int:
        return len(self.cara)


@cache
def terbitan(hari_ini: date, *, pratinjau: bool = False) -> Site:
    """The shipped data as they are on a day."""
    return build(ROOT / "data", hari_ini, simpanan=SIMPANAN, pratinjau=pratinjau)
