"""The report of a year as a Word document, for offices that go on writing in it.

Headings, captions, references and contents are Word's own, and hold their text already. Only the page numbers of the
contents are missing until Word, which knows the pages, updates the fields.
"""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from docx.shared import Pt

from lkjip_build.isi import (
    Bagian,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    JenisBagian,
    Kosong,
    Paragraf,
    Prosa,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.keluaran.docx.berkas import dokumen_kosong, ke_berkas
from lkjip_build.keluaran.docx.halaman import Halaman, Penjilid
from lkjip_build.keluaran.docx.tabel import prose_table, signatures, table
from lkjip_build.keluaran.docx.teks import Penulis, Tempat, caption, heading, semua_tempat
from lkjip_build.keluaran.docx.xml import Unsur, el, field_begin, field_end, give, link_to, paragraph, run, xml_text
from lkjip_build.keluaran.typst.gambar import gambar_png
from lkjip_build.keluaran.typst.lkjip import contents

TINGKAT_ISI = 3  # levels of headings in the contents
SAMPUL, AWAL, ISI = Halaman(), Halaman(angka="lowerRoman"), Halaman(angka="decimal")


@lru_cache(maxsize=16)
def lkjip_docx(dokumen: Dokumen) -> bytes:
    """Return the DOCX of a numbered report; the same content gives the same bytes.

    DocumentError where a figure cannot be drawn.
    """
    return _Naskah(dokumen).write()


class _Naskah:
    def __init__(self, dokumen: Dokumen) -> None:
        self.isi = dokumen
        self.word = dokumen_kosong(dokumen.judul, f"{dokumen.pemerintah} {dokumen.instansi}", dokumen.tanggal)
        self.tempat = semua_tempat(dokumen)
        self.penulis = Penulis(self.word, self.tempat)
        self.jilid = Penjilid(self.word, dokumen)
        drawn = contents(dokumen)
        blocks = (blok for part in (*drawn["awal"], *drawn["isi"]) for blok in part["blok"])
        self.gambar = {blok["kode"]: blok for blok in blocks if blok["jenis"] == "gambar"}

    def write(self) -> bytes:
        self.jilid.turn_to(SAMPUL)
        self.jilid.add(*_cover(self.isi))
        self.jilid.turn_to(AWAL)
        for bagian in self.isi.bagian:
            if bagian.jenis is JenisBagian.AWAL:
                self._part(1, bagian, AWAL)
        self.jilid.turn_to(AWAL)
        self.jilid.add(*self._contents())
        for bagian in self.isi.bagian:
            if bagian.jenis is not JenisBagian.AWAL:
                self._part(1, bagian, ISI)
        self.jilid.close()
        return ke_berkas(self.word)

    def _part(self, tingkat: int, bagian: Bagian, halaman: Halaman) -> None:
        self.jilid.turn_to(Halaman(_is_wide(bagian), halaman.angka))
        self.jilid.add(heading(tingkat, bagian.judul_lengkap, self.tempat[bagian.kode]))
        for blok in bagian.blok:
            self.jilid.add(*self._block(blok))
        for one in bagian.bagian:
            self._part(tingkat + 1, one, halaman)

    def _block(self, blok: Blok) -> Iterator[Unsur]:
        lebar = self.jilid.halaman.lebar_isi
        if isinstance(blok, Tabel):
            yield caption("Caption", blok.nomor, blok.judul, self.tempat[blok.kode])
            yield table(blok, lebar)
            if blok.catatan:
                yield paragraph("Kecil", run(blok.catatan))
        elif isinstance(blok, Gambar):
            yield paragraph("Gambar", self._picture(blok))
            yield caption("KeteranganGambar", blok.nomor, blok.judul, self.tempat[blok.kode])
            if blok.legenda:
                yield paragraph("Kecil", run(blok.legenda))
        elif isinstance(blok, TandaTangan):
            yield signatures(blok, lebar)
        elif isinstance(blok, Prosa):
            for one in blok.blok:
                if isinstance(one, TabelProsa):
                    yield prose_table(one, lebar, self.penulis.potongan)
                    yield paragraph("Kecil")  # without anything between them two tables become one
                else:
                    yield from self.penulis.blok(one)
        elif isinstance(blok, Paragraf | Daftar | Kosong):
            yield from self.penulis.blok(blok)

    def _picture(self, gambar: Gambar) -> Unsur:
        drawn = self.gambar[gambar.kode]
        png, width = gambar_png(drawn, self.jilid.halaman.lebar_isi / 20, self.jilid.halaman.tinggi_gambar / 20)
        inline = self.word.part.new_pic_inline(BytesIO(png), width=Pt(width))
        inline.docPr.set("name", gambar.nomor)
        inline.docPr.set("descr", xml_text(gambar.uraian))
        drawing = el("drawing")
        drawing.append(inline)
        return el("r", drawing)

    def _contents(self) -> Iterator[Unsur]:
        parts = [
            (f"TOC{tingkat}", bagian.judul_lengkap, self.tempat[bagian.kode])
            for tingkat, bagian in self.isi.semua_bagian()
            if tingkat <= TINGKAT_ISI
        ]
        yield from _listing("Daftar isi", f'TOC \\o "1-{TINGKAT_ISI}" \\h \\z \\u', parts, new_page=True)
        for judul, label, blok in (
            ("Daftar tabel", "Tabel", list(self.isi.semua_tabel)),
            ("Daftar gambar", "Gambar", list(self.isi.semua_gambar)),
        ):
            entries = [("TableofFigures", f"{one.nomor} {one.judul}", self.tempat[one.kode]) for one in blok]
            yield from _listing(judul, f'TOC \\h \\z \\c "{label}"', entries)
        # A section that ends in the paragraph of a contents field loses its page numbers in LibreOffice.
        yield paragraph("AkhirBagian")


def _is_wide(bagian: Bagian) -> bool:
    """Tell whether a part begins on a landscape page: a heading alone goes with what stands first below it."""
    if bagian.blok or not bagian.bagian:
        return bagian.melintang
    return _is_wide(bagian.bagian[0])


def _cover(dokumen: Dokumen) -> Iterator[Unsur]:
    for style, text, before in (
        ("Subtitle", dokumen.pemerintah.upper(), 1600),
        ("Subtitle", dokumen.instansi.upper(), 0),
        ("Title", dokumen.judul, 3600),
        ("Subtitle", dokumen.alamat or dokumen.tempat, 4400),
    ):
        yield give(paragraph(style, run(text)), el("spacing", before=before))


def _listing(
    judul: str, instruction: str, entries: list[tuple[str, str, Tempat]], *, new_page: bool = False
) -> Iterator[Unsur]:
    """Yield the contents or a list of tables: a field filled with its lines, each leading to its place."""
    if not entries:
        return
    head = paragraph("TOCHeading", run(judul))
    yield give(head, el("pageBreakBefore")) if new_page else head
    for number, (style, text, tempat) in enumerate(entries, 1):
        line = paragraph(style)
        if number == 1:
            line.extend(field_begin(instruction))
        line.append(link_to(tempat.seluruh, run(text)))
        if number == len(entries):
            line.append(field_end())
        yield line
