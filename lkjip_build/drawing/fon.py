"""The fonts of our documents: which letters they have, how wide these are, and what stands in for the rest."""

import re
from functools import cache, lru_cache, partial
from itertools import groupby
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
PENGGANTI = "□"
"""Stands for a run of letters that no font of ours has: PDF/A allows no missing glyph."""
_LEBAR_PENGGANTI = 0.6
"""Of every letter of Noto Sans Mono, in its size."""
_BIASA = re.compile("[\n -~\u00a0-\u017f\u200b\u2010-\u2026\u2212×÷≤≥→½¼¾]*")
"""What the fonts are known to have, so that they are opened for rare letters only."""


def cetak(teks: str) -> str:
    """Return text as our fonts can print it: each run of letters that they lack as one `PENGGANTI`."""
    if not (lost := tak_tercetak(teks)):
        return teks
    runs = groupby(teks, key=lambda letter: letter in lost)
    return "".join(PENGGANTI if missing else "".join(run) for missing, run in runs)


def tak_tercetak(teks: str) -> str:
    """Return the letters of a text that our fonts lack, each once, in their order."""
    if _BIASA.fullmatch(teks):
        return ""
    return "".join(dict.fromkeys(letter for letter in teks if letter not in _coverage()))


def lebar_huruf(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Return how wide text is printed in letters of a size; what the text font lacks is of the font that stands in."""
    return ukuran * _lebar_em(teks, "Bold" if tebal else "Regular")


@lru_cache(maxsize=16384)
def _lebar_em(teks: str, gaya: str) -> float:
    """Return a width in letters of size 1: tables are measured word by word, and say the same words again and again."""
    known = _advances(gaya)
    return sum([known.get(letter, _LEBAR_PENGGANTI) for letter in cetak(teks)])


lebar_tebal = partial(lebar_huruf, tebal=True)


@cache
def _advances(gaya: str) -> dict[str, float]:
    # Only who sets a document waits for it.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(FONTS / f"NotoSans-{gaya}.ttf", lazy=True) as font:
        widths, em = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}


@cache
def _coverage() -> frozenset[str]:
    """Return the letters that every style of the text font has, the signs of the font that stands in, and a newline."""
    from fontTools.ttLib import TTFont

    def letters(path: Path) -> frozenset[str]:
        with TTFont(path, lazy=True) as font:
            return frozenset(chr(code) for code in font.getBestCmap() if code >= 0x20)

    covered = [letters(path) for path in sorted(FONTS.glob("NotoSans-*.ttf"))]
    return frozenset.intersection(*covered) | letters(FONTS / "NotoSansMono-Regular.ttf") | {"\n"}
