"""What the router is given: lanes, rows of steps, and the arrows between steps.

A diagram is a table. It has one column per pelaksana and one row per langkah. A step stands in one or more lanes;
the first is its main symbol, a plain line joins the others to it. Several steps share a row only where the
paged document puts its off-page connectors (segilima) side by side.
"""

from dataclasses import dataclass
from typing import Literal

Jenis = Literal["mulai", "proses", "keputusan", "selesai", "segilima"]
Sisi = Literal["kiri", "kanan", "atas", "bawah"]
Sebab = Literal["ke-diri-sendiri", "langkah-tidak-ada", "sisi-terpakai", "tidak-ada-jalan"]


@dataclass(frozen=True)
class LangkahAlur:
    """A step: its number, its kind, and the lanes (indices from 0, main lane first) it stands in.

    `teks` is the letter inside a segilima; other symbols stay empty on the form.
    """

    no: str
    jenis: Jenis
    lajur: tuple[int, ...]
    teks: str = ""

    def __post_init__(self) -> None:
        if not self.lajur or len(set(self.lajur)) != len(self.lajur):
            raise ValueError(f"langkah {self.no}: lanes must be given, each once")


@dataclass(frozen=True)
class Panah:
    """An arrow from step `asal` to step `tujuan`; a side set by hand overrides the router's choice.

    `cabang` is one of many arrows that leave a step at once, and so may leave it in one line that parts on its way.
    """

    asal: str
    tujuan: str
    label: str = ""
    sisi_asal: Sisi | None = None
    sisi_tujuan: Sisi | None = None
    cabang: bool = False

    @property
    def pangkal(self) -> str:
        """The step that a search for its way begins at: of a branch the one it leads to."""
        return self.tujuan if self.cabang else self.asal

    @property
    def ujung(self) -> str:
        """The step that a search for its way ends at, where it meets others."""
        return self.asal if self.cabang else self.tujuan


@dataclass(frozen=True)
class Alur:
    """A whole diagram: lane names from left to right, rows of steps from top to bottom, arrows."""

    lajur: tuple[str, ...]
    baris: tuple[tuple[LangkahAlur, ...], ...]
    panah: tuple[Panah, ...]

    def __post_init__(self) -> None:
        nomor = [langkah.no for langkah in self.semua_langkah]
        if len(set(nomor)) != len(nomor):
            raise ValueError("step numbers must be unique")
        for satu in self.baris:
            lajur = [nomor_lajur for langkah in satu for nomor_lajur in langkah.lajur]
            if len(set(lajur)) != len(lajur) or not all(0 <= i < len(self.lajur) for i in lajur):
                raise ValueError("a lane holds at most one symbol per row and must exist")

    @property
    def semua_langkah(self) -> tuple[LangkahAlur, ...]:
        return tuple(langkah for satu in self.baris for langkah in satu)


def alur_per_baris(lajur: tuple[str, ...], semua_langkah: tuple[LangkahAlur, ...], panah: tuple[Panah, ...]) -> Alur:
    """Return the diagram of the official form: one step per row, in the order given."""
    return Alur(lajur, tuple((langkah,) for langkah in semua_langkah), panah)


class RuteGagal(Exception):
    """An arrow that cannot be drawn: which steps it joins, and why."""

    def __init__(self, asal: str, tujuan: str, sebab: Sebab) -> None:
        super().__init__(f"panah dari langkah {asal} ke langkah {tujuan}: {sebab}")
        self.asal = asal
        self.tujuan = tujuan
        self.sebab: Sebab = sebab

    def __reduce__(self) -> tuple[type["RuteGagal"], tuple[str, str, Sebab]]:
        return RuteGagal, (self.asal, self.tujuan, self.sebab)
