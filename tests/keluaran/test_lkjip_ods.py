"""The OpenDocument spreadsheet: its cells read back from its XML, and by LibreOffice."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import openpyxl
import pytest
from contoh_lkjip import HOSTILE, TAHUN, a_bagian, a_dokumen, a_form, a_tabel, shipped
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import all_text, converted, printed, smallest_letters, squeezed

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.isi import JenisAngka, teks
from lkjip_build.isi.buku_kerja import buku_kerja
from lkjip_build.isi.lembar import SelLembar
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.xlsx import lkjip_xlsx
from lkjip_build.susunan import Dokumen

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
KIND = {
    JenisAngka.ANGKA: "float",
    JenisAngka.POIN: "float",
    JenisAngka.PERSEN: "percentage",
    JenisAngka.RUPIAH: "currency",
}
STYLE = {
    JenisAngka.ANGKA: "number-style",
    JenisAngka.POIN: "number-style",
    JenisAngka.PERSEN: "percentage-style",
    JenisAngka.RUPIAH: "currency-style",
}


def q(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{OASIS}{'datastyle' if prefix == 'number' else prefix}:1.0}}{local}"


def part(content: bytes, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(ZipFile(BytesIO(content)).read(name))


def sheets(content: bytes) -> dict[str, list[list[ElementTree.Element]]]:
    """The rows of cells of each sheet, covered ones too."""
    tables = part(content, "content.xml").iter(q("table:table"))
    return {one.get(q("table:name"), ""): [list(row) for row in one.iter(q("table:table-row"))] for one in tables}


def said(cell: ElementTree.Element) -> str:
    return "\n".join("".join(_letters(one)) for one in cell.findall(q("text:p")))


def _letters(paragraph: ElementTree.Element) -> Iterator[str]:
    yield paragraph.text or ""
    for one in paragraph:
        yield "\t" if one.tag == q("text:tab") else " " * int(one.get(q("text:c"), "1"))
        yield one.tail or ""


def held(cell: ElementTree.Element) -> Any:
    value = cell.get(q("office:value"))
    return said(cell) or None if value is None else float(value)


def wanted(sel: SelLembar) -> Any:
    if sel.angka is None:
        return sel.teks or None
    if sel.angka.jenis is JenisAngka.PERSEN:  # a formula rounds to what is printed
        return pytest.approx(float(sel.angka.nilai / 100), abs=0.501 * 10 ** -(sel.angka.desimal + 2))
    if sel.rumus is not None and sel.bulat:
        return float(round_half_up(sel.angka.nilai, sel.angka.desimal))
    return pytest.approx(float(sel.angka.nilai), rel=1e-12)


def values(sheet: Any) -> dict[str, Any]:
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


@pytest.fixture(params=TAHUN, ids=str)
def laporan(request: pytest.FixtureRequest) -> Dokumen:
    return shipped(request.param)


def test_every_cell_holds_what_the_content_says(laporan: Dokumen) -> None:
    found = sheets(lkjip_ods(laporan))
    semua = {one.nama: one for one in buku_kerja(laporan)}
    assert list(found) == list(semua)
    count = 0
    for nama, lembar in semua.items():
        assert {len(row) for row in found[nama]} == {len(lembar.lebar)}
        assert len(found[nama]) == len(lembar.baris)
        for row, baris in zip(found[nama], lembar.baris, strict=True):
            own = {sel.kolom: sel for sel in baris.sel}
            assert [held(cell) for cell in row] == [wanted(own[at]) if at in own else None for at in range(len(row))]
            count += sum(sel.angka is not None for sel in baris.sel)
    assert count > 50


def test_numbers_have_their_kind_and_the_decimals_of_the_report(laporan: Dokumen) -> None:
    content = lkjip_ods(laporan)
    found = sheets(content)
    styles = {one.get(q("style:name")): one for one in part(content, "content.xml").find(q("office:automatic-styles"))}  # type: ignore[union-attr]
    kinds = set()
    for lembar in buku_kerja(laporan):
        for row, baris in zip(found[lembar.nama], lembar.baris, strict=True):
            for sel in baris.sel:
                cell = row[sel.kolom]
                form = styles[styles[cell.get(q("table:style-name"))].get(q("style:data-style-name"))]
                if sel.angka is None:
                    assert form.tag == q("number:text-style")
                    continue
                kinds.add(sel.angka.jenis)
                assert cell.get(q("office:value-type")) == KIND[sel.angka.jenis]
                assert form.tag == q(f"number:{STYLE[sel.angka.jenis]}")
                assert (form.get(q("number:language")), form.get(q("number:country"))) == ("id", "ID")
                digits = form.find(q("number:number"))
                assert digits is not None
                assert digits.get(q("number:min-decimal-places")) == str(sel.angka.desimal)
                assert digits.get(q("number:decimal-places")) == str(sel.angka.desimal + sel.angka.desimal_lebih)
    judged = {JenisAngka.POIN} if laporan.tahun in (2023, 2025) else set()
    assert kinds == {*JenisAngka} - {JenisAngka.POIN} | judged


def test_libreoffice_reads_the_same_cells_as_from_the_excel_workbook(tmp_path: Path) -> None:
    dokumen = shipped(2025)
    ours = openpyxl.load_workbook(BytesIO(lkjip_xlsx(dokumen)), data_only=True)
    read = openpyxl.load_workbook(
        BytesIO(converted(tmp_path, "formulir.ods", lkjip_ods(dokumen), "xlsx")), data_only=True
    )
    assert read.sheetnames == ours.sheetnames
    for one, other in zip(ours, read, strict=True):
        assert values(other) == {
            place: pytest.approx(value, rel=1e-13)
            if isinstance(value, float)
            else value  # LibreOffice writes 15 digits
            for place, value in values(one).items()
        }
        assert sorted(map(str, other.merged_cells.ranges)) == sorted(map(str, one.merged_cells.ranges))
        assert other.print_title_rows == one.print_title_rows
        if not one._charts:  # which stands below the cells, and only in the Excel workbook
            assert other.print_area == one.print_area
        assert (other.page_setup.orientation, other.page_setup.paperSize) == ("landscape", 9)
        assert (other.page_setup.fitToWidth or 1, other.page_setup.fitToHeight) == (1, 0)


def test_libreoffice_prints_every_number_as_in_the_report(tmp_path: Path) -> None:
    dokumen = shipped(2025)
    pdf = printed(tmp_path, "formulir.ods", lkjip_ods(dokumen))
    text = all_text(pdf).replace("-", "−")
    cells = [sel.teks for one in buku_kerja(dokumen) for baris in one.baris for sel in baris.sel]
    assert len(cells) > 250
    assert [one for one in cells if squeezed(one).replace("-", "−") not in text] == []
    assert {round(float(page.mediabox.width) * 25.4 / 72) for page in pdf.pages} == {297}
    last = " ".join(pdf.pages[-1].extract_text().split())
    assert f"Halaman {len(pdf.pages)} dari {len(pdf.pages)}" in last
    assert " · ".join(dokumen.tanda) in last
    assert min(smallest_letters(pdf)) >= 8


def test_spans_remarks_and_notes() -> None:
    (rows,) = (
        one
        for nama, one in sheets(lkjip_ods(a_dokumen(a_bagian("l", a_form("tabel-pengukuran"))))).items()
        if nama == "Pengukuran Kinerja"
    )
    head = rows[4]
    assert [said(cell) for cell in head] == ["Indikator", "2025", "", "", "Pagu", "Catatan"]
    spans = [(cell.get(q("table:number-columns-spanned")), cell.get(q("table:number-rows-spanned"))) for cell in head]
    assert spans == [("1", "2"), ("3", "1"), (None, None), (None, None), ("1", "2"), ("1", "2")]
    assert [cell.tag == q("table:covered-table-cell") for cell in rows[5]] == [True, False, False, False, True, True]
    assert [held(cell) for cell in rows[8]][3:] == [
        pytest.approx(2 / 3),
        "–",
        "Capaian: dibatasi; hasil hitung 70,10 %",
    ]
    assert said(rows[7][2]) == "belum ada\ns.d. triwulan II: 40"
    assert said(rows[-1][0]) == "Angka sementara."


def test_a_form_without_data_has_a_sheet_that_says_so() -> None:
    found = sheets(lkjip_ods(a_dokumen(a_bagian("bab-1"))))
    assert list(found) == ["Perjanjian Kinerja", "Pengukuran Kinerja", "Realisasi Anggaran"]
    assert [said(row[0]) for row in found["Realisasi Anggaran"]] == [
        "Realisasi Anggaran tahun 2025",
        "Kecamatan Uji, Pemerintah Kabupaten Uji",
        "DRAF · DATA CONTOH",
        "",
        "Belum ada datanya.",
    ]


def test_the_head_of_each_table_stays_while_its_rows_move(laporan: Dokumen) -> None:
    frozen = {
        entry.get(q("config:name")): {one.get(q("config:name")): one.text for one in entry}
        for entry in part(lkjip_ods(laporan), "settings.xml").iterfind(f".//{q('config:config-item-map-named')}/*")
    }
    for lembar in buku_kerja(laporan):
        found = frozen[lembar.nama]
        assert (found["VerticalSplitMode"], found["VerticalSplitPosition"]) == ("2", str(lembar.isi))


def test_the_archive_is_one_that_every_program_knows(laporan: Dokumen) -> None:
    content = lkjip_ods(laporan)
    files = ZipFile(BytesIO(content)).infolist()
    assert (files[0].filename, files[0].compress_type) == ("mimetype", ZIP_STORED)
    assert content[38:84] == b"application/vnd.oasis.opendocument.spreadsheet"
    assert {one.date_time for one in files} == {(1980, 1, 1, 0, 0, 0)}
    listed = {one.get(q("manifest:full-path")) for one in part(content, "META-INF/manifest.xml")}
    assert listed == {"/", *(one.filename for one in files)} - {"mimetype", "META-INF/manifest.xml"}
    assert lkjip_ods.__wrapped__(laporan) == content
    meta = "".join(part(content, "meta.xml").itertext())
    assert laporan.judul in meta
    assert f"{laporan.tanggal.isoformat()}T00:00:00" in meta


def test_hostile_text_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    rows = [[text, teks(text, text, lebar=2)] for text in HOSTILE]
    tabel = a_tabel("formulir-pk", ["a", "b", "c"], *rows, judul=HOSTILE[0], catatan=HOSTILE[1])
    dokumen = a_dokumen(a_bagian("l", tabel), judul=HOSTILE[3], instansi=HOSTILE[6] + "&" * 300, tanda=(HOSTILE[0],))
    content = lkjip_ods(dokumen)
    xml = ZipFile(BytesIO(content)).read("content.xml").decode()
    assert "table:formula" not in xml
    assert "xlink" not in xml
    found = sheets(content)["Perjanjian Kinerja"]
    assert {cell.get(q("office:value-type")) for row in found for cell in row} <= {"string", None}
    for text, row in zip(HOSTILE, found[6:], strict=False):
        assert [said(cell) for cell in row[:2]] == [text, f"{text}\n{text}"]
    read = openpyxl.load_workbook(BytesIO(converted(tmp_path, "jahat.ods", content, "xlsx")), data_only=True)
    cells = [cell for row in read["Perjanjian Kinerja"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells if cell.column == 1][5:-1] == list(HOSTILE)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60) | st.text(" \t\na<&", min_size=1))
def test_any_text_comes_back_as_text(text: str) -> None:
    kept = re.sub("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    found = sheets(lkjip_ods.__wrapped__(a_dokumen(a_bagian("l", a_tabel("formulir-pk", [text, "b"])))))
    assert said(found["Perjanjian Kinerja"][5][0]) == kept
