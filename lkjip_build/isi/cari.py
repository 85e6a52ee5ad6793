"""What the search knows besides the words of pages: what kind each page is, and which words mean the same."""

from dataclasses import dataclass
from enum import StrEnum


class JenisHalaman(StrEnum):
    """What a page is, as a reader would name it."""

    KINERJA = "kinerja"
    INDIKATOR = "indikator"
    LAPORAN = "laporan"
    LAMPIRAN = "lampiran"
    SIKLUS = "siklus"
    SOP = "sop"
    DATA = "data"
    TENTANG = "tentang"
    ISTILAH = "istilah"
    KANTOR = "kantor"


@dataclass(frozen=True)
class Padanan:
    """Who asks for one of these phrases (`dicari`) is also shown what speaks of `maksud`."""

    dicari: tuple[str, ...]
    maksud: str
