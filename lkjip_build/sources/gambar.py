"""Pictures of the office, cleaned: read whole, turned upright, in the colours of screens, without a word of where and
by whom they were taken.

What comes out is drawn anew from the points alone, so nothing that a camera, a scanner or a stranger put into the file
(EXIF, GPS, ICC, XMP, comments, what follows the end) is in it. The same file gives the same bytes with one version of
Pillow.
"""

import hashlib
import warnings
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from lkjip_build.limits import PICTURE_BYTES, PICTURE_POINTS

TERPANJANG = 1600
"""Points of the longer side: 200 per inch over the width of a page."""
_AKHIRAN = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}
_MUTU = 85


@dataclass(frozen=True)
class Gambar:
    """A picture that may be shown: its cleaned bytes (`jenis` is jpg or png), its size in points, and the fingerprint
    of the file that the office gave.
    """

    isi: bytes
    jenis: str
    lebar: int
    tinggi: int
    sidik: str


@dataclass(frozen=True)
class Cacat:
    """Why a file is no picture to be shown, and what to do."""

    pesan: str
    perbaikan: str


def is_gambar(name: str) -> bool:
    """Tell whether a name ends like a picture that is read."""
    return Path(name).suffix.lower() in _AKHIRAN


def baca(path: Path) -> Gambar | Cacat:
    """Return the picture in a file, cleaned and no larger than print needs, or why there is none; never an error."""
    try:
        if path.stat().st_size > PICTURE_BYTES:
            mega = round(path.stat().st_size / 1_000_000)
            return Cacat(
                f"berkas ini {mega} MB, paling besar {PICTURE_BYTES // 1_000_000} MB",
                "kecilkan fotonya, misalnya dengan mengirimnya lewat pesan, lalu simpan hasilnya",
            )
        return baca_isi(path.read_bytes(), path.suffix.lower())
    except OSError:
        return Cacat("berkas ini tidak bisa dibuka", "tutup program yang memakainya, atau beri izin baca")


@lru_cache(maxsize=64)
def baca_isi(raw: bytes, akhiran: str) -> Gambar | Cacat:
    """Return the picture that these bytes are; `akhiran` is how the name of their file ends. The same bytes are drawn
    once in a process.
    """
    from PIL import Image, ImageOps

    wanted = _AKHIRAN.get(akhiran)
    if wanted is None:
        return Cacat(
            f"berkas {akhiran or 'tanpa akhiran'} tidak dikenal sebagai gambar", "simpan sebagai .jpg atau .png"
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(raw), formats=("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")) as found:
                if fault := _tak_cocok(found.format or "", wanted, akhiran):
                    return fault
                if getattr(found, "n_frames", 1) > 1:
                    return Cacat("gambar ini bergerak", "simpan satu gambar diam sebagai .jpg atau .png")
                if found.width * found.height > PICTURE_POINTS:
                    return _TERLALU_LUAS
                found.draft("RGB", (TERPANJANG, TERPANJANG))
                upright = ImageOps.exif_transpose(found)
                return _tergambar(upright, wanted, hashlib.sha256(raw).hexdigest())
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _TERLALU_LUAS
    except Exception:  # noqa: BLE001 - a broken file may fail anywhere in a decoder
        return Cacat("berkas ini bukan gambar, atau isinya terpotong", "salin ulang berkasnya dari kamera atau arsip")


_TERLALU_LUAS = Cacat(
    f"gambar ini lebih dari {PICTURE_POINTS // 1_000_000} juta titik", "kecilkan gambarnya, cukup 1.600 titik lebarnya"
)


def _tak_cocok(jenis: str, wanted: str, akhiran: str) -> Cacat | None:
    if jenis == wanted:
        return None
    right = {"JPEG": ".jpg", "PNG": ".png"}.get(jenis)
    remedy = f"ganti akhiran namanya menjadi {right}" if right else "simpan ulang sebagai .jpg atau .png"
    return Cacat(f"isi berkas ini {jenis}, tetapi namanya berakhir {akhiran}", remedy)


def _tergambar(found: object, wanted: str, sidik: str) -> Gambar:
    """Return the points of a picture as a new file: photographs as JPEG, drawings as PNG, transparent parts white."""
    from PIL import Image

    assert isinstance(found, Image.Image)
    if "A" in found.getbands() or "transparency" in found.info:
        layer = found.convert("RGBA")
        flat = Image.new("RGB", layer.size, "white")
        flat.paste(layer, mask=layer.getchannel("A"))
    else:
        flat = found.convert("RGB")
    flat.thumbnail((TERPANJANG, TERPANJANG), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", flat.size)
    clean.paste(flat)
    made = BytesIO()
    if wanted == "JPEG":
        clean.save(made, "JPEG", quality=_MUTU, optimize=True, subsampling="4:2:0")
    else:
        clean.save(made, "PNG", optimize=True)
    return Gambar(made.getvalue(), "jpg" if wanted == "JPEG" else "png", clean.width, clean.height, sidik)
