"""The OpenDocument text: read back against the content it was made from, and opened by LibreOffice."""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from contoh_lkjip import HOSTILE, SETIAP_TAHUN, a_bagian, a_dokumen, a_tabel, grid, p, shipped
from hypothesis import given, settings
from hypothesis import strategies as st
from kantor_bab_1 import kantor_bab_1
from libreoffice import all_text, missing, printed, squeezed
from lxml import etree

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import laporan_of

from lkjip_build.isi import (
    Daftar,
    Dokumen,
    FormulirTercetak,
    Kosong,
    Paragraf,
    Prosa,
    Sel,
    Tabel,
    TabelProsa,
)
from lkjip_build.isi.tata_tabel import bersama
from lkjip_build.keluaran.odt.lkjip import lkjip_odt
from lkjip_build.keluaran.typst.lkjip import halaman_cetak

NS = {
    **{one: f"urn:oasis:names:tc:opendocument:xmlns:{one}:1.0" for one in ("office", "style", "text", "table")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}


def q(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def part(content: bytes, name: str = "content.xml") -> Any:
    return etree.fromstring(ZipFile(BytesIO(content)).read(name))


def said(element: Any) -> str:
    """The words of an element, with its breaks, tabs and blanks."""
    words = element.text or ""
    for one in element:
        if one.tag == q("text:line-break"):
            words += "\n"
        elif one.tag == q("text:tab"):
            words += "\t"
        elif one.tag == q("text:s"):
            words += " " * int(one.get(q("text:c"), "1"))
        elif one.tag not in {q("svg:title"), q("svg:desc")}:
            words += said(one)
        words += one.tail or ""
    return words


def paragraphs(root: Any) -> list[str]:
    return [said(one) for one in root.iter(q("text:p"), q("text:h"))]


def tables_of(dokumen: Dokumen) -> Iterator[Tabel]:
    for blok in dokumen.semua_blok:
        inner = blok.uraian if isinstance(blok, FormulirTercetak) else (blok,)
        yield from (one for one in inner if isinstance(one, Tabel))


def titled(root: Any) -> list[Any]:
    """The tables of the content; who signs stand in tables without a title."""
    return [one for one in root.iter(q("table:table")) if one.find(q("table:title")) is not None]


def rows_of(table: Any) -> list[list[str | None]]:
    """The cells of a table by rows, None where another one reaches."""
    reached = q("table:covered-table-cell")
    rows = table.iter(q("table:table-row"))
    return [[None if cell.tag == reached else "\n".join(map(said, cell)) for cell in row] for row in rows]


def text_of(sel: Sel) -> str:
    return f"{sel.teks}\n{sel.teks_kecil}" if sel.kecil else sel.teks


@pytest.mark.parametrize("tahun", SETIAP_TAHUN)
def test_every_cell_of_every_table_says_what_the_content_says(tahun: int) -> None:
    found, semua = titled(part(lkjip_odt(shipped(tahun)))), list(tables_of(shipped(tahun)))
    assert len(found) == len(semua) > 10
    for table, tabel in zip(found, semua, strict=True):
        wanted = [[text_of(sel) for sel in row] for row in grid((*tabel.kepala, *tabel.baris), len(tabel.kolom))]
        shown = rows_of(table)
        assert [len(row) for row in shown] == [len(tabel.kolom)] * len(wanted)
        cells = zip((one for row in wanted for one in row), (one for row in shown for one in row), strict=True)
        assert [pair for pair in cells if pair[1] not in (None, pair[0])] == []
        assert len(table.find(q("table:table-header-rows"))) == len(tabel.kepala)


@pytest.mark.parametrize("tahun", SETIAP_TAHUN)
def test_headings_prose_and_captions_stand_in_order(tahun: int) -> None:
    dokumen = shipped(tahun)
    root = part(lkjip_odt(dokumen))
    heads = [(int(one.get(q("text:outline-level"))), said(one)) for one in root.iter(q("text:h"))]
    assert heads == [(min(level, 4), bagian.judul_lengkap) for level, bagian in dokumen.semua_bagian()]
    found = iter(paragraphs(root))
    wanted = [text for blok in dokumen.semua_blok for text in words_of(blok)]
    assert len(wanted) > 30
    assert [text for text in wanted if text not in found] == []
    captions = {f"{one.nomor} {one.judul}" for one in (*dokumen.semua_tabel, *dokumen.semua_gambar)}
    assert captions <= set(paragraphs(root))


def words_of(blok: Any) -> Iterator[str]:
    if isinstance(blok, Paragraf):
        yield blok.teks
    elif isinstance(blok, Prosa):
        yield from (text for one in blok.blok if isinstance(one, Paragraf) for text in words_of(one))
    elif isinstance(blok, Kosong):
        yield f"{blok.teks} ({blok.arahan})"
    elif isinstance(blok, Daftar):
        for at, butir in enumerate(blok.butir):
            for number, one in enumerate(butir):
                mark = f"{blok.tanda[at]}\t" if blok.tanda and not number and isinstance(one, Paragraf) else ""
                first, *rest = words_of(one)
                yield from (mark + first, *rest)


def test_pictures_say_what_they_show_and_are_in_the_file() -> None:
    made, dokumen = lkjip_odt(shipped(2025)), shipped(2025)
    frames = list(part(made).iter(q("draw:frame")))
    described = [one.findtext(q("svg:desc")) for one in frames]
    assert described[:-2] == [one.uraian for one in dokumen.semua_gambar]
    assert "Langkah 5, keputusan, Camat" in str(described[-1])
    with ZipFile(BytesIO(made)) as file:
        paths = [one.find(q("draw:image")).get(q("xlink:href")) for one in frames]
        assert set(paths) <= set(file.namelist())
        assert all(file.read(path).startswith(b"\x89PNG") for path in paths)
    assert len({one.get(q("draw:name")) for one in frames}) == len(frames)


@pytest.mark.parametrize("tahun", SETIAP_TAHUN)
def test_contents_give_the_pages_of_the_pdf_and_every_link_has_its_place(tahun: int) -> None:
    dokumen = shipped(tahun)
    root, pages = part(lkjip_odt(dokumen)), halaman_cetak(dokumen)
    (contents,) = root.iter(q("text:index-body"))
    wanted = [f"{one.judul_lengkap}\t{pages.nomor[one.kode]}" for level, one in dokumen.semua_bagian() if level <= 3]
    assert [said(one) for one in contents] == wanted
    marks = [one.get(q("text:name")) for one in root.iter(q("text:bookmark-start"))]
    assert len(set(marks)) == len(marks)
    assert sorted(marks) == sorted(one.get(q("text:name")) for one in root.iter(q("text:bookmark-end")))
    inside = [one.get(q("xlink:href"))[1:] for one in root.iter(q("text:a")) if one.get(q("xlink:href"))[0] == "#"]
    inside += [one.get(q("text:ref-name")) for one in root.iter(q("text:bookmark-ref"))]
    assert set(inside) <= set(marks)


def test_every_style_that_is_asked_for_is_there() -> None:
    made = lkjip_odt(shipped(2025))
    root, styles = part(made), part(made, "styles.xml")
    names = {one.get(q("style:name")) for tree in (root, styles) for one in tree.iter() if one.get(q("style:name"))}
    kinds = [q(f"{one}:style-name") for one in ("text", "table")]
    kinds += [q(f"style:{one}-name") for one in ("master-page", "parent-style")]
    asked = {value for one in root.iter() for key, value in one.attrib.items() if key in kinds}
    assert len(asked) > 20
    assert asked <= names


def test_the_file_is_one_that_programs_know_and_the_same_each_time() -> None:
    made = lkjip_odt(shipped(2025))
    with ZipFile(BytesIO(made)) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert file.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        manifest = etree.fromstring(file.read("META-INF/manifest.xml"))
        listed = {one.get(q("manifest:full-path")) for one in manifest}
        assert listed == {"/", *(one for one in file.namelist() if not one.startswith(("mimetype", "META-INF")))}
    lkjip_odt.cache_clear()
    assert lkjip_odt(shipped(2025)) == made


def test_libreoffice_prints_every_number_of_a_year(tmp_path: Path) -> None:
    dokumen = shipped(2025)
    pdf = printed(tmp_path, "laporan.odt", lkjip_odt(dokumen))
    wanted = [sel.teks for tabel in tables_of(dokumen) for baris in tabel.baris for sel in baris.sel]
    wanted += [f"{one.nomor} {one.judul}" for one in (*dokumen.semua_tabel, *dokumen.semua_gambar)]
    assert missing(wanted, all_text(pdf)) == []
    sizes = {tuple(round(float(x) * 25.4 / 72) for x in page.mediabox[2:]) for page in pdf.pages}
    assert sizes == {(210, 297), (297, 210)}
    assert all("DATACONTOH" in squeezed(page.extract_text()) for page in pdf.pages)
    feet = [found[0] for page in pdf.pages if (found := re.search(r"Halaman \d+ dari \d+", page.extract_text()))]
    assert feet == [f"Halaman {number} dari {len(feet)}" for number in range(1, len(feet) + 1)]
    assert len(feet) > 30


@pytest.mark.parametrize("tahun", SETIAP_TAHUN)
def test_rows_stay_with_the_next_ones_as_in_word(tahun: int) -> None:
    made = lkjip_odt(shipped(tahun))
    styles = {one.get(q("style:name")): one for one in part(made, "styles.xml").iter(q("style:style"))}
    fo = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}keep-with-next"
    for tabel, table in zip(tables_of(shipped(tahun)), titled(part(made)), strict=True):
        kept = []
        for row in table.iter(q("table:table-row")):
            names = {one.get(q("text:style-name")) for one in row.iter(q("text:p"))}
            asked = {
                styles[name].find(q("style:paragraph-properties")) is not None
                and styles[name].find(q("style:paragraph-properties")).get(fo) == "always"
                for name in names
            }
            assert len(asked) == 1
            kept += asked
        heads = [True] * len(tabel.kepala)
        assert kept == heads + [bersama(tabel, number) for number in range(len(tabel.baris))]
    assert b'"TableRowKeep" config:type="boolean">true<' in ZipFile(BytesIO(made)).read("settings.xml")


def test_a_report_with_the_whole_of_bab_i_opens(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path, kantor_bab_1())
    made = lkjip_odt(dokumen)
    prose = [one for blok in dokumen.semua_blok if isinstance(blok, Prosa) for one in blok.blok]
    typed = sum(isinstance(one, TabelProsa) for one in prose)
    assert len(titled(part(made))) == len(list(tables_of(dokumen))) + typed
    text = all_text(printed(tmp_path, "kantor.odt", made))
    assert missing([one.judul for one in dokumen.semua_gambar], text) == []


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    rows = [[one] for one in HOSTILE[:7]]
    dokumen = a_dokumen(a_bagian("bab-1", a_tabel("tabel-1", *rows), *map(p, HOSTILE[:7])))
    found = paragraphs(part(lkjip_odt(dokumen)))
    assert [one for one in HOSTILE[:7] if found.count(one) < 2] == []
    text = all_text(printed(tmp_path, "jahat.odt", lkjip_odt(dokumen)))
    assert [one for one in HOSTILE[:7] if text.count(squeezed(one)) < 2] == []


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_without_what_xml_cannot_hold(text: str) -> None:
    found = paragraphs(part(lkjip_odt(a_dokumen(a_bagian("bab-1", a_tabel("tabel-1", [text]))))))
    kept = "".join(
        c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )
    assert kept in found
