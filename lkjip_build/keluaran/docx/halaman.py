"""Pages of the Word document: sections in portrait and landscape, their running heads, feet and page numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn

from lkjip_build.isi import Dokumen
from lkjip_build.keluaran.docx.gaya import LEBAR_ISI
from lkjip_build.keluaran.docx.xml import Unsur, el, field, give, paragraph, run, style_of
from lkjip_build.keluaran.warna import MERAH

PANJANG, PENDEK = 16838, 11906  # A4, in twentieths of a point
TEPI_JILID, TEPI = 1701, 1134  # 3 cm where it is bound, 2 cm elsewhere
JARAK_TABEL = 160  # above text that follows a table
_AFTER_TABLE = {"Normal", "ListParagraph", "BelumDitulis", "Quote", "Kecil"}


@dataclass(frozen=True)
class Halaman:
    """A kind of page. `angka` is the form of its page number; without one, the page has no foot."""

    melintang: bool = False
    angka: str = ""

    @property
    def lebar_isi(self) -> int:
        """The text's width in twentieths of a point."""
        return PANJANG - 2 * TEPI if self.melintang else LEBAR_ISI

    @property
    def tinggi_gambar(self) -> int:
        """The height that a figure may take beside its heading and caption."""
        return (PENDEK if self.melintang else PANJANG) - TEPI_JILID - TEPI - 2400


class Penjilid:
    """Puts content on pages, and begins a section where their kind changes."""

    def __init__(self, word: Document, dokumen: Dokumen) -> None:
        self.halaman = Halaman()
        self._word = word
        self._dokumen = dokumen
        self._end = word.element.body.sectPr
        self._previous = Halaman()
        self._edges: dict[Halaman, list[Unsur]] = {}
        self._last: Unsur | None = None

    def add(self, *content: Unsur) -> None:
        """Put blocks on the page; two tables that meet would become one."""
        for one in content:
            if self._after_table() and one.tag == qn("w:tbl"):
                self.add(paragraph("AkhirBagian"))
            if self._after_table() and style_of(one) in _AFTER_TABLE:
                give(one, el("spacing", before=JARAK_TABEL))
            self._end.addprevious(one)
            self._last = one

    def turn_to(self, halaman: Halaman) -> None:
        """Go on with pages of this kind, on a new one where the kind changes."""
        if halaman == self.halaman:
            return
        if self._last is None or self._after_table():
            self.add(paragraph("AkhirBagian"))
        if self._last is not None:
            give(self._last, self._section(self.halaman))
        self._previous, self.halaman = self.halaman, halaman

    def close(self) -> None:
        """Give the last pages their kind; a document ends with a paragraph."""
        if self._after_table():
            self.add(paragraph("AkhirBagian"))
        self._end.getparent().replace(self._end, self._section(self.halaman))

    def _after_table(self) -> bool:
        return self._last is not None and self._last.tag == qn("w:tbl")

    def _section(self, halaman: Halaman) -> Unsur:
        wide, high = (PANJANG, PENDEK) if halaman.melintang else (PENDEK, PANJANG)
        left, top = (TEPI, TEPI_JILID) if halaman.melintang else (TEPI_JILID, 1304)
        orient = {"orient": "landscape"} if halaman.melintang else {}
        numbers = {"fmt": halaman.angka} if halaman.angka else {}
        if halaman.angka != self._previous.angka:
            numbers["start"] = "1"
        return el(
            "sectPr",
            *self._edge(halaman),
            el("type", val="nextPage"),
            el("pgSz", w=wide, h=high, **orient),
            el("pgMar", top=top, right=TEPI, bottom=TEPI, left=left, header=600, footer=500, gutter=0),
            el("pgNumType", **numbers),
        )

    def _edge(self, halaman: Halaman) -> Sequence[Unsur]:
        """Return the references to the head and foot of a kind of page; both are made once."""
        key = Halaman(halaman.melintang, "1" if halaman.angka else "")
        if key not in self._edges:
            part = self._word.part
            made = []
            stories = (part.add_header_part(), part.add_footer_part())  # type: ignore[no-untyped-call]
            for name, (story, rel) in zip(("header", "footer"), stories, strict=True):
                story.element.clear()
                story.element.append(self._head(halaman) if name == "header" else self._foot(halaman))
                reference = el(f"{name}Reference", type="default")
                reference.set(qn("r:id"), rel)
                made.append(reference)
            self._edges[key] = made
        return [_copy(one) for one in self._edges[key]]

    def _head(self, halaman: Halaman) -> Unsur:
        left = f"{self._dokumen.instansi} · LKjIP {self._dokumen.tahun}" if halaman.angka else ""
        mark = run(self._dokumen.tanda_sebaris, el("b"), el("color", val=MERAH))
        return _two_sided("Header", halaman, run(left), mark)

    def _foot(self, halaman: Halaman) -> Unsur:
        if not halaman.angka:
            return paragraph("Footer")
        return _two_sided("Footer", halaman, run(self._dokumen.judul), *field("PAGE", "1"))


def _two_sided(style: str, halaman: Halaman, left: Unsur, *right: Unsur) -> Unsur:
    return give(paragraph(style, left, run("\t"), *right), el("tabs", el("tab", val="right", pos=halaman.lebar_isi)))


def _copy(element: Unsur) -> Unsur:
    made = el(element.tag.rpartition("}")[2])
    for name, value in element.attrib.items():
        made.set(name, value)
    return made
