"""The process of an SOP for modellers: from the same graph as its page, its times and its cycle."""

from collections.abc import Iterator
from typing import assert_never

from lkjip_build.bahasa import proses as kata
from lkjip_build.compute.alur import Alur
from lkjip_build.compute.proses import JenisSimpul, Proses, Simpul, proses
from lkjip_build.drawing.alur import Alur as AlurGambar
from lkjip_build.drawing.alur import Jenis, LangkahAlur, Panah, RuteGagal
from lkjip_build.drawing.gambar_sop import draw
from lkjip_build.isi.proses import ProsesBpmn, SimpulProses, Unsur
from lkjip_build.model.sop import Sop

_BENTUK: dict[Unsur, Jenis] = {
    Unsur.MULAI: "mulai",
    Unsur.TUGAS: "proses",
    Unsur.PILIHAN: "keputusan",
    Unsur.BERSAMAAN: "keputusan",
    Unsur.AKHIR: "selesai",
}


def proses_sop(sop: Sop) -> ProsesBpmn | str:
    """Return the process of an SOP, or the sentence that says why there is none."""
    alur = Alur(sop)
    made = proses(alur)
    if not isinstance(made, Proses):
        return kata.tanpa_bpmn(made)
    simpul = tuple(_simpul(satu, alur) for satu in made.simpul)
    gambar = _gambar(made, simpul, sop)
    try:
        draw(gambar)
    except RuteGagal:
        return kata.tanpa_bpmn(None)
    return ProsesBpmn(sop.nama, simpul, gambar)


def _simpul(satu: Simpul, alur: Alur) -> SimpulProses:
    unsur, nama = _unsur(satu.jenis), kata.simpul(satu, alur)
    if unsur is not Unsur.TUGAS:
        return SimpulProses(satu.kode, unsur, nama)
    return SimpulProses(satu.kode, unsur, nama, kata.keterangan(satu.langkah, alur), kata.ikut(satu.langkah))


def _unsur(jenis: JenisSimpul) -> Unsur:
    match jenis:
        case JenisSimpul.MULAI:
            return Unsur.MULAI
        case JenisSimpul.TUGAS:
            return Unsur.TUGAS
        case JenisSimpul.PILIHAN_MULAI | JenisSimpul.GABUNG | JenisSimpul.PUTUSAN:
            return Unsur.PILIHAN
        case JenisSimpul.BELAH | JenisSimpul.TEMU:
            return Unsur.BERSAMAAN
        case JenisSimpul.SELESAI | JenisSimpul.DITOLAK:
            return Unsur.AKHIR
    assert_never(jenis)


def _gambar(made: Proses, simpul: tuple[SimpulProses, ...], sop: Sop) -> AlurGambar:
    """Return the process as the router knows a form: a row for each node, in the lane of its step."""
    lajur = {pelaksana.kode: number for number, pelaksana in enumerate(sop.pelaksana)}
    oleh = {langkah.no: tuple(lajur[kode] for kode in langkah.pelaksana) for langkah in sop.langkah}
    rows = tuple(tuple(_baris(one, oleh[node.langkah])) for node, one in zip(made.simpul, simpul, strict=True))
    arrows = tuple(Panah(satu.dari, satu.ke, kata.arus(satu)) for satu in made.arus)
    return AlurGambar(tuple(pelaksana.nama for pelaksana in sop.pelaksana), rows, arrows)


def _baris(simpul: SimpulProses, lajur: tuple[int, ...]) -> Iterator[LangkahAlur]:
    """Yield a node, then its notes: no way may end in a note, so they are no further symbols of the node."""
    yield LangkahAlur(simpul.kode, _BENTUK[simpul.unsur], lajur[:1])
    for satu in lajur[1:] if simpul.ikut else ():
        yield LangkahAlur(f"bersama-{simpul.kode}-{satu + 1}", "proses", (satu,))
