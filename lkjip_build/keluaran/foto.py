"""Pictures of the office as files of the site, no larger than a screen of a phone or a page needs."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from io import BytesIO

from PIL import Image

from lkjip_build.isi.gambar import Foto

LEBAR_LAYAR = 1000
"""Points across: a column of text on a sharp screen of a phone, and on a wide one as it is."""


def files(semua: Iterable[Foto]) -> dict[str, Callable[[], bytes]]:
    """Return how to make the pictures, by their path in the site."""
    return {one.ke[1:]: cache(partial(_layar, one)) for one in semua}


def _layar(foto: Foto) -> bytes:
    if foto.lebar <= LEBAR_LAYAR:
        return foto.isi
    with Image.open(BytesIO(foto.isi)) as found:
        small = found.resize((LEBAR_LAYAR, round(foto.tinggi * LEBAR_LAYAR / foto.lebar)), Image.Resampling.LANCZOS)
    made = BytesIO()
    if foto.jenis == "jpg":
        small.save(made, "JPEG", quality=80, optimize=True, progressive=True)
    else:
        small.save(made, "PNG", optimize=True)
    return made.getvalue()
