"""Text as our Typst templates take it."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from lkjip_build.drawing.fon import lebar_huruf

KATA_TERPANJANG = 30
"""Letters in a row after which a line of a page may break anywhere, so that no word leaves it."""
_BOLEH_PATAH = "\u200b"
_SELIP = 0.01  # points: widths of columns are sums of fractions
_KATA = re.compile(r"[^ \t\n]+")
_BAGIAN = re.compile("[^-/–—\u00a0\u202f]*[-/–—\u00a0\u202f]?")
"""A part of a word too wide for its line, which breaks behind a stroke or a space that holds together, if it can."""


def last_number(nomor: str) -> str:
    """Return `3.2` of `Tabel 3.2`; the template adds the word again."""
    return nomor.split(" ", 1)[-1]


def breakable(text: str) -> str:
    """Return text with room to break inside words longer than a line of a page can hold."""
    if all(len(word) <= KATA_TERPANJANG for word in text.split()):
        return text
    return " ".join(
        _BOLEH_PATAH.join(word[at : at + KATA_TERPANJANG] for at in range(0, len(word), KATA_TERPANJANG))
        for word in text.split(" ")
    )


def fitted(text: str, lebar: float, ukuran: float, *, tebal: bool = False) -> str:
    """Return text with room to break inside each word that is wider than `lebar` points in letters of `ukuran`, and
    nowhere else: Typst lets a word leave its cell. Bold letters are wider.
    """

    def fits(part: str) -> bool:
        return lebar_huruf(part.rstrip(), ukuran, tebal=tebal) <= lebar + _SELIP

    def cut(word: str) -> str:
        if fits(word):
            return word
        parts: list[str] = []
        for bagian in filter(None, _BAGIAN.findall(word)):
            parts.append("")
            for letter in bagian:
                if not fits(parts[-1] + letter) and not unicodedata.category(letter).startswith("M"):
                    parts.append("")
                parts[-1] += letter
        return _BOLEH_PATAH.join(filter(None, parts))

    if all(map(fits, _KATA.findall(text))):
        return text
    return _KATA.sub(lambda found: cut(found[0]), text)


def in_one_line(text: str, lebar: float, ukuran: float) -> str:
    """Return text, or as much of it as fits in one line of `lebar` points."""
    if lebar_huruf(text, ukuran) <= lebar:
        return text
    fitting = takewhile(lambda end: lebar_huruf(f"{text[:end]}…", ukuran) <= lebar, range(1, len(text)))
    return f"{text[: max(fitting, default=0)].rstrip()}…"


def capped(least: Sequence[float], room: float) -> list[float]:
    """Return what columns ask for, made to fit in `room`: the widest give way, so that none breaks a short word for
    the sake of a long one, which breaks all the same.
    """
    left = room
    for i, one in enumerate(rising := sorted(least)):
        if one * (len(rising) - i) > left:
            return [min(each, left / (len(rising) - i)) for each in least]
        left -= one
    return list(least)
