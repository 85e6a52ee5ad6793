"""Numbers as readers meet them: the exact value, its print, and where it comes from."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.capaian import bulat_capaian, bulat_menuju, cetak_persen
from lkjip_build.isi.rumus import Langkah, Rumus, dibulatkan
from lkjip_build.model.aturan import Himpunan
from lkjip_build.problems import Location

DESIMAL_LEBIH = 5
"""Decimals that a capaian may have more in a workbook, so as not to seem to reach what it misses."""


class JenisAngka(StrEnum):
    """How a number is printed. The value of a percentage is in percent: 99,65 % is 99.65; POIN is a difference of two,
    printed with its sign.
    """

    ANGKA = "angka"
    PERSEN = "persen"
    POIN = "poin"
    RUPIAH = "rupiah"


@dataclass(frozen=True)
class Masukan:
    """A number that went into another: what it is, its print, and the place where it was typed, if it was."""

    sebutan: str
    teks: str
    tempat: Location | None = None


@dataclass(frozen=True)
class Asal:
    """Where a number comes from: the places where it was typed, or `cara`, how it was computed, from `masukan`. `rumus`
    is the same as a formula that a workbook computes, where it can; a percentage is a share there (1 is 100 %). `kunci`
    is what formulas know it by, where that is not the one place it was typed in.
    """

    tempat: tuple[Location, ...] = ()
    cara: str = ""
    masukan: tuple[Masukan, ...] = ()
    rumus: Rumus | None = None
    kunci: Location | Langkah | None = None

    @property
    def diketahui(self) -> bool:
        """Tell whether a reader can follow the number to what was typed, or to how it was computed."""
        return bool(self.tempat or (self.cara and self.masukan))


@dataclass(frozen=True)
class Angka:
    """A number. `desimal` are the decimals of its print, `desimal_lebih` how many more a correction of it may have."""

    nilai: Decimal | Fraction
    teks: str
    asal: Asal
    jenis: JenisAngka = JenisAngka.ANGKA
    desimal: int = 0
    desimal_lebih: int = 0


def tertulis(*tempat: Location) -> Asal:
    """Return the origin of what was typed; places without a file (records made in code) are none."""
    return Asal(tuple(dict.fromkeys(one for one in tempat if one.path)))


def dihitung(cara: str, *masukan: Masukan, rumus: Rumus | None = None) -> Asal:
    """Return the origin of what was computed: how, in words and as a formula, and from which numbers."""
    return Asal(cara=cara, masukan=masukan, rumus=rumus)


def membulatkan(asal: Asal, desimal: int) -> Asal:
    """Return an origin whose formula gives the number rounded, as it is printed."""
    return asal if asal.rumus is None else replace(asal, rumus=dibulatkan(asal.rumus, desimal))


def bulat(jumlah: int, asal: Asal) -> Angka:
    """Return a count."""
    return Angka(Decimal(jumlah), cetak.angka(Decimal(jumlah)), asal)


def bilangan(nilai: Decimal | Fraction, asal: Asal) -> Angka:
    """Return a number with the decimals it was typed with; one that was computed with two at most."""
    return Angka(nilai, cetak.nilai(nilai), asal, desimal=decimals_of(nilai))


def persen(nilai: Decimal | Fraction, desimal: int, asal: Asal) -> Angka:
    """Return a percentage: `104,96 %`."""
    return Angka(nilai, cetak.persen(nilai, desimal), membulatkan(asal, desimal + 2), JenisAngka.PERSEN, desimal)


def capaian(nilai: Fraction, aturan: Himpunan, asal: Asal) -> Angka:
    """Return a capaian, or an average of some, with the decimals that keep it from seeming to reach what it misses."""
    made = _persen_bulat(nilai, bulat_capaian(nilai, aturan), asal)
    return made if asal.rumus is None else replace(made, desimal_lebih=DESIMAL_LEBIH)


def kemajuan(nilai: Fraction, desimal: int, asal: Asal) -> Angka:
    """Return a share of a way, which does not seem to be the whole before it is."""
    return _persen_bulat(nilai, bulat_menuju(nilai, desimal), asal)


def _persen_bulat(nilai: Fraction, bulat: Decimal, asal: Asal) -> Angka:
    return Angka(nilai, cetak_persen(bulat), asal, JenisAngka.PERSEN, decimals_of(bulat))


def rupiah(nilai: Decimal, asal: Asal) -> Angka:
    """Return an amount of money, with sen only where there are any."""
    sen = 0 if nilai == nilai.to_integral_value() else 2
    return Angka(nilai, cetak.rupiah(nilai), asal, JenisAngka.RUPIAH, sen)


def decimals_of(nilai: Decimal | Fraction) -> int:
    """Return the decimals that a number was typed with, or that the print of a computed one has: two at most."""
    printed = cetak.round_half_up(nilai, 2).normalize() if isinstance(nilai, Fraction) else nilai
    exponent = printed.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
