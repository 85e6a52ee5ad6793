"""The page that tells where the numbers of a long page come from, so that a phone loads it only when somebody asks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa.blok import ASAL_ANGKA, ASAL_KALIMAT
from lkjip_build.isi import Bagian, Blok, DaftarAsal, Halaman, Rancangan, Terlipat, p, tautan
from lkjip_build.isi.asal import jangkar_asal, semua_asal

_BANYAK_ANGKA = re.compile(
    r"/indikator/|/kinerja/\d+/|/laporan/\d+/(?:bab-2|bab-3/.+|lampiran-pengukuran)/|/sop/[^/]+/"
)
"""The pages with hundreds of numbers: the index of all indikator, a year, its plan, the analyses of its sasaran, its
money, its annex of all indikator; and an SOP, whose form is large by itself.
"""

MASUKAN_TERBUKA = 20
"""So many operands of sentences stand open; a year of sixty indikator counts each of them four times."""
_BUKAN_KODE = {"/indikator/": "/indikator/semua/asal/"}
"""Beside the index stand pages named by the kode of an indikator, which may be any word."""


def asal_terpisah(semua: Iterable[Rancangan]) -> Iterator[Rancangan]:
    """Yield the pages, those with many numbers each followed by the page of their origins."""
    for one in semua:
        if not _BANYAK_ANGKA.fullmatch(one.alamat):
            yield one
            continue
        place = _BUKAN_KODE.get(one.alamat, f"{one.alamat}asal/")
        yield Rancangan(one.alamat, partial(_bertautan, one, place))
        yield Rancangan(place, partial(_halaman, one))


def _bertautan(rancangan: Rancangan, asal: str) -> Halaman:
    return replace(rancangan.susun(), asal=asal)


def _halaman(rancangan: Rancangan) -> Halaman:
    page = rancangan.susun()
    judul = f"{ASAL_ANGKA}: {page.isi.judul}"
    top, *parts = (one for _, one in page.isi.semua())
    told = (_bagian(one) for one in parts)
    return Halaman(
        f"{ASAL_ANGKA}: {page.judul}",
        f"Berkas, baris, dan hitungan asal setiap angka di halaman {page.isi.judul}.",
        page.sumber,
        Bagian(
            "",
            judul,
            (p("Setiap angka di halaman ", tautan(page.isi.judul, rancangan.alamat), " berasal dari sini."),),
            tuple(one for one in (_bagian(top), *told) if one.blok),
        ),
        page.tanda,
        cari=False,
    )


def _bagian(bagian: Bagian) -> Bagian:
    return Bagian(jangkar_asal(bagian), bagian.judul_lengkap, tuple(_origins(bagian)))


def _origins(bagian: Bagian) -> Iterator[Blok]:
    """Yield the origins of a part: those of sentences in sight unless they are many, those of each table behind its
    title. A table has hundreds, and who comes here asks for one of its numbers.
    """
    for judul, butir in semua_asal(bagian.blok):
        origins = DaftarAsal(butir)
        if not judul and sum(len(one.masukan) for one in butir) > MASUKAN_TERBUKA:
            judul = ASAL_KALIMAT
        yield Terlipat(judul, (origins,)) if judul else origins
