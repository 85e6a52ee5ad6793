"""The files of each year's report beside its pages, made anew only where their content changed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lkjip_build.isi import Dokumen, LembarSusulan
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.susulan import susulan_pdf
from lkjip_build.keluaran.xlsx import lkjip_xlsx
from lkjip_build.privasi import samarkan_isi


def files(semua: Mapping[int, Dokumen]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) of the documents of every year; DocumentError where one cannot be set."""
    for tahun, dokumen in semua.items():
        for name, content in documents(dokumen):
            yield f"laporan/{tahun}/{name}", content


def documents(dokumen: Dokumen) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of the documents of one year.

    Their bytes are no text, so the privacy pass goes over the content, here and nowhere else.
    """
    dokumen = samarkan_isi(dokumen)
    yield f"{dokumen.nama_berkas}.pdf", _pdf(dokumen)
    yield f"{dokumen.nama_berkas}.docx", lkjip_docx(dokumen)
    yield f"{dokumen.nama_berkas}.xlsx", lkjip_xlsx(dokumen)
    yield f"{dokumen.nama_berkas}.ods", lkjip_ods(dokumen)


def lembar(semua: Iterable[LembarSusulan]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) of the sheets beside signed reports, masked like them."""
    for satu in semua:
        yield f"laporan/{satu.tahun}/{satu.nama_berkas}", _lembar_pdf(samarkan_isi(satu))


@lru_cache(maxsize=64)
def _lembar_pdf(lembar: LembarSusulan) -> bytes:
    return susulan_pdf(lembar)


@lru_cache(maxsize=64)
def _pdf(dokumen: Dokumen) -> bytes:
    """Return the PDF of the same content only once in a process, so that a preview sets only what changed."""
    return lkjip_pdf(dokumen)
