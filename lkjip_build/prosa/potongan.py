"""Marks inside a line: `**tebal**`, `*miring*`, `[teks](alamat)`, `{rujukan}`. What is not surely one of them is text.

A star beside a number is a sign of arithmetic or a footnote. So one star opens and closes beside a letter only; two
may hold a number (`**85 persen**`), unless another number stands on the outer side (`2 **10 dan 3** 4`); and neither
stands between two numbers. Every star and every bracket is looked at a fixed number of times.
"""

import re
from bisect import bisect
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_build.prosa.blok import Potongan

# Possessive (`++`), so that no text makes them go back; a label ends at the next bracket, so no part is read twice.
_ALAMAT = r"""(?:https?://|mailto:)(?:[^\s()<>\[\]"'`\x00-\x20\x7f]++|\([^\s()<>\[\]"'`\x00-\x20\x7f]*+\))++"""
_TAUTAN = re.compile(rf"(?<!!)\[([^\[\]\n]*[^\[\]\s][^\[\]\n]*)\]\(({_ALAMAT})\)", re.IGNORECASE)
_BINTANG = re.compile(r"\*+")
_BUKA, _TUTUP = "\"'“‘([{", "\"'”’)]}%"
# What is meant has a name of two parts at least and a letter in it, so that `{1}`, `{x}` and `{1.5}` are text.
_RUJUKAN = re.compile(
    r"(?<!\{)\{(?=[^{}]{0,98}[A-Za-z])([A-Za-z0-9][A-Za-z0-9_-]{0,48}[.:](?:[A-Za-z0-9._:-]{0,48}[A-Za-z0-9])?)\}(?!\})"
)


@dataclass(frozen=True)
class _Bintang:
    """A run of stars. `buka` and `tutup` tell whether it may open or close, `kiri` and `kanan` whether the nearest
    sign on that side is one of a number.
    """

    awal: int
    akhir: int
    buka: bool
    tutup: bool
    kiri: bool
    kanan: bool

    @property
    def banyak(self) -> int:
        return self.akhir - self.awal


@dataclass(frozen=True)
class Terurai:
    """The runs of a text, where in it stand stars and brackets that were left as text, and what it refers to."""

    potongan: tuple[Potongan, ...]
    bintang: tuple[int, ...] = ()
    kurung: tuple[tuple[int, bool], ...] = ()
    rujukan: tuple[tuple[int, str], ...] = ()


def urai_potongan(teks: str) -> Terurai:
    """Return the runs of a text of one paragraph or cell."""
    read = _urai(teks)
    if "{" not in teks:
        return read
    links = list(_TAUTAN.finditer(teks))
    found = (one for one in _RUJUKAN.finditer(teks) if not _di_alamat(one.start(), links))
    runs = (part for run in read.potongan for part in _terujuk(run))
    return replace(read, potongan=tuple(runs), rujukan=tuple((one.start(), one[1]) for one in found))


def rujukan_di(teks: str) -> Iterator[str]:
    """Yield what a text without other marks refers to."""
    return (found[1] for found in _RUJUKAN.finditer(teks))


def _terujuk(run: Potongan) -> Iterator[Potongan]:
    """Yield a run with what it refers to in runs of their own."""
    at = 0
    for found in _RUJUKAN.finditer(run.teks):
        if before := run.teks[at : found.start()]:
            yield replace(run, teks=before)
        yield replace(run, teks=found[0], rujuk=found[1])
        at = found.end()
    if at < len(run.teks) or not at:
        yield replace(run, teks=run.teks[at:])


def _urai(teks: str) -> Terurai:
    links = list(_TAUTAN.finditer(teks)) if "](" in teks else []
    stars = [_bintang(teks, found) for found in _BINTANG.finditer(teks)]
    if not links and not stars:
        return Terurai((Potongan(teks),), kurung=tuple(_kurung(teks, ())))
    pairs = list(_pasangan(stars, links))
    paired = {star for pair in pairs for star in pair}
    lone = (star for star in stars if star.banyak > 1 and star not in paired and not _di_alamat(star.awal, links))
    return Terurai(
        tuple(_potongan(teks, links, pairs)),
        tuple(star.awal for star in lone if _menempel_huruf(teks, star)),
        tuple(_kurung(teks, {link.start() for link in links})),
    )


def _angka(sign: str) -> bool:
    return sign.isnumeric() or sign == "%"


