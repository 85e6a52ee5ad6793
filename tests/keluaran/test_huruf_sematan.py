"""The letters that office documents bring along: with them, lines break as on our machine on one that has no Arial."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from contoh_lkjip import shipped
from fontTools.ttLib import TTFont
from libreoffice import DEJAVU, FONTS_WIDE, printed
from lxml import etree
from potong_huruf import FONTS, terpotong
from pypdf import PdfReader

from lkjip_build.isi import Dokumen
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.kantor.huruf import KELUARGA, semua_huruf
from lkjip_build.keluaran.odt.lkjip import lkjip_odt

RUPIAH = re.compile(r"Rp[\d.]+")
KATA = re.compile(r"[A-Za-z]{4,}")


def unbroken(dokumen: Dokumen) -> Iterator[str]:
    """Every word of a head and every figure in rupiah of the tables, as often as it stands there."""
    for tabel in dokumen.semua_tabel:
        for baris in tabel.kepala:
            yield from (word for sel in baris.sel for word in KATA.findall(sel.teks))
        for baris in tabel.baris:
            yield from (figure for sel in baris.sel for figure in RUPIAH.findall(sel.teks))


@pytest.mark.skipif(not DEJAVU.exists(), reason="tidak ada huruf DejaVu; pasang paket Debian fonts-dejavu-core")
@pytest.mark.parametrize(("nama", "tulis"), [("docx", lkjip_docx), ("odt", lkjip_odt)])
def test_no_head_and_no_rupiah_breaks_where_only_wide_fonts_are(
    nama: str, tulis: Callable[[Dokumen], bytes], tmp_path: Path
) -> None:
    dokumen = shipped(2025)
    pdf = printed(tmp_path, f"laporan.{nama}", tulis(dokumen), huruf=FONTS_WIDE)
    text = "\n".join(page.extract_text() for page in pdf.pages)
    found = Counter(KATA.findall(text)) + Counter(RUPIAH.findall(text))
    wanted = Counter(unbroken(dokumen))
    assert len(wanted) > 50
    assert {one: (found[one], count) for one, count in wanted.items() if found[one] < count} == {}
    assert {"NotoSans-Regular", "NotoSans-Bold"} <= fonts_of(pdf)


def fonts_of(pdf: PdfReader) -> set[str]:
    """The names of the fonts in which pages are set."""
    every = (font for page in pdf.pages for font in page["/Resources"].get_object()["/Font"].values())  # type: ignore[index]
    return {re.sub(r"^/[A-Z]+\+", "", font.get_object()["/BaseFont"]) for font in every}


def test_the_letters_are_those_of_the_pdf_cut_down() -> None:
    assert {weight: terpotong(FONTS / f"NotoSans-{weight}.ttf") for weight in semua_huruf()} == semua_huruf()
    for font in semua_huruf().values():
        letters = TTFont(io.BytesIO(font)).getBestCmap()
        assert set("–—…“”‘’•éñÿŽ" + "".join(map(chr, range(0x20, 0x7F)))) <= set(map(chr, letters))
        assert TTFont(io.BytesIO(font))["OS/2"].fsType == 0  # may be embedded, and edited with
        assert len(font) < 60_000


def test_word_finds_the_letters_by_their_key() -> None:
    made = ZipFile(io.BytesIO(lkjip_docx(shipped(2025))))
    table = etree.fromstring(made.read("word/fontTable.xml"))
    [font] = table
    names = {key.rpartition("}")[2]: value for key, value in font.attrib.items()}
    assert names["name"] == KELUARGA
    ways = {one.get("Id"): one.get("Target") for one in etree.fromstring(made.read("word/_rels/fontTable.xml.rels"))}
    kinds = made.read("[Content_Types].xml").decode()
    assert b"embedTrueTypeFonts" in made.read("word/settings.xml")
    found = {}
    for one in font:
        given = {key.rpartition("}")[2]: value for key, value in one.attrib.items()}
        if (weight := etree.QName(one).localname.removeprefix("embed")) in semua_huruf():
            content = bytearray(made.read(f"word/{ways[given['id']]}"))
            key = [int(given["fontKey"][1:-1].replace("-", "")[at : at + 2], 16) for at in range(30, -1, -2)]
            for at in range(32):
                content[at] ^= key[at % 16]
            found[weight] = bytes(content)
            assert f"/word/{ways[given['id']]}" in kinds
    assert found == semua_huruf()


@pytest.mark.parametrize(("nama", "tulis"), [("docx", lkjip_docx), ("odt", lkjip_odt)])
def test_the_summary_and_the_contents_take_a_page_each(
    nama: str, tulis: Callable[[Dokumen], bytes], tmp_path: Path
) -> None:
    """The letters have high lines of their own: with the distances of Arial's both ran over by a line."""
    pages = [page.extract_text() for page in printed(tmp_path, f"laporan.{nama}", tulis(shipped(2024))).pages]
    first = [next(at for at, text in enumerate(pages) if head in text.upper()) for head in ("IKHTISAR", "DAFTAR ISI")]
    assert first == [2, 3]
    assert "Lampiran 6" in pages[3]
