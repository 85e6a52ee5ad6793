"""Pages of documents that offices go on writing in: which of them lie, and how large the emblem is on the first."""

from lkjip_build.isi import Bagian
from lkjip_build.isi.gambar import Foto

LAMBANG_LEBAR, LAMBANG_TINGGI = 180, 90
"""Points of the emblem on the cover, at most."""


def is_wide(bagian: Bagian) -> bool:
    """Tell whether a part begins on a landscape page: a heading alone goes with what stands first below it."""
    if bagian.blok or not bagian.bagian:
        return bagian.melintang
    return is_wide(bagian.bagian[0])


def lebar_lambang(foto: Foto) -> float:
    """Return how wide the emblem is on the cover, in points."""
    return min(LAMBANG_LEBAR, LAMBANG_TINGGI * foto.lebar / foto.tinggi)
