"""A document of few pages, a form, a letter or a sheet beside a report, for offices that go on writing in it."""

from collections.abc import Iterator

from lkjip_build.isi import BlokDokumen, Daftar, Kosong, Lembar, Paragraf, Tabel, TandaTangan
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.muka import Muka
from lkjip_build.keluaran.docx.berkas import Berkas
from lkjip_build.keluaran.docx.halaman import ANGKA_ISI, Penjilid, Tepi
from lkjip_build.keluaran.docx.tabel import signatures, table, with_words
from lkjip_build.keluaran.docx.teks import Penulis
from lkjip_build.keluaran.docx.xml import Alinea, el, paragraph, run


def lembar_docx(lembar: Lembar) -> bytes:
    """Return the DOCX of the document; the same content gives the same bytes. TypeError for a block that none holds."""
    sheet = Muka(lembar.melintang, ANGKA_ISI, lembar.kertas)
    berkas = Berkas(lembar.judul, f"{lembar.pemerintah} {lembar.instansi}", lembar.tanggal, sheet.lebar_isi)
    penulis = Penulis(berkas, {})
    jilid = Penjilid(berkas, Tepi("", lembar.tanda, lembar.kaki), sheet)
    jilid.add(*_above(lembar))
    for number, bagian in enumerate(lembar.bagian):
        if bagian.judul:
            head = paragraph("Heading2", run(bagian.judul))
            jilid.add(head.beri(el("pageBreakBefore")) if number and lembar.terpisah else head)
        blok = blok_dokumen(bagian)
        jilid.add(*with_words(blok, [list(_block(one, jilid.halaman.lebar_isi, penulis)) for one in blok]))
    return berkas.selesai(jilid.selesai())


def _above(lembar: Lembar) -> Iterator[Alinea]:
    """Yield the office, the heading, what it belongs to and what it is."""
    for text in filter(None, (lembar.pemerintah.upper(), lembar.instansi.upper(), lembar.alamat)):
        yield paragraph("Kop", run(text, *([] if text == lembar.alamat else [el("b")])))
    yield paragraph("JudulLembar", run(lembar.judul))
    if lembar.untuk:
        yield paragraph("Kop", run(lembar.untuk, el("b")))
    if lembar.pembuka:
        yield paragraph("Normal", run(lembar.pembuka))


def _block(blok: BlokDokumen, lebar: int, penulis: Penulis) -> Iterator[Alinea | str]:
    match blok:
        case Paragraf() | Daftar() | Kosong():
            yield from penulis.blok(blok)
        case Tabel():
            yield table(blok, lebar, penulis.potongan)
            yield paragraph("Kecil", run(blok.catatan))  # and room before what comes next
        case TandaTangan():
            yield signatures(blok, lebar)
        case _:
            raise TypeError(f"{type(blok).__name__}: a block that no document of few pages holds")
