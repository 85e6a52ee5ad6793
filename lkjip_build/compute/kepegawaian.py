"""The pegawai of a year, counted by each group: every group counts the same people."""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.model.sumber_daya import Kelompok, Pegawai


@dataclass(frozen=True)
class KelompokPegawai:
    """The rows of one group in the order of the file."""

    kelompok: Kelompok
    baris: tuple[Pegawai, ...]

    @property
    def jumlah(self) -> int:
        return sum(one.jumlah for one in self.baris)


def kelompok_pegawai(semua: Sequence[Pegawai]) -> tuple[KelompokPegawai, ...]:
    """Return the groups that have rows, in the order in which reports show them."""
    groups = (KelompokPegawai(kind, tuple(one for one in semua if one.kelompok is kind)) for kind in Kelompok)
    return tuple(one for one in groups if one.baris)


def is_sejumlah(semua: Sequence[KelompokPegawai]) -> bool:
    """Tell whether all groups count as many pegawai."""
    return len({one.jumlah for one in semua}) <= 1
