"""The machine-readable outputs hold the figures of the pages, exactly and with their place."""

import csv
import json
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from bahan import HARI_INI, himpunan, read_data, write_data

from lkjip_build.build import Site, build
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.susunan.kolom.data import data_persen
from lkjip_build.susunan.kolom.kinerja_data import KOLOM_DATA
from lkjip_build.susunan.terbuka.tabel import SEMUA as TABEL

SKALA = ["Belum ada", "Ada"]
SEMUA: list[dict[str, Any]] = [
    {"kode": "iku-01", "tahun": {2025: {"target": "3", "realisasi": "1"}}},
    {"kode": "iku-02", "satuan": "persen", "tahun": {2025: {"target": "70,5-80", "realisasi": "90,25"}}},
    {"kode": "iku-03", "skala": SKALA, "tahun": {2025: {"target": "Ada", "realisasi": "Belum ada"}}},
    {"kode": "iku-04", "sasaran": "S2", "tahun": {2025: {"target": "5"}}},
    {"kode": "iku-05", "sasaran": "S2", "tahun": {}},
]
ANGGARAN = [
    {"kode": "7.01.01.2.01", "program": "P", "sasaran": "S1 S2", "pagu": "3.000.000", "realisasi": "1000000"},
    {"kode": "7.01.01.2.02", "program": "P", "pagu": "0"},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("situs") / "data"
    return write_data(made, SEMUA, {2025: ANGGARAN}, [himpunan(batas_tampil=100, desimal=1)])


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return build(folder, HARI_INI)


def loaded(site: Site, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(site.berkas[name]())
    return rows


def test_kinerja_holds_uncapped_figures_and_their_line(site: Site) -> None:
    rows = loaded(site, "data/kinerja.json")
    assert all(list(row) == [one.kode for one in KOLOM_DATA] for row in rows)
    keys = ("indikator", "target", "realisasi", "capaian", "capaian_tampil", "kategori", "status", "sumber")
    plain = [[row[key] for key in keys] for row in rows]
    assert plain == [
        ["iku-01", 3, 1, 33.3333333333, "33,3\u00a0%", "Sangat Rendah", "sementara", "data/2025/kinerja.csv:2"],
        [
            "iku-02",
            None,
            90.25,
            112.8125,
            "100,0\u00a0%",
            "Sangat Tinggi",
            "sementara",
            "data/2025/kinerja.csv:3",
        ],
        ["iku-03", 1, 0, 0, "0,0\u00a0%", "Sangat Rendah", "sementara", "data/2025/kinerja.csv:4"],
        ["iku-04", 5, None, None, None, None, "sementara", "data/2025/kinerja.csv:5"],
        ["iku-05", None, None, None, None, None, "sementara", "data/2025/kinerja.csv"],
    ]


def test_the_csv_holds_the_same(site: Site) -> None:
    text = str(site.berkas["data/kinerja.csv"]())
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["target"] for row in rows] == ["3", "", "1", "5", ""]
    assert [(row["target_bawah"], row["target_atas"]) for row in rows][:2] == [("", ""), ("70.5", "80")]
    assert [row["target_teks"] for row in rows] == ["3", "70,5–80", "Ada", "5", ""]
    assert [row["realisasi_teks"] for row in rows] == ["1", "90,25", "Belum ada", "", ""]
    assert [row["tercapai"] for row in rows] == ["false", "true", "false", "", ""]
    assert [row["capaian"] for row in rows] == ["33.3333333333", "112.8125", "0", "", ""]
    assert [row["sumber"] for row in rows] == [row["sumber"] for row in loaded(site, "data/kinerja.json")]


def test_the_line_named_is_the_line_of_the_indikator(site: Site, folder: Path) -> None:
    for row in loaded(site, "data/kinerja.json")[:4]:
        path, line = row["sumber"].split(":")
        typed = (folder.parent / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        assert typed.startswith(row["indikator"] + ";")


def test_averages_count_what_was_computed(site: Site, folder: Path) -> None:
    first, second = loaded(site, "data/sasaran.json")
    exact = compute_rekap(read_data(folder), HARI_INI).tahun[2025].sasaran[0].rata_rata
    assert exact == (Fraction(100, 3) + Fraction(11281250, 100000)) / 3
    assert first["rata_rata"] == pytest.approx(float(exact), abs=1e-9)
    assert (first["dihitung"], first["jumlah_indikator"]) == (3, 3)
    assert second == {
        **{"tahun": 2025, "tujuan": "T1", "sasaran": "S2", "induk": "S2", "nama": "Sasaran S2", "rata_rata": None},
        **{"kategori": None, "jumlah_indikator": 2, "dihitung": 0, "tercapai": None, "alamat": "kinerja/2025/#s2"},
    }


def test_money_is_whole_and_absorption_is_of_it(site: Site) -> None:
    first, second = loaded(site, "data/anggaran.json")
    assert (first["sasaran"], first["pagu"], first["realisasi"]) == (["S1", "S2"], 3_000_000, 1_000_000)
    assert first["serapan"] == 33.3333333333
    assert (second["sasaran"], second["pagu"], second["realisasi"], second["serapan"]) == ([], 0, None, None)


def test_a_percentage_keeps_ten_decimals() -> None:
    assert data_persen(Fraction(200, 3)) == 66.6666666667
    assert data_persen(Fraction(100)) == 100
    assert data_persen(None) is None


def test_the_workbook_holds_the_records_of_every_table(site: Site) -> None:
    content = site.berkas["data/kinerja-uji.xlsx"]()
    assert isinstance(content, bytes)
    assert content == site.berkas["data/kinerja-uji.xlsx"]()
    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == ["baca dulu", *(one.nama for one in TABEL), "kamus"]
    for sheet in [book[one.nama] for one in TABEL]:
        records = loaded(site, f"data/{sheet.title}.json")
        head, *rows = sheet.iter_rows(values_only=True)
        assert len(rows) == len(records)
        for row, record in zip(rows, records, strict=True):
            assert dict(zip(head, row, strict=True)) == {key: _cell(value) for key, value in record.items()}
        assert sheet.freeze_panes == "A2"


def _cell(value: Any) -> Any:
    """Several codes are a text in a cell."""
    return " ".join(value) or None if isinstance(value, list) else value


def test_the_workbook_says_what_it_holds(site: Site) -> None:
    content = site.berkas["data/kinerja-uji.xlsx"]()
    assert isinstance(content, bytes)
    book = openpyxl.load_workbook(BytesIO(content))
    notes = [str(row[0]) for row in book["baca dulu"].iter_rows(values_only=True)]
    assert notes[0] == "Data kinerja Uji, Uji"
    assert notes[1].startswith("DATA CONTOH")
    head, *words = book["kamus"].iter_rows(values_only=True)
    assert head == ("Tabel", "Kolom", "Nama", "Jenis", "Satuan", "Arti", "Asal", "Contoh")
    assert [row[:2] for row in words] == [(one.nama, kolom.kode) for one in TABEL for kolom in one.kolom]


def test_the_csv_for_excel_holds_the_same_with_its_signs(site: Site) -> None:
    text = str(site.berkas["data/excel/kinerja.csv"]())
    assert text.startswith("\ufefftahun;tujuan;")
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines(), delimiter=";"))
    plain = list(csv.DictReader(str(site.berkas["data/kinerja.csv"]()).splitlines()))
    assert [row["capaian"] for row in rows] == [row["capaian"].replace(".", ",") for row in plain]
    assert [row["tercapai"] for row in rows] == ["tidak", "ya", "tidak", "", ""]
    texts = ("nama", "target_teks", "keterangan", "sumber")
    assert [[row[kode] for kode in texts] for row in rows] == [[row[kode] for kode in texts] for row in plain]


def test_the_workbook_masks_numbers_of_persons_and_keeps_formulas_text(tmp_path: Path) -> None:
    hostile, nik = '=HYPERLINK("http://x")', "3302010101900001"
    names = [
        {**SEMUA[0], "nama": hostile},
        {"kode": "iku-02", "nama": f"Warga {nik}", "tahun": {2025: {"target": "1"}}},
    ]
    site = build(write_data(tmp_path / "data", names), HARI_INI)
    content = site.berkas["data/kinerja-uji.xlsx"]()
    assert isinstance(content, bytes)
    sheet = openpyxl.load_workbook(BytesIO(content))["kinerja"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    (found,) = [cell for cell in cells if cell.value == hostile]
    assert (found.data_type, found.quotePrefix) == ("s", True)
    assert not any(nik in str(cell.value) for cell in cells)
    assert any(str(cell.value).startswith("Warga ") and str(cell.value).endswith("001") for cell in cells)
