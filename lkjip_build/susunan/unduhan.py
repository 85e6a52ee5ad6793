"""The files of a report that a reader can download, described by what they really hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from lkjip_build.bahasa.angka import ukuran_berkas
from lkjip_build.bahasa.unduhan import kegunaan


@dataclass(frozen=True)
class Berkas:
    """One file beside the report's page; `ukuran` is printed, `sha256` in hexadecimal."""

    berkas: str
    jenis: str
    sebutan: str
    ukuran: str
    sha256: str


SemuaBerkas = Callable[[], tuple[Berkas, ...]]
"""The files of one report, told when somebody asks for them."""


def semua_unduhan(tahun: int, files: Mapping[str, Callable[[], bytes]]) -> tuple[Berkas, ...]:
    """Return the downloads of a year among files by their path in the site; each is made for it."""
    folder = f"laporan/{tahun}/"
    return tuple(_unduhan(path.removeprefix(folder), make()) for path, make in files.items() if path.startswith(folder))


def _unduhan(berkas: str, content: bytes) -> Berkas:
    jenis = berkas.rsplit(".", 1)[-1]
    return Berkas(berkas, jenis.upper(), kegunaan(jenis), ukuran_berkas(len(content)), sha256(content).hexdigest())
