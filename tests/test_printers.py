"""The same list for each reader: carets under the right cell, and forms that other programs accept."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from builders import HARI_INI, TERKECIL, write_folder
from click.testing import CliRunner

from lkjip_build import katalog
from lkjip_build.build import Inspection, inspect
from lkjip_build.cli import main
from lkjip_build.printers import FORMATS, excerpt, github, gitlab, text, wants_color
from lkjip_build.problems import Location, Problem

MANUAL = Path(__file__).parents[1] / "lkjip_build/panduan/masalah.md"
SKEMA = Path(__file__).parent / "skema/sarif-2.1.0-rtm.5.json"


def problem_at(path: str, line: int, column: int, value: str | None = None, code: str = "LKJ201") -> Problem:
    return katalog.rules()[code].at(Location(path, line, column), "bukan angka", value, "tulis angka saja")


def pointed(
    line: str, column: int, *, path: str = "data/x.csv", header: str = "a;b;c", value: str | None = None
) -> str:
    """Return what the caret stands under, as a reader of a terminal sees it."""
    shown, caret = excerpt(problem_at(path, 2, column, value), {path: (header, line)}, indent="")
    return shown[caret.index("^") : caret.rindex("^") + 1]


@pytest.mark.parametrize(
    ("line", "column", "header", "found"),
    [
        ("x;delapan;z", 2, "a;b;c", "delapan"),
        ('"x;x";"dela;pan";z', 2, "a;b;c", "dela;pan"),
        ('"x ""y""";delapan;z', 2, "a;b;c", "delapan"),
        ("x\tdelapan\tz", 2, "a\tb\tc", "delapan"),
        ('"1,5",delapan,z', 2, "a,b,c", "delapan"),
        ("1,5;2,5,5,5,5;z", 3, "a;b;c", "z"),
        ("x;;z", 2, "a;b;c", ";"),
        ("x;y;", 3, "a;b;c", ""),
        (f"{'x' * 200};delapan;{'z' * 200}", 2, "a;b;c", "delapan"),
    ],
)
def test_the_caret_stands_under_the_cell(line: str, column: int, header: str, found: str) -> None:
    assert pointed(line, column, header=header) == found


def test_the_caret_stands_under_the_value_of_a_yaml_line() -> None:
    assert pointed('  nip: "19730723"', 8, path="data/x.yml", value="19730723") == "19730723"
    assert pointed("  arah: turn", 9, path="data/x.yml", value="turn") == "turn"
    assert pointed("  kosong:", 3, path="data/x.yml") == "k"


def test_wide_letters_move_the_caret_as_far_as_the_terminal_does() -> None:
    lines = {"data/x.csv": ("a;b", "８２;é́;x")}
    assert excerpt(problem_at("data/x.csv", 2, 2), lines, "")[1] == " " * 5 + "^"
    assert excerpt(problem_at("data/x.csv", 2, 1), lines, "")[1] == "^^^^"


def test_a_quoted_cell_below_its_row_is_shown_on_its_own_line() -> None:
    lines = {"data/x.csv": ("a;b", '"satu', 'dua";delapan')}
    assert excerpt(problem_at("data/x.csv", 2, 2), lines, "") == ['dua";delapan', "     ^^^^^^^"]


@pytest.fixture
def rusak(tmp_path: Path) -> Path:
    files = dict(TERKECIL)
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(";83,5;", ";delapan puluh;")
    files["2025/siklus.csv"] = files["2025/siklus.csv"].replace("2026-01-27;2026-01-29", "2026-01-27;2027-01-29")
    return write_folder(tmp_path / "data", files)


def shown(folder: Path) -> Inspection:
    return inspect(folder, HARI_INI)


