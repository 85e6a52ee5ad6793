"""The files of an SOP beside its page: the form to print and sign, and the flow for process modellers."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lkjip_build.isi.dokumen_sop import DokumenPemantauan, DokumenSop
from lkjip_build.keluaran.data.bpmn import bpmn
from lkjip_build.keluaran.typst.pemantauan import pemantauan_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf
from lkjip_build.privasi import samarkan_isi


def files(semua: Iterable[DokumenSop]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) of the documents of every SOP; DocumentError where one cannot be set.

    Their bytes are no text, so the privacy pass goes over the content.
    """
    for satu in semua:
        dokumen: DokumenSop = samarkan_isi(satu)
        yield f"sop/{dokumen.kode}/{dokumen.pdf}", _pdf(dokumen)
        if dokumen.proses:
            yield f"sop/{dokumen.kode}/{dokumen.bpmn}", bpmn(dokumen.proses)


def lembar(semua: Iterable[DokumenPemantauan]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) of the sheets on which each SOP is watched, masked like its documents."""
    for satu in semua:
        dokumen: DokumenPemantauan = samarkan_isi(satu)
        yield f"sop/{dokumen.kode}/{dokumen.pdf}", _lembar_pdf(dokumen)


@lru_cache(maxsize=64)
def _lembar_pdf(dokumen: DokumenPemantauan) -> bytes:
    return pemantauan_pdf(dokumen)


@lru_cache(maxsize=64)
def _pdf(dokumen: DokumenSop) -> bytes:
    """Return the PDF of the same form only once in a process, so that a preview sets only what changed."""
    return sop_pdf(dokumen)
