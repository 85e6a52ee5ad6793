"""Every figure of the data with the place it is known by, so that a rule for a kind of value reaches each field that
holds one, and a confirmation finds its figure however the rows are sorted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.compute.besaran import Besaran
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN, Anggaran, Kinerja
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang, tulis_nilai
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import KOLOM_TARGET
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Location, Problem, Rule

_KINERJA = ("target", "target_perubahan", *TRIWULAN, "realisasi")
PERIKSA_NISBAH = "periksa pembilang dan penyebutnya"
UANG = ("pagu", "pagu_perubahan", "realisasi")
SEMUA_UANG = ("pagu", "pagu_perubahan", *TRIWULAN, "realisasi")
KELUARAN = ("target_keluaran", "realisasi_keluaran")


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


def isian_rencana(data: Data) -> Iterator[tuple[Indikator, list[Isian]]]:
    """Yield each indikator with the targets of its quarters in a year, each in the row that tells it."""
    for laporan, indikator, rencana in semua_rencana(data):
        found = []
        for nomor, name in enumerate(KOLOM_TARGET, 1):
            holder = rencana.pemegang(nomor) or rencana.baris[0]
            value = holder.target[nomor - 1]
            found.append(Isian("rencana-aksi.csv", indikator.kode, (name,), value, laporan.tahun, holder))
        yield indikator, found


def isian_anggaran(data: Data) -> Iterator[tuple[str, list[Isian]]]:
    """Yield the code of each budget line with its money in all years."""
    found: dict[str, list[Isian]] = {}
    for tahun, laporan in data.laporan.items():
        for anggaran in laporan.anggaran:
            for name in UANG:
                isian = Isian("anggaran.csv", anggaran.kode, (name,), getattr(anggaran, name), tahun, anggaran)
                found.setdefault(anggaran.kode, []).append(isian)
    yield from found.items()


def _isian_rinci(data: Data) -> Iterator[Isian]:
    """Yield the quarters and outputs of each budget line, where its table has the column."""
    for tahun, laporan in data.laporan.items():
        for anggaran in laporan.anggaran:
            for name in (*TRIWULAN, *KELUARAN):
                if anggaran.location(name).field == name:
                    yield Isian("anggaran.csv", anggaran.kode, (name,), getattr(anggaran, name), tahun, anggaran)


def semua_isian(data: Data) -> Iterator[Isian]:
    """Yield every figure."""
    for _, semua in (*isian_indikator(data), *isian_rencana(data), *isian_anggaran(data)):
        yield from semua
    yield from _isian_rinci(data)


def terpakai(anggaran: Anggaran) -> tuple[str, Decimal | None]:
    """Return the last that is known of what a line spent, with its column: the year's realisasi, else a quarter's."""
    if anggaran.realisasi is not None:
        return "realisasi", anggaran.realisasi
    known = [(name, amount) for name, amount in zip(TRIWULAN, anggaran.triwulan, strict=True) if amount is not None]
    return known[-1] if known else ("realisasi", None)


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
