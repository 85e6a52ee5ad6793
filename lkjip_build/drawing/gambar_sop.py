"""An SOP drawn: its routes, the cells of its form, and the picture of its whole flow.

Routing is the dear part and depends on nothing but the flow, so a flow that was routed before in this process is not
routed again (`router.lay`, `router.route`): the check, the page and the document share one drawing, and a preview
redraws only what changed.
"""

from dataclasses import dataclass
from functools import lru_cache

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, alur_per_baris
from lkjip_build.drawing.petak import Petak, cut
from lkjip_build.drawing.router import Rancangan, route
from lkjip_build.drawing.swimlane import LABEL_MANY, NAMED_LANES, Swimlane, swimlane
from lkjip_build.drawing.tata import Tata, arrange
from lkjip_build.model.sop import Langkah, Sop

SIDES_TO_LEAVE = 3
"""So many arrows leave a symbol each by a side of its own; more, to steps done alongside, leave it in one line."""


@dataclass(frozen=True)
class GambarSop:
    """The drawing: `petak` are the cells of the form, row by row and lane by lane."""

    rancangan: Rancangan
    tata: Tata
    petak: tuple[tuple[Petak, ...], ...]
    swimlane: Swimlane


def alur_of(sop: Sop) -> Alur:
    """Return the flow of an SOP whose pelaksana and arrows have been checked."""
    lajur = {pelaksana.kode: number for number, pelaksana in enumerate(sop.pelaksana)}
    return alur_per_baris(
        tuple(pelaksana.nama for pelaksana in sop.pelaksana),
        tuple(
            LangkahAlur(langkah.no, langkah.jenis.value, tuple(lajur[kode] for kode in langkah.pelaksana))
            for langkah in sop.langkah
        ),
        tuple(
            _panah(langkah, field, no, cabang=len(sop.panah[langkah.no]) > SIDES_TO_LEAVE)
            for langkah in sop.langkah
            for field, no in sop.panah[langkah.no]
        ),
    )


def _panah(langkah: Langkah, field: str, no: str, *, cabang: bool) -> Panah:
    label = "" if field == "lanjut" else field.capitalize()
    sisi = getattr(langkah, f"sisi_{field}")
    keluar, masuk = (sisi.keluar, sisi.masuk) if sisi else (None, None)
    return Panah(langkah.no, no, label, keluar.value if keluar else None, masuk.value if masuk else None, cabang=cabang)


@lru_cache(maxsize=256)
def draw(alur: Alur) -> GambarSop:
    """Return the drawing of a flow; raise `RuteGagal` where an arrow has no way."""
    rancangan = route(alur)
    tata = arrange(rancangan)
    picture = arrange(rancangan, LABEL_MANY) if len(alur.lajur) > NAMED_LANES else tata
    return GambarSop(rancangan, tata, cut(tata), swimlane(picture))
