"""Every figure that the tables of a year may show, to hold against it what prose says."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache, reduce

from lkjip_build.compute.capaian import compute_capaian, is_tercapai
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN, Anggaran, Kinerja, Laporan
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Arah, Indikator

SERATUS = Fraction(100)
_LUAS = Context(prec=100)
"""Room for every sum of what files may hold, so that it is exact; a Decimal adds up several times as fast as a
Fraction.
"""


class AngkaTahun:
    """The figures of each year of some data; what the years have in common is computed once."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self._rows = {
            tahun: {one.indikator: one for one in reversed(laporan.kinerja)} for tahun, laporan in data.laporan.items()
        }
        self._aturan = {tahun: data.untuk(tahun).aturan.for_tahun(tahun) for tahun in data.laporan}
        self._capaian, self._tertulis = cache(self._satu_capaian), cache(self._semua_tertulis)
        self._anggaran = cache(lambda tahun: list(_jumlah(data.laporan[tahun].anggaran)))

    def tahun(self, tahun: int) -> list[Fraction]:
        """Return the figures that a report of the year shows or that are one step from them: what was typed of its
        indikator in all years, capaian, averages, money and its shares, how far a figure is from its target and from
        the year before. Exact, without signs; some more than once.
        """
        return [-one if one.numerator < 0 else one for one in self._semua(tahun)]

    def _semua(self, tahun: int) -> Iterator[Fraction]:
        yield from (Fraction(0), SERATUS)
        menurut = self._data.untuk(tahun)
        capaian: dict[str, list[Fraction]] = {}
        for _, induk in menurut.renstra.semua_induk:
            for indikator in induk.indikator:
                capaian.setdefault(induk.kode, []).extend(self._capaian(indikator.kode, indikator.arah, tahun))
                yield from self._indikator(indikator, tahun)
        yield from _rata_rata(capaian)
        laporan = self._data.laporan[tahun]
        yield from _bagian({one.kode: one.arah for one in menurut.renstra.semua_indikator}, laporan)
        yield from _uang(laporan.anggaran)
        for other in self._data.laporan:
            yield from self._anggaran(other)
        if aturan := self._aturan[tahun]:
            yield from (Fraction(one.bawah) for one in aturan.skala.kategori)

    def _indikator(self, indikator: Indikator, tahun: int) -> Iterator[Fraction]:
        """Yield what was typed of an indikator, its capaian in each year, and how far the year is from its target, from
        the year before, from the plan and from a standard.
        """
        standard = indikator.standar_nasional.nilai if indikator.standar_nasional else None
        typed = (indikator.kondisi_awal, standard, *indikator.target_renstra.values())
        planned = [one for value in typed for one in _nilai(value)]
        yield from planned
        yield from self._tertulis(indikator.kode)
        for year in self._data.laporan:
            yield from self._capaian(indikator.kode, indikator.arah, year)
        row, before = self._row(indikator.kode, tahun), self._row(indikator.kode, tahun - 1)
        if row:
            beside = (row.target_berlaku, row.target, *((before.realisasi, before.target_berlaku) if before else ()))
            others = [*planned, *(one for value in beside for one in _nilai(value))]
            yield from (reached - other for reached in _nilai(row.realisasi) for other in others)
        now, then = (self._capaian(indikator.kode, indikator.arah, year) for year in (tahun, tahun - 1))
        yield from (one - other for one in now for other in (*then, SERATUS))

    def _row(self, kode: str, tahun: int) -> Kinerja | None:
        return self._rows.get(tahun, {}).get(kode)

    def _satu_capaian(self, kode: str, arah: Arah, tahun: int) -> list[Fraction]:
        row, aturan = self._row(kode, tahun), self._aturan.get(tahun)
        if row is None or aturan is None:
            return []
        found = compute_capaian(row.target_berlaku, row.realisasi, arah, aturan)
        return [one for one in (found.persen, found.tampil) if one is not None]

    def _semua_tertulis(self, kode: str) -> list[Fraction]:
        """Return what was typed of an indikator in the tables of all years."""
        rows = [row for tahun in self._data.laporan if (row := self._row(kode, tahun))]
        typed = [(one.target, one.target_perubahan, *one.triwulan, one.realisasi, one.capaian_terbit) for one in rows]
        return [one for values in typed for value in values for one in _nilai(value)]


def _nilai(value: Nilai | None) -> Iterator[Fraction]:
    match value:
        case Nisbah():
            yield from (Fraction(value.pembilang), Fraction(value.penyebut), value.persen)
        case Rentang():
            yield from (Fraction(value.bawah), Fraction(value.atas))
        case Jenjang():
            yield Fraction(value.skor)
        case Decimal():
            yield Fraction(value)


def _rata_rata(capaian: dict[str, list[Fraction]]) -> Iterator[Fraction]:
    """Yield the average of each sasaran, of all of them, and of all indikator."""
    means = [sum(some, Fraction(0)) / len(some) for some in capaian.values() if some]
    flat = [one for some in capaian.values() for one in some]
    for group in (means, flat):
        if group:
            yield from (*group, sum(group, Fraction(0)) / len(group))


def _bagian(arah: dict[str, Arah], laporan: Laporan) -> Iterator[Fraction]:
    """Yield how many of all indikator met their target, in per cent."""
    met = [
        is_tercapai(one.target_berlaku, one.realisasi, arah[one.indikator])
        for one in laporan.kinerja
        if one.indikator in arah
    ]
    judged = [one for one in met if one is not None]
    for whole in {len(met), len(judged)} - {0}:
        yield from (Fraction(count, whole) * 100 for count in sorted(_counts(judged)))


def _counts(judged: Sequence[bool]) -> set[int]:
    return {sum(judged), len(judged) - sum(judged), len(judged)}


def _uang(semua: Sequence[Anggaran]) -> Iterator[Fraction]:
    """Yield the money of each line, and of the lines of a sasaran, of a programme or kegiatan, and of all."""
    groups: dict[str, list[Anggaran]] = {"": list(semua)}
    for one in semua:
        parts = one.kode.split(".")
        names = [
            *(f"sasaran {kode}" for kode in one.sasaran),
            *(".".join(parts[:at]) for at in range(1, len(parts) + 1)),
        ]
        for name in names:
            groups.setdefault(name, []).append(one)
        for value in (one.target_keluaran, one.realisasi_keluaran):
            yield from _nilai(value)
    for some in groups.values():
        yield from _jumlah(some)


def _jumlah(semua: Sequence[Anggaran]) -> Iterator[Fraction]:
    budget = _sum(one.pagu_berlaku for one in semua)
    spent = [_sum(getattr(one, name) for one in semua) for name in (*TRIWULAN, "realisasi")]
    yield from (budget, _sum(one.pagu for one in semua), budget - spent[-1], *spent)
    if budget:
        shares = [one / budget * 100 for one in spent]
        yield from (*shares, SERATUS - shares[-1])


def _sum(values: Iterable[Decimal | None]) -> Fraction:
    return Fraction(reduce(_LUAS.add, (one for one in values if one is not None), Decimal(0)))
