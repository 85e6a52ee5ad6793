"""WordprocessingML in few words: elements, runs, fields, bookmarks."""

from collections.abc import Iterator
from functools import cache

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from lkjip_build.keluaran.xml import xml_text

Unsur = BaseOxmlElement

_W = {"w": nsmap["w"]}
_PARAGRAPH_PROPERTIES = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc"),
    *("outlineLvl", "sectPr"),
)


def el(tag: str, *children: Unsur, **attributes: str | int) -> Unsur:
    """Return the element `w:tag` with `w:` attributes."""
    given = {_nama(name): xml_text(str(value)) for name, value in attributes.items()}
    made: Unsur = oxml_parser.makeelement(_nama(tag), given, _W)
    made.extend(children)
    return made


@cache
def _nama(name: str) -> str:
    return str(qn(f"w:{name}"))


def paragraph(style: str, *content: Unsur) -> Unsur:
    """Return a paragraph of a style."""
    return el("p", el("pPr", el("pStyle", val=style)), *content)


def style_of(block: Unsur) -> str:
    """Return the style of a paragraph, nothing for a table."""
    return str(block[0][0].get(qn("w:val"))) if block.tag == qn("w:p") else ""


def give(block: Unsur, *properties: Unsur) -> Unsur:
    """Return the paragraph with more properties, in the order that the schema wants."""
    semua = sorted((*block[0], *properties), key=lambda one: _PARAGRAPH_PROPERTIES.index(one.tag.rpartition("}")[2]))
    block[0].extend(semua)
    return block


def run(text: str, *properties: Unsur) -> Unsur:
    """Return a run; a newline in the text is a line break, a tab a tab."""
    made = el("r")
    if properties:
        made.append(el("rPr", *properties))
    for number, line in enumerate(xml_text(text).split("\n")):
        if number:
            made.append(el("br"))
        for place, part in enumerate(line.split("\t")):
            if place:
                made.append(el("tab"))
            if part:
                made.append(_text("t", part))
    return made


def _text(tag: str, text: str) -> Unsur:
    made = el(tag)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def field_begin(instruction: str) -> Iterator[Unsur]:
    """Yield the runs before a field's stored result."""
    yield el("r", el("fldChar", fldCharType="begin"))
    yield el("r", _text("instrText", f" {instruction} "))
    yield el("r", el("fldChar", fldCharType="separate"))


def field_end() -> Unsur:
    return el("r", el("fldChar", fldCharType="end"))


def field(instruction: str, result: str, *properties: Unsur) -> Iterator[Unsur]:
    """Yield the runs of a field that shows `result` until it is updated."""
    yield from field_begin(instruction)
    yield run(result, *properties)
    yield field_end()


def link_to(bookmark: str, *runs: Unsur) -> Unsur:
    """Return a link to a place in the document."""
    return el("hyperlink", *runs, anchor=bookmark, history=1)
