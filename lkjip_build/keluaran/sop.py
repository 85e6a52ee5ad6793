"""The files of an SOP beside its page: the form to print and sign, and the flow for process modellers."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from lkjip_build.isi.dokumen_sop import DokumenPemantauan, DokumenSop
from lkjip_build.keluaran.data.bpmn import bpmn
from lkjip_build.keluaran.simpan import Isi, Simpan, selalu_baru
from lkjip_build.keluaran.typst.pemantauan import pemantauan_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf


def files(semua: Iterable[DokumenSop], simpan: Simpan = selalu_baru) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of every SOP, by their path in the site; DocumentError where one cannot be
    set.
    """
    return {path: make for satu in semua for path, make in _berkas(satu, simpan)}


def _berkas(satu: DokumenSop, simpan: Simpan) -> Iterator[tuple[str, Callable[[], bytes]]]:
    isi = Isi("sop", lambda: satu)
    dokumen = isi.tersamar
    yield f"sop/{dokumen.kode}/{dokumen.pdf}", cache(partial(isi.tulis, "pdf", sop_pdf, simpan))
    if dokumen.proses:
        yield f"sop/{dokumen.kode}/{dokumen.bpmn}", partial(bpmn, dokumen.proses)


def lembar(semua: Iterable[DokumenPemantauan], simpan: Simpan = selalu_baru) -> dict[str, Callable[[], bytes]]:
    """Return the same of the sheets on which each SOP is watched."""
    return dict(_lembar(satu, simpan) for satu in semua)


def _lembar(satu: DokumenPemantauan, simpan: Simpan) -> tuple[str, Callable[[], bytes]]:
    isi = Isi("pemantauan", lambda: satu)
    path = f"sop/{isi.tersamar.kode}/{isi.tersamar.pdf}"
    return path, cache(partial(isi.tulis, "pdf", pemantauan_pdf, simpan))
