"""What several files of tests read and none changes: the shipped data, built once in a process."""

from datetime import date
from functools import cache

from pengaturan import ROOT

from lkjip_build.build import Site, build


@cache
def terbitan(hari_ini: date, *, pratinjau: bool = False) -> Site:
    """The shipped data as they are on a day."""
    return build(ROOT / "data", hari_ini, pratinjau=pratinjau)
