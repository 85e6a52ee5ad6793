"""The Excel workbook: its forms read back cell by cell, and opened by LibreOffice."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from bahan import himpunan, write_data
from contoh_lkjip import HOSTILE, SETIAP_TAHUN, TAHUN, a_bagian, a_dokumen, a_form, a_tabel, grid, laporan_dari, shipped
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import FONTS, FONTS_WIDE, all_text, converted, printed, smallest_letters, squeezed
from openpyxl.workbook import Workbook

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.isi import JenisAngka, Sel, Tabel, teks
from lkjip_build.isi.rumus import tercetak
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.xlsx import TERPANJANG, lkjip_xlsx
from lkjip_build.susunan import Dokumen

TOP = 5  # the header's first row


def opened(dokumen: Dokumen) -> Workbook:
    """The workbook with the values that it brings for its formulas."""
    return openpyxl.load_workbook(BytesIO(lkjip_xlsx(dokumen)), data_only=True)


EFISIENSI_DINILAI = (2023, 2025)
"""The years in which a sasaran met all its targets, so that its efficiency is a number."""


def forms_of(dokumen: Dokumen) -> dict[str, Tabel]:
    """The tables that have a sheet, by its name."""
    tables = {tabel.kode: tabel for tabel in (*dokumen.semua_tabel, *dokumen.kertas_kerja)}
    return {form.lembar: tables[form.tabel] for form in dokumen.formulir if form.tabel in tables}


def held(sel: Sel) -> Any:
    """What a cell of the workbook must hold."""
    if sel.angka is None:
        return f"{sel.teks}\n{sel.teks_kecil}" if sel.kecil else sel.teks or None
    if sel.angka.jenis is JenisAngka.PERSEN:  # a formula rounds to what is printed
        return pytest.approx(float(sel.angka.nilai / 100), abs=0.501 * 10 ** -(sel.angka.desimal + 2))
    if sel.angka.asal.rumus is not None and tercetak(sel.angka.asal.rumus):
        return float(round_half_up(sel.angka.nilai, sel.angka.desimal))
    return pytest.approx(float(sel.angka.nilai), rel=1e-12)


def values(sheet: Any, tabel: Tabel) -> list[list[Any]]:
    rows = sheet.iter_rows(min_row=TOP, max_row=TOP - 1 + len(tabel.kepala) + len(tabel.baris), values_only=True)
    return [list(row[: len(tabel.kolom)]) for row in rows]


def wanted(tabel: Tabel) -> list[list[Any]]:
    """The cells of a table; what a spanning cell covers besides its corner is empty."""
    rows, seen = [], set()
    for row in grid((*tabel.kepala, *tabel.baris), len(tabel.kolom)):
        rows.append([None if id(sel) in seen or seen.add(id(sel)) else held(sel) for sel in row])  # type: ignore[func-returns-value]
    return rows


@pytest.fixture(params=SETIAP_TAHUN, ids=str)
def laporan(request: pytest.FixtureRequest) -> Dokumen:
    return shipped(request.param)


def test_each_form_has_its_sheet_with_the_values_of_the_content(laporan: Dokumen) -> None:
    book, forms = opened(laporan), forms_of(laporan)
    assert {"Perjanjian Kinerja", "PK Anggaran", "Pengukuran Kinerja", "Realisasi Anggaran"} <= {*forms}
    assert book.sheetnames == [*forms]
    for nama, tabel in forms.items():
        assert values(book[nama], tabel) == wanted(tabel)


def test_numbers_are_numbers_with_the_decimals_of_the_report(laporan: Dokumen) -> None:
    book = opened(laporan)
    kinds = set()
    for nama, tabel in forms_of(laporan).items():
        body = book[nama].iter_rows(min_row=TOP + len(tabel.kepala))
        for cells, row in zip(body, grid(tabel.baris, len(tabel.kolom)), strict=False):
            for cell, sel in zip(cells, row, strict=False):
                if isinstance(cell.value, int | float):
                    assert sel.angka is not None
                    kinds.add(sel.angka.jenis)
                    assert cell.number_format.endswith("%") == (sel.angka.jenis is JenisAngka.PERSEN)
                    assert ('"Rp"' in cell.number_format) == (sel.angka.jenis is JenisAngka.RUPIAH)
                    assert ("poin persen" in cell.number_format) == (sel.angka.jenis is JenisAngka.POIN)
                    digits = cell.number_format.partition(";")[0].partition(".")[2].rstrip("\\ %")
                    assert (digits.count("0"), digits.count("#")) == (sel.angka.desimal, sel.angka.desimal_lebih)
    judged = {JenisAngka.POIN} if laporan.tahun in EFISIENSI_DINILAI else set()
    assert kinds == {*JenisAngka} - {JenisAngka.POIN} | judged


def test_sheets_print_on_a4_across_with_their_heads(laporan: Dokumen) -> None:
    book = opened(laporan)
    for nama, tabel in forms_of(laporan).items():
        sheet = book[nama]
        head = len(tabel.kepala)
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        # One page wide is what a file means that does not say how wide.
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.freeze_panes == f"A{TOP + head}"
        assert sheet.print_title_rows == f"${TOP}:${TOP + head - 1}"
        first, last = sheet.print_area.split("!")[1].replace("$", "").split(":")
        assert first == "A1"
        assert int("".join(filter(str.isdigit, last))) >= TOP + head + len(tabel.baris) - 1


def test_every_sheet_carries_title_office_and_mark(laporan: Dokumen) -> None:
    mark = " · ".join(laporan.tanda)
    for nama, tabel in forms_of(laporan).items():
        sheet = opened(laporan)[nama]
        assert sheet["A1"].value == tabel.judul
        assert sheet["A2"].value == f"{laporan.instansi}, {laporan.pemerintah}"
        assert sheet["A3"].value == mark
        assert mark in sheet.oddHeader.right.text


def test_small_words_below_numbers_have_a_column_of_their_own() -> None:
    sheet = opened(a_dokumen(a_bagian("lampiran-1", a_form("tabel-pengukuran"))))["Pengukuran Kinerja"]
    rows = list(sheet.iter_rows(min_row=TOP, min_col=6, max_col=7, values_only=True))
    assert rows == [
        ("Catatan", None),
        (None, None),
        (None, None),
        ("Target: semula 80", None),
        ("Capaian: dibatasi; hasil hitung 70,10 %", None),
        (None, None),
        (None, None),
        (None, None),
    ]
    assert [str(one) for one in sheet.merged_cells.ranges if "F5" in one] == ["F5:F6"]
    assert sheet["C8"].value == "belum ada\ns.d. triwulan II: 40"
    assert sheet["D9"].value == pytest.approx(2 / 3)
    assert sheet["D9"].number_format == "[$-421]#,##0.00\\ %"
    assert sheet["E10"].value == 0.5
    assert sheet["A12"].value == "Angka sementara."


def test_a_form_without_data_has_a_sheet_that_says_so() -> None:
    book = opened(a_dokumen(a_bagian("bab-1")))
    assert book.sheetnames == ["Perjanjian Kinerja", "Pengukuran Kinerja", "Realisasi Anggaran"]
    sheet = book["Realisasi Anggaran"]
    assert (sheet["A1"].value, sheet["A3"].value) == ("Realisasi Anggaran tahun 2025", "DRAF · DATA CONTOH")
    assert sheet["A5"].value == "Belum ada datanya."


def test_the_same_content_gives_the_same_bytes(laporan: Dokumen) -> None:
    assert lkjip_xlsx.__wrapped__(laporan) == lkjip_xlsx.__wrapped__(laporan)
    day = laporan.tanggal
    about = opened(laporan).properties
    assert (about.title, about.created) == (laporan.judul, datetime(day.year, day.month, day.day))


def test_hostile_text_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    rows = [[text, teks(text, text, lebar=2)] for text in HOSTILE]
    tabel = a_tabel("formulir-pk", ["a", "b", "c"], *rows, judul=HOSTILE[0], catatan=HOSTILE[1])
    dokumen = a_dokumen(
        a_bagian("lampiran-1", tabel), judul=HOSTILE[3], instansi=HOSTILE[6] + "&" * 300, tanda=(HOSTILE[0],)
    )
    book = opened(dokumen)
    sheet = book["Perjanjian Kinerja"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    for text, row in zip(HOSTILE, sheet.iter_rows(min_row=TOP + 2), strict=False):
        assert [one.value for one in row[:2]] == [text, f"{text}\n{text}"]
        assert row[0].quotePrefix == text.startswith(("=", "+", "-", "@"))
    assert sheet["A1"].quotePrefix
    assert sheet["A3"].value == HOSTILE[0]
    text = all_text(printed(tmp_path, "jahat.xlsx", lkjip_xlsx(dokumen)))
    assert [one for one in HOSTILE[:7] if squeezed(one) not in text] == []


def test_a_cell_longer_than_excel_takes_says_where_the_rest_is() -> None:
    sheet = opened(a_dokumen(a_bagian("l", a_tabel("formulir-pk", ["a" * 40_000, "b"]))))["Perjanjian Kinerja"]
    assert len(sheet["A6"].value) == TERPANJANG
    assert sheet["A6"].value.endswith("(selengkapnya di LKjIP)")


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_comes_back_as_text(text: str) -> None:
    sheet = opened(a_dokumen(a_bagian("l", a_tabel("formulir-pk", [text, "b"]))))["Perjanjian Kinerja"]
    kept = "".join(
        c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )
    assert (sheet["A6"].value or "") == kept
    assert sheet["A6"].data_type in {"s", "n"}


def test_forty_indikator_and_long_names_keep_rows_tall_enough() -> None:
    name = "Persentase kegiatan yang terlaksana sesuai rencana " * 6
    tabel = a_tabel("tabel-pengukuran", *[[name, str(n)] for n in range(40)])
    sheet = opened(a_dokumen(a_bagian("l", tabel)))["Pengukuran Kinerja"]
    heights = [sheet.row_dimensions[row].height for row in range(TOP + 1, TOP + 41)]
    assert min(heights) >= 13 * len(name) / (sheet.column_dimensions["A"].width or 1)
    assert max(heights) <= 409


def test_libreoffice_prints_every_number_as_in_the_report(tmp_path: Path) -> None:
    dokumen = shipped(2025)
    pdf = printed(tmp_path, "formulir.xlsx", lkjip_xlsx(dokumen))
    text = all_text(pdf).replace("-", "−")
    forms = forms_of(dokumen)
    cells = [sel.teks for tabel in forms.values() for baris in tabel.baris for sel in baris.sel]
    assert [one for one in cells if squeezed(one).replace("-", "−") not in text] == []
    assert {round(float(page.mediabox.width) * 25.4 / 72) for page in pdf.pages} == {297}
    # The budget at three levels is longer than a sheet of paper.
    long = [tabel for tabel in forms.values() if len(tabel.baris) > 30]
    assert len(list(islice(pdf.pages, 20))) <= len(forms) + 1 + 2 * len(long)
    assert min(smallest_letters(pdf)) >= 8


@pytest.mark.lama
@pytest.mark.parametrize(("jenis", "tulis"), [("xlsx", lkjip_xlsx), ("ods", lkjip_ods)])
@pytest.mark.parametrize(("tahun", "huruf"), [*((one, FONTS) for one in TAHUN), (2025, FONTS_WIDE)])
def test_every_sheet_is_printed_whole_in_letters_that_are_read(
    tahun: int, jenis: str, tulis: Callable[[Dokumen], bytes], huruf: str, tmp_path: Path
) -> None:
    """With the widest font that stands in for ours letters may be smaller, and no number may become `###`."""
    dokumen = shipped(tahun)
    pdf = printed(tmp_path, f"formulir.{jenis}", tulis(dokumen), huruf=huruf)
    assert min(smallest_letters(pdf)) >= (8 if huruf == FONTS else 7)
    cells = [sel.teks for tabel in forms_of(dokumen).values() for baris in tabel.baris for sel in baris.sel]
    text = all_text(pdf).replace("-", "−")
    assert [one for one in cells if squeezed(one).replace("-", "−") not in text] == []


def test_the_curves_of_a_year_are_drawn_from_their_cells() -> None:
    """So the chart follows a corrected cell; a year without quarters has neither sheet nor chart."""
    book = opened(shipped(2025))
    sheet = book["Serapan dan Realisasi"]
    (chart,) = sheet._charts
    drawn = [(one.tx.strRef.f, one.cat.numRef or one.cat.strRef, one.val.numRef.f) for one in chart.series]
    assert [(name, cells) for name, _, cells in drawn] == [
        ("'Serapan dan Realisasi'!$C$5", "'Serapan dan Realisasi'!$C$6:$C$9"),
        ("'Serapan dan Realisasi'!$D$5", "'Serapan dan Realisasi'!$D$6:$D$9"),
    ]
    assert {labels.f for _, labels, _ in drawn} == {"'Serapan dan Realisasi'!$A$6:$A$9"}
    assert [sheet.cell(row, 1).value for row in range(6, 10)] == [f"Triwulan {one}" for one in ("I", "II", "III", "IV")]
    assert "Serapan dan Realisasi" not in opened(shipped(2024)).sheetnames
    assert [name for name in book.sheetnames if book[name]._charts] == ["Serapan dan Realisasi"]


TABEL_2024 = {
    "PKAnggaran": ("PK Anggaran", "A5:C10"),
    "PKPerubahanAnggaran": ("PK Perubahan Anggaran", "A5:C10"),
    "Efisiensi": ("Efisiensi", "A5:G9"),
    "HitunganCapaian": ("Hitungan Capaian", "A5:N17"),
    "RataRataCapaian": ("Rata-rata Capaian", "A5:I10"),
    "RincianPagu": ("Rincian Pagu", "A5:D14"),
}


@pytest.mark.parametrize("jenis", ["xlsx", "ods"])
def test_sheets_of_records_are_named_tables_and_typed_cells_take_numbers_only(jenis: str, tmp_path: Path) -> None:
    made = lkjip_xlsx(shipped(2024))
    if jenis == "ods":
        made = converted(tmp_path, "formulir.ods", lkjip_ods(shipped(2024)), "xlsx")
    book = openpyxl.load_workbook(BytesIO(made))
    tables = {name: (sheet.title, ref) for sheet in book for name, ref in sheet.tables.items()}
    assert tables == TABEL_2024
    for sheet, ref in tables.values():
        head = [cell.value for cell in book[sheet][ref][0]]
        (table,) = book[sheet].tables.values()
        assert [column.name for column in table.tableColumns] == head
        assert not [one for one in book[sheet].merged_cells.ranges if one.min_row <= int(ref.split(":")[1][1:])]
    sheet = book["Realisasi Anggaran"]
    rules = sheet.data_validations.dataValidation
    assert {(rule.type, rule.errorTitle) for rule in rules} == {("decimal", "Bukan angka")}
    typed = {cell.coordinate for row in sheet["C6:D20"] for cell in row if cell.data_type == "n" and cell.value}
    ruled = {
        sheet.cell(row, column).coordinate for rule in rules for one in rule.sqref.ranges for row, column in one.cells
    }
    assert ruled == typed


def test_what_xlsxwriter_leaves_out_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xlsxwriter.worksheet.Worksheet.data_validation", lambda *_: -2)
    with pytest.raises(ValueError, match="left something out"):
        lkjip_xlsx.__wrapped__(shipped(2024))


def test_a_text_in_a_formula_is_never_read_as_a_function(tmp_path: Path) -> None:
    """XlsxWriter would make an array formula of a kategori that is called SORT(1)."""
    folder = write_data(
        tmp_path / "data",
        [{"kode": "iku-01", "tahun": {2025: {"target": "80", "realisasi": "85"}}}],
        aturan=[himpunan(skala=[{"nama": 'SORT(1)"&A1&"', "bawah": "91"}, {"nama": "=1+1", "bawah": "0"}])],
    )
    dokumen = laporan_dari(folder, 2025)
    for made in (lkjip_xlsx(dokumen), converted(tmp_path, "jahat.ods", lkjip_ods(dokumen), "xlsx")):
        sheet = openpyxl.load_workbook(BytesIO(made), data_only=True)["Hitungan Capaian"]
        assert sheet["N6"].value == 'SORT(1)"&A1&"'
        formula = openpyxl.load_workbook(BytesIO(made))["Hitungan Capaian"]["N6"].value
        assert '"SORT(1)""&A1&"""' in formula
