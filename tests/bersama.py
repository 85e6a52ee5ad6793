"""What several files of tests read and none changes: the shipped data, built once in a process; and what a site offers,
by its address.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeVar

from pengaturan import ROOT

from lkjip_build.build import Site, build

T = TypeVar("T")


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
    return build(ROOT / "data", hari_ini, pratinjau=pratinjau)