def _bintang(teks: str, found: re.Match[str]) -> _Bintang:
    start, end = found.span()
    outer_left, outer_right = teks[start - 1 : start], teks[end : end + 1]
    left = _luar(teks, start, -1)
    right = _luar(teks, end, 1)
    within_right = _dalam(teks, end, 1, _BUKA)
    within_left = _dalam(teks, start - 1, -1, _TUTUP)
    count = end - start
    opens = count < 3 and not outer_left.isalnum() and bool(within_right)
    closes = count < 3 and not outer_right.isalnum() and bool(within_left)
    if _angka(within_right):
        opens = opens and count == 2 and not (_angka(left) or left == ")")
    elif not within_right.isalpha():
        opens = False
    if _angka(within_left):
        closes = closes and count == 2 and not (_angka(right) or right == "(")
    if count == 1:  # beside a percent sign one star may be a sign of multiplication
        opens, closes = opens and outer_left != "%", closes and outer_right != "%"
    return _Bintang(start, end, opens, closes, _angka(left), _angka(right))


def _luar(teks: str, at: int, step: int) -> str:
    """Return the nearest sign that is no blank, from the edge of a run of stars outwards."""
    at = at - 1 if step < 0 else at
    while 0 <= at < len(teks) and teks[at].isspace():
        at += step
    return teks[at] if 0 <= at < len(teks) else ""


def _dalam(teks: str, at: int, step: int, skipped: str) -> str:
    """Return the sign that a run of stars would hold at its edge, up to three brackets and quotes further in; nothing
    where a blank or the end of the text is there.
    """
    for _ in range(3):
        if 0 <= at < len(teks) and teks[at] in skipped and teks[at] != "%":
            at += step
    found = teks[at] if 0 <= at < len(teks) else ""
    return "" if found.isspace() or found == "*" else found


def _di_alamat(at: int, links: Sequence[re.Match[str]]) -> bool:
    place = bisect(links, at, key=lambda link: link.start()) - 1
    return place >= 0 and links[place].end(1) <= at < links[place].end()


def _pasangan(stars: Sequence[_Bintang], links: Sequence[re.Match[str]]) -> Iterator[tuple[_Bintang, _Bintang]]:
    """Yield the stars that belong together: never one inside the words of a link with one outside of them."""
    waiting: dict[int, dict[int, _Bintang]] = {}
    for star in stars:
        place = bisect(links, star.awal, key=lambda link: link.start()) - 1
        inside = place >= 0 and star.awal < links[place].end()
        if inside and star.awal >= links[place].end(1):
            continue
        opened = waiting.setdefault(place if inside else -1, {})
        begin = opened.get(star.banyak)
        if star.tutup and begin and begin.akhir < star.awal and not (begin.kiri and star.kanan):
            yield begin, star
            for count in [count for count, other in opened.items() if other.awal >= begin.awal]:
                del opened[count]
        elif star.buka:
            opened[star.banyak] = star


def _potongan(
    teks: str, links: Sequence[re.Match[str]], pairs: Sequence[tuple[_Bintang, _Bintang]]
) -> Iterator[Potongan]:
    """Yield the runs between the marks, each with the style that holds there."""
    marks: list[tuple[int, int, str, str]] = []
    for link in links:
        marks.append((link.start(), link.start() + 1, "tautan", link[2]))
        marks.append((link.end(1), link.end(), "tautan", ""))
    for begin, end in pairs:
        name = "tebal" if begin.banyak == 2 else "miring"
        marks.append((begin.awal, begin.akhir, name, "ya"))
        marks.append((end.awal, end.akhir, name, ""))
    style = {"tebal": "", "miring": "", "tautan": ""}
    at = 0
    for start, end_of_mark, name, value in (*sorted(marks), (len(teks), len(teks), "tebal", "")):
        if run := teks[at:start]:
            yield Potongan(run, bool(style["tebal"]), bool(style["miring"]), style["tautan"])
        style[name] = value
        at = end_of_mark


def _menempel_huruf(teks: str, star: _Bintang) -> bool:
    beside = teks[star.awal - 1 : star.awal] + teks[star.akhir : star.akhir + 1]
    return any(sign.isalpha() for sign in beside) and not any(_angka(sign) for sign in beside)


_MIRIP_TAUTAN = re.compile(r"(!?)\[[^\[\]\n]+\]\(([^\s()\[\]]+)\)")
_MIRIP_ALAMAT = re.compile(r"(?i)www\.|[a-z][a-z0-9+.-]*+:|[a-z0-9-]++\.[a-z]{2}")


def _kurung(teks: str, known: Container[int]) -> Iterator[tuple[int, bool]]:
    """Yield where a link without a full address stands, or a picture (True)."""
    if "](" not in teks:
        return
    for found in _MIRIP_TAUTAN.finditer(teks):
        picture = bool(found[1])
        if found.start() not in known and (picture or _MIRIP_ALAMAT.match(found[2])):
            yield found.start(), picture
