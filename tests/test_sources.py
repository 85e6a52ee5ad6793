"""Bytes of Indonesian Excel become text with a place, or a problem with a place."""

from pathlib import Path

import pytest
from builders import TERKECIL, write_folder

from lkjip_build.sources import decode, locate_cell, read_csv, read_file, read_folder, read_yaml
from lkjip_build.sources.pengodean import doubtful, likely, seven_bit

TABLE = "indikator;target;catatan\niku-01;82,5;Survei – triwulan\niku-02;3;\n"
ROWS = [
    {"indikator": "iku-01", "target": "82,5", "catatan": "Survei – triwulan"},
    {"indikator": "iku-02", "target": "3", "catatan": None},
]


def rows_of(raw: bytes) -> object:
    read = read_file(raw, "data/x.csv")
    assert [str(problem) for problem in read.problems] == []
    assert read.document is not None
    return read.document.tree


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_of_excel_gives_the_same_cells(encoding: str, newline: str) -> None:
    assert rows_of(TABLE.replace("\n", newline).encode(encoding)) == ROWS


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\n" + TABLE,
        "SEP=;\n" + TABLE,
        "\n\n" + TABLE + "\n;;\n",
        TABLE.replace("\n", ";;\n"),
        TABLE.replace(";", "\t"),
        'indikator,target,catatan\niku-01,"82,5",Survei – triwulan\niku-02,3,\n',
        TABLE.replace("82,5", '"82,5"').replace("iku-02", '"iku-02"'),
        TABLE.replace("82,5", "\u00a082,5\u2009"),
        TABLE.replace("indikator;target;catatan", "INDIKATOR ;Target;\u00a0Catatan"),
    ],
)
def test_every_habit_of_excel_gives_the_same_cells(text: str) -> None:
    assert rows_of(text.encode()) == ROWS


def test_quoted_cells_span_lines_and_the_next_row_keeps_its_line() -> None:
    document, problems = read_csv('a;b\n"satu\ndua";"ti""ga"\nx;y\n', "data/x.csv")
    assert problems == []
    assert document is not None
    assert document.tree == [{"a": "satu\ndua", "b": 'ti"ga'}, {"a": "x", "b": "y"}]
    assert [str(document.locate(row, "b")) for row in (0, 1)] == ["data/x.csv:2:2 (b)", "data/x.csv:4:2 (b)"]


def twenty_rows(last: str) -> str:
    return "a;b;c\n" + "".join(f"{number};x;{'c' if number < 16 else last}\n" for number in range(1, 21))


def test_cells_that_excel_leaves_out_of_a_whole_block_are_empty() -> None:
    document, problems = read_csv(twenty_rows("").replace(";x;\n", ";x\n"), "data/x.csv")
    assert problems == []
    assert document is not None
    assert document.tree[15:] == [{"a": str(number), "b": "x", "c": None} for number in range(16, 21)]


@pytest.mark.parametrize("line", [3, 18])
def test_a_cell_missing_in_one_row_is_a_slip(line: int) -> None:
    lines = twenty_rows("c").splitlines()
    lines[line - 1] = lines[line - 1].replace(";x", "", 1)
    document, problems = read_csv("\n".join(lines), "data/x.csv")
    assert [(problem.code, problem.location.line) for problem in problems] == [("LKJ007", line)]
    assert document is not None
    assert len(document.tree) == 19


def test_an_unquoted_decimal_comma_never_moves_figures() -> None:
    """The spare cell at the end of a row must not be taken for Excel's padding."""
    text = "kode,target,realisasi,catatan\na,83,82,5,\nb,3,4,\n"
    document, problems = read_csv(text, "data/x.csv")
    assert [(problem.code, problem.location.line) for problem in problems] == [("LKJ007", 2)]
    assert document is not None
    assert document.tree == [{"kode": "b", "target": "3", "realisasi": "4", "catatan": None}]
    _, problems = read_csv("kode,target,realisasi,catatan\na,83,82,5,\nb,3,3,5,\n", "data/x.csv")
    assert [problem.code for problem in problems] == ["LKJ007", "LKJ007"]


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"PK\x03\x04\x14\x00", "LKJ002", 0),
        (TABLE.encode("utf-16-le"), "LKJ002", 0),
        ("a;b\né;".encode() + b"\xe9\n", "LKJ002", 2),
        (b"a;b\n1;\x81\n", "LKJ002", 2),
        (b"a;b\n1;2\x00\n", "LKJ008", 2),
        ("a;b\n1;2\u200b\n".encode(), "LKJ008", 2),
        ("a;b\n1;2\u202e\n".encode(), "LKJ008", 2),
        (b"a;a\n1;2\n", "LKJ105", 1),
        (b"\n\n", "LKJ006", 0),
        (b'a;b\n"1;2\n3;4\n', "LKJ007", 2),
        (b'a;b\n"1"x;2\n', "LKJ007", 2),
    ],
)
def test_what_cannot_be_read_has_a_code_and_a_line(raw: bytes, code: str, line: int) -> None:
    problems = read_file(raw, "data/x.csv").problems
    assert [(problem.code, problem.location.line) for problem in problems] == [(code, line)]


