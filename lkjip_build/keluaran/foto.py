"""Pictures of the office as files of the site: one for a wide screen and for who wants to look closely, and a small
copy that a phone loads with the page.
"""

from collections.abc import Callable, Iterable
from functools import cache, partial
from io import BytesIO

from PIL import Image

from lkjip_build.isi.gambar import SISI_KECIL, Foto

LEBAR_LAYAR = 1000
"""Points across: a column of text on a sharp screen of a phone, and on a wide one as it is."""
RINGAN = 12 * 1024
"""Bytes of a small copy: a quarter of a second at 400 kbit/s."""
_MUTU_KECIL = (60, 45, 30, 15)
"""What is tried, best first. WebP writes photographs and drawings small; who cannot read it gets the large one."""


def files(semua: Iterable[Foto]) -> dict[str, Callable[[], bytes]]:
    """Return how to make the pictures, by their path in the site."""
    made: dict[str, Callable[[], bytes]] = {}
    for one in semua:
        made[one.ke[1:]] = cache(partial(_layar, one))
        if one.ke_kecil:
            made[one.ke_kecil[1:]] = cache(partial(_kecil, one))
    return made


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


def _kecil(foto: Foto) -> bytes:
    """Return the copy for phones: as good as its weight allows; of a picture that stays heavy the lightest."""
    with Image.open(BytesIO(foto.isi)) as found:
        small = found.copy()
    small.thumbnail((SISI_KECIL, SISI_KECIL), Image.Resampling.LANCZOS)
    for mutu in _MUTU_KECIL:
        made = BytesIO()
        small.save(made, "WEBP", quality=mutu, method=6)
        if made.tell() <= RINGAN:
            break
    return made.getvalue()
