"""Signs that a table or a text is another year's: what is equal there and cannot be so by chance."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from lkjip_build.checks.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran, Kejadian, Kinerja, Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem

_CUKUP = 4
"""So many different numbers that are equal in two years, row by row, are no chance."""

_BERULANG = (Decimal(0), Decimal(100))
"""The ends of a percentage come again every year."""


class Ciri(NamedTuple):
    """What of a row is compared: the row of another year with the same `kunci` is equal if its `isi` is.

    `bukti` is how many different numbers the equality rests on; 0 where a row may well come again.
    """

    kunci: object
    isi: object
    bukti: int


def _kinerja(row: Kinerja) -> Ciri:
    """Compare what was measured, not what was promised; a promise kept to the dot (12 of 12) comes again every year."""
    isi = (*row.triwulan, row.realisasi)
    numbers = {nilai for nilai in isi if isinstance(nilai, Decimal) and nilai not in _BERULANG}
    return Ciri(row.indikator, isi, 0 if row.realisasi == row.target_berlaku else len(numbers))


def _anggaran(row: Anggaran) -> Ciri:
    """Compare the money; budget and spending equal to the rupiah are proof enough, but not where all or nothing of the
    budget was spent.
    """
    plain = not row.realisasi or row.realisasi == row.pagu_berlaku
    return Ciri(row.kode, (row.pagu, row.pagu_perubahan, row.realisasi), 0 if plain else _CUKUP)


def _kejadian(row: Kejadian) -> Ciri:
    """Compare the dates, which no other year shares."""
    return Ciri((row.langkah, row.mulai), row.selesai, _CUKUP if row.mulai else 0)


_TABEL: tuple[tuple[str, Callable[[Laporan], Sequence[Any]], Callable[[Any], Ciri]], ...] = (
    ("kinerja.csv", lambda laporan: laporan.kinerja, _kinerja),
    ("anggaran.csv", lambda laporan: laporan.anggaran, _anggaran),
    ("siklus.csv", lambda laporan: laporan.siklus, _kejadian),
)


def tabel_tahun_lain(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ450, LKJ451. A year has its own figures: a table is another year's where most of its rows that cannot come
    again (two at least) are equal there; fewer such rows are told one by one.

    It is told in the later year, for which the other is more often the model.
    """
    for name, rows_of, ciri_of in _TABEL:
        seen: dict[tuple[object, object], dict[int, Rekaman]] = defaultdict(dict)
        for tahun in sorted(data.laporan):
            read = [(row, ciri_of(row)) for row in rows_of(data.laporan[tahun])]
            equal: dict[int, list[_Sama]] = defaultdict(list)
            for row, ciri in read:
                for lain, other in seen[ciri.kunci, ciri.isi].items():
                    equal[lain].append(_Sama(row, other, ciri.bukti))
            for pairs in equal.values():
                yield from _banding(data.laporan[tahun], name, pairs, [ciri.bukti for _, ciri in read])
            for row, ciri in read:
                seen[ciri.kunci, ciri.isi][tahun] = row


class _Sama(NamedTuple):
    row: Rekaman
    other: Rekaman
    bukti: int


def _banding(laporan: Laporan, name: str, equal: list[_Sama], semua_bukti: list[int]) -> Iterator[Problem]:
    """Yield what the rows that are equal in one other year say, among all rows of the table."""
    telling = [one for one in equal if one.bukti]
    if sum(one.bukti for one in telling) < _CUKUP:
        return
    source = telling[0].other.location().path
    if len(telling) > 1 and 2 * len(telling) > sum(bukti > 0 for bukti in semua_bukti):
        yield Problem(
            berkas(laporan, name),
            "LKJ450",
            f"tabel ini sama dengan {source}: {len(equal)} dari {len(semua_bukti)} baris",
            remedy=f"salin ulang tabel {laporan.tahun} yang benar, atau kembalikan dari riwayat git; bila {source} "
            "yang keliru, perbaiki di sana",
        )
        return
    for one in telling:
        yield one.row.problem(
            "LKJ451",
            f"isi baris ini sama dengan baris {one.other.location().line} di {source}",
            remedy=f"periksa apakah baris ini tersalin dari sana, lalu tulis angka {laporan.tahun}",
        )


_CERITA = ("ikhtisar", "isu_strategis", "penutup", "langkah_perbaikan")
_CERITA_SASARAN = ("penyebab", "solusi", "rencana_tindak_lanjut")
"""The prose that tells of one year; the office, its tasks and its programmes may read the same every year."""

_PANJANG = 80  # letters: shorter sentences ("Tidak ada kendala.") may be true twice


def naskah_tahun_lain(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ454. What is told of one year is not told word for word of another."""
    first: dict[tuple[str, str], Rekaman] = {}
    for tahun in sorted(data.laporan):
        for record, name, text in _cerita(data.laporan[tahun]):
            plain = " ".join(text.split())
            before = first.setdefault((name, plain), record)
            if len(plain) < _PANJANG or before is record:
                continue
            here, there = record.location(name), before.location(name)
            if here.path != there.path:
                yield record.problem(
                    "LKJ454",
                    f"teks '{name}' sama persis dengan {there.path} baris {there.line}",
                    name,
                    remedy=f"tulis menurut keadaan {tahun}; bila {there.path} tertimpa, kembalikan dari riwayat git",
                )


def _cerita(laporan: Laporan) -> Iterator[tuple[Rekaman, str, str]]:
    records = [(laporan.fakta, _CERITA), *((one, _CERITA_SASARAN) for one in laporan.analisis.values())]
    for record, names in records:
        for name in names:
            if text := getattr(record, name):
                yield record, name, text
