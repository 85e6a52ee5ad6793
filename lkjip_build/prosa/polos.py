"""Blocks of prose as plain text, for places that hold no markup: a cell of a table, a line of a form."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lkjip_build.prosa.blok import BlokTulisan, Daftar, GambarProsa, Paragraf, Potongan, TabelBerjudul, TabelProsa

BUTIR = "•"


def baris_polos(blok: BlokTulisan) -> Iterator[str]:
    """Yield a block as lines: an item begins with its bullet or number, a row stands between upright strokes, and the
    address of a link follows its words, as typed.
    """
    if isinstance(blok, Paragraf):
        yield from _kalimat(blok).split("\n")
    elif isinstance(blok, TabelBerjudul):
        yield blok.judul
        yield from baris_polos(blok.tabel)
    elif isinstance(blok, GambarProsa):
        yield from filter(None, (blok.keterangan, blok.uraian))
    elif isinstance(blok, TabelProsa):
        for row in (blok.kepala, *blok.baris):
            yield f"| {' | '.join(_kalimat(sel) for sel in row)} |"
    else:
        yield from _daftar(blok)


def _daftar(daftar: Daftar) -> Iterator[str]:
    marks = daftar.tanda or (BUTIR,) * len(daftar.butir)
    for mark, item in zip(marks, daftar.butir, strict=True):
        first, *others = (line for blok in item for line in baris_polos(blok))
        yield f"{mark} {first}"
        yield from others


def _kalimat(paragraf: Paragraf) -> str:
    return "".join(run.teks for run in beralamat(paragraf.potongan))


def beralamat(semua: Iterable[Potongan]) -> Iterator[Potongan]:
    """Yield runs with the address of each link behind its words, for readers of paper; words that are the address
    stand alone.
    """
    for address, runs in groupby(semua, lambda run: run.tautan):
        linked = tuple(runs)
        yield from linked
        if address and "".join(run.teks for run in linked) != address:
            yield Potongan(f" ({address})")
