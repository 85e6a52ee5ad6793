"""A case for each condition where a rule has several: one that is left out, or asked the other way, fails here."""

from pathlib import Path

import pytest
from bahan import HARI_INI, himpunan, write_data
from builders import TERKECIL, sources_of
from pydantic_core import PydanticCustomError

from lkjip_build.build import inspect
from lkjip_build.load import load
from lkjip_build.model.nilai import parse_angka
from lkjip_build.model.nilai_ukur import Rentang, parse_nilai
from lkjip_build.model.satuan import Satuan
from lkjip_build.problems import Problem
from lkjip_build.sources import read_yaml


def problems_with(name: str, old: str, new: str) -> tuple[Problem, ...]:
    """Return the problems of the smallest folder with one text replaced."""
    assert TERKECIL[name].count(old) == 1
    return load(sources_of({**TERKECIL, name: TERKECIL[name].replace(old, new)}), "data")[1]


@pytest.mark.parametrize(
    ("nip", "message"),
    [
        ("197307231993031001", None),
        ("197307231993032999", None),
        ("197307231988031001", None),  # fifteen years old at the first day of service
        ("197307231993030001", "susunan NIP tidak mungkin"),
        ("197307231993033001", "susunan NIP tidak mungkin"),
        ("197307231993031000", "susunan NIP tidak mungkin"),
        ("197307231987031001", "susunan NIP tidak mungkin"),
        ("19730723199303100", "ada 17 angka"),
        ("1973072319930310010", "ada 19 angka"),
        ("197302301993031001", "bukan tanggal lahir"),
        ("19730723-199303-1-001", "tanda selain angka"),
        ("1,97307E+17", "bukan NIP"),
    ],
)
def test_each_part_of_a_nip_is_asked_by_itself(nip: str, message: str | None) -> None:
    said = problems_with("instansi.yml", "19730723 199303 1 001", nip)
    assert [problem.code for problem in said] == ([] if message is None else ["LKJ206"])
    assert all(message in problem.message for problem in said if message)


@pytest.mark.parametrize(
    ("text", "satuan", "code"),
    [
        ("80-80", "", "LKJ209"),
        ("80-79", "", "LKJ209"),
        ("80-90 %", "desa", "LKJ212"),
        ("80 %-90", "desa", "LKJ212"),
        ("80-90 %", "%", None),
        ("80-90 %", "Persen", None),
        ("80-90", "desa", None),
        ("85 %", "desa", "LKJ212"),
        ("Rp85", "desa", "LKJ212"),
        ("Rp85", "rupiah", None),
        ("Rp85", "Rp juta", None),
        ("85", "", None),
    ],
)
def test_each_condition_of_a_range_and_of_its_unit(text: str, satuan: str, code: str | None) -> None:
    try:
        parse_nilai(text, satuan=Satuan.of(satuan) if satuan else None)
        found = None
    except PydanticCustomError as refusal:
        found = refusal.type
    assert found == code


def test_a_range_of_the_smallest_step_is_one() -> None:
    bounds = parse_nilai("80-80,1")
    assert isinstance(bounds, Rentang)
    assert bounds.bawah < bounds.atas


@pytest.mark.parametrize(("digits", "code"), [(24, None), (25, "LKJ201")])
def test_a_number_has_at_most_24_digits(digits: int, code: str | None) -> None:
    try:
        parse_angka("1" * digits)
        found = None
    except PydanticCustomError as refusal:
        found = refusal.type
    assert found == code


@pytest.mark.parametrize(
    ("word", "found"),
    [
        # A sum of the whole is read and compared with its lines by LKJ461, so it is no faulty row.
        *(("Jumlah", 0), ("TOTAL", 0), ("Jumlah besar", 1), ("TOTAL belanja", 1)),
        *(("Grand Total", 1), ("Subtotal", 1), ("Sub total", 1), ("Totalitas", 0), ("Anu", 0)),
    ],
)
def test_a_faulty_row_that_sums_is_told_as_such(word: str, found: int) -> None:
    said = problems_with("2025/anggaran.csv", "7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;", f"{word};;;;")
    assert sum("baris jumlah" in problem.message for problem in said) == found


