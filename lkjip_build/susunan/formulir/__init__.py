"""The forms of a year, each a document of its own to print, sign and send: what PermenPANRB 53/2014 asks for beside the
report, and the letter that goes with it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lkjip_build.isi import Lembar
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir import pengukuran, perjanjian, rencana_aksi, reviu, surat
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class Formulir:
    """A form before anything of it is composed: its path in the site without the ending, and what a reader calls it.
    `berangka` where it is a workbook too, as a clerk goes on computing with it.
    """

    berkas: str
    judul: str
    susun: Callable[[], Lembar]
    berangka: bool = False


def semua_berkas(situs: Situs) -> dict[str, Callable[[], Lembar]]:
    """Return how the forms of all years are composed, by their path in the site."""
    return {one.berkas: one.susun for tahun in situs.semua_tahun for one in semua_formulir(situs, tahun)}


def semua_buku(situs: Situs) -> dict[str, Callable[[], Lembar]]:
    """Return the same of those that are workbooks too."""
    forms = (one for tahun in situs.semua_tahun for one in semua_formulir(situs, tahun))
    return {one.berkas: one.susun for one in forms if one.berangka}


def semua_formulir(situs: Situs, tahun: int) -> Iterator[Formulir]:
    """Yield the forms of a year: what was promised, planned and reached, the review, the sending."""
    bahan = Bahan(situs.untuk(tahun), tahun)
    for satu in (*perjanjian.semua(bahan), *perjanjian.semua_bawahan(bahan)):
        yield Formulir(_berkas(tahun, satu.nama), satu.judul, partial(perjanjian.lembar, bahan, satu), berangka=True)
    for modul in (rencana_aksi, pengukuran, reviu, surat):
        if modul.ada(bahan):
            yield Formulir(_berkas(tahun, modul.nama(tahun)), modul.judul(tahun), partial(modul.lembar, bahan))


def _berkas(tahun: int, nama: str) -> str:
    return f"laporan/{tahun}/{nama}"
