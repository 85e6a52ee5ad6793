"""What stays on one page in print: heads of groups with what they name, and the last words above a block to sign."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from contoh_lkjip import a_bagian, a_dokumen, a_tabel, p
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader

from lkjip_build.isi import Baris, Dokumen, Penandatangan, PeranBaris, Potongan, Tabel, TandaTangan, kelompok, teks
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.odt.lkjip import lkjip_odt
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

SIGNED = TandaTangan("Uji, 5 Februari 2026", (Penandatangan("Camat Uji", "Budi", ()),))


def pages(dokumen: Dokumen) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(lkjip_pdf(dokumen))).pages]


def page_of(semua: list[str], words: str) -> int:
    (found,) = [number for number, text in enumerate(semua) if re.search(rf"{words}(?![0-9])", text)]
    return found


def grouped(count: int) -> Tabel:
    """A table of groups of one row each with a remark on it, long names that take lines."""
    plain = a_tabel("tabel-1", ["a", "b"])
    rows: list[Baris] = []
    for number in range(count):
        rows += [
            kelompok(f"Golongan {number}", 2),
            Baris((teks(f"Pertama {number}"), teks("b\n" * (number % 4) + "b"))),
            Baris((teks(f"Catatan {number}", lebar=2),), PeranBaris.CATATAN),
        ]
    return Tabel("tabel-1", "Berkelompok", plain.kolom, plain.kepala, tuple(rows))


def test_a_group_begins_on_the_page_of_its_first_row_and_a_remark_stands_below_its_own() -> None:
    semua = pages(a_dokumen(a_bagian("bab-1", grouped(90))))
    assert len(semua) > 8
    for number in range(90):
        at = [page_of(semua, f"{word} {number}") for word in ("Golongan", "Pertama", "Catatan")]
        assert len(set(at)) == 1, (number, at)


@pytest.mark.parametrize("lines", range(24, 40, 2))
def test_nobody_signs_on_a_page_without_words(lines: int) -> None:
    filler = [p(f"Baris {number}") for number in range(lines)]
    semua = pages(a_dokumen(a_bagian("bab-1", *filler, p("Demikian pernyataan ini dibuat."), SIGNED)))
    assert page_of(semua, "Demikian") == page_of(semua, "5 Februari")


def test_a_paragraph_that_introduces_stays_with_what_it_introduces() -> None:
    moved = 0
    for lines in range(24, 44):
        filler = [p(f"Baris {number}") for number in range(lines)]
        semua = pages(a_dokumen(a_bagian("bab-1", *filler, p("Sebagai berikut:"), p("Isinya ini."))))
        assert page_of(semua, "Sebagai berikut") == page_of(semua, "Isinya ini")
        moved += page_of(semua, "Isinya ini") > page_of(semua, "Baris 0")
    assert 0 < moved < 20


def test_word_and_opendocument_keep_the_last_words_with_the_block_to_sign() -> None:
    dokumen = a_dokumen(
        a_bagian("bab-1", p("Bebas."), p("Demikian."), SIGNED, p(Potongan("Tebal", tebal=True)), p("x"))
    )
    word = docx.Document(BytesIO(lkjip_docx(dokumen)))
    kept = {one.text: one._p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for one in word.paragraphs}
    expected = {"Bebas.": False, "Demikian.": True, "Tebal": True, "x": False}
    assert {one: kept[one] for one in expected} == expected
    content = ZipFile(BytesIO(lkjip_odt(dokumen)))
    text, style = (f"{{urn:oasis:names:tc:opendocument:xmlns:{one}:1.0}}" for one in ("text", "style"))
    root = etree.fromstring(content.read("content.xml"))
    named = {"".join(one.itertext()): one.get(f"{text}style-name") for one in root.iter(f"{text}p")}
    keeping = {
        one.get(f"{style}name")
        for one in etree.fromstring(content.read("styles.xml")).iter(f"{style}style")
        if any(value == "always" for inner in one for key, value in inner.items() if key.endswith("keep-with-next"))
    }
    assert {one: named[one] in keeping for one in expected} == expected
