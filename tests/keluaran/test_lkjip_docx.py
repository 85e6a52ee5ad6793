"""The Word document: read back part by part, against the content it was made from; and opened by LibreOffice."""

import re
import sys
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from contoh_lkjip import HOSTILE, SETIAP_TAHUN, TAHUN, a_bagian, a_dokumen, a_form, a_tabel, grid, p, shipped
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from drawing.contoh_alur import seed
from hypothesis import given, settings
from hypothesis import strategies as st
from kantor_bab_1 import kantor_bab_1
from libreoffice import all_text, missing, printed, squeezed
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import laporan_of

from lkjip_build.drawing.gambar_sop import draw
from lkjip_build.isi import (
    Blok,
    Daftar,
    FormulirTercetak,
    Gambar,
    JenisBagian,
    Kosong,
    Panel,
    Paragraf,
    Penandatangan,
    Potongan,
    Prosa,
    Sel,
    Tabel,
    TandaTangan,
    teks,
)
from lkjip_build.isi.daftar_isi import semua_daftar
from lkjip_build.isi.muka import Muka
from lkjip_build.isi.tata_tabel import kata_terlebar
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.kantor.tabel import column_widths, word_width
from lkjip_build.keluaran.typst.lkjip import halaman_cetak, lkjip_pdf
from lkjip_build.susunan import Dokumen

LONG = "Nama indikator yang sangat panjang " * 9


def opened(dokumen: Dokumen) -> Document:
    return docx.Document(BytesIO(lkjip_docx(dokumen)))


def blocks(word: Document) -> Iterator[Paragraph | Table]:
    yield from word.iter_inner_content()


def styled(word: Document, *names: str) -> list[Paragraph]:
    return [one for one in word.paragraphs if one.style is not None and one.style.name in names]


def forms(word: Document) -> list[Table]:
    return [one for one in word.tables if one.style is not None and one.style.name == "Tabel Laporan"]


def tables_of(laporan: Dokumen) -> Iterator[Tabel]:
    """The tables of a report in Word, which has the steps of the SOP as one beside the pictures of its form."""
    for blok in laporan.semua_blok:
        inner = blok.uraian if isinstance(blok, FormulirTercetak) else (blok,)
        yield from (one for one in inner if isinstance(one, Tabel))


def said(sel: Sel) -> str:
    return f"{sel.teks}\n{sel.teks_kecil}" if sel.kecil else sel.teks


def words_of(blok: Blok) -> Iterator[str]:
    """The paragraphs that a block of text becomes."""
    if isinstance(blok, Paragraf):
        yield blok.teks
    elif isinstance(blok, Prosa):
        yield from (text for one in blok.blok if isinstance(one, Paragraf | Daftar) for text in words_of(one))
    elif isinstance(blok, Kosong):
        yield f"{blok.teks} (isi di {blok.asal})"
    elif isinstance(blok, Daftar):
        yield from (text for butir in blok.butir for one in butir for text in words_of(one))


@pytest.fixture(params=SETIAP_TAHUN, ids=str)
def laporan(request: pytest.FixtureRequest) -> Dokumen:
    return shipped(request.param)


@pytest.fixture
def word(laporan: Dokumen) -> Document:
    return opened(laporan)


def test_headings_stand_in_order_on_their_levels(laporan: Dokumen, word: Document) -> None:
    found = [(int(one.style.name[-1]), one.text) for one in styled(word, *(f"Heading {n}" for n in range(1, 10)))]  # type: ignore[union-attr]
    assert found == [(tingkat, bagian.judul_lengkap) for tingkat, bagian in laporan.semua_bagian()]
    assert found[:3] == [(1, "Kata Pengantar"), (1, "Ikhtisar Eksekutif"), (1, "Bab I Pendahuluan")]


def test_every_cell_of_every_table_says_what_the_content_says(laporan: Dokumen, word: Document) -> None:
    found = forms(word)
    semua = list(tables_of(laporan))
    assert len(found) == len(semua) > 10
    for table, tabel in zip(found, semua, strict=True):
        wanted = [[said(sel) for sel in row] for row in grid((*tabel.kepala, *tabel.baris), len(tabel.kolom))]
        assert [[cell.text for cell in row.cells] for row in table.rows] == wanted


