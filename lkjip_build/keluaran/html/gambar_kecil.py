"""Drawings within a line as HTML: the smallest chart, and the marks of several promises."""

from html import escape
from typing import assert_never

from lkjip_build.drawing.kumpulan import Kumpulan, TandaDi
from lkjip_build.drawing.percikan import Percikan
from lkjip_build.drawing.tanda_putusan import lambang
from lkjip_build.isi import GambarKecil
from lkjip_build.keluaran.svg import jalur_svg, percikan_svg


def gambar_kecil(gambar: GambarKecil) -> str:
    """Return the drawing; its words are for those who do not see it."""
    drawn = gambar.lukisan
    match drawn:
        case Percikan():
            kind, inner = "percikan", percikan_svg(drawn)
        case Kumpulan():
            kind, inner = "kumpulan", "".join(map(_tanda, drawn.tanda))
        case _:
            assert_never(drawn)
    return (
        f'<svg class="{kind}" viewBox="0 0 {drawn.lebar} {drawn.tinggi}" width="{drawn.lebar}" '
        f'height="{drawn.tinggi}" role="img" aria-label="{escape(gambar.teks)}">{inner}</svg>'
    )


def _tanda(tanda: TandaDi) -> str:
    return (
        f'<g class="putusan--{tanda.putusan}" transform="translate({tanda.x} {tanda.y})">'
        f"{jalur_svg(lambang(tanda.putusan))}</g>"
    )