def test_a_word_for_a_sum_behind_an_empty_cell_counts_and_behind_a_filled_one_does_not() -> None:
    old = "7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;"
    assert ["jangan ditulis" in one.message for one in problems_with("2025/anggaran.csv", old, ";Jumlah;;;")] == [True]
    assert not any(
        "jangan ditulis" in one.message for one in problems_with("2025/anggaran.csv", old, "Anu x;Jumlah;;;")
    )


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Survei;\n", "=A1;\n", ["LKJ213"]),
        ("Survei;\n", "a=b;\n", []),
        (";83,5;", ";=SUM(D2:G2);", ["LKJ213"]),
        (";83,5;Survei;\n", ";=SUM(D2:G2);=A1;\n", ["LKJ213", "LKJ213"]),
        (";83,5;", ";delapan;", ["LKJ201"]),
    ],
)
def test_a_formula_is_told_once_and_no_fault_of_another_cell_is_hidden(old: str, new: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems_with("2025/kinerja.csv", old, new)] == codes


def test_a_formula_hides_no_fault_of_another_cell() -> None:
    said = problems_with("2025/kinerja.csv", ";83,5;Survei;", ";delapan;=A1;")
    assert sorted(problem.code for problem in said) == ["LKJ201", "LKJ213"]


def test_rows_behind_a_faulty_one_are_read_on() -> None:
    """No fault ends the reading of its file: the next rows have theirs."""
    rows = TERKECIL["2025/kinerja.csv"].replace(";83,5;", ";a;").replace(";45;Daftar", ";b;Daftar")
    _, said = load(sources_of({**TERKECIL, "2025/kinerja.csv": rows}), "data")
    assert [(problem.code, problem.location.line) for problem in said] == [("LKJ201", 2), ("LKJ201", 4)]


def test_keys_behind_a_faulty_one_are_read_on() -> None:
    old = "kabupaten: Kabupaten Uji\nprovinsi: Provinsi Uji"
    said = problems_with("instansi.yml", old, "kabupaten: [x]\nprovinsi: [y]")
    assert [(problem.code, problem.location.line) for problem in said] == [("LKJ104", 2), ("LKJ104", 3)]


TAB, BEDA, TITIK = "ada tab di awal baris", "jarak awal baris ini", "tanda ':' tidak ada"


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        ("a: |\n  teks\n\tb: c\nd: e\n", 3, TAB, "ganti tab"),
        ("a: b\n\tc\nd: [e\n", 2, TAB, "ganti tab"),
        ("a:\n\t- b\nc: d\n", 2, TAB, "ganti tab"),
        ("a: 'satu\n\tdua'\nb: c\n  d: e\n", 4, BEDA, "sejajarkan dengan 'b:' di baris 3"),
        ("a: |\n teks\nlagi\nb: c\n", 3, TITIK, "samakan jarak awalnya dengan teks baris 2"),
        ("a: |\n    teks\n  lagi\nb: c\n", 3, "di sini atau di baris sebelumnya", "samakan jarak awal baris"),
        ("a: b\nc d\ne: f\n", 2, TITIK, "tulis 'nama: isi'"),
        ("c d\ne: f\n", 1, TITIK, "tulis 'nama: isi'"),
        ("a: b\n# x\nc d\ne: f\n", 3, TITIK, "tulis 'nama: isi'"),
        ("a: 1\nb:2\nc: 3\n", 2, "titik dua tanpa spasi", "tulis 'nama: isi'"),
        ("a: b\n\n\n  c: d\n", 4, BEDA, "sejajarkan dengan 'a:' di baris 1"),
        ("a:\n   - b\n  - c\n", 3, BEDA, "sejajarkan dengan baris 2"),
        ("a:\n  - b: 1\n   c: 2\n", 3, BEDA, "sejajarkan dengan 'b:' di baris 2"),
        ("a: |\n  x\n\n  # y\n  z\nb: c\n  d: e\n", 7, BEDA, "sejajarkan dengan 'b:' di baris 6"),
        ('a: "satu\nb: c\nd: "dua"\n', 1, "tanda kutip tidak ditutup", "tutup teks"),
        ("a: b: c\n", 1, "titik dua di tempat yang salah", "apit teks bertitik dua"),
        ("a: [b\n", 1, "kurung [ ] atau { } tidak ditutup", "tutup kurungnya"),
        ("a: [b, , c]\n", 1, "isi sesudah kurung atau koma tidak ada", "lengkapi isi"),
        ("a: 'b'\n  c: d\n", 2, BEDA, "sejajarkan dengan 'a:' di baris 1"),
    ],
)
def test_a_slip_of_layout_is_told_at_its_line(text: str, line: int, message: str, remedy: str) -> None:
    _, problems = read_yaml(text, "data/x.yml")
    assert [(problem.code, problem.location.line) for problem in problems] == [("LKJ003", line)]
    assert message in problems[0].message
    assert remedy in (problems[0].remedy or "")


