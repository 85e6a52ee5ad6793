"""The pages to look things up: open data, method, quality of the data, glossary, about, and the data files."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from lkjip_build.isi import Rancangan
from lkjip_build.susunan import (
    halaman_data,
    halaman_istilah,
    halaman_kamus,
    halaman_metodologi,
    halaman_mutu_data,
    halaman_sumber,
    halaman_tentang,
)
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan_data import JANJI, KAMUS, KAMUS_BERKAS, KAMUS_KUNCI, halaman_janji


def rancangan(situs: Situs, sources: Mapping[str, Sequence[str]]) -> Iterator[Rancangan]:
    """Yield the reference pages; `sources` are the lines of the published data files by path, masked already."""
    yield Rancangan("/data/", partial(halaman_data.halaman, situs))
    yield Rancangan(KAMUS, partial(halaman_kamus.halaman, situs))
    yield Rancangan(KAMUS_KUNCI, partial(halaman_kamus.halaman_kunci, situs))
    yield Rancangan(KAMUS_BERKAS, partial(halaman_kamus.halaman_berkas, situs))
    yield Rancangan(JANJI, partial(halaman_janji, situs))
    yield Rancangan("/metodologi/", partial(halaman_metodologi.halaman, situs))
    yield Rancangan("/mutu-data/", partial(halaman_mutu_data.halaman, situs))
    yield Rancangan("/istilah/", partial(halaman_istilah.halaman, situs))
    yield Rancangan("/tentang/", partial(halaman_tentang.halaman, situs))
    yield from halaman_sumber.rancangan(situs, sources)
