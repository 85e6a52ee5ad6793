"""The report, and a year, on a screen: each number where it matters, and no page so long that nobody reads it.

Print says a table once more as sentences, for who reads a report from its first page to its last; a screen has the
table, and leads to the page of each indikator. The form of an SOP is for paper; a screen has its steps and its flow.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lkjip_build.isi import Bagian, Baris, Blok, Daftar, FormulirTercetak, Lipatan, PeranBaris, Tabel

BARIS_TERBUKA = 30
"""So many rows of tables a page shows at once, some five screens of a phone; what comes after waits behind its
title.
"""


def layar(bagian: Bagian) -> Bagian:
    """Return a part of the report, or the page of a year, as a screen shows it: without lists that repeat a table, long
    tables closed. The first table is what the page is for: it stays open, of one that is long itself the first group.
    """
    bagian = _terbagi(bagian)
    return _bagian(bagian, set(_tertutup(bagian)))


def _terbagi(bagian: Bagian) -> Bagian:
    blok = tuple(part for one in bagian.blok for part in (_bagian_tabel(one) if isinstance(one, Tabel) else (one,)))
    return replace(bagian, blok=blok, bagian=tuple(map(_terbagi, bagian.bagian)))


def _bagian_tabel(tabel: Tabel) -> Iterator[Tabel]:
    """Yield a table too long to be read through as one for each of its groups, all but the first closed; where it has
    no groups a phone folds it by row.
    """
    starts = [
        at
        for at, (before, baris) in enumerate(pairwise((None, *tabel.baris)))
        if baris and baris.peran is PeranBaris.KELOMPOK and not (before and before.peran is PeranBaris.KELOMPOK)
    ]
    sums = any(baris.peran is PeranBaris.JUMLAH for baris in tabel.baris)
    if tabel.tertutup or tabel.lipatan or sums or len(_isi(tabel)) <= BARIS_TERBUKA:
        yield tabel
    elif not starts:
        yield replace(tabel, lipatan=Lipatan(()))
    else:
        yield replace(tabel, baris=tabel.baris[: [*starts, len(tabel.baris)][1]])
        for number, (start, end) in enumerate(pairwise((*starts[1:], len(tabel.baris))), 2):
            yield _kelompok(tabel, number, tabel.baris[start:end])


def _isi(tabel: Tabel) -> list[Baris]:
    return [baris for baris in tabel.baris if baris.peran is PeranBaris.ISI]


def _kelompok(tabel: Tabel, number: int, baris: Sequence[Baris]) -> Tabel:
    """Return a group of a table as a table behind the name of the group; heads above it stay as its first rows."""
    heads = [one for one in baris if one.peran is PeranBaris.KELOMPOK]
    return replace(
        tabel,
        kode=f"{tabel.kode}-{number}",
        judul=heads[-1].sel[0].teks,
        nomor="",
        baris=tuple(one for one in baris if one is not heads[-1]),
        catatan="",
        tertutup=True,
    )


def _tertutup(bagian: Bagian) -> Iterator[str]:
    """Yield the kode of the tables that wait behind their titles."""
    shown = 0
    for _, part in bagian.semua():
        for blok in _tanpa_ulangan(part.blok):
            if isinstance(blok, Tabel) and not blok.tertutup:
                if shown and shown + len(blok.baris) > BARIS_TERBUKA:
                    yield blok.kode
                else:
                    shown += len(blok.baris)


def _bagian(bagian: Bagian, tertutup: Collection[str]) -> Bagian:
    blok = tuple(
        replace(one, tertutup=True) if isinstance(one, Tabel) and one.kode in tertutup else one
        for one in _tanpa_ulangan(bagian.blok)
    )
    return replace(bagian, blok=blok, bagian=tuple(_bagian(one, tertutup) for one in bagian.bagian))


def _tanpa_ulangan(semua: tuple[Blok, ...]) -> Iterator[Blok]:
    shown = (one for blok in semua for one in (blok.uraian if isinstance(blok, FormulirTercetak) else (blok,)))
    for before, blok in pairwise((None, *shown)):
        if blok and not (isinstance(before, Tabel) and isinstance(blok, Daftar)):
            yield blok
