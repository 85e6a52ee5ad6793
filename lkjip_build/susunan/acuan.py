"""The pages to look things up: open data, method, quality of the data, glossary, about, and the data files."""

from collections.abc import Iterator, Mapping, Sequence

from lkjip_build.isi import Halaman
from lkjip_build.susunan import (
    halaman_data,
    halaman_istilah,
    halaman_metodologi,
    halaman_mutu_data,
    halaman_sumber,
    halaman_tentang,
)
from lkjip_build.susunan.situs import Situs


def semua_acuan(situs: Situs, sources: Mapping[str, Sequence[str]]) -> Iterator[Halaman]:
    """Yield the reference pages; `sources` are the lines of the published data files by path, masked already."""
    yield halaman_data.halaman(situs)
    yield halaman_metodologi.halaman(situs)
    yield halaman_mutu_data.halaman(situs)
    yield halaman_istilah.halaman(situs)
    yield halaman_tentang.halaman(situs)
    yield from halaman_sumber.semua_halaman(situs, sources)
