"""The map of a portal: its pages, its files of open data, its menu, and what its search knows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from lkjip_build.isi import KolomOf, Nav, Rancangan
from lkjip_build.isi.cari import JenisHalaman
from lkjip_build.isi.data import BerkasData, RincianData, TabelData
from lkjip_build.isi.tabel import rekaman_of
from lkjip_build.susunan.portal import halaman_beranda, halaman_dokumen, halaman_indikator, halaman_lain, kolom
from lkjip_build.susunan.portal.portal import Portal

T = TypeVar("T")


def rancangan(portal: Portal) -> Iterator[Rancangan]:
    """Yield all pages."""
    yield Rancangan("/", partial(halaman_beranda.halaman, portal))
    yield Rancangan(halaman_dokumen.ALAMAT, partial(halaman_dokumen.halaman, portal))
    yield from halaman_indikator.rancangan(portal)
    yield Rancangan("/perubahan/", partial(halaman_lain.perubahan, portal))
    yield Rancangan("/data/", partial(halaman_lain.data, portal))
    yield Rancangan("/tentang/", partial(halaman_lain.tentang, portal))
    yield Rancangan("/peta-situs/", partial(halaman_lain.peta, portal))


def menu(portal: Portal) -> Nav:
    """Return the menu; the pages of single indikator are reached from their list."""
    return [
        {"Semua kantor": "index.md"},
        {"Dokumen": "dokumen/index.md"},
        {"Indikator": "indikator/index.md"},
        {"Perubahan": "perubahan/index.md"},
        {"Data": "data/index.md"},
        {"Tentang": ["tentang/index.md", {"Peta situs": "peta-situs/index.md"}]},
    ]


def berkas(portal: Portal) -> dict[str, Callable[[], BerkasData]]:
    """Return how to compose every file of open data, by its path in the site."""
    return {
        **_tabel("kantor", kolom.KANTOR, lambda: kolom.semua_kantor(portal)),
        **_tabel("kinerja", kolom.KINERJA, lambda: kolom.semua_kinerja(portal)),
        **_tabel("dokumen", kolom.DOKUMEN, lambda: kolom.semua_dokumen(portal)),
        **_tabel("perubahan", kolom.PERUBAHAN, lambda: kolom.semua_perubahan(portal)),
    }


def _tabel(
    nama: str, columns: Sequence[KolomOf[T]], semua: Callable[[], Iterable[T]]
) -> dict[str, Callable[[], BerkasData]]:
    def rows() -> tuple[dict[str, Any], ...]:
        return tuple(rekaman_of(columns, one) for one in semua())

    csv, json = f"data/{nama}.csv", f"data/{nama}.json"
    codes = tuple(one.kode for one in columns)
    return {csv: lambda: TabelData(csv, codes, rows()), json: lambda: RincianData(json, rows())}


def jenis_halaman(alamat: str) -> JenisHalaman | None:
    """Return the kind of a page for the search; None for the list of all pages. KeyError for one that nobody has
    thought of yet.
    """
    return _JENIS[alamat.strip("/").split("/")[0]]


_JENIS: dict[str, JenisHalaman | None] = {
    "": JenisHalaman.KINERJA,
    "indikator": JenisHalaman.INDIKATOR,
    "dokumen": JenisHalaman.LAPORAN,
    "perubahan": JenisHalaman.LAPORAN,
    "data": JenisHalaman.DATA,
    "tentang": JenisHalaman.TENTANG,
    "peta-situs": None,
}
