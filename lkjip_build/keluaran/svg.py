"""Small drawings as SVG, in the colour of their text or by class: for pages, and for pictures of them."""

from functools import lru_cache
from typing import assert_never

from lkjip_build.drawing.percikan import Percikan
from lkjip_build.drawing.tanda_putusan import Cat, Jalur

_LUBANG = ' class="percikan__lubang"'


def percikan_svg(drawn: Percikan) -> str:
    """Return the parts of the smallest chart."""
    strokes = "".join(f"M{left:g} {y:g}H{right:g}" for left, right, y in drawn.target)
    lines = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in line) for line in drawn.garis)
    return "".join(
        [
            f'<path class="percikan__target" d="{strokes}"/>' if strokes else "",
            f'<path class="percikan__garis" d="{lines}"/>' if lines else "",
            *(
                f'<circle{_LUBANG if one.tercapai is False else ""} cx="{one.x:g}" cy="{one.y:g}" r="3"/>'
                for one in drawn.titik
            ),
        ]
    )


@lru_cache
def jalur_svg(jalur: tuple[Jalur, ...]) -> str:
    """Return the paths of a mark."""
    return "".join(map(_jalur, jalur))


def _jalur(jalur: Jalur) -> str:
    match jalur.cat:
        case Cat.ISI:
            return f'<path d="{jalur.d}" fill="currentColor" fill-rule="evenodd"/>'
        case Cat.RONA:
            return f'<path d="{jalur.d}" fill="currentColor" fill-opacity=".18"/>'
        case Cat.GARIS:
            return f'<path d="{jalur.d}" fill="none" stroke="currentColor" stroke-width="{jalur.tebal}"/>'
        case Cat.PUTUS:
            return (
                f'<path d="{jalur.d}" fill="none" stroke="currentColor" stroke-width="{jalur.tebal}" '
                'stroke-dasharray="2.4 2.1"/>'
            )
        case _:
            assert_never(jalur.cat)
