"""A year's files that are another year's: told for every pair of shipped years, and never of data left alone."""

import shutil
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from builders import HARI_INI

from lkjip_build.build import inspect
from lkjip_build.problems import Problem

ROOT = Path(__file__).parents[1]
SEMUA_TAHUN = (2023, 2024, 2025, 2026)
PASANGAN = list(permutations(SEMUA_TAHUN, 2))
TERSALIN = {"LKJ450", "LKJ451", "LKJ452", "LKJ453", "LKJ454"}


def of(problems: tuple[Problem, ...], *codes: str) -> list[tuple[str, str]]:
    return [(str(one.location), one.message) for one in problems if one.code in codes]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.mark.parametrize("folder", ["data", *(f"tests/situs/{one.name}/data" for one in ROOT.glob("tests/situs/*"))])
@pytest.mark.parametrize("hari_ini", [HARI_INI, date(2027, 3, 1)])
def test_data_left_alone_are_no_copies(folder: str, hari_ini: date) -> None:
    assert of(inspect(ROOT / folder, hari_ini).problems, *TERSALIN) == []


@pytest.mark.parametrize("name", ["kinerja.csv", "anggaran.csv", "siklus.csv"])
@pytest.mark.parametrize(("asal", "tujuan"), PASANGAN)
def test_a_table_copied_over_another_year_is_an_error(data: Path, name: str, asal: int, tujuan: int) -> None:
    rows = (data / f"{asal}/{name}").read_text(encoding="utf-8").count("\n") - 1
    shutil.copy(data / f"{asal}/{name}", data / f"{tujuan}/{name}")
    problems = inspect(data, HARI_INI).problems
    lama, baru = sorted((asal, tujuan))
    if rows:
        told = f"tabel ini sama dengan data/{lama}/{name}: {rows} dari {rows} baris"
        assert of(problems, "LKJ450") == [(f"data/{baru}/{name}", told)]
    else:  # the log of 2026 has not begun: the other year has lost its own
        assert [place for place, _ in of(problems, "LKJ012", "LKJ452")] == [f"data/{tujuan}/{name}"]


@pytest.mark.parametrize(("asal", "tujuan"), PASANGAN)
def test_one_row_of_a_budget_copied_is_told_at_its_line(data: Path, asal: int, tujuan: int) -> None:
    lines = {
        tahun: (data / f"{tahun}/anggaran.csv").read_text(encoding="utf-8").split("\n") for tahun in (asal, tujuan)
    }
    text = "\n".join([*lines[tujuan][:4], lines[asal][4], *lines[tujuan][5:]])
    (data / f"{tujuan}/anggaran.csv").write_text(text, encoding="utf-8")
    lama, baru = sorted((asal, tujuan))
    if lines[asal][0] != lines[tujuan][0]:  # a row of a table with other columns has too many cells or too few
        assert [place for place, _ in of(inspect(data, HARI_INI).problems, "LKJ007")] == [
            f"data/{tujuan}/anggaran.csv:5"
        ]
        return
    message = f"isi baris ini sama dengan baris 5 di data/{lama}/anggaran.csv"
    assert of(inspect(data, HARI_INI).problems, *TERSALIN) == [(f"data/{baru}/anggaran.csv:5", message)]


@pytest.mark.parametrize("tahun", [2023, 2024, 2025])
def test_a_log_cut_after_any_row_is_told_where_it_stops(data: Path, tahun: int) -> None:
    file = data / f"{tahun}/siklus.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    for kept in range(1, len(lines)):
        file.write_text("\n".join(lines[:kept]) + "\n", encoding="utf-8")
        places = [place for place, _ in of(inspect(data, HARI_INI).problems, "LKJ012", "LKJ452")]
        assert places == [f"data/{tahun}/siklus.csv" + (f":{kept}" if kept > 1 else "")]


@pytest.mark.parametrize("tahun", [2024, 2025])
def test_a_year_lost_between_two_others_is_told(data: Path, tahun: int) -> None:
    shutil.rmtree(data / str(tahun))
    told = f"tahun {tahun} tidak ada, padahal ada tahun {tahun - 1} dan {tahun + 1}"
    assert of(inspect(data, HARI_INI).problems, "LKJ453") == [(f"data/{tahun}", told)]


def test_the_analysis_of_another_year_is_told_text_by_text(data: Path) -> None:
    shutil.copy(data / "2024/analisis.yml", data / "2025/analisis.yml")
    told = of(inspect(data, HARI_INI).problems, "LKJ454")
    assert len(told) >= 4
    assert all(place.startswith("data/2025/analisis.yml:") for place, _ in told)
    assert all("sama persis dengan data/2024/analisis.yml baris" in message for _, message in told)