def test_header_rows_repeat_and_only_they(laporan: Dokumen, word: Document) -> None:
    for table, tabel in zip(forms(word), tables_of(laporan), strict=True):
        flags = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
        assert flags == [True] * len(tabel.kepala) + [False] * len(tabel.baris)


def test_captions_hold_fields_that_give_the_numbers_of_the_content(laporan: Dokumen, word: Document) -> None:
    captions = styled(word, "Caption", "Keterangan Gambar")
    wanted = [blok for blok in laporan.semua_blok if isinstance(blok, Tabel | Gambar)]
    assert [one.text for one in captions] == [f"{one.nomor} {one.judul}" for one in wanted]
    counted: dict[str, int] = {}
    for caption, blok in zip(captions, wanted, strict=True):
        kind, number = blok.nomor.split(" ")
        (instruction,) = [text for text in instructions(caption._p) if text.startswith("SEQ")]
        assert instruction.split()[:2] == ["SEQ", kind]
        counted[kind] = 1 if "\\r 1" in instruction else counted[kind] + 1
        assert counted[kind] == int(number.rpartition(".")[2])


def test_prose_and_lists_are_all_there_in_order(laporan: Dokumen, word: Document) -> None:
    found = iter([one.text for one in word.paragraphs])
    wanted = [text for blok in laporan.semua_blok for text in words_of(blok)]
    assert len(wanted) > 30
    missing = [text for text in wanted if text not in found]
    assert missing == []


def test_every_figure_is_a_picture_with_its_words(laporan: Dokumen, word: Document) -> None:
    found = [(one.get("name"), one.get("descr")) for one in word.element.xpath("//wp:docPr")]
    semua = list(laporan.semua_gambar)
    sheets = [one for one in found if "Halaman" in one[0]]
    assert [one for one in found if one not in sheets] == [(one.nomor, one.uraian) for one in semua]
    assert len(sheets) == 2
    assert len({one.get("id") for one in word.element.xpath("//wp:docPr")}) == len(semua) + 2
    for shape, (name, _) in zip(word.inline_shapes, found, strict=True):
        assert 100 < shape.width.pt <= (729 if "Halaman" in name else 454)
        assert 50 < shape.height.pt < 600


def test_contents_and_lists_are_filled_and_lead_to_their_places(laporan: Dokumen, word: Document) -> None:
    toc = styled(word, "toc 1", "toc 2", "toc 3")
    said = [one.text.partition("\t")[0] for one in toc]
    assert said == [b.judul_lengkap for tingkat, b in laporan.semua_bagian() if tingkat <= 3]
    listed = [one.text.partition("\t")[0] for one in styled(word, "table of figures")]
    semua = [*laporan.semua_tabel, *laporan.semua_gambar]
    assert listed == [f"{one.nomor} {one.judul}" for one in semua]
    assert [one.text for one in styled(word, "TOC Heading")] == ["Daftar Isi", "Daftar Tabel", "Daftar Gambar"][
        : 3 if any(laporan.semua_gambar) else 2
    ]
    begun = [one.text for one in word.element.xpath("//w:instrText") if "TOC" in one.text]
    assert [one.split()[1:3] for one in begun][:2] == [["\\o", '"1-3"'], ["\\h", "\\z"]]
    names = [one.get(qn("w:name")) for one in word.element.xpath("//w:bookmarkStart")]
    ids = [one.get(qn("w:id")) for one in word.element.xpath("//w:bookmarkStart")]
    assert len(set(names)) == len(names)
    assert sorted(ids) == sorted({*ids}) == sorted(one.get(qn("w:id")) for one in word.element.xpath("//w:bookmarkEnd"))
    wanted = [one.get(qn("w:anchor")) for one in word.element.xpath("//w:hyperlink[@w:anchor]")]
    wanted += [one.split()[1] for one in instructions(word.element) if one.startswith("REF")]
    assert {*wanted} <= {*names}


def test_fields_are_well_formed_and_word_asks_nothing_on_opening(word: Document) -> None:
    depth = 0
    for one in word.element.xpath("//w:fldChar | //w:instrText"):
        if one.tag == qn("w:instrText"):  # a list holds the page numbers of its lines, and no field any other
            assert depth == 1 or one.text.split()[0] == "PAGEREF"
        else:
            depth += {"begin": 1, "separate": 0, "end": -1}[one.get(qn("w:fldCharType"))]
            assert 0 <= depth <= 2
    assert depth == 0
    assert word.settings.element.xpath("./w:updateFields") == []


