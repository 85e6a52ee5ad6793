"""The money of a year: its lines, each once, added up for every kegiatan, every program and the whole.

A sum is over the lines that have the figure; an empty cell is not 0. So is a share: what was spent of the lines that
tell it, of the budget of these lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lkjip_build.model.laporan import TINGKAT_KEGIATAN, TINGKAT_PROGRAM, TRIWULAN, Anggaran, potong_kode


class Tingkat(StrEnum):
    """The level of a budget line."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub-kegiatan"


def tingkat(baris: Anggaran) -> Tingkat:
    """Return the level of a line by its code; a long code without a name of a sub kegiatan is a kegiatan's."""
    segments = baris.kode.count(".") + 1
    if segments > TINGKAT_KEGIATAN and baris.sub_kegiatan:
        return Tingkat.SUB_KEGIATAN
    return Tingkat.KEGIATAN if baris.kegiatan or segments > TINGKAT_PROGRAM else Tingkat.PROGRAM


@dataclass(frozen=True)
class Terpakai:
    """What was spent of some lines by one column: `realisasi` for the year, `tw1` to `tw4` until the end of a quarter.

    Only the lines of `terisi`, which have the figure, count; `pagu` is theirs.
    """

    semua: tuple[Anggaran, ...]
    kolom: str

    def nilai(self, baris: Anggaran) -> Decimal | None:
        found: Decimal | None = getattr(baris, self.kolom)
        return found

    @property
    def terisi(self) -> tuple[Anggaran, ...]:
        return tuple(baris for baris in self.semua if self.nilai(baris) is not None)

    @property
    def lengkap(self) -> bool:
        return len(self.terisi) == len(self.semua)

    @property
    def jumlah(self) -> Decimal | None:
        known = [nilai for baris in self.semua if (nilai := self.nilai(baris)) is not None]
        return sum(known, Decimal(0)) if known else None

    @property
    def pagu(self) -> Decimal:
        return sum((baris.pagu_berlaku for baris in self.terisi), Decimal(0))

    @property
    def serapan(self) -> Fraction | None:
        return serapan(self.jumlah, self.pagu)


@dataclass(frozen=True)
class Uang:
    """Budget lines added up, each once. Nothing is judged by the realisasi before it is `lengkap`."""

    baris: tuple[Anggaran, ...]

    @property
    def pagu(self) -> Decimal:
        return sum((baris.pagu_berlaku for baris in self.baris), Decimal(0))

    @property
    def terpakai(self) -> Terpakai:
        return Terpakai(self.baris, "realisasi")

    @property
    def triwulan(self) -> tuple[Terpakai, ...]:
        """What was spent until the end of each of the four quarters."""
        return tuple(Terpakai(self.baris, kolom) for kolom in TRIWULAN)

    @property
    def realisasi(self) -> Decimal | None:
        return self.terpakai.jumlah

    @property
    def terisi(self) -> int:
        return len(self.terpakai.terisi)

    @property
    def lengkap(self) -> bool:
        return self.terpakai.lengkap

    @property
    def serapan(self) -> Fraction | None:
        return self.terpakai.serapan

    @property
    def triwulan_terakhir(self) -> int:
        """The number of the last quarter that any line has a figure for; 0 where none has."""
        return max((number for number, one in enumerate(self.triwulan, 1) if one.terisi), default=0)

    @property
    def sampai(self) -> int:
        """The number of the quarter until whose end the realisasi runs: the last one on record, where it says the same
        in every line that has a realisasi; else 0.
        """
        nomor, known = self.triwulan_terakhir, self.terpakai.terisi
        if not nomor or not known:
            return 0
        quarter = self.triwulan[nomor - 1]
        return nomor if all(quarter.nilai(baris) == baris.realisasi for baris in known) else 0

    @property
    def berkeluaran(self) -> bool:
        """Whether any line says what its money is to bring."""
        return any(baris.keluaran for baris in self.baris)


@dataclass(frozen=True)
class RekapKegiatan(Uang):
    """A kegiatan with its lines: its sub kegiatan, or the one line that is the kegiatan itself (`dirinci` is False)."""

    kode: str
    kegiatan: str
    dirinci: bool


@dataclass(frozen=True)
class RekapProgram(Uang):
    """A programme with its kegiatan, and all their lines in the order of their codes."""

    kode: str
    program: str
    kegiatan: tuple[RekapKegiatan, ...]


def serapan(realisasi: Decimal | None, pagu: Decimal) -> Fraction | None:
    """Return the share of the budget that was spent, in percent; None without realisasi or with a pagu of zero."""
    return Fraction(realisasi) / Fraction(pagu) * 100 if realisasi is not None and pagu > 0 else None


def kode_order(kode: str) -> tuple[tuple[int, str], ...]:
    """Return the key that puts budget codes in order: `7.01.2` before `7.01.10`."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in kode.split("."))


def rekap_program(anggaran: Sequence[Anggaran], nama: Mapping[str, str]) -> tuple[RekapProgram, ...]:
    """Return the programmes of a year's lines, in the order of their codes; `nama` is the office's table of codes."""
    by_program: dict[str, list[Anggaran]] = {}
    for baris in sorted(anggaran, key=lambda one: kode_order(one.kode)):
        by_program.setdefault(_kode_program(baris), []).append(baris)
    return tuple(_program(tuple(semua), nama) for semua in by_program.values())


def _kode_program(baris: Anggaran) -> str:
    """Return what the lines of one programme have in common: its code, or its name where the code of the line is too
    short to hold one.
    """
    segments = baris.kode.count(".") + 1
    return potong_kode(baris.kode, TINGKAT_PROGRAM) if segments > TINGKAT_PROGRAM else f"program {baris.program}"


def _program(semua: tuple[Anggaran, ...], nama: Mapping[str, str]) -> RekapProgram:
    kode = potong_kode(semua[0].kode, TINGKAT_PROGRAM)
    by_kegiatan: dict[str, list[Anggaran]] = {}
    for baris in semua:
        dirinci = tingkat(baris) is Tingkat.SUB_KEGIATAN
        by_kegiatan.setdefault(potong_kode(baris.kode, TINGKAT_KEGIATAN) if dirinci else baris.kode, []).append(baris)
    kegiatan = tuple(_kegiatan(one, tuple(lines), nama) for one, lines in by_kegiatan.items())
    return RekapProgram(semua, kode, nama.get(kode, semua[0].program), kegiatan)


def _kegiatan(kode: str, semua: tuple[Anggaran, ...], nama: Mapping[str, str]) -> RekapKegiatan:
    dirinci = tingkat(semua[0]) is Tingkat.SUB_KEGIATAN
    said = semua[0].kegiatan or semua[0].program
    return RekapKegiatan(semua, kode, nama.get(kode, said) if dirinci else semua[0].nama, dirinci)
