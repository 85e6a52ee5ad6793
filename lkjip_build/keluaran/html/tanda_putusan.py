"""The mark of a verdict as HTML: its drawing, its word, and a class for its colour."""

from html import escape

from lkjip_build.drawing.tanda_putusan import SISI, Jalur, lambang
from lkjip_build.isi import TandaPutusan
from lkjip_build.keluaran.svg import jalur_svg


def tanda_putusan(tanda: TandaPutusan) -> str:
    """Return the mark; where it shows the drawing alone its word is for those who hear the page."""
    word = escape(tanda.teks, quote=False)
    said = f'<span class="hanya-suara">{word}</span>' if tanda.gambar_saja else word
    return f'<span class="putusan putusan--{tanda.putusan}">{_ikon(lambang(tanda.putusan))}{said}</span>'


def _ikon(jalur: tuple[Jalur, ...]) -> str:
    size = f'viewBox="0 0 {SISI} {SISI}" width="{SISI}" height="{SISI}"'
    return f'<svg {size} aria-hidden="true" focusable="false">{jalur_svg(jalur)}</svg>'
