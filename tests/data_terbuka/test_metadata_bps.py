"""The forms of BPS and the list of public information: filled in from the data, and what is empty listed by name."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
from alat_data import isi_data, kantor_kecil
from bersama import terbitan

from lkjip_build.bahasa.metadata_bps import ISIAN

HARI_INI = date(2026, 11, 23)


def test_the_forms_hold_what_the_data_know_and_nothing_else(tmp_path: Path) -> None:
    found = isi_data(kantor_kecil(tmp_path))
    for form, fields in ISIAN.items():
        rows = json.loads(found[f"data/metadata-bps/{form}.json"])
        assert all(list(row) == list(fields) for row in rows)
    rows = {row["Nama Indikator"]: row for row in json.loads(found["data/metadata-bps/ms-ind.json"])}
    first = rows["Indikator iku-01"]
    assert (first["Satuan"], first["Interpretasi"]) == ("persen", "Makin besar nilainya, makin baik kinerjanya.")
    assert (first["Konsep"], first["Apakah Indikator Komposit?"], first["Definisi"]) == (None, None, None)
    variables = {row["Alias"]: row for row in json.loads(found["data/metadata-bps/ms-var.json"])}
    assert variables["iku-01"]["Aturan Validasi"] == "tidak lebih kecil dari 0 dan tidak lebih besar dari 100"
    assert variables["iku-03"]["Klasifikasi Isian"] == "Belum ada; Ada"
    assert variables["iku-03"]["Tipe Data"] == "Kategorik berjenjang"


def test_what_is_empty_is_listed_by_name(tmp_path: Path) -> None:
    found = isi_data(kantor_kecil(tmp_path))
    book = openpyxl.load_workbook(io.BytesIO(found["data/metadata-bps/metadata-statistik.xlsx"]))
    assert book.sheetnames == ["baca dulu", *ISIAN, "belum diisi"]
    head, *listed = book["belum diisi"].iter_rows(values_only=True)
    assert head == ("Formulir", "Baris", "Isian yang belum diisi")
    by_row = {(form, row): str(fields).split(", ") for form, row, fields in listed}
    for form in ISIAN:
        names, *rows = book[form].iter_rows(values_only=True)
        for row in rows:
            empty = [name for name, value in zip(names, row, strict=True) if value is None]
            # A name that a spreadsheet would run stands behind a mark in a cell of data, and as it is in the list.
            (fields,) = [told for (one, named), told in by_row.items() if one == form and named in row]
            assert fields == empty
    assert "Konsep" in by_row["ms-ind", "Indikator iku-01"]
    assert "Alamat" in by_row["ms-keg", "Pengukuran Kinerja Uji"]
    assert any("DATA CONTOH" in str(row[0]) for row in book["baca dulu"].iter_rows(values_only=True))


def test_the_list_of_public_information_names_pages_that_are_there() -> None:
    site = terbitan(HARI_INI)
    rows = json.loads(isi_data(site)["data/daftar-informasi.json"])
    assert all(f"{row['alamat']}index.md" in site.halaman for row in rows)
    assert {row["jenis"] for row in rows} == {"berkala"}
    assert {row["jangka_simpan"] for row in rows} == {None}
    titles = [row["judul"] for row in rows]
    assert "Laporan kinerja (LKjIP) 2025" in titles
    assert "Laporan kinerja (LKjIP) 2026 (sementara, belum ditandatangani)" in titles
    assert {row["pejabat"] for row in rows} == {"Camat Baturraden"}
