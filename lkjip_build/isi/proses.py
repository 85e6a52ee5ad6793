"""A process as BPMN says it, before it is written: its nodes with their names, and where they stand."""

from dataclasses import dataclass
from enum import StrEnum

from lkjip_build.drawing.alur import Alur


class Unsur(StrEnum):
    """What a node is; the values are the names of BPMN."""

    MULAI = "startEvent"
    TUGAS = "task"
    PILIHAN = "exclusiveGateway"
    BERSAMAAN = "parallelGateway"
    AKHIR = "endEvent"


@dataclass(frozen=True)
class SimpulProses:
    """A node; `keterangan` stands behind it, `ikut` in the note of each further pelaksana of a task."""

    kode: str
    unsur: Unsur
    nama: str
    keterangan: str = ""
    ikut: str = ""


@dataclass(frozen=True)
class ProsesBpmn:
    """A process to write as BPMN; `alur` has its named ways, and one row for each of `simpul`, in the same order: the
    node, then its notes, each in the lane of a further pelaksana.
    """

    nama: str
    simpul: tuple[SimpulProses, ...]
    alur: Alur
