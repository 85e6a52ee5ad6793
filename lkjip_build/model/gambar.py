"""Pictures in the folder `gambar` of a year, as far as anything but their bytes matters."""

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
