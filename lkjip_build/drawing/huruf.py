"""How wide text is, without asking a browser: careful estimates for bold sans-serif letters."""

from lkjip_build.privasi import samarkan

_NARROW = frozenset("ijltfrI.,:;'!|()[] -")
_WIDE = frozenset("mwMWQO@%")


def text_width(teks: str, size: float) -> float:
    """Return a width in pixels that bold sans text of `size` pixels hardly ever exceeds."""
    return size * sum(map(_em, teks))


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 0.92
    if ord(letter) > 0x2E80:  # ideographs and symbols fill the em
        return 1.05
    return 0.75 if letter.isupper() else 0.62


def wrap(teks: str, size: float, width: float) -> tuple[str, ...]:
    """Break text into lines no wider than `width` pixels; a word that is wider still is cut.

    Masked before, as a NIP divided between lines is not found later.
    """
    lines: list[str] = []
    line = ""
    for word in samarkan(teks).split():
        tried = f"{line} {word}" if line else word
        if text_width(tried, size) <= width:
            line = tried
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, size, width)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def _cut(word: str, size: float, width: float) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and text_width(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts
