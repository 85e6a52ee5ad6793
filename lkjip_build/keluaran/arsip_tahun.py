"""The archive of a year as a file: a BagIt bag with data files, documents, open data and pages of plain HTML."""

import posixpath
from collections.abc import Iterator, Mapping
from importlib.metadata import version

from lkjip_build.isi.arsip import AWAL, HALAMAN, ISIAN, TERBUKA, Arsip, tempat_dokumen, tempat_halaman
from lkjip_build.isi.halaman import Halaman
from lkjip_build.isi.sumber import halaman_sumber
from lkjip_build.keluaran.bagit import bagit
from lkjip_build.keluaran.data.berkas import tulis
from lkjip_build.keluaran.html.aset import gaya
from lkjip_build.keluaran.html.penulis import TEMPLATES
from lkjip_build.keluaran.html.polos import halaman_polos
from lkjip_build.privasi import samarkan_baris, samarkan_berkas, samarkan_isi

GAYA = "halaman/gaya.css"


def arsip_zip(isi: Arsip, tanda: str = "") -> bytes:
    """Return the archive as a ZIP, the same bytes for the same content.

    Everything but the documents, which were made with it, goes through the privacy pass here. `tanda` is
    what the site says on every page.
    """
    files = {name: _bytes(name, content) for name, content in _semua(isi, tanda)}
    files |= {tempat_dokumen(path): content for path, content in isi.dokumen.items()}
    files |= {f"{HALAMAN}/{path}": content for path, content in isi.gambar.items()}
    files[GAYA] = gaya() + (TEMPLATES / "arsip/gaya.css").read_bytes()
    keterangan = (
        *isi.keterangan,
        ("Bagging-Date", isi.tanggal.isoformat()),
        ("Bag-Software-Agent", f"lkjip-build {version('lkjip_build')}"),
    )
    return bagit(isi.nama, files, samarkan_isi(keterangan))


def _bytes(name: str, content: str | bytes) -> bytes:
    masked = samarkan_berkas(name, content)
    return masked.encode() if isinstance(masked, str) else masked


def _semua(isi: Arsip, tanda: str) -> Iterator[tuple[str, str | bytes]]:
    for name, lines in isi.isian.items():
        yield f"{ISIAN}/{name}", "\n".join((*samarkan_baris(name, lines), ""))
    for one in isi.terbuka:
        yield f"{TERBUKA}/{one.alamat.removeprefix('data/')}", tulis(one)
    places = dict(_tempat(isi))
    pages = {AWAL: isi.awal, **{tempat_halaman(one): one for one in isi.halaman}}
    for place, page in pages.items():
        made = _halaman(place, samarkan_isi(page), places, isi.nama, tanda)
        # The site names the sealed copy of a file only once today's differs; here the one copy is that.
        yield place, made.replace(_disahkan(isi), "")


def _disahkan(isi: Arsip) -> str:
    return f"{isi.tahun}/disahkan/"


def _tempat(isi: Arsip) -> Iterator[tuple[str, str]]:
    """Yield the address on the site of each thing in the archive, and its place in it."""
    for page in isi.halaman:
        yield f"/{page.uri.removesuffix('index.md')}", tempat_halaman(page)
    for name in isi.isian:
        for path in (name, _disahkan(isi) + name):
            yield halaman_sumber(f"data/{path}"), f"{ISIAN}/{name}"
    for path in isi.gambar:
        yield f"/{path}", f"{HALAMAN}/{path}"
    for path in isi.dokumen:
        yield f"/{path}", tempat_dokumen(path)
    for one in isi.terbuka:
        yield f"/{one.alamat}", f"{TERBUKA}/{one.alamat.removeprefix('data/')}"


def _halaman(place: str, page: Halaman, places: Mapping[str, str], nama: str, tanda: str) -> str:
    here = posixpath.dirname(place)

    def alamat(ke: str) -> str:
        if not ke.startswith("/"):
            return ke if ke.startswith("#") else f"#{ke}"
        path, mark, anchor = ke.partition("#")
        if path not in places:
            return ""
        target = places[path]
        return posixpath.relpath(target, here or ".") + (f"{mark}{anchor}" if target.endswith(".html") else "")

    return halaman_polos(
        page,
        alamat,
        arsip=nama,
        gaya=posixpath.relpath(GAYA, here or "."),
        awal=posixpath.relpath(AWAL, here or "."),
        tanda="" if page.nyata else tanda,
    )
