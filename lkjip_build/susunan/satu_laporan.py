"""A report of the site with its files, and the place of each of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lkjip_build.isi import (
    Bagian,
    Dokumen,
    Terbitan,
)
from lkjip_build.susunan.butir import Butir
from lkjip_build.susunan.kelengkapan import kelengkapan
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan import SemuaBerkas


@dataclass(frozen=True)
class SatuLaporan:
    """One report of the site with its files."""

    situs: Situs
    terbitan: Terbitan
    unduhan: SemuaBerkas

    @property
    def tahun(self) -> int:
        return self.terbitan.kerangka.tahun

    @property
    def dokumen(self) -> Dokumen:
        return self.terbitan.dokumen

    @cached_property
    def butir(self) -> tuple[Butir, ...]:
        return kelengkapan(self.situs, self.tahun)

    @cached_property
    def alamat(self) -> dict[str, str]:
        return _alamat(self.dokumen)


def halaman_dari(tahun: int, bagian: Bagian) -> str:
    return f"/laporan/{tahun}/{bagian.kode}/"


def _alamat(dokumen: Dokumen) -> dict[str, str]:
    """Return the place of every part, table and figure of a report."""
    return {kode: place for one in dokumen.bagian for kode, place in _tempat(one, halaman_dari(dokumen.tahun, one), "")}


def _tempat(bagian: Bagian, induk: str, page: str) -> Iterator[tuple[str, str]]:
    """Yield the places in a part by their kode: `induk` is the page of its bab, `page` the one that holds the part,
    empty where the part is a page itself.
    """
    if bagian.sendiri:
        page, here = f"{induk}{bagian.kode}/", f"{induk}{bagian.kode}/"
    else:
        page, here = page or induk, f"{page}#{bagian.kode}" if page else induk
    yield bagian.kode, here
    for blok in bagian.blok:
        if kode := getattr(blok, "kode", None):
            yield kode, f"{page}#{kode}"
    for one in bagian.bagian:
        yield from _tempat(one, induk, page)