@pytest.mark.parametrize("tahun", [2023, 2025])
def test_contents_give_the_pages_of_the_pdf_and_feet_how_many_there_are(tahun: int) -> None:
    pdf, word = PdfReader(BytesIO(lkjip_pdf(shipped(tahun)))), opened(shipped(tahun))
    labels = pdf.page_labels
    wanted = {}
    for item in bookmarks(pdf.outline):
        page = pdf.get_destination_page_number(item)
        assert page is not None
        wanted[str(item.title)] = labels[page]
    lines = [one.text.split("\t") for one in styled(word, "toc 1", "toc 2", "toc 3")]
    assert len(lines) > 20
    assert [(said, page) for said, page in lines if wanted[said] != page] == []
    assert {"i", "1"} <= {page for _, page in lines}
    feet = {"".join(one.itertext()) for section in word.sections for one in section.footer._element.iter(qn("w:p"))}
    chapters = sum(label.isdigit() for label in labels)
    assert any(f"dari PAGEREF _Akhir {chapters}" in " ".join(one.split()) for one in feet)


def bookmarks(outline: Any) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from bookmarks(one)
        else:
            yield one


def test_wide_tables_lie_across_and_pages_are_counted_anew_at_bab_i(laporan: Dokumen, word: Document) -> None:
    sizes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in word.sections]  # type: ignore[union-attr]
    assert set(sizes) == {(210, 297), (297, 210)}
    wide = {tabel.judul for tabel in laporan.semua_tabel if tabel.melintang}
    assert wide
    at = 0
    for one in blocks(word):
        if isinstance(one, Paragraph):
            title = re.sub(r"^Tabel \S+ ", "", one.text)
            if one.style is not None and one.style.name == "Caption" and title in wide:
                assert sizes[at] == (297, 210), one.text
            at += bool(one._p.xpath("./w:pPr/w:sectPr"))
    numbers = [(one.get(qn("w:fmt")), one.get(qn("w:start"))) for one in word.element.xpath("//w:pgNumType")]
    assert numbers[:3] == [(None, None), ("lowerRoman", "1"), ("decimal", "1")]
    assert {*numbers[3:]} <= {("decimal", None)}


def test_every_page_carries_the_mark() -> None:
    semua = [shipped(tahun) for tahun in TAHUN]
    assert any("DRAF" in one.tanda for one in semua)
    for dokumen in semua:
        for section in opened(dokumen).sections:
            assert section.header.paragraphs[0].text.endswith(" · ".join(dokumen.tanda))
    plain = opened(a_dokumen(a_bagian("bab-1"), tanda=()))
    assert {section.header.paragraphs[0].text.strip() for section in plain.sections} == {
        "",
        "Kecamatan Uji · LKjIP 2025",
    }


def test_it_speaks_indonesian_and_says_what_it_is(word: Document, laporan: Dokumen) -> None:
    assert word.styles.element.xpath("./w:docDefaults//w:lang/@w:val") == ["id-ID"]
    about = word.core_properties
    assert (about.title, about.language) == (laporan.judul, "id-ID")
    assert "Kecamatan Baturraden" in (about.author or "")
    day = laporan.tanggal
    assert about.created == about.modified == datetime(day.year, day.month, day.day, tzinfo=about.created.tzinfo)  # type: ignore[union-attr]
    parts = ZipFile(BytesIO(lkjip_docx(laporan)))
    everything = b"".join(parts.read(name) for name in parts.namelist() if name.endswith((".xml", ".rels")))
    assert b"python-docx" not in everything
    assert b"en-US" not in everything


