"""The files of each year's report beside its pages, each made when somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from lkjip_build.isi import Dokumen, LembarSusulan, Terbitan
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.susulan import susulan_pdf
from lkjip_build.keluaran.xlsx import lkjip_xlsx
from lkjip_build.privasi import samarkan_isi

PENULIS: dict[str, Callable[[Dokumen], bytes]] = {
    "pdf": lkjip_pdf,
    "docx": lkjip_docx,
    "xlsx": lkjip_xlsx,
    "ods": lkjip_ods,
}


def files(semua: Mapping[int, Terbitan]) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of every year, by their path in the site; DocumentError where one cannot be
    set.
    """
    return {
        f"laporan/{tahun}/{terbitan.kerangka.nama_berkas}.{jenis}": cache(partial(_berkas, terbitan, write))
        for tahun, terbitan in semua.items()
        for jenis, write in PENULIS.items()
    }


def _berkas(terbitan: Terbitan, write: Callable[[Dokumen], bytes]) -> bytes:
    return write(samarkan_isi(terbitan.dokumen))


def documents(dokumen: Dokumen) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of the documents of one year.

    Their bytes are no text, so the privacy pass goes over the content, here and nowhere else.
    """
    dokumen = samarkan_isi(dokumen)
    for jenis, write in PENULIS.items():
        yield f"{dokumen.nama_berkas}.{jenis}", write(dokumen)


def lembar(semua: Mapping[str, Callable[[], LembarSusulan]]) -> dict[str, Callable[[], bytes]]:
    """Return how to make the sheets beside signed reports, by their path in the site, masked like them."""
    return {path: cache(partial(_lembar_pdf, compose)) for path, compose in semua.items()}


def _lembar_pdf(compose: Callable[[], LembarSusulan]) -> bytes:
    return susulan_pdf(samarkan_isi(compose()))
