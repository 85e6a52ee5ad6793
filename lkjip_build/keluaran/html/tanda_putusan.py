"""The mark of a verdict as HTML: its drawing, its word, and a class for its colour."""

from functools import lru_cache
from html import escape
from typing import assert_never

from lkjip_build.drawing.tanda_putusan import SISI, Cat, Jalur, lambang
from lkjip_build.isi import TandaPutusan


def tanda_putusan(tanda: TandaPutusan) -> str:
    """Return the mark; where it shows the drawing alone its word is for those who hear the page."""
    word = escape(tanda.teks, quote=False)
    said = f'<span class="hanya-suara">{word}</span>' if tanda.gambar_saja else word
    return f'<span class="putusan putusan--{tanda.putusan}">{_ikon(lambang(tanda.putusan))}{said}</span>'


def _ikon(jalur: tuple[Jalur, ...]) -> str:
    size = f'viewBox="0 0 {SISI} {SISI}" width="{SISI}" height="{SISI}"'
    return f'<svg {size} aria-hidden="true" focusable="false">{jalur_html(jalur)}</svg>'


@lru_cache
def jalur_html(jalur: tuple[Jalur, ...]) -> str:
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
