"""Every figure of the data with the place it is known by, so that a rule for a kind of value reaches each field that
holds one, and a confirmation finds its figure however the rows are sorted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.capaian import Besaran
from lkjip_build.model import Data
from lkjip_build.model.laporan import Kinerja
from lkjip_build.model.nilai import Jenjang, Nilai, Nisbah, Rentang, tulis_nilai
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Location, Problem, Rule

TRIWULAN = ("tw1", "tw2", "tw3", "tw4")
_KINERJA = ("target", "target_perubahan", *TRIWULAN, "realisasi")
PERIKSA_NISBAH = "periksa pembilang dan penyebutnya"
UANG = ("pagu", "pagu_perubahan", "realisasi")


@dataclass(frozen=True)
class Isian:
    """One cell that holds a figure, or could: `kolom` leads to it from its record, `tahun` is that of its folder, None
    for the plan. `kode` is of the indikator or of the budget line.
    """

    berkas: str
    kode: str
    kolom: tuple[str, ...]
    nilai: Nilai | None
    tahun: int | None
    rekaman: Rekaman

    @property
    def tempat(self) -> str:
        """The place in words that survive sorting: `kinerja.csv/iku-02/realisasi`."""
        return "/".join((self.berkas, self.kode, *self.kolom))

    @property
    def lokasi(self) -> Location:
        return self.rekaman.location(*self.kolom)

    @property
    def angka(self) -> tuple[Decimal, ...]:
        """The numbers of the value, for what only asks for their size: one, both bounds of a range, none of a step of a
        scale, the per cent of a share as it is printed.
        """
        match self.nilai:
            case Decimal():
                return (self.nilai,)
            case Nisbah():
                return (round_half_up(self.nilai.persen, 2),)
            case Rentang():
                return (self.nilai.bawah, self.nilai.atas)
            case Jenjang() | None:
                return ()
            case _:
                assert_never(self.nilai)

    def tulis(self, angka: Decimal) -> str:
        """Return one of the numbers as a message says it; a share as it was typed, with its per cent."""
        if isinstance(self.nilai, Nisbah):
            return f"{show(self.nilai)} ({show_hitungan(self.nilai.persen)} %)"
        return show(angka)

    def problem(self, rule: Rule, message: str, remedy: str) -> Problem:
        return self.rekaman.problem(rule, message, *self.kolom, remedy=remedy)


def isian_indikator(data: Data) -> Iterator[tuple[Indikator, list[Isian]]]:
    """Yield each indikator with all its figures: of the plan, then of each year in the order of the columns."""
    rows: dict[str, list[tuple[int, Kinerja]]] = {}
    for tahun, laporan in data.laporan.items():
        for kinerja in laporan.kinerja:
            rows.setdefault(kinerja.indikator, []).append((tahun, kinerja))
    for indikator in data.renstra.semua_indikator:
        found = list(_rencana(indikator))
        for tahun, kinerja in rows.get(indikator.kode, ()):
            found += (
                Isian("kinerja.csv", indikator.kode, (name,), getattr(kinerja, name), tahun, kinerja)
                for name in _KINERJA
            )
        yield indikator, found


def _rencana(indikator: Indikator) -> Iterator[Isian]:
    values: list[tuple[tuple[str, ...], Nilai | None]] = [
        (("kondisi_awal",), indikator.kondisi_awal),
        *((("target_renstra", str(tahun)), nilai) for tahun, nilai in indikator.target_renstra.items()),
    ]
    if indikator.standar_nasional:
        values.append((("standar_nasional", "nilai"), indikator.standar_nasional.nilai))
    for kolom, nilai in values:
        yield Isian("renstra.yml", indikator.kode, kolom, nilai, None, indikator)


def isian_anggaran(data: Data) -> Iterator[tuple[str, list[Isian]]]:
    """Yield the code of each budget line with its money in all years."""
    found: dict[str, list[Isian]] = {}
    for tahun, laporan in data.laporan.items():
        for anggaran in laporan.anggaran:
            for name in UANG:
                isian = Isian("anggaran.csv", anggaran.kode, (name,), getattr(anggaran, name), tahun, anggaran)
                found.setdefault(anggaran.kode, []).append(isian)
    yield from found.items()


def semua_isian(data: Data) -> Iterator[Isian]:
    """Yield every figure."""
    for _, semua in (*isian_indikator(data), *isian_anggaran(data)):
        yield from semua


def show(nilai: Nilai | None) -> str:
    """Return a value as it is typed: `82,5`, `30/35`, `80-90`, the name of a step, nothing for an empty cell."""
    return "" if nilai is None else tulis_nilai(nilai)


def show_hitungan(nilai: Besaran, desimal: int = 4) -> str:
    """Return a computed value as a message says it: to the last digit where it has no more than `desimal`, else rounded
    to two.
    """
    if not isinstance(nilai, Fraction):
        return show(nilai)
    exact = round_half_up(nilai, desimal)
    short = exact if Fraction(exact) == nilai else round_half_up(nilai, 2)
    return f"{short.normalize():f}".replace(".", ",")


def rupiah(amount: Decimal) -> str:
    """Return money in full, without sen: `Rp85.200.000`."""
    return "Rp" + f"{amount:,.0f}".replace(",", ".")