@pytest.mark.parametrize(
    ("mulai", "lacking", "places"),
    [
        (2024, (2023,), []),  # S2 was not pursued then
        (2024, (2023, 2024), ["data/2024/anggaran.csv"]),
        (2023, (2023,), ["data/2023/anggaran.csv"]),
        (2023, (2023, 2025), ["data/2023/anggaran.csv", "data/2025/anggaran.csv"]),
        (2023, (2023, 2024, 2025), ["data/renstra.yml"]),
    ],
)
def test_a_sasaran_without_money_is_told_once_only_where_it_never_had_any(
    tmp_path: Path, mulai: int, lacking: tuple[int, ...], places: list[str]
) -> None:
    years = {
        str(year): {"target": f"8{year % 10}", "realisasi": f"8{year % 10},5", "sumber_data": "x"}
        for year in (2023, 2024, 2025)
    }
    later = {year: row for year, row in years.items() if int(year) >= mulai}
    indikator = [
        {"kode": "iku-1", "sasaran": "S1", "tahun": years},
        {"kode": "iku-2", "sasaran": "S2", "mulai": mulai, "tahun": later},
    ]
    money = {
        year: [
            {"kode": f"1.{year}", "program": "P", "kegiatan": f"K{year}", "sasaran": served, "pagu": f"{year}000"},
        ]
        for year in (2023, 2024, 2025)
        for served in ["S1" if year in lacking else "S1 S2"]
    }
    said = inspect(write_data(tmp_path / "data", indikator, money), HARI_INI).problems
    assert [one.location.path for one in said if one.code == "LKJ424"] == places


@pytest.mark.parametrize(
    ("mulai", "lacking", "places"),
    [
        (2023, (2024,), ["data/2024/kinerja.csv"]),
        (2023, (2024, 2025), ["data/2024/kinerja.csv", "data/2025/kinerja.csv"]),
        (2023, (2023, 2024, 2025), ["data/renstra.yml"]),
        (2024, (2024, 2025), ["data/renstra.yml"]),
        (2025, (2025,), ["data/2025/kinerja.csv"]),
    ],
)
def test_an_indikator_without_rows_is_told_once_only_where_it_never_had_any(
    tmp_path: Path, mulai: int, lacking: tuple[int, ...], places: list[str]
) -> None:
    years = {str(year): {"target": f"8{year % 10}", "realisasi": f"8{year % 10},5"} for year in (2023, 2024, 2025)}
    some = {year: row for year, row in years.items() if int(year) >= mulai and int(year) not in lacking}
    usual = {"kode": "iku-1", "tahun": years}
    indikator = [usual, *({"kode": f"iku-{number}", "mulai": mulai, "tahun": some} for number in (2, 3))]
    said = inspect(write_data(tmp_path / "data", indikator), HARI_INI).problems
    assert sorted(one.location.path for one in said if one.code == "LKJ401") == sorted(2 * places)


@pytest.mark.parametrize("jenis", [{"konsolidasi": "jumlah"}, {"konsolidasi": "rata-rata", "skala": ["Ada", "Baik"]}])
def test_a_row_whose_quarters_cannot_be_taken_together_hides_no_fault_of_the_next(
    tmp_path: Path, jenis: dict[str, object]
) -> None:
    typed = "Ada" if "skala" in jenis else "3"
    quarters = dict.fromkeys(("tw1", "tw2", "tw3", "tw4"), typed)
    kurang = {**quarters, "tw4": typed if "skala" in jenis else "", "target": typed, "realisasi": typed}
    salah = {**dict.fromkeys(quarters, "3"), "target": "12", "realisasi": "13"}
    indikator = [
        {"kode": "iku-1", **jenis, "tahun": {"2025": kurang}},
        {"kode": "iku-2", "konsolidasi": "jumlah", "tahun": {"2025": salah}},
    ]
    said = inspect(write_data(tmp_path / "data", indikator), HARI_INI).problems
    assert [str(one.location) for one in said if one.code == "LKJ405"] == ["data/2025/kinerja.csv:3:8 (realisasi)"]


def test_a_code_of_two_rule_sets_is_told(tmp_path: Path) -> None:
    rows = [{"kode": "iku-1", "tahun": {"2025": {"target": "80"}}}]
    aturan = [himpunan(2020, 2024, kode="aturan"), himpunan(2025, kode="aturan")]
    said = inspect(write_data(tmp_path / "data", rows, aturan=aturan), HARI_INI).problems
    assert [one.location.path for one in said if one.code == "LKJ301"] == ["data/aturan.yml"]