def test_a_problem_is_a_paragraph_with_place_source_caret_and_remedy(rusak: Path) -> None:
    inspection = shown(rusak)
    assert text(inspection.problems, inspection.lines) == (
        "data/2025/kinerja.csv:2:8 (realisasi): kesalahan [LKJ201] 'delapan puluh' bukan angka\n"
        "    iku-01;83;;82,4;83,2;83,8;84,6;delapan puluh;Survei;\n"
        "                                   ^^^^^^^^^^^^^\n"
        "    Perbaikan: tulis angka saja, dengan koma untuk desimal, misalnya 82,5\n"
        "\n"
        "data/2025/siklus.csv:3:4 (selesai): peringatan [LKJ415] selesai 2027-01-29 belum terjadi;"
        " hari ini 2026-11-20\n"
        "    2;camat;2026-01-27;2027-01-29;tidak;Catatan koreksi;koreksi.pdf;\n"
        "                       ^^^^^^^^^^\n"
        "    Perbaikan: periksa tahun, bulan, dan harinya\n"
        "\n"
        "1 kesalahan, 1 peringatan.\n"
    )


def test_the_manual_opens_with_a_true_example(tmp_path: Path) -> None:
    files = dict(TERKECIL)
    row = "iku-01;83;;82,4;83,2;83,8;84,6;83,5;Survei;"
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(
        row, "iku-01;85;;84,2;84,6;84,9;85,1;84,7 nilai;Rekap survei;"
    )
    inspection = shown(write_folder(tmp_path / "data", files))
    printed = text(inspection.problems, inspection.lines).split("\n\n")[0]
    assert f"```\n{printed}\n```" in MANUAL.read_text(encoding="utf-8")


def test_errors_come_first_and_the_rest_is_counted() -> None:
    warnings = [problem_at("data/a.csv", line, 1, code="LKJ404") for line in range(1, 31)]
    errors = [problem_at("data/b.csv", line, 1) for line in range(1, 16)]
    printed = text([*warnings, *errors], {})
    places = [line.split(":")[0] for line in printed.splitlines() if "[LKJ" in line]
    assert places == ["data/b.csv"] * 15 + ["data/a.csv"] * 5
    assert "… dan 0 kesalahan, 25 peringatan lagi" in printed
    assert printed.endswith("15 kesalahan, 30 peringatan.\n")


def test_good_data_say_so() -> None:
    assert text([], {}) == "Data baik: tidak ada masalah.\n"


def test_colour_only_where_asked(rusak: Path) -> None:
    inspection = shown(rusak)
    assert "\x1b" not in text(inspection.problems, inspection.lines)
    assert "\x1b[31;1mkesalahan\x1b[0m" in text(inspection.problems, inspection.lines, color=True)