def test_the_same_content_gives_the_same_bytes() -> None:
    dokumen = shipped(2025)
    assert lkjip_docx.__wrapped__(dokumen) == lkjip_docx.__wrapped__(dokumen)
    assert {one.date_time for one in ZipFile(BytesIO(lkjip_docx(dokumen))).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_libreoffice_prints_every_number_of_a_year(tmp_path: Path) -> None:
    dokumen = shipped(2025)
    pdf = printed(tmp_path, "laporan.docx", lkjip_docx(dokumen))
    text = all_text(pdf)
    wanted = [sel.teks for tabel in dokumen.semua_tabel for baris in tabel.baris for sel in baris.sel]
    wanted += [f"{one.nomor} {one.judul}" for one in (*dokumen.semua_tabel, *dokumen.semua_gambar)]
    assert missing(wanted, text) == []
    assert {tuple(round(float(x) * 25.4 / 72) for x in page.mediabox[2:]) for page in pdf.pages} == {
        (210, 297),
        (297, 210),
    }
    assert "DATACONTOH" in squeezed(pdf.pages[0].extract_text())
    feet = [re.findall(r"Halaman (\d+) dari (\d+)", page.extract_text()) for page in pdf.pages]
    counted = [one for one in feet if one]
    assert counted == [[(str(number), str(len(counted)))] for number in range(1, len(counted) + 1)]
    assert len(counted) > 30


def test_libreoffice_prints_the_pages_of_the_contents_and_whole_references(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path, kantor_bab_1())
    text = all_text(printed(tmp_path, "kantor.docx", lkjip_docx(dokumen)))
    pages = halaman_cetak(dokumen).nomor
    lines = [(squeezed(butir.teks), pages[butir.kode]) for one in semua_daftar(dokumen) for butir in one.butir]
    for (line, page), (after, _) in pairwise([*lines, ("", "")]):
        assert re.search(rf"{re.escape(line)}\.{{2,}}{page}(?:{re.escape(after[:4])}|[^0-9iv])", text), line
    assert "sepertidiGambar1.1:" in text  # its caption ends a section


# Documents made by hand


def instructions(element: Any) -> list[str]:
    return [one.text.strip() for one in element.xpath(".//w:instrText")]


def test_runs_keep_their_letters_links_and_references() -> None:
    runs = (
        Potongan("tebal", tebal=True),
        Potongan("miring", miring=True),
        Potongan("situs", tautan="https://contoh.go.id/a b?x=<1>"),
        Potongan("jahat", tautan="javascript:alert(1)"),
        Potongan("rusak", tautan="http://["),
        Potongan("dekat", tautan="../kinerja/"),
        Potongan("", ke="tabel-1"),
        Potongan("", ke="bab-1"),
    )
    made = opened(a_dokumen(a_bagian("bab-1", p("Satu\nbaris\tlagi"), p(*runs), a_tabel("tabel-1", ["a", "b"]))))
    first, second = styled(made, "Normal")
    assert first.text == "Satu\nbaris\tlagi"
    # On paper an address is read: it stands behind its words.
    assert second.text == (
        "tebalmiringsitus (https://contoh.go.id/a b?x=<1>)jahat (javascript:alert(1))rusak (http://[)"
        "dekat (../kinerja/)Tabel 1.1Bab I"
    )
    bold = [run.text for run in second.runs if run.bold]
    assert (bold, [run.text for run in second.runs if run.italic]) == (["tebal"], ["miring"])
    outside = [rel.target_ref for rel in made.part.rels.values() if rel.is_external]
    assert outside == ["https://contoh.go.id/a%20b?x=%3C1%3E"]
    assert len(instructions(second._p)) == 1
    assert instructions(second._p)[0].startswith("REF _Ref")
    assert [link.text for link in second.hyperlinks] == ["situs", "Bab I"]


def test_lists_number_anew_and_nest() -> None:
    inner = Daftar(((p("dalam"),),))
    first = Daftar(((p("satu"), inner), (p("dua"), p("masih dua"))), ("1.", "2."))
    second = Daftar(((p("tujuh"),),), ("7.",))
    third = Daftar(((p("tiga"),), (p("lima"),)), ("003.", "b)"))
    made = opened(a_dokumen(a_bagian("bab-1", first, second, third)))
    *numbered, plain, last = styled(made, "List Paragraph")
    assert [one.text for one in (plain, last)] == ["003.\ttiga", "b)\tlima"]
    assert not last._p.xpath("./w:pPr/w:numPr")
    listed = [(one.text, *_number_of(one)) for one in numbered]
    assert [(text, level) for text, level, _ in listed] == [("satu", 0), ("dalam", 1), ("dua", 0), ("tujuh", 0)]
    (one,), (two,) = {number for text, _, number in listed if text in {"satu", "dua"}}, {listed[3][2]}
    numbering = made.part.numbering_part.element
    starts = {num: numbering.xpath(f"./w:num[@w:numId='{num}']//w:startOverride/@w:val")[0] for num in (one, two)}
    assert starts == {one: "1", two: "7"}
    shown = {one.get(qn("w:val")) for one in numbering.xpath("./w:abstractNum[@w:abstractNumId='2']/w:lvl/w:numFmt")}
    assert shown == {"decimal"}
    (further,) = [one for one in styled(made, "Normal") if one.text == "masih dua"]
    assert further.paragraph_format.left_indent is not None


def _number_of(paragraph: Paragraph) -> tuple[int, str]:
    level, number = paragraph._p.xpath("./w:pPr/w:numPr/*/@w:val")
    return int(level), number


def test_what_is_missing_shows_where_to_write_it() -> None:
    made = opened(a_dokumen(a_bagian("bab-1", Kosong("Belum ditulis.", "2025/analisis.yml: S1.penyebab"))))
    assert [one.text for one in styled(made, "Belum Ditulis")] == [
        "Belum ditulis. (isi di 2025/analisis.yml: S1.penyebab)"
    ]


def test_names_to_sign_stand_side_by_side() -> None:
    upper = Penandatangan("Bupati Uji", "", (), "Pihak Kedua")
    lower = Penandatangan("Camat Uji", "Nama Camat", ("•••001",), "Pihak Pertama")
    block = TandaTangan("Uji, 26 Februari 2026", (upper, lower))
    made = opened(a_dokumen(a_bagian("bab-1", block, TandaTangan("Uji, …", (lower,)))))
    two, one = made.tables
    assert [[cell.text for cell in row.cells] for row in two.rows] == [
        ["", "Uji, 26 Februari 2026"],
        ["Pihak Kedua", "Pihak Pertama"],
        ["Bupati Uji", "Camat Uji"],
        ["…" * 14, "Nama Camat"],
        ["", "NIP. •••001"],
    ]
    assert [[cell.text for cell in row.cells] for row in one.rows][3] == ["Nama Camat"]


def test_the_rank_of_who_signs_stands_between_name_and_nip() -> None:
    camat = Penandatangan("Camat Uji", "Nama Camat", ("•••001",), pangkat="Pembina Tingkat I")
    (table,) = opened(a_dokumen(a_bagian("bab-1", TandaTangan("Uji, 26 Februari 2026", (camat,))))).tables
    assert [row.cells[0].text for row in table.rows][-3:] == ["Nama Camat", "Pembina Tingkat I", "NIP. •••001"]


def test_a_flow_fits_on_its_page() -> None:
    gambar = Gambar("gambar-1", "Alur", "Langkah 1 sampai 6.", (Panel("Alur", draw(seed()).swimlane),))
    wide = a_bagian("lampiran-1", a_tabel("tabel-1", ["a"], melintang=True), gambar, jenis=JenisBagian.LAMPIRAN)
    made = opened(a_dokumen(wide))
    (shape,) = made.inline_shapes
    assert shape.height.pt < 595 - 85 - 57 - 80
    assert made.element.xpath("//wp:docPr/@descr") == ["Langkah 1 sampai 6."]


def test_a_heading_alone_goes_with_the_wide_table_below_it() -> None:
    inner = a_bagian("formulir", a_form("tabel-1"))
    made = opened(a_dokumen(a_bagian("bab-1", p("isi")), a_bagian("lampiran-1", bagian=(inner,))))
    assert [one.orientation for one in made.sections] == [0, 0, 0, 1]
    last = [one for one in blocks(made) if isinstance(one, Paragraph)]
    ends = [n for n, one in enumerate(last) if one._p.xpath("./w:pPr/w:sectPr")]
    assert last[ends[-1] + 1].text == "Bab II Bagian lampiran-1"


def test_spans_groups_and_sums() -> None:
    tabel = a_form("tabel-1")
    (table,) = forms(opened(a_dokumen(a_bagian("bab-1", tabel))))
    assert [cell.text for cell in table.rows[0].cells] == ["Indikator", "2025", "2025", "2025", "Pagu"]
    assert [cell.text for cell in table.rows[1].cells] == ["Indikator", "Target", "Realisasi", "Capaian", "Pagu"]
    assert table.rows[3].cells[1].text == "82,5\nsemula 80"
    assert [len(row._tr.tc_lst) for row in table.rows] == [3, 5, 1, 5, 5, 2]
    bold = [all(run.bold for run in row.cells[0].paragraphs[0].runs) for row in table.rows[2:]]
    assert bold == [True, False, False, True]


@pytest.mark.parametrize("tahun", SETIAP_TAHUN)
def test_only_the_longest_word_of_a_table_breaks_where_not_all_have_room(tahun: int) -> None:
    for tabel in shipped(tahun).semua_tabel:
        widths = column_widths(tabel, Muka(tabel.melintang).lebar_isi)
        words = kata_terlebar(tabel, word_width)
        broken = [word for word, width in zip(words, widths, strict=True) if width < word - 1]
        assert broken in ([], [max(words)])
        if tabel.kolom[0].kode == "no":
            assert widths[0] > words[0]


def test_columns_are_never_narrower_than_their_words() -> None:
    tabel = a_tabel("t", [LONG, "Rp2.286.300.000"] + ["9"] * 8)
    widths = column_widths(tabel, 9071)
    assert sum(widths) == pytest.approx(9071, abs=10)
    assert widths[1] > 1500
    words = a_tabel("t", ["n" * 300, "m" * 300])
    assert column_widths(words, 9071) == pytest.approx([4535, 4535], abs=2)


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    inner = tuple(a_bagian(f"a{n}", p(text), judul=text) for n, text in enumerate(HOSTILE))
    rows = [[text, teks(text, text)] for text in HOSTILE]
    dokumen = a_dokumen(
        a_bagian("bab-1", a_tabel("tabel-1", *rows, judul=HOSTILE[4], catatan=HOSTILE[4]), bagian=inner),
        judul=HOSTILE[4],
        instansi=HOSTILE[6],
        tanda=(HOSTILE[4],),
    )
    made = opened(dokumen)
    (table,) = forms(made)
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [[t, f"{t}\n{t}"] for t in HOSTILE]
    assert [one.text for one in styled(made, "Heading 2")] == [f"{chr(65 + n)}. {t}" for n, t in enumerate(HOSTILE)]
    assert made.core_properties.title == HOSTILE[4]
    text = all_text(printed(tmp_path, "jahat.docx", lkjip_docx(dokumen)))
    assert [one for one in HOSTILE[:7] if text.count(squeezed(one)) < 3] == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_without_what_xml_cannot_hold(text: str) -> None:
    made = opened(a_dokumen(a_bagian("bab-1", a_tabel("tabel-1", [text]), p(text))))
    kept = "".join(
        c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )
    assert forms(made)[0].rows[1].cells[0].text == kept


@pytest.mark.parametrize("bagian", [(), (a_bagian("bab-1"),), (a_bagian("kata", jenis=JenisBagian.AWAL),)])
def test_a_report_without_tables_or_parts_is_a_document(bagian: Any, tmp_path: Path) -> None:
    dokumen = a_dokumen(*bagian)
    made = opened(dokumen)
    assert [one.text for one in styled(made, "TOC Heading")] == (["Daftar Isi"] if bagian else [])
    assert "LaporanKinerja" in all_text(printed(tmp_path, "kosong.docx", lkjip_docx(dokumen)))


def test_two_tables_that_meet_stay_two() -> None:
    sign = TandaTangan("Uji", (Penandatangan("Camat", "", ()),))
    made = opened(a_dokumen(a_bagian("bab-1", sign, sign, sign)))
    assert len(made.tables) == 3
    kinds = [type(one).__name__ for one in blocks(made)]
    assert ("Table", "Table") not in set(pairwise(kinds))
    assert kinds[-1] == "Paragraph"


def test_paragraph_properties_stand_in_the_order_of_the_schema() -> None:
    order = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "tabs", "spacing", "ind", "jc", "sectPr"]
    for one in opened(shipped(2025)).element.xpath("//w:pPr"):
        places = [order.index(child.tag.rpartition("}")[2]) for child in one]
        assert places == sorted(places)
