"""The files of a report that a reader can download, described by what they really hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from lkjip_build.bahasa.angka import ukuran_berkas
from lkjip_build.bahasa.unduhan import kegunaan
from lkjip_build.model.pengesahan import JenisKembali, Segel
from lkjip_build.susunan.tanda_tangan import fakta_tanda_tangan


@dataclass(frozen=True)
class Berkas:
    """One file beside the report's page; `ukuran` is printed, `sha256` in hexadecimal.

    `tanda_tangan` is what was verified of its electronic signatures, in sentences; empty where it has none.
    """

    berkas: str
    jenis: str
    sebutan: str
    ukuran: str
    sha256: str
    tanda_tangan: tuple[str, ...] = ()


SemuaBerkas = Callable[[], tuple[Berkas, ...]]
"""The files of one report, told when somebody asks for them."""


def semua_unduhan(
    tahun: int,
    files: Mapping[str, Callable[[], bytes]],
    segel: Segel | None = None,
    sertifikat: Mapping[str, bytes] | None = None,
) -> tuple[Berkas, ...]:
    """Return the downloads of a year among files by their path in the site; each is made for it.

    `segel` says which came back signed, `sertifikat` are the files with the roots that the office trusts.
    """
    folder = f"laporan/{tahun}/"
    isi = {path.removeprefix(folder): make() for path, make in files.items() if path.startswith(folder)}
    kembali = {one.nama: one.jenis for each in segel.pengesahan for one in each.kembali} if segel else {}
    fakta = fakta_tanda_tangan(segel, isi, sertifikat or {}) if segel else {}
    return tuple(_unduhan(name, content, kembali.get(name), fakta.get(name, ())) for name, content in isi.items())


def _unduhan(berkas: str, content: bytes, kembali: JenisKembali | None, tanda_tangan: tuple[str, ...]) -> Berkas:
    jenis = berkas.rsplit(".", 1)[-1]
    sebutan, ukuran = kegunaan(jenis, kembali), ukuran_berkas(len(content))
    return Berkas(berkas, jenis.upper(), sebutan, ukuran, sha256(content).hexdigest(), tanda_tangan)
