"""The smallest chart as HTML, within a line."""

from html import escape

from lkjip_build.drawing.percikan import Percikan
from lkjip_build.isi import GambarKecil

_LUBANG = ' class="percikan__lubang"'


def gambar_kecil(gambar: GambarKecil) -> str:
    """Return the drawing; its words are for those who do not see it."""
    drawn = gambar.lukisan
    return (
        f'<svg class="percikan" viewBox="0 0 {drawn.lebar} {drawn.tinggi}" role="img" '
        f'aria-label="{escape(gambar.teks)}">{"".join(_isi(drawn))}</svg>'
    )


def _isi(drawn: Percikan) -> list[str]:
    strokes = "".join(f"M{left:g} {y:g}H{right:g}" for left, right, y in drawn.target)
    lines = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in line) for line in drawn.garis)
    return [
        f'<path class="percikan__target" d="{strokes}"/>' if strokes else "",
        f'<path class="percikan__garis" d="{lines}"/>' if lines else "",
        *(
            f'<circle{_LUBANG if one.tercapai is False else ""} cx="{one.x:g}" cy="{one.y:g}" r="3"/>'
            for one in drawn.titik
        ),
    ]