def test_letters_that_another_program_garbled_are_told_with_what_they_were() -> None:
    text, problems = decode("a;b\n1;Survei – dua “kali”\n".encode().decode("cp1252", "ignore").encode(), "data/x.csv")
    assert text is not None
    assert [(problem.code, problem.value) for problem in problems] == [("LKJ010", "â€“")]
    assert "'–'" in (problems[0].remedy or "")
    assert decode("é è À “–” 5 × ² °".encode(), "data/x.csv") == ("é è À “–” 5 × ² °", [])


@pytest.mark.parametrize(
    ("lines", "column", "found"),
    [
        (["a;b;c", "x;yy;z"], 2, (2, 2, 2)),
        (["a;b;c", 'x;"y;y";z'], 2, (2, 3, 3)),
        (["a;b;c", 'x;"y;y";z'], 3, (2, 8, 1)),
        (["a\tb\tc", "x\t\tz"], 3, (2, 3, 1)),
        (["a,b,c", 'x,"1;2;3;4",z'], 3, (2, 12, 1)),
        (["a;b;c", '"satu', 'dua";y;z'], 2, (3, 5, 1)),
        (["sep=,", "a,b", "x;1,y"], 2, (3, 4, 1)),
        (["a;b;c", "x"], 2, None),
    ],
)
def test_a_cell_is_found_again_in_its_lines(lines: list[str], column: int, found: tuple[int, int, int] | None) -> None:
    assert locate_cell(lines, 3 if lines[0] == "sep=," else 2, column) == found


def test_yaml_scalars_stay_text() -> None:
    document, problems = read_yaml("kode: 1.10\nno: no\njam: 12:30\nnol: 010\nkosong:\nkutip: ''\n", "data/x.yml")
    assert problems == []
    assert document is not None
    assert document.tree == {"kode": "1.10", "no": "no", "jam": "12:30", "nol": "010", "kosong": None, "kutip": ""}
    assert str(document.locate("jam")) == "data/x.yml:3:6 (jam)"


@pytest.mark.parametrize(
    "text", ["[" * 100_000 + "]" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000, "a:\n" + " [\n" * 1000]
)
def test_nesting_without_end_is_a_problem_and_no_crash(text: str) -> None:
    document, problems = read_yaml(text, "data/x.yml")
    assert document is None
    assert [problem.code for problem in problems] == ["LKJ005"]


def test_a_folder_names_all_that_it_holds_but_for_leftovers(tmp_path: Path) -> None:
    extra = {
        "2025/kinerja.xlsx": b"PK",
        "catatan.txt": b"x",
        "bukti/surat.pdf": b"x",
        ".git/x.yml": b"x",
        "a.yaml": b"x",
    }
    sources = read_folder(write_folder(tmp_path / "data", {**TERKECIL, **extra}))
    assert set(sources.isi.berkas) == {*TERKECIL, "2025/kinerja.xlsx", "a.yaml", "bukti/surat.pdf", "catatan.txt"}
    assert set(sources.documents) == set(TERKECIL)
    assert sources.problems == ()


@pytest.mark.parametrize(
    ("text", "sign", "found"),
    [
        (" éa", "é", True),
        (" é a", "é", False),
        ("5éa", "é", False),
        ("aé ", "é", True),
        ("mü", "ü", False),
        ("5 kmü", "ü", False),
        ("Jumü", "ü", True),
        ("5‰", "‰", True),
        ("a‰ ", "‰", False),
        (" ‰a", "‰", False),
    ],
)
def test_where_a_letter_that_is_not_ascii_can_stand(text: str, sign: str, *, found: bool) -> None:
    assert likely(text, text.index(sign)) == found


def test_a_word_at_the_very_beginning_of_a_file_is_named_whole() -> None:
    (utf7, dos) = seven_bit("a+AOk- b", "x.csv"), doubtful("régime".encode("cp850"), "x.csv")
    assert utf7
    assert utf7.message == "huruf di baris ini terbaca '+AOk-', tetapi mungkin maksudnya 'é'"
    assert dos
    assert dos.message.endswith("tetapi mungkin maksudnya 'régime'")


def test_marks_that_close_what_none_opened_are_left_over() -> None:
    (problem,) = read_file(b"=======\na\n=======\nb\n>>>>>>> x", "data/x.csv").problems
    assert problem.message.startswith("sisa tanda git '======='")


@pytest.mark.parametrize(
    ("text", "found"), [(" +AOk-a", True), (" +AOk- a", False), ("a+AOkA6Q-", True), ("a+AOkA6Q- b", True)]
)
def test_letters_of_seven_bits_are_told_where_they_are_likely(text: str, *, found: bool) -> None:
    assert bool(seven_bit(text, "x.csv")) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\nx: +IBM-y\n", [("LKJ032", "2", "+IBM-")]),
        ("\n\nnama: â€“ x\n", [("LKJ010", "3", "â€“")]),
        ("a: “–\nb: â€“\n", [("LKJ010", "2", "â€“")]),  # behind signs that stand side by side by right
        ("\na: b\u200b\n", [("LKJ008", "2:5", None)]),
    ],
)
def test_a_letter_is_told_with_its_line_and_what_was_typed(text: str, told: list[tuple[str, str, str | None]]) -> None:
    problems = decode(text.encode(), "x.yml")[1]
    assert [(one.code, str(one.location).removeprefix("x.yml:"), one.value) for one in problems] == told
