"""The files of an SOP beside its page: the form to print and sign, and the flow for process modellers."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from lkjip_build.isi.dokumen_sop import DokumenPemantauan, DokumenSop
from lkjip_build.keluaran.data.bpmn import bpmn
from lkjip_build.keluaran.typst.pemantauan import pemantauan_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf
from lkjip_build.privasi import samarkan_isi


def files(semua: Iterable[DokumenSop]) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of every SOP, by their path in the site; DocumentError where one cannot be set.

    Their bytes are no text, so the privacy pass goes over the content.
    """
    made: dict[str, Callable[[], bytes]] = {}
    for satu in semua:
        dokumen: DokumenSop = samarkan_isi(satu)
        made[f"sop/{dokumen.kode}/{dokumen.pdf}"] = partial(_pdf, dokumen)
        if dokumen.proses:
            made[f"sop/{dokumen.kode}/{dokumen.bpmn}"] = partial(bpmn, dokumen.proses)
    return made


def lembar(semua: Iterable[DokumenPemantauan]) -> dict[str, Callable[[], bytes]]:
    """Return the same of the sheets on which each SOP is watched."""
    masked: Iterator[DokumenPemantauan] = map(samarkan_isi, semua)
    return {f"sop/{one.kode}/{one.pdf}": partial(_lembar_pdf, one) for one in masked}


@lru_cache(maxsize=64)
def _lembar_pdf(dokumen: DokumenPemantauan) -> bytes:
    return pemantauan_pdf(dokumen)


@lru_cache(maxsize=64)
def _pdf(dokumen: DokumenSop) -> bytes:
    """Return the PDF of the same form only once in a process, so that a preview sets only what changed."""
    return sop_pdf(dokumen)
