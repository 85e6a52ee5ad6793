"""The report of a year as a Word document, for offices that go on writing in it.

Headings, captions, references and contents are Word's own, and hold their text already. Page numbers are those of the
PDF until somebody asks Word, which knows its own pages, to update the fields: it need not ask on opening.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from docx.shared import Pt

from lkjip_build.bahasa.dokumen import nomor_halaman
from lkjip_build.isi import (
    Bagian,
    BlokDokumen,
    Daftar,
    Dokumen,
    FormulirTercetak,
    Gambar,
    JenisBagian,
    Kosong,
    Paragraf,
    Prosa,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.daftar_isi import TINGKAT, DaftarIsi, JenisDaftar, semua_daftar
from lkjip_build.isi.gambar import Foto
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.muka import Muka
from lkjip_build.keluaran.docx.berkas import Berkas
from lkjip_build.keluaran.docx.halaman import ANGKA_ISI, Penjilid, Tepi
from lkjip_build.keluaran.docx.tabel import prose_table, signatures, table, with_words
from lkjip_build.keluaran.docx.teks import Penulis, caption, heading, semua_tempat
from lkjip_build.keluaran.docx.xml import Alinea, complex_field, el, field_begin, field_end, link_to, paragraph, run
from lkjip_build.keluaran.kantor.halaman import lebar_lambang, letak
from lkjip_build.keluaran.typst.gambar import lebar_foto, semua_png
from lkjip_build.keluaran.typst.lkjip import halaman_cetak
from lkjip_build.keluaran.typst.sop import semua_lembar
from lkjip_build.prosa import BlokProsa

JARAK_BAGIAN = 480
"""Above a part of the first level that begins no page, in twentieths of a point."""


@lru_cache(maxsize=16)
def lkjip_docx(dokumen: Dokumen) -> bytes:
    """Return the DOCX of a numbered report; the same content gives the same bytes.

    DocumentError where a figure cannot be drawn.
    """
    return _Naskah(dokumen).write()


class _Naskah:
    def __init__(self, dokumen: Dokumen) -> None:
        self.isi = dokumen
        cover = Muka(kertas=dokumen.kertas)
        self.awal, self.bab = replace(cover, angka="lowerRoman"), replace(cover, angka=ANGKA_ISI)
        publisher = f"{dokumen.pemerintah} {dokumen.instansi}"
        self.berkas = Berkas(dokumen.judul, publisher, dokumen.tanggal, cover.lebar_isi)
        self.tempat = semua_tempat(dokumen)
        self.letak = letak(dokumen)
        self.penulis = Penulis(self.berkas, self.tempat)
        head = f"{dokumen.instansi} · LKjIP {dokumen.tahun}"
        self.cetak = halaman_cetak(dokumen)
        edges = Tepi(head, dokumen.tanda_sebaris, dokumen.judul, self.cetak.jumlah)
        self.jilid = Penjilid(self.berkas, edges, cover)
        self.gambar: list[tuple[Gambar, Muka, int, Alinea]] = []

    def write(self) -> bytes:
        self.jilid.add(*self._emblem(), *_cover(self.isi))
        self.jilid.turn_to(self.awal)
        for bagian in self.isi.bagian:
            if bagian.jenis is JenisBagian.AWAL:
                self._part(1, bagian, self.awal)
        self.jilid.turn_to(self.awal)
        self.jilid.add(*self._contents())
        for bagian in self.isi.bagian:
            if bagian.jenis is not JenisBagian.AWAL:
                self._part(1, bagian, self.bab)
        self._pictures()
        return self.berkas.selesai(self.jilid.selesai())

    def _emblem(self) -> Iterator[Alinea]:
        if satu := self.isi.lambang:
            number, foto = self.berkas.gambar_baru(satu.foto.jenis), satu.foto
            width = Pt(lebar_lambang(foto))
            yield paragraph("Gambar", el("r", self.berkas.gambar(number, foto.isi, width, "Lambang", satu.uraian)))

    def _part(self, tingkat: int, bagian: Bagian, halaman: Muka) -> None:
        self.jilid.turn_to(replace(halaman, melintang=self.letak.melintang[bagian.kode]))
        head = heading(tingkat, bagian.judul_lengkap, self.tempat[bagian.kode])
        if bagian.kode in self.letak.menyusul:
            head.beri(el("pageBreakBefore", val=0), el("spacing", before=JARAK_BAGIAN))
        self.jilid.add(head)
        blok = blok_dokumen(bagian)
        made = list(with_words(blok, [list(self._block(one)) for one in blok]))
        if made and isinstance(made[-1], Alinea) and bagian.kode in self.letak.lekat:
            made[-1].beri(el("keepNext"))
        self.jilid.add(*made)
        for one in bagian.bagian:
            self._part(tingkat + 1, one, halaman)

    def _block(self, blok: BlokDokumen) -> Iterator[Alinea | str]:
        lebar = self.jilid.halaman.lebar_isi
        match blok:
            case Paragraf() | Daftar() | Kosong():
                yield from self.penulis.blok(blok)
            case Prosa():
                for one in blok.blok:
                    yield from self._prose(one, lebar)
            case Tabel():
                yield caption("Caption", blok.nomor, blok.judul, self.tempat[blok.kode])
                yield table(blok, lebar, self.penulis.potongan)
                if blok.catatan:
                    yield paragraph("Kecil", run(blok.catatan))
            case Gambar():
                place = paragraph("Gambar")
                self.gambar.append((blok, self.jilid.halaman, self.berkas.gambar_baru(_jenis(blok)), place))
                yield place
                yield caption("KeteranganGambar", blok.nomor, blok.judul, self.tempat[blok.kode])
                if blok.legenda:
                    yield paragraph("Kecil", run(blok.legenda))
            case TandaTangan():
                yield signatures(blok, lebar)
            case FormulirTercetak():
                yield from self._form(blok, lebar)
            case _:
                assert_never(blok)

    def _form(self, blok: FormulirTercetak, lebar: int) -> Iterator[Alinea | str]:
        """Yield the sheets of a form as pictures, and its tables, which can be read and edited."""
        sheets = semua_lembar(blok.dokumen, self.isi.kertas.value)
        for number, sheet in enumerate(sheets, 1):
            place = self.berkas.gambar_baru()
            name = f"{blok.dokumen.judul}, {nomor_halaman(str(number), str(len(sheets)))}"
            width = sheet.lebar * min(1, lebar / 20 / sheet.lebar, self.jilid.halaman.tinggi_lembar / 20 / sheet.tinggi)
            shown = el("r", self.berkas.gambar(place, sheet.png, Pt(width), name, sheet.uraian))
            yield paragraph("Gambar", shown).beri(el("keepNext", val=0))  # it has no caption to stay with
        for one in blok.uraian:
            if isinstance(one, Tabel):
                yield table(one, lebar, self.penulis.potongan)

    def _prose(self, blok: BlokProsa, lebar: int) -> Iterator[Alinea | str]:
        match blok:
            case Paragraf() | Daftar():
                yield from self.penulis.blok(blok)
            case TabelProsa():
                yield prose_table(blok, lebar, self.penulis.potongan)
                yield paragraph("Kecil")  # without anything between them two tables become one
            case _:
                assert_never(blok)

    def _pictures(self) -> None:
        """Draw all figures at once, and put each where it goes."""
        drawn = [one for one in self.gambar if not isinstance(one[0].panel[0].lukisan, Foto)]
        pages = [(gambar, halaman.lebar_isi / 20, halaman.tinggi_gambar / 20) for gambar, halaman, *_ in drawn]
        made = iter(semua_png(pages))
        for gambar, halaman, nomor, place in self.gambar:
            lukisan, room = gambar.panel[0].lukisan, halaman.lebar_isi / 20
            png, lebar = (lukisan.isi, min(room, lebar_foto(lukisan))) if isinstance(lukisan, Foto) else next(made)
            place.isi = el("r", self.berkas.gambar(nomor, png, Pt(lebar), gambar.nomor, gambar.uraian))

    def _contents(self) -> Iterator[Alinea]:
        for daftar in semua_daftar(self.isi):
            yield from self._listing(daftar)
        # A section that ends in the paragraph of a contents field loses its page numbers in LibreOffice.
        yield paragraph("AkhirBagian")

    def _listing(self, daftar: DaftarIsi) -> Iterator[Alinea]:
        """Yield a list of places: a field filled with its lines, each leading to its place."""
        head = paragraph("TOCHeading", run(daftar.judul))
        yield head.beri(el("pageBreakBefore")) if daftar.jenis is JenisDaftar.BAGIAN else head
        instruction, style = _field_of(daftar.jenis)
        for number, butir in enumerate(daftar.butir, 1):
            line = paragraph(style.format(butir.tingkat))
            if number == 1:
                line.isi += field_begin(instruction)
            place, page = self.tempat[butir.kode].seluruh, self.cetak.nomor[butir.kode]
            line.isi += link_to(place, run(f"{butir.teks}\t"), complex_field(f"PAGEREF {place} \\h", page))
            if number == len(daftar.butir):
                line.isi += field_end()
            yield line


def _jenis(gambar: Gambar) -> str:
    lukisan = gambar.panel[0].lukisan
    return lukisan.jenis if isinstance(lukisan, Foto) else "png"


def _field_of(jenis: JenisDaftar) -> tuple[str, str]:
    """Return the field with which Word makes a list itself, and the style of its lines."""
    match jenis:
        case JenisDaftar.BAGIAN:
            return f'TOC \\o "1-{TINGKAT}" \\h \\z \\u', "TOC{}"
        case JenisDaftar.TABEL:
            return 'TOC \\h \\z \\c "Tabel"', "TableofFigures"
        case JenisDaftar.GAMBAR:
            return 'TOC \\h \\z \\c "Gambar"', "TableofFigures"
    assert_never(jenis)


def _cover(dokumen: Dokumen) -> Iterator[Alinea]:
    for style, text, before in (
        ("Subtitle", dokumen.pemerintah.upper(), 300 if dokumen.lambang else 1600),
        ("Subtitle", dokumen.instansi.upper(), 0),
        ("Title", dokumen.judul, 3600),
        *((("Subtitle", dokumen.alamat, 4400),) if dokumen.alamat else ()),
        ("Subtitle", dokumen.tempat, 0 if dokumen.alamat else 4400),
    ):
        yield paragraph(style, run(text)).beri(el("spacing", before=before))
