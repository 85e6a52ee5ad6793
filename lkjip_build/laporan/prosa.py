"""Markdown prose as blocks: the same plain markup that the pages keep, for outputs that are not HTML.

The way is the pages' own (Markdown, then nh3), so that no output shows markup that another one drops.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from lkjip_build.laporan.isi import Blok, Daftar, Kutipan, Paragraf, Potongan
from lkjip_build.pages.render import prosa as to_html

_BLOCKS = {"p", "h4", "h5", "h6", "li", "ul", "ol", "blockquote"}


@dataclass
class _Node:
    """An element of the sanitised HTML with its children in order."""

    nama: str
    atribut: dict[str, str]
    isi: "list[_Node | str]" = field(default_factory=list)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, {key: value or "" for key, value in attrs})
        self._open[-1].isi.append(node)
        if tag != "br":
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        # nh3 leaves a well-formed tree, so the end of an element is that of the innermost open one.
        if tag != "br":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].isi.append(data)


def urai(teks: str) -> tuple[Blok, ...]:
    """Return the blocks of Markdown prose: paragraphs (headings as bold ones), lists, quotations.

    Raw HTML, Typst or LaTeX in it stays visible text. Line breaks inside a paragraph are spaces, `  \\n` is a newline.
    """
    tree = _Tree()
    tree.feed(str(to_html(teks)))
    tree.close()
    return tuple(_blocks(tree.root.isi))


def _blocks(nodes: "Sequence[_Node | str]") -> Iterator[Blok]:
    loose: list[_Node | str] = []
    for node in nodes:
        if isinstance(node, _Node) and node.nama in _BLOCKS:
            yield from _paragraph(loose)
            loose = []
            yield from _block(node)
        else:
            loose.append(node)
    yield from _paragraph(loose)


def _block(node: _Node) -> Iterator[Blok]:
    if node.nama in {"ul", "ol"}:
        items = [one for one in node.isi if isinstance(one, _Node) and one.nama == "li"]
        start = node.atribut.get("start", "1")
        yield Daftar(
            tuple(tuple(_blocks(one.isi)) for one in items),
            bernomor=node.nama == "ol",
            mulai=int(start) if start.isdecimal() else 1,
        )
    elif node.nama == "blockquote":
        yield Kutipan(tuple(_blocks(node.isi)))
    elif node.nama.startswith("h"):
        yield from _paragraph(node.isi, Potongan("", tebal=True))
    else:
        yield from _paragraph(node.isi)


def _paragraph(nodes: "Sequence[_Node | str]", style: Potongan | None = None) -> Iterator[Paragraf]:
    runs = list(_trimmed(list(_runs(nodes, style or Potongan("")))))
    if any(run.teks.strip() for run in runs):
        yield Paragraf(tuple(runs))


def _runs(nodes: "Sequence[_Node | str]", style: Potongan) -> Iterator[Potongan]:
    for node in nodes:
        if isinstance(node, str):
            yield replace(style, teks=node.replace("\n", " "))
        elif node.nama == "br":
            yield replace(style, teks="\n")
        else:
            yield from _runs(node.isi, _styled(style, node))


def _styled(style: Potongan, node: _Node) -> Potongan:
    if node.nama == "strong":
        return replace(style, tebal=True)
    if node.nama == "em":
        return replace(style, miring=True)
    if node.nama == "code":
        return replace(style, kode=True)
    return replace(style, tautan=node.atribut.get("href", ""))


def _trimmed(runs: list[Potongan]) -> Iterator[Potongan]:
    """Yield the runs that have text, without blanks at the paragraph's ends and after a line break."""
    for number, run in enumerate(runs):
        text = run.teks
        if number == 0 or runs[number - 1].teks.endswith("\n"):
            text = text.lstrip(" ")
        if number == len(runs) - 1:
            text = text.rstrip()
        if text:
            yield replace(run, teks=text)


def polos(teks: str) -> str:
    """Return Markdown prose as plain text in one line, for the cell of a table."""
    return " ".join(" ".join(_words(blok) for blok in urai(teks)).split())


def _words(blok: Blok) -> str:
    if isinstance(blok, Paragraf):
        return blok.teks
    if isinstance(blok, Daftar):
        return "; ".join(" ".join(_words(one) for one in butir) for butir in blok.butir)
    if isinstance(blok, Kutipan):
        return " ".join(_words(one) for one in blok.blok)
    return ""
