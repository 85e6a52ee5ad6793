"""The files of a report that a reader can download, described by what they really hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from lkjip_build.bahasa.angka import ukuran_berkas
from lkjip_build.bahasa.unduhan import kegunaan
from lkjip_build.model.pengesahan import JenisKembali, Segel


@dataclass(frozen=True)
class Berkas:
    """One file beside the report's page; `ukuran` is printed, `sha256` in hexadecimal."""

    berkas: str
    jenis: str
    sebutan: str
    ukuran: str
    sha256: str


def semua_unduhan(tahun: int, files: Mapping[str, bytes], segel: Segel | None = None) -> tuple[Berkas, ...]:
    """Return the downloads of a year among files by their path in the site; `segel` says which came back signed."""
    folder = f"laporan/{tahun}/"
    kembali = {one.nama: one.jenis for each in segel.pengesahan for one in each.kembali} if segel else {}
    return tuple(
        _unduhan(path.removeprefix(folder), content, kembali.get(path.removeprefix(folder)))
        for path, content in files.items()
        if path.startswith(folder)
    )


def _unduhan(berkas: str, content: bytes, kembali: JenisKembali | None) -> Berkas:
    jenis = berkas.rsplit(".", 1)[-1]
    sebutan, ukuran = kegunaan(jenis, kembali), ukuran_berkas(len(content))
    return Berkas(berkas, jenis.upper(), sebutan, ukuran, sha256(content).hexdigest())