class _Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_only_on_a_terminal_that_wants_it(
    environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(_Terminal()) is wanted  # type: ignore[arg-type]
    assert wants_color(io.StringIO()) is False


def test_github_gets_one_escaped_line_for_each_problem(rusak: Path) -> None:
    inspection = shown(rusak)
    first, second = github(inspection.problems, inspection.lines).splitlines()
    assert first == (
        "::error file=data/2025/kinerja.csv,line=2,title=LKJ201 Bukan angka,col=32::'delapan puluh' bukan angka"
        " (kolom realisasi). Perbaikan: tulis angka saja, dengan koma untuk desimal, misalnya 82,5"
    )
    assert second.startswith("::warning file=data/2025/siklus.csv,line=3,title=LKJ415 ")
    hostile = katalog.rules()["LKJ201"].at(Location("data/a,b:c.csv", 1), "100%\n::error::x\r")
    assert github([hostile], {}) == (
        "::error file=data/a%2Cb%3Ac.csv,line=1,title=LKJ201 Bukan angka::100%25%0A::error::x%0D\n"
    )


def test_gitlab_gets_what_its_code_quality_reads(rusak: Path) -> None:
    """Each finding has the keys that GitLab documents, its line, and a fingerprint that a moved line keeps."""
    inspection = shown(rusak)
    found = json.loads(gitlab(inspection.problems, inspection.lines))
    assert len(found) == len(inspection.problems) >= 2
    assert {frozenset(one) for one in found} == {
        frozenset({"description", "check_name", "fingerprint", "severity", "location"})
    }
    places = {(one["location"]["path"], one["location"]["lines"]["begin"]) for one in found}
    assert places == {(one.location.path, one.location.line or 1) for one in inspection.problems}
    assert {one["severity"] for one in found} <= {"major", "minor"}
    assert len({one["fingerprint"] for one in found}) == len(found)
    first = inspection.problems[0]
    moved = replace(first, location=replace(first.location, line=first.location.line + 5))
    (told,), (again,) = (json.loads(gitlab((one,), {})) for one in (first, moved))
    assert told["fingerprint"] == again["fingerprint"]
    twice = json.loads(gitlab((first, moved), {}))
    assert len({one["fingerprint"] for one in twice}) == 2


def test_json_holds_every_field(rusak: Path) -> None:
    inspection = shown(rusak)
    assert json.loads(FORMATS["json"](inspection.problems, inspection.lines))[0] == {
        "berkas": "data/2025/kinerja.csv",
        "baris": 2,
        "kolom": 8,
        "isian": "realisasi",
        "kode": "LKJ201",
        "tingkat": "kesalahan",
        "pesan": "'delapan puluh' bukan angka",
        "tertulis": "delapan puluh",
        "perbaikan": "tulis angka saja, dengan koma untuk desimal, misalnya 82,5",
    }


@pytest.mark.parametrize("empty", [True, False])
def test_sarif_is_valid_and_points_at_characters(rusak: Path, empty: bool) -> None:
    inspection = shown(rusak)
    odd = katalog.rules()["LKJ009"].at(Location("data/data lama/kinerja 100%.csv"), "tidak dikenal", None, "hapus")
    problems = () if empty else (*inspection.problems, odd)
    log = json.loads(FORMATS["sarif"](problems, inspection.lines))
    validator = jsonschema.Draft4Validator(json.loads(SKEMA.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(log)] == []
    results = log["runs"][0]["results"]
    assert len(results) == len(problems)
    if empty:
        return
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "data/2025/kinerja.csv"}
    assert place["region"] == {"startLine": 2, "startColumn": 32, "endColumn": 45}
    assert results[2]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "data/data%20lama/kinerja%20100%25.csv"}
    }
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]


@pytest.mark.parametrize(
    ("edit", "arguments", "code"),
    [
        (None, [], 0),
        (None, ["--ketat"], 0),
        ((";83,5;", ";delapan;"), [], 1),
        ((";83,5;", ";83,6;"), [], 0),
        ((";83,5;", ";83,6;"), ["--ketat"], 1),
        ((";83,5;", ";delapan;"), ["--format", "json"], 1),
        (None, ["--format", "xml"], 2),
        (None, ["--warna"], 2),
    ],
)
def test_the_exit_code_tells_fine_wrong_or_misused(
    edit: tuple[str, str] | None, arguments: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")
    files = dict(TERKECIL)
    if edit:
        files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(*edit)
    folder = write_folder(tmp_path / "data", files)
    result = CliRunner().invoke(main, ["periksa", "--data", str(folder), *arguments])
    assert result.exit_code == code, result.output


def test_a_missing_folder_is_a_problem_with_a_remedy(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["periksa", "--data", str(tmp_path / "tidak-ada")])
    assert result.exit_code == 1
    assert "LKJ001" in result.output
    assert "--data" in result.output


def test_checking_imports_neither_pandas_nor_the_engine_nor_what_other_commands_need(rusak: Path) -> None:
    """A check must answer at once; pandas alone takes longer than all of it."""
    program = (
        "import sys\n"
        "from lkjip_build.cli import main\n"
        f"sys.argv = ['lkjip', 'periksa', '--data', {str(rusak)!r}]\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    print('keluar', end.code)\n"
        "print('modul', sorted({name.split('.')[0] for name in sys.modules}\n"
        "                      & {'pandas', 'numpy', 'mkdocs', 'material', 'jinja2', 'babel', 'typst', 'docx',\n"
        "                         'multiprocessing', 'ssl', 'http', 'webbrowser'}))\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.endswith("keluar 1\nmodul []\n")
    assert "\x1b" not in run.stdout
