"""The forms of BPS and the list of public information: filled in from the data, and what is empty listed by name."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
from alat_data import isi_data, kantor_kecil
from bahan import HARI_INI as HARI_KECIL
from bahan import himpunan, write_data
from bersama import terbitan

from lkjip_build.bahasa.metadata_bps import ISIAN
from lkjip_build.build import build

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


def test_a_composite_names_what_it_is_made_of_and_the_form_skips_what_does_not_ask(tmp_path: Path) -> None:
    told = {
        "konsep": "Mutu layanan",
        "ukuran": "Indeks",
        "klasifikasi": "Menurut jenis layanan",
        "komposit": "ya",
        "pembangun": ["iku-02", "iku-03"],
    }
    years = {2025: {"target": "80", "realisasi": "82"}}
    indikator = [
        {"kode": "iku-01", "tahun": years, **told},
        {"kode": "iku-02", "tahun": years, "komposit": "tidak"},
        {"kode": "iku-03", "tahun": years},
    ]
    site = build(write_data(tmp_path / "data", indikator, {}, [himpunan()]), HARI_KECIL)
    found = isi_data(site)
    first, second, third = json.loads(found["data/metadata-bps/ms-ind.json"])
    assert (first["Konsep"], first["Ukuran"], first["Klasifikasi Penyajian"]) == (
        *("Mutu layanan", "Indeks", "Menurut jenis layanan"),
    )
    made_of = ("Apakah Indikator Komposit?", "Indikator Pembangun", "Variabel Pembangun")
    assert [first[one] for one in made_of] == ["Ya", "Indikator iku-02; Indikator iku-03", None]
    assert [second[one] for one in made_of] == ["Tidak", None, None]
    assert [third[one] for one in made_of] == [None, None, None]
    book = openpyxl.load_workbook(io.BytesIO(found["data/metadata-bps/metadata-statistik.xlsx"]))
    listed = {row[1]: str(row[2]).split(", ") for row in book["belum diisi"].values if row[0] == "ms-ind"}
    asked = [[one for one in made_of if one in listed[f"Indikator iku-0{number}"]] for number in (1, 2, 3)]
    assert asked == [[], ["Variabel Pembangun"], [*made_of]]
    rows = json.loads(found["data/indikator.json"])
    assert [(row["komposit"], row["pembangun"]) for row in rows] == [
        *((True, ["iku-02", "iku-03"]), (False, []), (None, [])),
    ]
    assert rows[0]["klasifikasi"] == "Menurut jenis layanan"
    page = site.halaman["indikator/iku-01/index.md"]().source(inline=True)
    assert all(one in page for one in ("Mutu layanan", "Menurut jenis layanan", "Disusun dari"))
    assert "../iku-02/" in page
    assert "Disusun dari" not in site.halaman["indikator/iku-02/index.md"]().source(inline=True)


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
    assert {row["tempat"] for row in rows} == {"Kecamatan Baturraden, Kabupaten Banyumas"}
    days = {row["alamat"]: row["waktu"] for row in rows if row["waktu"]}
    signed = {row["tahun"]: row["ditandatangani"] for row in json.loads(isi_data(site)["data/siklus.json"])}
    reports = {f"laporan/{year}/": told["tanggal"] for year, told in signed.items() if told}
    assert len(reports) == 3
    assert days == {**reports, "sop/penyusunan-lkjip/": "2023-06-16"}
