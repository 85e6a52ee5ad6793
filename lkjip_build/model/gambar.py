"""Pictures in the folder `gambar` of a year and the emblem of the office: all but how their bytes are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class BerkasGambar:
    """A picture as it may be shown: `nama` as in its folder, `jenis` jpg or png, its size in points, and the
    fingerprint of the file as given. Without `isi` it cannot be shown: `pesan` and `perbaikan` say why.
    """

    nama: str
    isi: bytes = field(default=b"", repr=False)
    jenis: str = ""
    lebar: int = 0
    tinggi: int = 0
    sidik: str = ""
    pesan: str = ""
    perbaikan: str = ""


def semua_lambang(gambar: Mapping[str, BerkasGambar]) -> tuple[BerkasGambar, ...]:
    """Return the emblems among pictures by their name: one, none, or more than an office has."""
    return tuple(one for name, one in sorted(gambar.items()) if "/" not in name)
