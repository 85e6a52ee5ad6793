"""The organisation chart of the office with the list that says the same."""

from collections.abc import Iterator

from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.compute.struktur import Jabatan, struktur
from lkjip_build.drawing.bagan import draw_bagan, draw_bagan_ponsel, simpul_of
from lkjip_build.isi import Daftar, Gambar, Panel, Paragraf, p
from lkjip_build.limits import BAGAN_TINGKAT
from lkjip_build.model.instansi import Instansi


def bagan(instansi: Instansi) -> tuple[Gambar, Daftar] | None:
    """Return the chart and its list; None where the data tell no superiors, or no page holds the chart."""
    head = struktur(instansi)
    levels = max((tingkat for tingkat, _ in head.semua()), default=0) if head else 0
    if head is None or levels > BAGAN_TINGKAT:
        return None
    simpul = simpul_of(head)
    drawn = draw_bagan(simpul)
    if drawn is None:
        return None
    judul = kata.judul_bagan(instansi.nama)
    said = kata.uraian_bagan(instansi.nama, head.pejabat.jabatan, len(list(head.semua())), levels)
    panel = Panel(judul, drawn, said, sempit=draw_bagan_ponsel(simpul))
    return Gambar("gambar-bagan", judul, said, (panel,)), _daftar([head])


def _daftar(semua: list[Jabatan]) -> Daftar:
    return Daftar(tuple(tuple(_butir(one)) for one in semua))


def _butir(satu: Jabatan) -> Iterator[Paragraf | Daftar]:
    yield p(kata.jabatan(satu.pejabat))
    if satu.bawahan:
        yield _daftar(list(satu.bawahan))
