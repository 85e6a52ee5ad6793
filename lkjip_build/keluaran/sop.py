"""The files of an SOP beside its page: the form to print and sign, and the flow for process modellers."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TypeVar

from lkjip_build.isi.dokumen_sop import DokumenPemantauan, DokumenSop
from lkjip_build.keluaran.data.bpmn import bpmn
from lkjip_build.keluaran.simpan import Isi, Simpan, selalu_baru
from lkjip_build.keluaran.typst.pemantauan import pemantauan_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf

T = TypeVar("T")


def files(semua: Iterable[DokumenSop], simpan: Simpan = selalu_baru) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of every SOP, by their path in the site; DocumentError where one cannot be
    set.
    """
    made: dict[str, Callable[[], bytes]] = {}
    for satu in semua:
        isi = Isi("sop", partial(_itu, satu))
        dokumen = isi.tersamar
        made[f"sop/{dokumen.kode}/{dokumen.pdf}"] = cache(partial(isi.tulis, "pdf", sop_pdf, simpan))
        if dokumen.proses:
            made[f"sop/{dokumen.kode}/{dokumen.bpmn}"] = partial(bpmn, dokumen.proses)
    return made


def lembar(semua: Iterable[DokumenPemantauan], simpan: Simpan = selalu_baru) -> dict[str, Callable[[], bytes]]:
    """Return the same of the sheets on which each SOP is watched."""
    made: dict[str, Callable[[], bytes]] = {}
    for satu in semua:
        isi = Isi("pemantauan", partial(_itu, satu))
        path = f"sop/{isi.tersamar.kode}/{isi.tersamar.pdf}"
        made[path] = cache(partial(isi.tulis, "pdf", pemantauan_pdf, simpan))
    return made


def _itu(satu: T) -> T:
    return satu
