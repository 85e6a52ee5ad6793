"""Every figure that the tables of a year may show, to hold against it what prose says."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from lkjip_build.compute.capaian import compute_capaian, is_tercapai
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN, Anggaran, Kinerja, Laporan
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Indikator

SERATUS = Fraction(100)


def angka_tahun(data: Data, tahun: int) -> frozenset[Fraction]:
    """Return the figures that a report of the year shows or that are one step from them: what was typed of its
    indikator in all years, capaian, averages, money and its shares, how far a figure is from its target and from the
    year before. Exact, without signs.
    """
    return frozenset(abs(one) for one in _semua(data, tahun))


def _semua(data: Data, tahun: int) -> Iterator[Fraction]:
    yield from (Fraction(0), SERATUS)
    menurut = data.untuk(tahun)
    capaian: dict[str, list[Fraction]] = {}
    for _, induk in menurut.renstra.semua_induk:
        for indikator in induk.indikator:
            capaian.setdefault(induk.kode, []).extend(_capaian(data, indikator, tahun))
            yield from _indikator(data, indikator, tahun)
    yield from _rata_rata(capaian)
    laporan = data.laporan[tahun]
    yield from _bagian(data, laporan)
    yield from _uang(laporan.anggaran)
    for other in data.laporan.values():
        yield from _jumlah(other.anggaran)
    aturan = menurut.aturan.for_tahun(tahun)
    if aturan:
        yield from (Fraction(one.bawah) for one in aturan.skala.kategori)


def _indikator(data: Data, indikator: Indikator, tahun: int) -> Iterator[Fraction]:
    """Yield what was typed of an indikator, its capaian in each year, and how far the year is from its target, from the
    year before, from the plan and from a standard.
    """
    standard = indikator.standar_nasional.nilai if indikator.standar_nasional else None
    planned = [indikator.kondisi_awal, standard, *indikator.target_renstra.values()]
    for value in planned:
        yield from _nilai(value)
    for year in data.laporan:
        yield from _capaian(data, indikator, year)
        if row := _row(data, indikator, year):
            for value in (row.target, row.target_perubahan, *row.triwulan, row.realisasi, row.capaian_terbit):
                yield from _nilai(value)
    row, before = _row(data, indikator, tahun), _row(data, indikator, tahun - 1)
    if row:
        beside = (row.target_berlaku, row.target, *((before.realisasi, before.target_berlaku) if before else ()))
        for reached in _nilai(row.realisasi):
            yield from (reached - other for value in (*beside, *planned) for other in _nilai(value))
    now, then = _capaian(data, indikator, tahun), _capaian(data, indikator, tahun - 1)
    yield from (one - other for one in now for other in (*then, SERATUS))


def _row(data: Data, indikator: Indikator, tahun: int) -> Kinerja | None:
    laporan = data.laporan.get(tahun)
    return next((one for one in laporan.kinerja if one.indikator == indikator.kode), None) if laporan else None


def _capaian(data: Data, indikator: Indikator, tahun: int) -> list[Fraction]:
    row = _row(data, indikator, tahun)
    aturan = data.untuk(tahun).aturan.for_tahun(tahun)
    if row is None or aturan is None:
        return []
    found = compute_capaian(row.target_berlaku, row.realisasi, indikator.arah, aturan)
    return [one for one in (found.persen, found.tampil) if one is not None]


def _nilai(value: object) -> Iterator[Fraction]:
    match value:
        case Nisbah():
            yield from (Fraction(value.pembilang), Fraction(value.penyebut), value.persen)
        case Rentang():
            yield from (Fraction(value.bawah), Fraction(value.atas))
        case Jenjang():
            yield Fraction(value.skor)
        case None:
            return
        case _:
            yield Fraction(str(value))


def _rata_rata(capaian: dict[str, list[Fraction]]) -> Iterator[Fraction]:
    """Yield the average of each sasaran, of all of them, and of all indikator."""
    means = [sum(some, Fraction(0)) / len(some) for some in capaian.values() if some]
    flat = [one for some in capaian.values() for one in some]
    for group in (means, flat):
        if group:
            yield from (*group, sum(group, Fraction(0)) / len(group))


def _bagian(data: Data, laporan: Laporan) -> Iterator[Fraction]:
    """Yield how many of all indikator met their target, in per cent."""
    arah = {one.kode: one.arah for one in data.untuk(laporan.tahun).renstra.semua_indikator}
    met = [
        is_tercapai(one.target_berlaku, one.realisasi, arah[one.indikator])
        for one in laporan.kinerja
        if one.indikator in arah
    ]
    judged = [one for one in met if one is not None]
    for whole in {len(met), len(judged)} - {0}:
        yield from (Fraction(count, whole) * 100 for count in range(whole + 1) if count in _counts(judged))


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
        yield from (one / budget * 100 for one in spent)
        yield SERATUS - spent[-1] / budget * 100


def _sum(values: Iterable[object]) -> Fraction:
    return sum((Fraction(str(one)) for one in values if one is not None), Fraction(0))
