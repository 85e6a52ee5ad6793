"""Pictures as cameras, scanners and strangers make them."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image


def foto(lebar: int = 400, tinggi: int = 300, jenis: str = "JPEG", mode: str = "RGB", **lain: Any) -> bytes:
    """A picture, red above and blue below."""
    made = Image.new("RGB", (lebar, tinggi), (200, 20, 20))
    made.paste((20, 20, 200), (0, tinggi // 2, lebar, tinggi))
    content = BytesIO()
    made.convert(mode).save(content, jenis, **lain)
    return content.getvalue()


def dari_kamera(arah: int = 6) -> bytes:
    """A photograph held sideways, with the place where it was taken, a maker, a comment and words behind its end."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = arah, "PABRIK-RAHASIA"
    exif[0x8825] = {1: "S", 2: (7.0, 25.0, 31.0), 3: "E", 4: (109.0, 14.0, 5.0)}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>PABRIK-RAHASIA</x:xmpmeta>"
    return foto(exif=exif, comment=b"PABRIK-RAHASIA", xmp=xmp, icc_profile=b"PABRIK-RAHASIA" * 20) + b"PABRIK-RAHASIA"


def bergerak(jenis: str) -> bytes:
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "green", "blue")]
    content = BytesIO()
    frames[0].save(content, jenis, save_all=True, append_images=frames[1:], duration=100)
    return content.getvalue()


def bom() -> bytes:
    """A PNG of few bytes that says to be 20,000 × 20,000 points."""

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\0" * 1000)) + part(b"IEND", b"")
