"""What offices do to the files of a signed year: the words are clear, and nothing is lost. What is wrong with a seal, a
correction or a document by itself has its cases in tests/masalah/segel.yml.
"""

import csv
import io
from itertools import pairwise

import pytest
from builders import HARI_INI, sources_of
from segel_uji import TAHUN, Berkas, masalah, periksa, tersegel
from test_sifat_segel import corrected, rows_of, with_rows

from lkjip_build.build import inspect_sources
from lkjip_build.compute.segel import perubahan_tahun

TW2 = ("2025/kinerja.csv", "iku-03;40;;10;20;", "iku-03;40;;10;25;")


def ganti(files: Berkas, name: str, old: str, new: str) -> Berkas:
    text = files[name]
    assert isinstance(text, str)
    assert old in text
    return files | {name: text.replace(old, new)}


def test_two_hundred_corrections_of_one_cell_are_in_order_and_none_can_be_spared() -> None:
    header = ["tanggal", "berkas", "kunci", "kolom", "semula", "menjadi", "alasan", "oleh"]
    values = ["20", *(str(number) for number in range(1000, 1199)), "25"]
    row = ["2026-05-03", "kinerja.csv", "iku-03", "tw2"]
    rows = [[*row, one, other, "Salah salin", "Kasi"] for one, other in pairwise(values)]
    assert len(rows) == 200
    files = with_rows(ganti(tersegel(), *TW2), "koreksi.csv", [header, *rows])
    data = periksa(files).data
    assert masalah(files) == []
    assert data is not None
    (riwayat,) = perubahan_tahun(data, TAHUN).riwayat
    assert [one.menjadi for one in riwayat.koreksi] == values[1:]
    for at in (1, 100, 200):
        left = with_rows(files, "koreksi.csv", [header, *rows[: at - 1], *rows[at:]])
        assert {code for code, _ in masalah(left)} & {"LKJ705", "LKJ706"}


def test_two_hundred_corrected_cells_at_once_are_each_recorded() -> None:
    files = tersegel()
    for name in ("kinerja.csv", "anggaran.csv"):
        rows = rows_of(files, name)
        text = rows[0].index("catatan")
        files = with_rows(files, name, [rows[0], *([*row[:text], "Sudah dicek lagi"] for row in rows[1:])])
    made = corrected(files)
    assert masalah(made) == []
    assert len(rows_of(made, "koreksi.csv")) == 1 + 6


def test_an_indikator_with_another_code_is_told_where_it_is_gone_and_where_it_came() -> None:
    files = ganti(tersegel(), "renstra.yml", "kode: iku-02", "kode: iku-20")
    files = ganti(files, "2025/kinerja.csv", "iku-02;", "iku-20;")
    told = [(one.code, one.location.path, one.message) for one in periksa(files).problems]
    assert (
        "LKJ705",
        "data/2025/kinerja.csv",
        "baris iku-02 di kinerja.csv dihapus sesudah laporan 2025 disahkan",
    ) in told
    assert any(path == "data/2025/kinerja.csv" and "baris iku-20" in words for _, path, words in told)
    assert any("iku-02 di renstra.yml" in words for *_, words in told)
    # The year is shown with its own plan, in which there is no iku-20; so the new code cannot be a correction alone.
    assert "LKJ705" not in {code for code, _ in masalah(corrected(files))}


def test_a_sasaran_with_another_code_is_told_at_its_code_and_a_moved_indikator_at_itself() -> None:
    files = ganti(tersegel(), "renstra.yml", "kode: S1", "kode: S9")
    assert {place for code, place in masalah(files) if code == "LKJ705"} == {
        "data/renstra.yml:7:15 (tujuan.1.sasaran.1.kode)"
    }
    other = "      - kode: S2\n        nama: Lain\n        indikator:\n          - kode: iku-04\n"
    moved = ganti(tersegel(), "renstra.yml", "          - kode: iku-04\n", other)
    assert [place.partition(" ")[0] for code, place in masalah(moved) if code == "LKJ705"] == ["data/renstra.yml:47:13"]


def test_the_folder_of_a_signed_year_under_another_name_is_seen() -> None:
    for other in ("2025-lama", "arsip/2025", "2052"):
        moved = {name.replace("2025/", f"{other}/", 1): content for name, content in tersegel().items()}
        assert "LKJ708" in {code for code, _ in masalah(moved)}, other


def test_the_whole_data_folder_may_have_another_name() -> None:
    inspection = inspect_sources(sources_of(tersegel(), "isian"), "isian", HARI_INI)
    assert inspection.problems == ()


def test_every_file_may_be_saved_with_other_line_endings() -> None:
    files = {
        name: content.replace("\n", "\r\n") if isinstance(content, str) else content
        for name, content in tersegel().items()
    }
    assert masalah(files) == []


@pytest.mark.parametrize("size", [0, 1, 8, 28])
def test_a_truncated_pdf_is_not_the_signed_one(size: int) -> None:
    pdf = tersegel()["2025/dokumen/lkjip-2025.pdf"]
    assert isinstance(pdf, bytes)
    assert masalah(tersegel() | {"2025/dokumen/lkjip-2025.pdf": pdf[:size]}) == [
        ("LKJ707", "data/2025/dokumen/lkjip-2025.pdf")
    ]


def test_a_correction_as_excel_saves_it_is_read() -> None:
    made = corrected(ganti(tersegel(), *TW2))
    rows = rows_of(made, "koreksi.csv")
    rows[1] = ["03/05/2026", *rows[1][1:4], "20,0", "25.0", *rows[1][6:]]
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([*rows, [""] * len(rows[0])])
    assert masalah(made | {"2025/koreksi.csv": f"\ufeff{out.getvalue()}"}) == []


def test_a_table_that_cannot_be_read_whole_says_so_and_accuses_nobody_of_removing_rows() -> None:
    files = ganti(tersegel(), "2025/kinerja.csv", "iku-01;83;", "iku-01;delapan;")
    codes = {code for code, _ in masalah(files)}
    assert codes
    assert "LKJ705" not in codes


@pytest.mark.parametrize("name", ["2025/pengesahan.yml", "2025/koreksi.csv", "pengesahan.csv"])
def test_a_conflict_of_git_in_a_file_of_a_seal_is_told_as_one(name: str) -> None:
    files = corrected(ganti(tersegel(), *TW2))
    text = files[name]
    assert isinstance(text, str)
    lines = text.split("\n")
    files[name] = "\n".join([lines[0], "<<<<<<< HEAD", *lines[1:-1], "=======", *lines[1:-1], ">>>>>>> lain", ""])
    told = [one for one in periksa(files).problems if one.severity == "error"]
    assert f"data/{name}" in {one.location.path for one in told}


def test_a_seal_of_a_newer_program_keeps_its_documents_and_blames_nothing_else() -> None:
    files = ganti(tersegel(), "2025/pengesahan.yml", "bentuk: '1'", "bentuk: '9'")
    inspection = periksa(files)
    assert [one.code for one in inspection.problems] == ["LKJ703"]
    assert inspection.data is not None
    assert "2025/dokumen/lkjip-2025.pdf" in inspection.data.dibaca
