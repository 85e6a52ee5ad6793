"""Files for people, opened by LibreOffice in Indonesian: numbers are numbers, shares and percentages stay text."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from alat_data import isi_data, kantor_kecil
from bahan import HARI_INI
from kantor_sah import DATA as DATA_SAH
from libreoffice import converted
from pengaturan import ROOT

from lkjip_build.build import Site, build
from lkjip_build.keluaran.data.csv_teks import to_csv_excel

# `;` as the sign between cells, `"` around texts, UTF-8, from line 1, no column types, Indonesian, no quoted field as
# text, no special numbers.
BACA = "Text - txt - csv (StarCalc):59,34,76,1,,1057,false,false"


def lembar(folder: Path, name: str, content: bytes, saringan: str = BACA) -> Iterator[dict[str, Any]]:
    """The rows of a CSV as LibreOffice reads it in Indonesian."""
    made = converted(folder, name, content, "xlsx", saringan=saringan)
    head, *rows = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0].iter_rows(values_only=True)
    yield from (dict(zip(map(str, head), row, strict=True)) for row in rows)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return kantor_kecil(tmp_path_factory.mktemp("kantor"), diperbarui="2026-11-01")


def test_the_csv_for_excel_opens_with_numbers_as_numbers(site: Site, tmp_path: Path) -> None:
    found = isi_data(site)
    rows = list(lembar(tmp_path, "kinerja.csv", found["data/excel/kinerja.csv"]))
    records = json.loads(found["data/kinerja.json"])
    assert len(rows) == len(records) == 5
    numbers = ("tahun", "target", "target_bawah", "target_atas", "target_semula", "tw1", "realisasi", "capaian")
    for row, record in zip(rows, records, strict=True):
        for name in numbers:
            assert row[name] == (None if record[name] is None else pytest.approx(record[name])), name
        for name in ("nama", "capaian_tampil", "sumber", "alamat", "putusan"):
            assert row[name] is None or isinstance(row[name], str), name
        assert row["tercapai"] == {True: "ya", False: "tidak", None: None}[record["tercapai"]]
    by_code = {row["indikator"]: row for row in rows}
    assert by_code["iku-01"]["realisasi_teks"].startswith("85,71")  # a text, its sign kept
    assert by_code["iku-04"]["nama"].lstrip("'").startswith("=HYPERLINK")


def test_shares_that_were_corrected_stay_text_in_excel(tmp_path: Path) -> None:
    found = isi_data(build(DATA_SAH, HARI_INI))
    text = found["data/excel/perubahan.csv"].decode()
    head, row = text.removeprefix("\ufeff").splitlines()[:2]
    at = head.split(";").index("semula")
    cells = next(csv.reader(io.StringIO(row), delimiter=";"))
    cells[at], cells[at + 1] = "3/4", "30/35"
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerow(cells)
    (first,) = lembar(tmp_path, "perubahan.csv", f"\ufeff{head}\n{out.getvalue()}".encode())
    assert (first["semula"], first["menjadi"]) == ("3/4", "30/35")


MENEBAK = BACA.replace("1057,false,false", "1057,false,true")
"""The same, but guessing dates, times and fractions, as Excel does with a file that is clicked."""


def test_a_program_that_guesses_makes_no_date_of_a_share_or_a_code(tmp_path: Path) -> None:
    """What is no date, time or number to us is none to a program that looks for them; what is one stays one."""
    texts = ("3/4", "30/35", "1-1", "8-10", "7.01", "7.01.02", "10:30", "1/2/2025", "80-90", "7.01.01.2.01", "S1")
    rows = [*({"nilai": one} for one in texts), {"nilai": "2026-11-01"}, {"nilai": 83.5}, {"nilai": "1.000.000"}]
    made = list(lembar(tmp_path, "tebak.csv", to_csv_excel(["nilai"], rows).encode(), MENEBAK))
    found = [row["nilai"] for row in made]
    assert [str(one).removeprefix("'") for one in found[: len(texts)]] == [*texts]
    assert found[len(texts) :] == [datetime(2026, 11, 1), 83.5, 1_000_000]
    site = build(ROOT / "data", HARI_INI)
    log = lembar(tmp_path, "siklus-log.csv", isi_data(site)["data/excel/siklus-log.csv"], MENEBAK)
    told = json.loads(isi_data(site)["data/siklus-log.json"])
    assert [row["instance"].removeprefix("'") for row in log] == [row["instance"] for row in told]


def test_the_workbook_opens_with_numbers_dates_and_truths(site: Site, tmp_path: Path) -> None:
    content = isi_data(site)["data/kinerja-uji.xlsx"]
    made = converted(tmp_path, "kinerja-uji.xlsx", content, "xlsx", out=tmp_path / "lagi")
    # LibreOffice writes a truth as a formula with its value.
    ours, theirs = (openpyxl.load_workbook(io.BytesIO(one), data_only=True) for one in (content, made))
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        for row, other in zip(sheet.iter_rows(), theirs[sheet.title].iter_rows(), strict=True):
            for cell, found in zip(row, other, strict=True):
                assert found.value == cell.value, (sheet.title, cell.coordinate)
                assert found.data_type == cell.data_type, (sheet.title, cell.coordinate)


def test_a_long_text_is_shown_whole_and_a_sheet_can_be_printed(site: Site) -> None:
    found = isi_data(site)
    long = 0
    for name in ("kinerja-uji.xlsx", "metadata-bps/metadata-statistik.xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(found[f"data/{name}"]))
        for number, sheet in enumerate(book):
            assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
            if number:  # the first holds notes
                assert sheet.print_title_rows == "$1:$1"
                assert sheet.freeze_panes is not None
            for cell in (one for row in sheet.iter_rows(min_row=2) for one in row if number):
                if isinstance(cell.value, str) and len(cell.value) > 42:
                    long += 1
                    assert cell.alignment.wrap_text, (sheet.title, cell.coordinate)
                    assert sheet.row_dimensions[cell.row].height >= 30
    assert long > 20
