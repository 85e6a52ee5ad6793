"""What prose may lose, said a second time and in another way than the parser says it.

`pola` makes of a typed text the pattern of its printed letters: every sign must come, in order, save the marks that
panduan/tulisan.md lists, which may be there or not. Blanks do not count, since every output breaks lines as it
likes. Digits and letters are never optional, but for the address of a link.
"""

import re
from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from lkjip_build.keluaran.html.penulis import Penulis
from lkjip_build.susunan.naskah import Lingkup, blok_naskah

NASTY = (
    "2*3*4",
    "45*2 hari dan 3*30 hari",
    "2**10 dan 3**4",
    "> 90 persen",
    "- 5 persen",
    "* 5 desa",
    "+ 5",
    "1.",
    "1. 3. 7.",
    "007.",
    "007. lisensi",
    "5)",
    "5) lima",
    "a. huruf",
    "# 1",
    "#1",
    "## Judul",
    "5_000",
    "_miring_ dan __tebal__",
    "<70",
    "a < b > c",
    "&#53; &amp; &lt;b&gt;",
    "\\* dan \\_",
    "C:\\data",
    "[3](4)",
    "[catatan]: 5",
    "[a](javascript:alert(1))",
    "[a](https://contoh.go.id/5?b=6)",
    "[**a** 7](mailto:a@b.id)",
    "Total\n-----",
    "Total\n=====",
    "***",
    "***x***",
    "- - -",
    "* * *",
    "    empat",
    "\ttab",
    "<!-- 5 --> <b>6</b>",
    "![bukti](foto.jpg)",
    ":smile:",
    "{: .x} {{ 7*7 }}",
    "[TOC]",
    "~~x~~ ==y== `z`",
    "a@b.id https://x.id/?a=1&b=2",
    "dua blanko  \nbaris baru",
    "- satu\n- 5 desa\n  - dua **tebal**\n    1. tiga\n    3. lima\n\nlagi",
    "• 5 desa\n• 6 desa",
    "| Desa | Nilai |\n| --- | ---: |\n| **A** | 84,5 |\n| B | -5 |",
    "| a | b |\n| c | d |",
    "| a |\n|---|\n| b | c |\n| |",
    "| a | b |\n| --- | ---: |\n| --- | ---: |\n| 1 | 2 |",
    "**85 persen** dan *naik* dan *) catatan",
    "2 **10 dan 3** 4 *x* 5",
    "**a *b** c*",
    "*a **b** c*",
    "*a **b** c*%",
    "5%*naik*",
    "*",
    "**",
    "-",
    "|",
    "||",
    "|---|",
    "Tabel nilai: Nilai *desa* 5\n| Desa | Nilai |\n| --- | ---: |\n| **A** | 84,5 |\n| [b](https://c.id/5) | -5 |",
    "Tabel: Tanpa nama\n\n| 1 |\n|:-:|\n| **2** |\n| |",
    "Tabel kosong: bukan judul, karena tidak ada tabel",
    "Tabel 3: angka bukan nama\n| Desa |\n|---|\n| A |",
    "lihat {tabel:nilai} dan **{iku-09.realisasi}** atau {2024.iku-09.target}",
    "{a.b}{c.d} {tabel:} {1.5} {{a.b}} {a.b}} {.a}",
    "$x$ #let @ref \\frac{1}{2}",
)

ANY = st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters="§¶"), max_size=12)
SIGNS = st.text("*-•+>#|_[]()!:.\\&<1a 5\n%=~`", max_size=12)
TEXTS = st.lists(
    st.sampled_from(NASTY) | ANY | SIGNS | st.sampled_from(("\n", "\n\n", "  ", "\n  ", "\n    ", " ", "- ", "1. ")),
    max_size=12,
).map("".join)

_LINK = r"""(?<!!)\[([^\[\]\n]*[^\[\]\s][^\[\]\n]*)\](\((?:https?://|mailto:)(?:[^\s()<>\[\]"'`]|\([^\s()<>\[\]"'`]*\))+\))"""


