"""Pages of the Word document: sections in portrait and landscape, their running heads, feet and page numbers."""

from dataclasses import dataclass

from lkjip_build.bahasa.dokumen import nomor_halaman
from lkjip_build.isi.muka import TEPI, TEPI_JILID, Muka
from lkjip_build.keluaran.docx.berkas import Berkas
from lkjip_build.keluaran.docx.xml import Alinea, complex_field, el, paragraph, run
from lkjip_build.keluaran.warna import MERAH

JARAK_TABEL = 160  # above text that follows a table
ANGKA_ISI = "decimal"
AKHIR = "_Akhir"
"""The bookmark of the end, whose page number is how many pages the chapters and annexes have."""
_AFTER_TABLE = {"Normal", "ListParagraph", "BelumDitulis", "Quote", "Kecil"}


@dataclass(frozen=True)
class Tepi:
    """What stands at the edges of all pages: above them words and a mark, below them words before the page number.
    `jumlah` is how many pages there are as far as is known before Word has counted.
    """

    kepala: str
    tanda: str
    kaki: str
    jumlah: int = 1


class Penjilid:
    """Puts content on pages, and begins a section where their kind changes."""

    def __init__(self, berkas: Berkas, tepi: Tepi, halaman: Muka) -> None:
        self.halaman = halaman
        self._berkas = berkas
        self._tepi = tepi
        self._isi: list[Alinea | str] = []
        self._previous = Muka(kertas=halaman.kertas)
        self._edges: dict[Muka, str] = {}

    def add(self, *content: Alinea | str) -> None:
        """Put paragraphs and tables on the page; two tables that meet would become one."""
        for one in content:
            if self._after_table():
                if isinstance(one, str):
                    self._isi.append(paragraph("AkhirBagian"))
                elif one.gaya in _AFTER_TABLE:
                    one.beri(el("spacing", before=JARAK_TABEL))
            self._isi.append(one)

    def turn_to(self, halaman: Muka) -> None:
        """Go on with pages of this kind, on a new one where the kind changes."""
        if halaman == self.halaman:
            return
        self._end_with_paragraph().beri(self._section(self.halaman))
        self._previous, self.halaman = self.halaman, halaman

    def selesai(self) -> str:
        """Give the last pages their kind, and return all that was put on pages."""
        self._isi.append(paragraph("AkhirBagian", el("bookmarkStart", id=0, name=AKHIR), el("bookmarkEnd", id=0)))
        return "".join((*map(str, self._isi), self._section(self.halaman)))

    def _end_with_paragraph(self) -> Alinea:
        """Return the paragraph that ends a section. LibreOffice moves the end of a bookmark there by one letter, so
        that a reference to a caption would lose its number.
        """
        last = self._isi[-1] if self._isi else ""
        if isinstance(last, Alinea) and "bookmarkEnd" not in last.isi:
            return last
        made = paragraph("AkhirBagian")
        self._isi.append(made)
        return made

    def _after_table(self) -> bool:
        return bool(self._isi) and isinstance(self._isi[-1], str)

    def _section(self, halaman: Muka) -> str:
        wide, high = halaman.ukuran
        left, top = (TEPI, TEPI_JILID) if halaman.melintang else (TEPI_JILID, 1304)
        orient = {"orient": "landscape"} if halaman.melintang else {}
        numbers = {"fmt": halaman.angka} if halaman.angka else {}
        if halaman.angka != self._previous.angka:
            numbers["start"] = "1"
        return el(
            "sectPr",
            self._edge(halaman),
            el("type", val="nextPage"),
            el("pgSz", w=wide, h=high, **orient),
            el("pgMar", top=top, right=TEPI, bottom=TEPI, left=left, header=600, footer=500, gutter=0),
            el("pgNumType", **numbers),
        )

    def _edge(self, halaman: Muka) -> str:
        """Return the references to the head and foot of a kind of page; both are made once."""
        if halaman not in self._edges:
            stories = {"header": ("hdr", self._head(halaman)), "footer": ("ftr", self._foot(halaman))}
            self._edges[halaman] = "".join(
                f'<w:{name}Reference w:type="default" r:id="{self._berkas.tepi(*story)}"/>'
                for name, story in stories.items()
            )
        return self._edges[halaman]

    def _head(self, halaman: Muka) -> Alinea:
        left = self._tepi.kepala if halaman.angka else ""
        mark = run(self._tepi.tanda, el("b"), el("color", val=MERAH))
        return _two_sided("Header", halaman, run(left), mark)

    def _foot(self, halaman: Muka) -> Alinea:
        if not halaman.angka:
            return paragraph("Footer")
        number = complex_field("PAGE", "1")
        if halaman.angka == ANGKA_ISI:
            first, between, last = (run(one) for one in nomor_halaman("|", "|").split("|"))
            number = "".join((first, number, between, complex_field(f"PAGEREF {AKHIR}", str(self._tepi.jumlah)), last))
        return _two_sided("Footer", halaman, run(self._tepi.kaki), number)


def _two_sided(style: str, halaman: Muka, left: str, right: str) -> Alinea:
    return paragraph(style, left, run("\t"), right).beri(el("tabs", el("tab", val="right", pos=halaman.lebar_isi)))
