"""WordprocessingML in few words, as text: elements, paragraphs, runs, fields, bookmarks.

A report has a hundred thousand elements, and as objects of a tree each would cost ten times what its text does.
"""

import re
from dataclasses import dataclass, field

from lkjip_build.keluaran.xml import xml_text

_PARAGRAPH_PROPERTIES = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc"),
    *("outlineLvl", "sectPr"),
)
_DALAM_TEKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_DALAM_ATRIBUT = _DALAM_TEKS | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_POLOS = re.compile('[^&<>"\t\n\x00-\x1f\ud800-\udfff\ufffe\uffff]*')
"""Text that XML takes as it is, in an element and in an attribute."""


def el(tag: str, *children: str, **attributes: str | int) -> str:
    """Return the element `w:tag` with `w:` attributes."""
    given = "".join([f' w:{name}="{attribute(value)}"' for name, value in attributes.items()])
    return f"<w:{tag}{given}>{''.join(children)}</w:{tag}>" if children else f"<w:{tag}{given}/>"


def attribute(value: str | int) -> str:
    """Return a value as it stands between the quotes of an attribute."""
    return _escaped(value, _DALAM_ATRIBUT) if isinstance(value, str) else str(value)


def _escaped(text: str, signs: dict[int, str]) -> str:
    if _POLOS.fullmatch(text):
        return text
    return xml_text(text).translate(signs)


@dataclass
class Alinea:
    """A paragraph of a style, with its runs and further properties as XML."""

    gaya: str
    isi: str
    sifat: list[str] = field(default_factory=list)

    def beri(self, *sifat: str) -> "Alinea":
        """Give the paragraph more properties; return it."""
        self.sifat += sifat
        return self

    def __str__(self) -> str:
        """Return it as XML, its properties in the order that the schema wants."""
        properties = "".join(sorted(self.sifat, key=_urutan) if len(self.sifat) > 1 else self.sifat)
        return f'<w:p><w:pPr><w:pStyle w:val="{self.gaya}"/>{properties}</w:pPr>{self.isi}</w:p>'


def _urutan(property: str) -> int:
    return _PARAGRAPH_PROPERTIES.index(re.split("[ />]", property[len("<w:") :], maxsplit=1)[0])


def paragraph(style: str, *content: str) -> Alinea:
    """Return a paragraph of a style."""
    return Alinea(style, "".join(content))


def run(text: str, *properties: str) -> str:
    """Return a run; a newline in the text is a line break, a tab a tab."""
    letters = f"<w:rPr>{''.join(properties)}</w:rPr>" if properties else ""
    if _POLOS.fullmatch(text):
        content = _text("t", text)
    else:
        lines = xml_text(text).split("\n")
        content = "<w:br/>".join("<w:tab/>".join(_text("t", part) for part in one.split("\t")) for one in lines)
    return f"<w:r>{letters}{content}</w:r>" if letters or content else "<w:r/>"


def _text(tag: str, text: str) -> str:
    return f'<w:{tag} xml:space="preserve">{_escaped(text, _DALAM_TEKS)}</w:{tag}>' if text else ""


def field_begin(instruction: str) -> str:
    """Return the runs before a field's stored result."""
    begin, separate = (el("r", el("fldChar", fldCharType=kind)) for kind in ("begin", "separate"))
    return begin + el("r", _text("instrText", f" {instruction} ")) + separate


def field_end() -> str:
    return el("r", el("fldChar", fldCharType="end"))


def complex_field(instruction: str, result: str, *properties: str) -> str:
    """Return the runs of a field that shows `result` until it is updated."""
    return field_begin(instruction) + run(result, *properties) + field_end()


def link_to(bookmark: str, *runs: str) -> str:
    """Return a link to a place in the document."""
    return el("hyperlink", *runs, anchor=bookmark, history=1)
