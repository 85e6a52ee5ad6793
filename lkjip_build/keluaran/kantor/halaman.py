"""Pages of documents that offices go on writing in: which parts lie or begin a page, and how large the emblem is."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip_build.isi import Dokumen, JenisBagian
from lkjip_build.isi.gambar import Foto
from lkjip_build.isi.muka import semua_melintang

LAMBANG_LEBAR, LAMBANG_TINGGI = 180, 90
"""Points of the emblem on the cover, at most."""


@dataclass(frozen=True)
class Letak:
    """How the parts of a report stand on pages, by their kode: which lie, which go on below the one before, and of
    which the last words stay on the page of the next one.
    """

    melintang: Mapping[str, bool]
    menyusul: frozenset[str]
    lekat: frozenset[str]


def letak(dokumen: Dokumen) -> Letak:
    """Return how the parts of a report stand on pages: an annex of sentences alone goes on below the annex before it,
    every other part of the first level begins a page; a heading alone lies with what stands first below it; one
    sentence that ends a chapter takes the words above it along, so as not to stand alone on a page.
    """
    parts = list(dokumen.semua_bagian())
    lying = dict(zip((one.kode for _, one in parts), semua_melintang(parts), strict=True))
    for _, bagian in reversed(parts):
        if bagian.bagian and not bagian.blok:
            lying[bagian.kode] = lying[bagian.bagian[0].kode]
    annexes = [one for one in dokumen.bagian if one.jenis is JenisBagian.LAMPIRAN]
    ends = (one.bagian[-2:] for one in dokumen.bagian if len(one.bagian) > 1)
    tied = frozenset(before.kode for before, last in ends if last.lentur and len(last.blok) == 1)
    return Letak(lying, frozenset(one.kode for one in annexes[1:] if one.lentur), tied)


def lebar_lambang(foto: Foto) -> float:
    """Return how wide the emblem is on the cover, in points."""
    return min(LAMBANG_LEBAR, LAMBANG_TINGGI * foto.lebar / foto.tinggi)
