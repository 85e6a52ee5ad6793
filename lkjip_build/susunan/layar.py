"""The report, and a year, on a screen: each number where it matters, and no page so long that nobody reads it.

Print says a table once more as sentences, for who reads a report from its first page to its last; a screen has the
table, and leads to the page of each indikator. The form of an SOP is for paper; a screen has its steps and its flow.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from lkjip_build.isi import Bagian, Blok, Daftar, FormulirTercetak, Tabel

BARIS_TERBUKA = 30
"""So many rows of tables a page shows at once, some five screens of a phone; what comes after waits behind its
title.
"""


def layar(bagian: Bagian) -> Bagian:
    """Return a part of the report, or the page of a year, as a screen shows it: without lists that repeat a table, long
    tables closed. The first table stays open however long it is: it is what the page is for.
    """
    return _bagian(bagian, set(_tertutup(bagian)))


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