def squeezed(text: str) -> str:
    """A text without blanks and without the places where a long word may break."""
    return "".join(text.replace("\u200b", "").split())


def pola(typed: str, *, butir: str = "") -> "re.Pattern[str]":
    """The pattern of what an output must say of a typed text; `butir` is how it prints a bullet."""
    text = re.sub(r"[ \t]*\r?\n", "\n", typed)
    optional = sorted(_optional(text, butir), key=lambda one: one[:2])  # bullets come before the stars they may be
    parts, at = [], 0
    for start, end, instead in optional:
        if start < at:
            continue
        parts += [re.escape(squeezed(text[at:start])), instead]
        at = end
    return re.compile("".join((*parts, re.escape(squeezed(text[at:])))))


def _optional(text: str, butir: str) -> Iterator[tuple[int, int, str]]:
    """Where marks may stand, and the pattern in their place."""
    for found in re.finditer(_LINK, text, re.IGNORECASE):
        yield found.start(), found.start() + 1, r"\[?"
        yield found.end(1), found.end(1) + 1, r"\]?"
        yield found.start(2), found.end(2), f"(?:{re.escape(found[2])})?"
    yield from _titles(text)
    offset = 0
    for line in text.split("\n"):
        yield from ((offset + start, offset + end, instead) for start, end, instead in _in_line(line, butir))
        offset += len(line) + 1


def _titles(text: str) -> Iterator[tuple[int, int, str]]:
    """What begins the title of a table: its name goes, and where tables are numbered its number comes."""
    for found in re.finditer(r"^[ \t]*(Tabel(?: [A-Za-z][A-Za-z0-9-]{0,39})?:)(?=.*\n\s*\|)", text, re.MULTILINE):
        yield *found.span(1), rf"(?:{re.escape(squeezed(found[1]))}|Tabel[0-9]+\.[0-9]+)?"


def _in_line(line: str, butir: str) -> Iterator[tuple[int, int, str]]:
    bare = line.strip()
    begin = line.find(bare)
    if bare.startswith("|"):
        if bare.strip("|:- \t\u00a0\u3000") == "" and "---" in bare.replace(":", "-"):
            # The line below the titles goes; one further down is a row like any other.
            cells = re.escape(squeezed(bare)).replace(r"\|", r"\|?")
            yield begin, begin + len(bare), rf"(?:{cells})?\|*"
            return
        for found in re.finditer(r"\|", line):
            yield found.start(), found.end(), r"\|*"
        yield len(line), len(line), r"\|*"
    if re.match(r"•", bare) or re.match(r"[-*]\s+[\"'“‘(\[*]{0,3}[^\W\d_]", bare):
        yield begin, begin + 1, f"(?:{re.escape(bare[0])}|{butir})?" if butir else f"(?:{re.escape(bare[0])})?"
    for found in re.finditer(r"\*+", line):
        before, after = line[: found.start()], line[found.end() :]
        left, right = (before or " ")[-1], (after or " ")[0]
        beside = [one for one in (left, right) if one.isnumeric() or one == "%"]
        if len(found[0]) == 1 and not beside and not (left.isalnum() and right.isalnum()):
            yield found.start(), found.end(), r"(?:\*)?"
        if len(found[0]) == 2 and len(beside) < 2 and not (left.isalnum() and right.isalnum()):
            yield found.start(), found.end(), r"(?:\*\*)?"


def says(output: str, typed: str, *, butir: str = "") -> bool:
    return pola(typed, butir=butir).fullmatch(squeezed(output)) is not None


def digits(text: str, without: Iterable[str] = ()) -> str:
    """The digits of a text in order, but for those of the addresses of links."""
    for one in without:
        text = text.replace(one, "", 1)
    return "".join(letter for letter in text if letter.isdigit())


def addresses(typed: str) -> list[str]:
    return [found[2] for found in re.finditer(_LINK, typed, re.IGNORECASE)]


def tulis(typed: str) -> str:
    """Prose as the pages write it."""
    penulis = Penulis(str)
    return "\n".join(penulis.tulis(blok) for blok in blok_naskah(typed, "uji", Lingkup()))
