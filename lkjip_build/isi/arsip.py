"""The archive of a year as a value: everything that it holds, before it is files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lkjip_build.isi.data import BerkasData
from lkjip_build.isi.halaman import Halaman

ISIAN, DOKUMEN, TERBUKA, HALAMAN = "isian", "dokumen", "terbuka", "halaman"
"""The folders of an archive: data files, documents, open data, pages."""
AWAL = "index.html"
"""Where a reader begins."""


@dataclass(frozen=True)
class Arsip:
    """All that is kept of the report of a year.

    `nama` is the folder that the archive opens as, `tanggal` the day of what is newest in it, `keterangan` what it says
    of itself, by the labels of BagIt. `awal` is the page to begin with, `halaman` are the pages of the site that belong
    to the year, `isian` the lines of the data files by their names in the data folder, `dokumen` the documents by their
    path in the site, byte for byte, `gambar` the pictures of its pages by theirs.
    """

    tahun: int
    nama: str
    tanggal: date
    keterangan: tuple[tuple[str, str], ...]
    awal: Halaman
    halaman: tuple[Halaman, ...]
    isian: Mapping[str, tuple[str, ...]]
    dokumen: Mapping[str, bytes]
    terbuka: tuple[BerkasData, ...]
    gambar: Mapping[str, bytes] = field(default_factory=dict)


def tempat_halaman(halaman: Halaman) -> str:
    """Return where a page of the site stands in an archive: `laporan/2025/index.md` as `halaman/laporan/2025/…`."""
    return f"{HALAMAN}/{halaman.uri.removesuffix('.md')}.html"


def tempat_dokumen(path: str) -> str:
    """Return where a document of the site stands in an archive."""
    return f"{DOKUMEN}/{path.rpartition('/')[2]}"
