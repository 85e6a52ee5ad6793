"""How wide text is, without asking a browser: careful estimates for bold sans-serif letters."""

from collections.abc import Callable
from functools import lru_cache

from lkjip_build.privasi import samarkan

_NARROW = frozenset("ijltfrI.,:;'!|()[] -")
_WIDE = frozenset("mwMWQO@%")


def text_width(teks: str, size: float) -> float:
    """Return a width in pixels that bold sans text of `size` pixels hardly ever exceeds."""
    return size * _ems(teks)


@lru_cache(maxsize=16384)
def _ems(teks: str) -> float:
    return sum(map(_em, teks))


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 0.92
    if ord(letter) > 0x1F000:  # pictures are wider than the em
        return 1.4
    if ord(letter) > 0x2E80 or (ord(letter) > 0x24F and letter.isalpha()):  # ideographs and other scripts fill it
        return 1.05
    return 0.75 if letter.isupper() else 0.62


Pengukur = Callable[[str, float], float]
"""Tells how wide text is in letters of a size."""


def wrap(teks: str, size: float, width: float, measure: Pengukur = text_width) -> tuple[str, ...]:
    """Break text into lines no wider than `width`; a word that is wider still is cut.

    Masked before, as a NIP divided between lines is not found later.
    """
    lines: list[str] = []
    line = ""
    for word in samarkan(teks).split():
        tried = f"{line} {word}" if line else word
        if measure(tried, size) <= width:
            line = tried
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, size, width, measure)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def _cut(word: str, size: float, width: float, measure: Pengukur) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and measure(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts
