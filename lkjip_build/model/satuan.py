"""The unit of an indikator: of what kind its figures are, and what follows from that wherever they are checked or told.

A unit is typed freely (`Persen (%)`, `desa`, `juta rupiah`). Whoever needs to know what it means asks here, so that a
check, a printed figure and a sentence never take one unit for different things.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, assert_never

_PERSEN = re.compile(r"(?:%|persen|prosen|persentase|prosentase)(?: ?\(?(?:%|persen)\)?)?")
_MENYEBUT_PERSEN = re.compile(r"%|persen|prosen")
_NILAI = frozenset({"nilai", "indeks", "skor", "poin"})
_UANG = re.compile(r"(?<![a-z])rp(?![a-z])|rupiah")  # `terpadu` is no money


class JenisSatuan(StrEnum):
    """What the figures of an indikator are."""

    PERSEN = "persen"  # per cent and nothing else: not points of it, nor per cent a year
    NILAI = "nilai"  # a score: measured, and of nothing that could be counted
    RUPIAH = "rupiah"  # money, in whatever thousands
    JENJANG = "jenjang"  # steps of a declared scale, whatever their unit is called
    HITUNGAN = "hitungan"  # so many of something: desa, temuan, hari


class BatasNilai(NamedTuple):
    """The least and the greatest value that an indikator can have; None where it has no end."""

    bawah: Decimal | None
    atas: Decimal | None

    def memuat(self, nilai: Decimal | Fraction) -> bool:
        return (self.bawah is None or self.bawah <= nilai) and (self.atas is None or self.atas >= nilai)


@dataclass(frozen=True)
class Satuan:
    """A unit as its office typed it, and its kind; as text it is what was typed."""

    teks: str
    jenis: JenisSatuan

    @classmethod
    def of(cls, teks: str, *, berskala: bool = False) -> "Satuan":
        """Return the unit that a text means; `berskala` where the indikator has a scale, which then decides."""
        written = teks.casefold()
        if berskala:
            return cls(teks, JenisSatuan.JENJANG)
        if _PERSEN.fullmatch(written):
            return cls(teks, JenisSatuan.PERSEN)
        if written in _NILAI:
            return cls(teks, JenisSatuan.NILAI)
        return cls(teks, JenisSatuan.RUPIAH if _UANG.search(written) else JenisSatuan.HITUNGAN)

    def __str__(self) -> str:
        return self.teks

    @property
    def pendek(self) -> str:
        """What is printed behind a figure; a score is of nothing, so that there is nothing to say behind it."""
        match self.jenis:
            case JenisSatuan.PERSEN:
                return "%"
            case JenisSatuan.NILAI:
                return ""
            case JenisSatuan.RUPIAH | JenisSatuan.JENJANG | JenisSatuan.HITUNGAN:
                return self.teks
            case _:
                assert_never(self.jenis)

    @property
    def selisih(self) -> str:
        """The unit of a difference: two percentages differ by points of a per cent, two scores by points."""
        match self.jenis:
            case JenisSatuan.PERSEN:
                return "poin persen"
            case JenisSatuan.NILAI:
                return "poin"
            case JenisSatuan.RUPIAH | JenisSatuan.JENJANG | JenisSatuan.HITUNGAN:
                return self.teks.casefold()
            case _:
                assert_never(self.jenis)

    @property
    def batas(self) -> BatasNilai:
        """The limits that its figures have by nature; a scale is its own limit."""
        match self.jenis:
            case JenisSatuan.PERSEN:
                return BatasNilai(Decimal(0), Decimal(100))
            case JenisSatuan.NILAI | JenisSatuan.RUPIAH | JenisSatuan.HITUNGAN:
                return BatasNilai(Decimal(0), None)
            case JenisSatuan.JENJANG:
                return BatasNilai(None, None)
            case _:
                assert_never(self.jenis)

    @property
    def terukur(self) -> bool:
        """Tell whether figures are measured, so that decimals are their nature, and not counted in whole numbers."""
        match self.jenis:
            case JenisSatuan.PERSEN | JenisSatuan.NILAI:
                return True
            case JenisSatuan.RUPIAH | JenisSatuan.JENJANG | JenisSatuan.HITUNGAN:
                return False
            case _:
                assert_never(self.jenis)

    @property
    def boleh_nisbah(self) -> bool:
        """Tell whether a figure may be typed as it was counted, `30/35`: only where per cent of a whole is measured."""
        match self.jenis:
            case JenisSatuan.PERSEN:
                return True
            case JenisSatuan.NILAI | JenisSatuan.RUPIAH | JenisSatuan.JENJANG | JenisSatuan.HITUNGAN:
                return False
            case _:
                assert_never(self.jenis)

    @property
    def boleh_persen(self) -> bool:
        """Tell whether `%` may be typed beside a figure: also of a rate or of points, which speak of per cent."""
        return _MENYEBUT_PERSEN.search(self.teks.casefold()) is not None

    @property
    def boleh_rupiah(self) -> bool:
        """Tell whether `Rp` may be typed beside a figure."""
        return _UANG.search(self.teks.casefold()) is not None
