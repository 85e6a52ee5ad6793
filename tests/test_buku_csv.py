"""The ledger of what was typed: every line of a CSV file has a fate, and what does not reach the tree is told."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from builders import TERKECIL, sources_of
from hypothesis import example, given
from hypothesis import strategies as st

from lkjip_build.limits import CELL_LETTERS
from lkjip_build.load import load
from lkjip_build.printers import excerpt
from lkjip_build.problems import Problem
from lkjip_build.sources import Document, FileRead, read_csv, read_file
from lkjip_build.sources.csv_kutip import likeness
from lkjip_build.sources.tree import Fate

DATA = Path(__file__).parents[1] / "data"
TABEL = "kode;target;tw1;realisasi;catatan\niku-01;85;84;85,4;\niku-02;94;93;94,25;\niku-03;0;0;0;\niku-04;12;3;12;\n"


def codes(problems: list[Problem] | tuple[Problem, ...]) -> list[tuple[str, int]]:
    return [(problem.code, problem.location.line) for problem in problems]


def cells_of(document: Document | None) -> list[list[str | None]]:
    assert document is not None
    assert isinstance(document.tree, list)
    return [list(row.values()) for row in document.tree if isinstance(row, dict)]  # type: ignore[arg-type]


def words(text: str) -> Counter[str]:
    """Return the letters and digits of a text; titles are read in any case."""
    return Counter(re.sub(r"[^a-z0-9]", "", text.casefold()))


# every line


@given(
    st.lists(
        st.sampled_from(["a", "b1", "7", '"', '""', ";", ";", ",", "\t", "\n", "\n", " ", "\u00a0", "sep=;\n"]),
        max_size=60,
    )
)
def test_every_line_has_a_fate_and_every_letter_reaches_the_tree_or_is_told(parts: list[str]) -> None:
    text = "".join(parts)
    document, problems = read_csv(text, "data/x.csv")
    lines = text.removesuffix("\n").split("\n")
    if document is None:
        assert problems
        return
    assert len(document.fates) == len(lines)
    assert bool(problems) == (Fate.REFUSED in document.fates)
    kept = "".join(cell or "" for row in cells_of(document) for cell in row) + "".join(document.header)
    named = {Fate.REFUSED, Fate.HINT}
    assert words(kept) == words(
        "".join(line for line, fate in zip(lines, document.fates, strict=True) if fate not in named)
    )


@given(st.text(max_size=80))
def test_any_text_is_read_or_told(text: str) -> None:
    document, problems = read_csv(text, "data/x.csv")
    assert problems if document is None else len(document.fates) == len(text.removesuffix("\n").split("\n"))


def test_the_fates_of_a_table() -> None:
    text = 'sep=;\n\nkode;"pagu\nmurni"\n1;2\n\n2;"satu\n\ndua"\n3;4;5\n6;"7\n'
    document, problems = read_csv(text, "data/x.csv")
    assert document is not None
    assert [str(fate) for fate in document.fates] == [
        *(
            "hint",
            "empty",
            "header",
            "header",
            "record",
            "empty",
            "record",
            "continued",
            "continued",
            "refused",
            "refused",
        ),
    ]
    assert codes(problems) == [("LKJ007", 11), ("LKJ007", 10)]


def test_every_line_of_the_shipped_tables_is_a_title_or_a_row() -> None:
    for path in sorted(DATA.rglob("*.csv")):
        document, problems = read_csv(path.read_text(encoding="utf-8"), path.name)
        assert (problems, document and set(document.fates) <= {Fate.HEADER, Fate.RECORD}) == ([], True)


# quotes that swallow


@pytest.mark.parametrize("name", ["2025/anggaran.csv", "2025/siklus.csv", "2025/kinerja.csv", "hari-libur.csv"])
@pytest.mark.parametrize("closing", ["end", "middle", "start", "none"])
@pytest.mark.parametrize("swallowed", [1, *(pytest.param(n, marks=pytest.mark.lama) for n in (2, 3, 6)), 1000])
def test_a_line_swallowed_by_a_quote_is_told_where_the_quote_opened(name: str, closing: str, swallowed: int) -> None:
    """In every column of every seventh row: the second quote at the end of its cell, within, before it, or nowhere."""
    asli = (DATA / name).read_text(encoding="utf-8").rstrip("\n").split("\n")
    untold = []
    for first in range(1, len(asli) - 1, 1 if len(asli) < 30 else 7):
        last = min(first + swallowed, len(asli) - 1)
        for column in range(asli[first].count(";") + 1):
            lines = list(asli)
            cells = lines[first].split(";")
            lines[first] = ";".join([*cells[:column], f'"{cells[column]}', *cells[column + 1 :]])
            cells = lines[last].split(";")
            other = (column + first) % len(cells)
            half = len(cells[other]) // 2
            at = {"end": len(cells[other]), "middle": half, "start": 0}
            if closing != "none":
                cells[other] = f'{cells[other][: at[closing]]}"{cells[other][at[closing] :]}'
            lines[last] = ";".join(cells)
            _, problems = read_csv("\n".join(lines) + "\n", name)
            if not problems or problems[0].location.line != first + 1:
                untold.append((first + 1, last + 1, column, other, codes(problems)))
    assert untold == []


def test_the_swallowed_budget_of_2025_is_told_and_its_line_is_shown() -> None:
    lines = (DATA / "2025/anggaran.csv").read_text(encoding="utf-8").split("\n")
    lines[1] += '"Selesai'
    lines[3] += 'tepat waktu"'
    read = read_file("\n".join(lines).encode(), "data/2025/anggaran.csv")
    assert [str(problem.location) for problem in read.problems] == ["data/2025/anggaran.csv:2:17 (catatan)"]
    assert "baris 3 sampai 4" in read.problems[0].message
    shown, caret = excerpt(read.problems[0], {"data/2025/anggaran.csv": read.lines})
    assert shown[caret.index("^") :].startswith("Selesai")
    assert read.document is not None
    assert read.document.fates == (*["header"], *["refused"] * 3, *["record"] * 17)


NOTES = [
    "baris satu\nbaris dua",
    "baris satu\n\nbaris tiga",
    "1) loket; 2) daring; 3) desa; 4) kota; 5) lain\n6) sisa; 7) baru; 8) lama; 9) beda; 10) sama",
    "hadir: Camat; Sekcam; Kasi; Staf; Lurah\ntidak hadir: Kasubag; BPD; PKK; LPM; RT",
    "2025; naik\n2024; turun",
    "=======\nRingkasan\n=======",
    '"kutip"; dan "lagi"\nselesai',
    ";\n;",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("column", [1, 3, 4])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_true_note_of_many_lines_passes(note: str, column: int, delimiter: str) -> None:
    rows = [line.split(";") for line in TABEL.splitlines()]
    rows[2][column] = note
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    read = read_file(out.getvalue().encode(), "data/x.csv")
    assert codes(read.problems) == []
    assert cells_of(read.document)[1][column] == note.strip()


def test_a_note_whose_lines_are_rows_is_told() -> None:
    """Nothing tells it from rows that were swallowed, and a row lost costs more than a note written again."""
    _, problems = read_csv(TABEL.replace("85,4;", '85,4;"lihat\niku-09;1;2;3;x"'), "data/x.csv")
    assert codes(problems) == [("LKJ030", 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TABEL.replace("85,4;", '85,4;"lihat\ncatatan biasa\niku-09;1;2;3;x"'), [("LKJ030", 2)]),
        (TABEL.replace("85,4;", '85,4;"lihat\niku-09;1 saja\nselesai"'), []),
        ('kode;nama\nk1;"satu\nk2;dua"\nk3;tiga\n', [("LKJ030", 2)]),
        ('kode; nama\nk1; "satu\nk2; dua"\nk3; tiga\n', [("LKJ030", 2)]),
        ('kode;nama;nilai\nk1;"satu\nk2;dua";3\nk3;tiga;4\n', [("LKJ030", 2)]),
        ('kode;nama;nilai\nk1;"satu\nk2";3\nk3;tiga;4\n', []),
    ],
    ids=[
        *("behind a line of words", "a code with less than half of the cells", "in a table of two columns"),
        *("in one with spaces", "one cell more than stand behind the note", "no more than stand behind the note"),
    ],
)
def test_each_condition_of_a_row_in_a_note(text: str, told: list[tuple[str, int]]) -> None:
    assert codes(read_csv(text, "data/x.csv")[1]) == told


def test_a_quote_that_opens_behind_a_true_note_is_told_on_its_own_line() -> None:
    text = TABEL.replace("iku-01;85;84;85,4;", 'iku-01;"85\n";84;"85,4;').replace("94,25;", '94,25;"')
    (problem,) = read_csv(text, "data/x.csv")[1]
    assert (problem.code, str(problem.location)) == ("LKJ030", "data/x.csv:3")
    assert "baris 4 terbaca" in problem.message
    (problem,) = read_csv(TABEL.replace("iku-01;85;84;85,4;", 'iku-01;"85\n";84;"85,4;'), "data/x.csv")[1]
    assert (problem.code, str(problem.location)) == ("LKJ007", "data/x.csv:3")


@pytest.mark.parametrize(("letters", "told"), [(39, [("LKJ030", 2)]), (40, [])])
def test_a_code_has_at_most_forty_letters(letters: int, told: list[tuple[str, int]]) -> None:
    """Longer words with a figure are addresses of the web."""
    text = TABEL.replace("85,4;", f'85,4;"lihat\n{"x" * letters}1;a;b"')
    assert codes(read_csv(text, "data/x.csv")[1]) == told


def test_rows_with_spaces_behind_their_delimiters_are_rows_all_the_same() -> None:
    text = 'kode; target; realisasi\niku-01; 85; "84\niku-02; 94; 93\niku-03; 0; 0"\niku-04; 1; 1\n'
    assert codes(read_csv(text, "data/x.csv")[1]) == [("LKJ030", 2)]


def test_a_note_of_one_word_a_line_in_a_table_of_one_column_passes() -> None:
    document, problems = read_csv('nama\n"desa1\ndesa2"\n', "data/x.csv")
    assert (codes(problems), cells_of(document)) == ([], [["desa1\ndesa2"]])


def test_rows_without_codes_are_told_too() -> None:
    text = "nama;jumlah;satuan\nrapat desa;12;kali\nkunjungan;3;kali\nkerja bakti;4;kali\n"
    for first, second in [("12;", '12;"'), ("rapat desa", '"rapat desa')]:
        damaged = text.replace(first, second, 1).replace("4;kali", '4;kali"')
        assert read_csv(damaged, "data/x.csv")[1][0].location.line == 2
    assert codes(read_csv(text.replace("12;kali", '12;"kali; atau\nlebih"'), "data/x.csv")[1]) == []


def test_rows_that_begin_with_several_words_are_told_where_rows_do() -> None:
    rows = "rapat desa;12;kali\nkerja bakti;4;kali\n"
    damaged = rows.replace("rapat desa;12;", 'rapat desa;12;"') + 'rapat kerja;1;kali"\n'
    assert codes(read_csv("nama;jumlah;satuan\n" + rows + damaged, "data/x.csv")[1]) == [("LKJ030", 4)]


def test_a_line_that_is_short_of_cells_says_nothing_about_rows() -> None:
    short = likeness(["nama;jumlah;satuan", "rapat;1;kali", "rapat desa; kali"], 0, ";", 3)
    assert (short.wordy, short.spaced) == (False, False)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ('a; "b; c" ;d', ["a", "b; c", "d"]),
        ('a;\u00a0"b"\u00a0;d', ["a", "b", "d"]),
        ('a;5" pipa;d"', ["a", '5" pipa', 'd"']),
        ('"";" ";d', [None, None, "d"]),
        ('a;"""b""";d', ["a", '"b"', "d"]),
        ('a;"""";d', ["a", '"', "d"]),
        (';"b";d', [None, "b", "d"]),
    ],
)
def test_quotes_that_are_certain(row: str, cells: list[str | None]) -> None:
    document, problems = read_csv(f"x;y;z\n{row}\n", "data/x.csv")
    assert (codes(problems), cells_of(document)) == ([], [cells])


@pytest.mark.parametrize("row", ['a;"b"c;d', 'a; "b" c;d', 'a;"b;d', 'a;b;"', '"a";"b";"d" e', 'a;""b"";d'])
def test_quotes_that_are_not(row: str) -> None:
    document, problems = read_csv(f"x;y;z\n{row}\n1;2;3\n", "data/x.csv")
    assert codes(problems) == [("LKJ007", 2)]
    assert cells_of(document) == [["1", "2", "3"]]


# widths


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a;b;c\n1;2;3\n4;5;6\n", []),
        ("a;b;c;\n1;2;3\n4;5;6\n", []),  # typed behind the titles only
        ("a;b;c;\n1;2;3;\n4;5;6;\n", []),  # Excel's padding
        ("a;b;c\n1;2;3;\n4;5;6;\n", [2, 3]),  # Excel pads the title row too
        ("a;b;c;;\n1;2;3;\n4;5;6;\n", [2, 3]),
        ("a;b;c;\n1;;2;\n4;5;6\n7;8;9\n", [2]),  # one sign too many hides behind the title row's
        ("a;b;c;\n1;;2;\n4;5;6\n", [2, 3]),  # either row may be the wrong one
        ("a;b;c;\n1;2;\n4;5;6;\n7;8;9;\n", [2]),  # one sign too few
        ("a;b;c;\n1;2;\n3;4;\n5;6;7;\n8;9;0;\n", [2, 3, 4, 5]),  # no width is that of most rows
        ("a;b;c;\n1;;2;\n", [2]),
        ("a;b;c;\n1;2;3\n", [2]),
        ("a;b;c\n1;;2;\n", [2]),
        ("a;b;c;\n1;2;3;\n4;5;6;7\n8;9;0;\n", [3]),  # behind the titles stands something
        ("a;b;c\n1;2\n4;5\n", [2, 3]),  # Excel leaves nothing out of the first sixteen rows
        ("a;b;c\n1;2;3;4\n5;6;7;8\n9;0;1;2\n3;4;5\n", [2, 3, 4]),
        ("a,b,c,\nx,2,y,\nz,5,w,\n", []),
        ("a,b,c,\n1,2,5,\n3,4,5,\n", [2, 3]),  # decimal commas
        ("a,b,c,\n1,-2,5,\n3,4,5,\n", [2, 3]),
        ("a,b,c\nx,2,y,\nz,5,w,\n", [2, 3]),
        ("a;b;;\n1;2;;\n;;;\n", [2]),  # an empty row is no second one
        ("a;b;c;\n1;2;3;x\n4;5;6;y\n7;8;9;\na;b;c\nd;e;f\n", [2, 3, 4]),  # nor one with something behind the titles
        ("a;\nx\ny\n", []),
    ],
)
def test_no_cell_moves_to_another_column_in_silence(text: str, told: list[int]) -> None:
    _, problems = read_csv(text, "data/x.csv")
    assert codes(problems) == [("LKJ007", line) for line in told]


def test_what_a_later_block_of_excel_adds_or_leaves_out_is_its_own() -> None:
    lines = ["a;b;c", *(f"{number};x;c" for number in range(1, 16)), *(f"{number};x" for number in range(16, 20))]
    assert codes(read_csv("\n".join(lines), "data/x.csv")[1]) == []
    lines[17] = "17;x;y"  # a row of the block is wider: a slip, or typed by hand
    assert codes(read_csv("\n".join(lines), "data/x.csv")[1]) == [("LKJ007", 18)]
    assert codes(read_csv("\n".join([*lines[:16], "16;x"]), "data/x.csv")[1]) == [
        ("LKJ007", 17)
    ]  # one row proves nothing
    assert codes(read_csv("\n".join([*lines[:16], "16;x", "17;x"]), "data/x.csv")[1]) == []
    emptied = [*lines[:16], "16;", "17;"]  # Excel would have left out this cell too
    assert codes(read_csv("\n".join(emptied), "data/x.csv")[1]) == [("LKJ007", 17), ("LKJ007", 18)]
    emptied += ["18;", "19;x;c"]
    assert codes(read_csv("\n".join(emptied), "data/x.csv")[1]) == [("LKJ007", line) for line in (17, 18, 19)]
    wider = [*lines[:16], "16;x;c;", "17;x;c;", "18;x;c;z"]  # it pads the title row too
    assert codes(read_csv("\n".join(wider), "data/x.csv")[1]) == [("LKJ007", line) for line in (17, 18, 19)]
    lines[17:] = ["17;x;c"]
    assert codes(read_csv("\n".join(lines), "data/x.csv")[1]) == [("LKJ007", 17)]


@given(st.integers(1, 9), st.integers(0, 9), st.integers(1, 8), st.booleans(), st.booleans())
def test_one_sign_too_many_or_too_few_is_told_in_any_padding(
    extra: int, row: int, column: int, padded_rows: bool, fewer: bool
) -> None:
    """In tables of ten rows whose last column is empty, padded or not: the slip leaves no trace but a width."""
    cells = [[f"k{number}", *"12345", "", ""] for number in range(10)]
    moved = list(cells[row])
    if fewer:
        moved.pop(min(column, 6))
    else:
        moved.insert(column, "")
    tail = [""] * (extra % 3)
    table = [[*one, *(tail if padded_rows else [])] for one in [*cells[:row], moved, *cells[row + 1 :]]]
    head = [*"abcdefgh", *tail]
    text = "\n".join(";".join(one) for one in [head, *table])
    _, problems = read_csv(text, "data/x.csv")
    assert codes(problems) == [("LKJ007", row + 2)]


# round trips

PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8)
NOTE = st.lists(st.text("abc ,;\"'\t", max_size=6), min_size=2, max_size=4).map(
    lambda lines: "\n".join(re.sub(r"[;,\t]", "; ", line) for line in lines)
)


@example(
    [['"', "", '"', "", '"', '"', '"'], ["", "", "", "", "; ; \n; ; ; ; ; ; \n", '"', ""]],
    ";",
    csv.QUOTE_MINIMAL,
    "\n",
    "utf-8",
)
@given(
    st.lists(st.lists(st.one_of(PLAIN, st.just('"'), st.just(" ; "), NOTE), min_size=7, max_size=7), max_size=6),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_written_by_any_program_comes_back(
    rows: list[list[str]], delimiter: str, quoting: int, newline: str, encoding: str
) -> None:
    """Excel (;), LibreOffice and Google (,), pandas, a tab: with notes of many lines in any cell."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=newline)  # type: ignore[arg-type]
    writer.writerows(["abcdefg", *rows])
    document, problems = read_csv(out.getvalue().replace("\r\n", "\n"), "data/x.csv")
    assert codes(problems) == []
    spaces = str.maketrans("\u00a0\u2007\u2009\u202f", "    ")
    expected = [[cell.translate(spaces).strip() or None for cell in row] for row in rows]
    assert cells_of(document) == [row for row in expected if any(row)]


# remedies, followed as a program can


def problems_of(files: dict[str, str | bytes]) -> tuple[Problem, ...]:
    return load(sources_of(files), "data")[1]


def without_quotes(text: str, problem: Problem) -> str:
    """Delete the quote a problem points at, and the one in the line that its remedy names."""
    lines = text.split("\n")
    place = problem.location
    found = list(re.finditer('"', lines[place.line - 1]))
    at = next(one.start() for one in found if lines[place.line - 1][: one.start()].count(";") == place.column - 1)
    lines[place.line - 1] = lines[place.line - 1][:at] + lines[place.line - 1][at + 1 :]
    if closing := re.search(r"di baris ([0-9]+)", problem.remedy or ""):
        number = int(closing[1]) - 1
        lines[number] = lines[number].replace('"', "", 1)
    return "\n".join(lines)


@pytest.mark.parametrize(
    "damage",
    [
        {";83,5;Survei;": ';83,5;"Survei;', "Daftar layanan;": 'Daftar layanan";'},
        {"iku-02;20;": 'iku-02;"20;', "Berita acara;": 'Berita acara;"'},
        {"Buku kejadian;": '"Buku kejadian;'},
        {"Buku kejadian;": '"Buku" kejadian;'},
        {"sumber_data;catatan": 'sumber_data;"catatan', "Berita acara;": 'Berita acara;"'},
    ],
)
def test_deleting_the_quotes_that_are_named_mends_the_file(damage: dict[str, str]) -> None:
    text = TERKECIL["2025/kinerja.csv"]
    for old, new in damage.items():
        text = text.replace(old, new)
    (problem,) = read_csv(text, "data/2025/kinerja.csv")[1]
    mended, problems = read_csv(without_quotes(text, problem), "data/2025/kinerja.csv")
    assert problems == []
    assert mended is not None
    assert len(mended.tree) == 4  # type: ignore[arg-type]


def test_deleting_the_delimiters_of_a_note_mends_it() -> None:
    text = TABEL.replace("85,4;", '85,4;"lihat\niku-09;1;2;3;x"')
    assert "hapus tanda titik koma di dalamnya" in (read_csv(text, "data/x.csv")[1][0].remedy or "")
    assert read_csv(text.replace("iku-09;1;2;3;x", "iku-09 1 2 3 x"), "data/x.csv")[1] == []


WIDTHS = [
    # what is wrong, what is said, what to do, and the file after it was done
    ("a;b;c\n1;;;2\n", "4 sel, seharusnya 3", "hapus tanda titik koma yang berlebih, atau apit", "a;b;c\n1;;2\n"),
    ("a;b;c\n1;2\n", "2 sel, seharusnya 3", "sisipkan sel kosong di kolom yang kosong", "a;b;c\n1;;2\n"),
    (
        "a;b;c;\n1;;2;\n4;5;6\n7;8;9\n",
        "4 sel, sedangkan judul kolomnya 3",
        "hapus tanda titik koma yang berlebih",
        "a;b;c;\n1;2;\n4;5;6\n7;8;9\n",
    ),
    (
        "a;b;c;\n1;2;\n4;5;6;\n7;8;9;\n",
        "3 sel, sedangkan baris lain di dekatnya 4",
        "sisipkan sel kosong",
        "a;b;c;\n1;;2;\n4;5;6;\n7;8;9;\n",
    ),
    (
        "a;b;c;\n1;2;\n4;5;6;\n7;8;9;\n",
        "3 sel, sedangkan baris lain di dekatnya 4",
        "atau hapus tanda titik koma di ujung baris-baris lain",
        "a;b;c;\n1;2;\n4;5;6\n7;8;9\n",
    ),
    (
        "a;b;c;\n1;2;3\n",
        "3 sel, sedangkan baris judul 4, yang di ujung kosong",
        "hapus tanda titik koma di ujung baris judul",
        "a;b;c\n1;2;3\n",
    ),
    ("a,b\n1,2,5\n", "3 sel, seharusnya 2", 'harus diapit tanda kutip: "82,5"', 'a,b\n1,"2,5"\n'),
    (
        "a;b;c\n1,2,3\n",
        "1 sel, seharusnya 3",
        "dengan titik koma seperti baris judul, bukan dengan koma",
        "a;b;c\n1;2;3\n",
    ),
    ("a;b;c\n1,2\n", "1 sel, seharusnya 3", "sisipkan sel kosong", "a;b;c\n1;2;\n"),
    ("a\tb\n1\t2\t3\n", "3 sel, seharusnya 2", "hapus tanda tab yang berlebih", "a\tb\n1\t23\n"),
    ("a;b;c\n1;;3\n4;;6\n7;8\n", "2 sel, seharusnya 3", "(biasanya b)", "a;b;c\n1;;3\n4;;6\n7;;8\n"),
]


@pytest.mark.parametrize(("text", "said", "remedy", "mended"), WIDTHS)
def test_following_the_remedy_of_a_width_mends_the_file(text: str, said: str, remedy: str, mended: str) -> None:
    (problem,) = read_csv(text, "data/x.csv")[1]
    assert problem.code == "LKJ007"
    assert problem.message == f"baris ini berisi {said}" + (" seperti baris judul" if "seharusnya" in said else "")
    assert remedy in (problem.remedy or "")
    assert read_csv(mended, "data/x.csv")[1] == []


def test_a_sign_at_the_end_of_each_row_belongs_to_the_title_row_too() -> None:
    text = "a;b;c\n1;2;3;\n4;5;6;\n"
    problems = read_csv(text, "data/x.csv")[1]
    assert [problem.message for problem in problems] == ["baris ini berisi 4 sel, seharusnya 3 seperti baris judul"] * 2
    assert (problems[0].remedy or "").endswith("tambahkan juga di ujung baris judul")
    assert read_csv(text.replace("a;b;c", "a;b;c;"), "data/x.csv")[1] == []
    for other in ("a;b;c\n1;2;3;4\n4;5;6;7\n7;8;9\n", "a,b,c\nx,2,y,\nz,5,w,\n"):  # a comma may be a decimal one
        problems = read_csv(other, "data/x.csv")[1]
        assert problems
        assert not any("baris judul" in (problem.remedy or "") for problem in problems)


def test_a_row_as_wide_as_its_titles_is_told_with_what_differs_from_it() -> None:
    problems = read_csv("a;b;c;\n1;2;\n3;4;\n5;6;7;\n8;9;0;\n", "data/x.csv")[1]
    assert problems[0].message == "baris ini berisi 3 sel, sedangkan baris judul 4, yang di ujung kosong"
    lines = ["a;b;c", *(f"{number};x;c" for number in range(1, 16)), "x", "y", "18;x;c"]
    (problem,) = read_csv("\n".join(lines), "data/x.csv")[1]
    assert problem.message == "baris ini berisi 3 sel, sedangkan baris lain di dekatnya 1"


def test_a_row_wider_than_a_block_that_leaves_cells_out_may_be_right() -> None:
    lines = ["a;b;c", *(f"{number};x;c" for number in range(1, 16)), *(f"{number};x" for number in range(16, 20))]
    lines[17] = "17;x;y"
    (problem,) = read_csv("\n".join(lines), "data/x.csv")[1]
    assert problem.message == "baris ini berisi 3 sel, sedangkan baris lain di dekatnya 2"
    assert "tambahkan tanda titik koma di ujung baris-baris lain" in (problem.remedy or "")
    assert read_csv("\n".join(f"{line};" if line.endswith("x") else line for line in lines), "data/x.csv")[1] == []


@pytest.mark.parametrize(
    ("rows", "usual"),
    [
        (["1;x;;", "2;;;", "3;x;;"], " (biasanya c)"),  # never the last column, where no cell is lost
        (["1;x;c;d", "2;;c;d"], ""),
        (["1;x;c;d", "2;;c;d", "3;;c;d"], " (biasanya b)"),
        (["1;;;d", "2;;;d", "3;;;d"], " (biasanya b atau c)"),
        ([";;;d", ";;;e"], " (biasanya a atau b)"),  # two are enough to look at
    ],
)
def test_the_remedy_names_the_columns_that_are_mostly_empty(rows: list[str], usual: str) -> None:
    (problem,) = read_csv("\n".join(["a;b;c;d", *rows, "4;5"]), "data/x.csv")[1]
    assert (problem.remedy or "").endswith(f"di kolom yang kosong{usual}")


def follow(raw: bytes, problem: Problem) -> bytes:
    """Do what the remedy of a problem of bytes or titles says, as far as a program can."""
    remedy, text = problem.remedy or "", raw.decode("utf-8", "replace")
    lines = text.split("\n")
    if found := re.match(r"(?:ganti|ketik ulang) '(.+?)' (?:dengan|sebagai) '(.+?)'", remedy):
        return raw.decode("cp1252" if problem.code == "LKJ032" else "utf-8").replace(found[1], found[2]).encode()
    if "hapus karakter itu" in remedy:
        code = re.search(r"kode (0x[0-9a-f]+)", problem.message)
        assert code is not None
        return text.replace(chr(int(code[1], 16)), "").encode()
    if "hapus baris di atas judul kolom" in remedy:
        return "\n".join(lines[problem.location.line :]).encode()
    if "isi baris pertama dengan judul kolom" in remedy:
        return b"a;b\n"
    if "hapus salah satu kolom" in remedy or "atau hapus" in remedy:
        column = problem.location.column - 1
        cells = [line.split(";") for line in lines if line]
        return "\n".join(";".join([*row[:column], *row[column + 1 :]]) for row in cells).encode()
    assert "simpan sebagai UTF-8" in remedy or "Simpan Sebagai > CSV UTF-8" in remedy
    encoding = next(name for sign, name in (("UTF-16", "utf-16-le"), ("UTF-32", "utf-32")) if sign in problem.message)
    return raw.decode(encoding).encode()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("a;b\n1;2\n".encode("utf-16-le"), "LKJ002"),
        ("a;b\n1;2\n".encode("utf-32"), "LKJ002"),
        (b"\n\n", "LKJ006"),
        (b"Kinerja 2025\na;b\n1;2\n", "LKJ006"),
        (b"Kinerja 2025;;\n\na;b\n1;2\n", "LKJ006"),
        ("a;b\n1;2\u200b\n3;\u00ad4\n".encode(), "LKJ008"),
        (b"a;b\n1;\x072\n", "LKJ008"),
        ("a;b\n1;â€“ dan â€œ\n2;ÔÇô\n3;r‚gime\n".encode(), "LKJ010"),
        ("a;b\n1;régime – 25 °C\n".encode("cp850", "ignore"), "LKJ032"),
        (b"a;b\n1;x +IBM- y\n", "LKJ032"),
        (b"a;a;b\n1;2;3\n", "LKJ105"),
        (b"a;;;b\n1;2;3;4\n", "LKJ105"),
    ],
)
def test_following_the_remedy_mends_bytes_and_titles(raw: bytes, code: str) -> None:
    """One after the other, since a problem of letters names the first and counts the rest."""
    assert read_file(raw, "data/x.csv").problems[0].code == code
    for _ in range(6):
        if problems := read_file(raw, "data/x.csv").problems:
            assert problems[0].code == code
            raw = follow(raw, problems[0])
    assert read_file(raw, "data/x.csv").problems == ()


def follow_conflict(raw: bytes, chosen: int) -> bytes:
    """Choose the first (0) or second version of each conflict and delete the lines of the marks."""
    kept: list[bytes] = []
    side = None
    for line in raw.split(b"\n"):
        sign = line.strip()[:7]
        if sign in (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"):
            side = {b"<<<<<<<": 0, b"|||||||": -1, b"=======": 1}.get(sign)
        elif side in (None, chosen):
            kept.append(line)
    return b"\n".join(kept)


@pytest.mark.parametrize("name", ["12-kinerja", "12-renstra"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_a_conflict_is_the_one_problem_of_its_file_and_choosing_mends_it(name: str, newline: bytes, style: str) -> None:
    base = b"||||||| 1a2b3c4\nlama\n" if style == "diff3" else b""
    files: dict[str, str | bytes] = dict(TERKECIL)
    path, old = {"12-kinerja": ("2025/kinerja.csv", "iku-02;20;;5;6;5;5;21;Buku kejadian;"),
                 "12-renstra": ("renstra.yml", "            satuan: nilai")}[name]  # fmt: skip
    other = old.replace("21", "22").replace("nilai", "indeks")
    both = f"<<<<<<< HEAD\n{old}\n".encode() + base + f"=======\n{other}\n>>>>>>> origin/main".encode()
    asli = TERKECIL[path].encode()
    raw = asli.replace(old.encode(), both).replace(b"\n", newline)
    files[path] = raw
    (problem,) = [one for one in problems_of(files) if one.location.path == f"data/{path}"]
    assert (problem.code, problem.location.line) == ("LKJ031", asli[: asli.index(old.encode())].count(b"\n") + 1)
    assert "versi HEAD" in problem.message
    assert "versi origin/main" in problem.message
    assert "/panduan/konflik/" in (problem.remedy or "")
    shown = excerpt(problem, {f"data/{path}": read_file(raw, f"data/{path}").lines})
    assert shown[0].strip() == "<<<<<<< HEAD"
    for chosen in (0, 1):
        files[path] = follow_conflict(raw, chosen)
        assert [one for one in problems_of(files) if one.code == "LKJ031"] == []
    files[path] = follow_conflict(raw, 0)
    assert [one for one in problems_of(files) if one.severity == "error"] == []


def test_other_files_are_still_read_beside_a_conflict() -> None:
    files = {**TERKECIL, "hari-libur.csv": "<<<<<<< HEAD\na;b\n=======\n>>>>>>> x\n"}
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace("iku-03;40", "iku-03;4O")
    assert codes(problems_of(dict(files))) == [("LKJ031", 1), ("LKJ201", 4)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["<<<<<<< HEAD"], 1),
        (["x", "<<<<<<<"], 2),
        (["x", "    <<<<<<< HEAD"], 2),
        (["x", ">>>>>>> 1a2b3c4 (data: realisasi)"], 2),
        (["x", '"<<<<<<< HEAD";;;'], 2),
        (["x", "======="], 2),
        (["x", "=======;;;;"], 2),
        (["x", "||||||| merged common ancestors"], 2),
        (["  <<<<<<<", "  a", "  =======", "  b", "  >>>>>>>"], 1),
        (["  >>>>>>>", "  <<<<<<<"], 1),
        (["x", "    ======="], 0),
        (["x", "    >>>>>>>"], 0),
        (["x", "========"], 0),
        (["x", "<<<<<<< a>", "y"], 2),
        (["x", "<<<<<<<a"], 0),
        (["x <<<<<<< HEAD"], 0),
        (["a;b", '"catatan', "=======", '";c'], 0),
        (["a;b", '"catatan"', "=======", '";c'], 3),
        (["a;b", 'a;"x', "=======", 'y";b', 'c;"x', "=======", 'y";d'], 0),
        (["x", "======= judul"], 0),
        (["  =======", "  =======", "  <<<<<<<", "  >>>>>>>"], 3),
        (["  =======", "  <<<<<<<", "  =======", "  >>>>>>>", "  ======="], 2),
        (["  =======", "<<<<<<< HEAD"], 2),
        (["  =======", "  >>>>>>>"], 0),
    ],
)
def test_which_lines_are_marks_of_a_conflict(lines: list[str], told: int) -> None:
    problems = read_file("\n".join(lines).encode(), "data/x.csv").problems
    assert [problem.location.line for problem in problems if problem.code == "LKJ031"] == ([told] if told else [])


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("a\n", "b\n", "versi x di baris 2 'a', dan versi y di baris 4 'b'"),
        ("a\n", "", "versi x di baris 2 'a', dan versi y tanpa baris itu"),
        ("a\nb\n", "a\n", "versi x di baris 3 'b', dan versi y tanpa baris itu"),
        ("a\nb\n", "a\nc\nd\n", "versi x di baris 3 'b', dan versi y di baris 6 'c' dan 1 baris sesudahnya"),
        ("a\n||||||| o\nz\n", "b\n", "versi x di baris 2 'a', dan versi y di baris 6 'b'"),
        ("a" * 61 + "\n", "b" * 60 + "\n", f"'{'a' * 60}…', dan versi y di baris 4 '{'b' * 60}'"),
        ("a" * 31 + "b\n", "a" * 31 + "c\n", f"'…{'a' * 20}b', dan versi y di baris 4 '…{'a' * 20}c'"),
        ("a" * 30 + "b\n", "a" * 30 + "c\n", f"'{'a' * 30}b', dan versi y di baris 4 '{'a' * 30}c'"),
    ],
)
def test_how_the_versions_of_a_conflict_are_shown(mine: str, theirs: str, said: str) -> None:
    (problem,) = read_file(f"<<<<<<< x\n{mine}=======\n{theirs}>>>>>>> y\n".encode(), "data/x.csv").problems
    assert said in problem.message
    assert "tempat lain" not in problem.message


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("<<<<<<< x\na\n<<<<<<< x\n=======\nb\n>>>>>>> y\n", "<<<<<<<"),
        ("<<<<<<< x\na\n=======\nb\n", "<<<<<<<"),
        ("<<<<<<< x\na\nb\n>>>>>>> y\n", "<<<<<<<"),
        ("a\n=======\nb\n>>>>>>> y\n", "======="),
    ],
)
def test_marks_that_are_left_are_told_without_versions(text: str, sign: str) -> None:
    (problem,) = read_file(text.encode(), "data/x.csv").problems
    assert problem.message.startswith(f"sisa tanda git '{sign}'")
    mended = "".join(line for line in text.splitlines(keepends=True) if line.strip()[0] not in "<=>")
    assert [one.code for one in read_file(mended.encode(), "data/x.csv").problems if one.code == "LKJ031"] == []


def test_long_versions_are_shown_from_where_they_differ() -> None:
    one, other = (f"{'7.01;Program Penunjang Urusan;' * 3}{figure};{'x' * 200}" for figure in ("94,25", "94,5"))
    text = (
        f"a\n<<<<<<< HEAD\nsama\n{one}\n=======\nsama\n{other}\n>>>>>>> main\n<<<<<<< HEAD\n=======\ny\n>>>>>>> main\n"
    )
    (problem,) = read_file(text.encode(), "data/x.csv").problems
    assert "versi HEAD di baris 4 '…" in problem.message
    assert "94,25;x" in problem.message
    assert "versi main di baris 7 '…" in problem.message
    assert "94,5;x" in problem.message
    assert "ada 1 tempat lain" in problem.message
    assert len(problem.message) < 400


# encodings


def decoded(raw: bytes) -> FileRead:
    return read_file(raw, "data/x.csv")


@pytest.mark.parametrize(
    ("word", "encoding"),
    [
        *(
            (word, "cp850")
            for word in ("régime", "Citroën", "25 °C", "10 m²", "10 m³", "½ jam", "± 5", "Møller", "rôle", "10 × 5")
        ),
        *((word, "cp437") for word in ("régime", "25 °C", "½ jam")),
        *((word, "mac-roman") for word in ("Café", "régime")),
    ],
)
def test_letters_of_an_old_encoding_are_told_with_what_they_mean(word: str, encoding: str) -> None:
    read = decoded(f"a;b\n1;{word}\n2;x\n".encode(encoding))
    assert read.document is None
    (problem,) = read.problems
    assert (problem.code, problem.location.line) == ("LKJ032", 2)
    meant = next(part for part in re.split(r"[ ;]", word) if not part.isascii())
    assert f"'{meant}'" in problem.message
    assert f"'{meant}'" in (problem.remedy or "")
    assert decoded(f"a;b\n1;{word}\n2;x\n".encode()).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        *("Survei – triwulan", "Senin–Jumat", "“kali” ‘dua’", "Jum’at Al-Qur’an Ma‘ruf", "dan lain-lain…", "• butir"),
        *("30 °C", "5 m²", "3 m³", "½ jam", "4×6", "±5", "Café", "CAFÉ", "Élan", "Müller", "Uji\u00a0coba", "§ 3"),
        *("© ® ™ €", "7 ‰", "naïve", "3º C", "Æsop"),
    ],
)
def test_what_is_certain_in_cp1252_passes(text: str) -> None:
    read = decoded(f"a;b\n1;{text}\n".encode("cp1252"))
    assert codes(read.problems) == []
    assert cells_of(read.document)[0][1] == text.replace("\u00a0", " ")


@pytest.mark.parametrize("sign", "«»ðÞ¥¡¤¦¬¯´¸ýƒ„†‡Œœ")
def test_signs_that_no_report_has_are_told(sign: str) -> None:
    assert [problem.code for problem in decoded(f"a;b\n1;x {sign} y\n".encode("cp1252")).problems] == ["LKJ032"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_line_of_a_doubtful_letter_counts_every_kind_of_line_end(newline: str) -> None:
    raw = newline.join(["a;b", "1;x", "2;régime", "3;Citroën"]).encode("cp850")
    (problem,) = decoded(raw).problems
    assert problem.location.line == 3
    assert "1 baris lain" in problem.message
    (problem,) = decoded(newline.join(["a;b", "1;x", "2;é"]).encode() + b"\xe9").problems
    assert (problem.code, problem.location.line) == ("LKJ002", 3)


def test_typing_the_word_again_mends_the_encoding() -> None:
    raw = "a;b\n1;régime\n".encode("cp850")
    (problem,) = decoded(raw).problems
    found = re.search(r"'(.+)' sebagai '(.+)', lalu simpan sebagai UTF-8", problem.remedy or "")
    assert found is not None
    mended = decoded(raw.decode("cp1252").replace(found[1], found[2]).encode())
    assert (mended.problems, cells_of(mended.document)) == ((), [["1", "régime"]])
    (kept,) = decoded(raw.decode("cp1252").encode()).problems  # saved as UTF-8 without typing it again
    assert (kept.code, kept.value) == ("LKJ010", "‚")


@given(st.text(st.sampled_from("abc DEF é–“”’°²½±ø×\n"), min_size=1, max_size=30), st.sampled_from(["cp850", "cp437"]))
def test_bytes_of_dos_are_read_right_or_told(text: str, encoding: str) -> None:
    """But for what both encodings hold as likely prose: the marks that stand where a letter with an accent can."""
    raw = text.encode(encoding, "ignore")
    read = decoded(raw)
    if raw.isascii() or read.problems:
        return
    assert set(raw.decode("cp1252")) - set(map(chr, range(128))) <= set("°ø…–—‘’“”•\u00a0üéèàáâäåæçêëìíîïñòóôöùúû²³")


# size


def test_reading_is_linear_and_long_cells_are_whole() -> None:
    """Many quotes, a cell as long as one may be, many rows and faults: what looked at each twice would not end."""
    big = "x" * CELL_LETTERS
    assert cells_of(read_csv(f'a;b\n1;"{big}"\n', "x.csv")[0]) == [["1", big]]
    assert len(cells_of(read_csv("a;b\n" + "1;2\n" * 100_000, "x.csv")[0])) == 100_000
    assert cells_of(read_csv('a;b\n1;"' + '""' * 100_000 + '"\n', "x.csv")[0]) == [["1", '"' * 100_000]]
    note = "\n" * 100_000
    assert cells_of(read_csv(f'a;b\n1;"a{note}b"\n', "x.csv")[0]) == [["1", f"a{note}b"]]
    assert read_csv("a;b\n" + '"\n' * 100_000, "x.csv")[1] == []  # cells with nothing but a line end
    for row in ('1;"2\n', '1;"2"x\n', '1;"""2\n', '1;""2\n', 'x""\n'):
        read = read_file(("a;b\n" + row * 20_000).encode(), "data/x.csv")
        assert read.problems
        for problem in read.problems[:1000]:
            excerpt(problem, {"data/x.csv": read.lines})
    assert [problem.code for problem in read_file(b"a\n" + b"1;\xfd\n" * 50_000, "data/x.csv").problems] == ["LKJ032"]
    marks = b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n" * 20_000 + b"<<<<<<< " + b";" * 500_000 + b"x\n"
    assert "19999 tempat lain" not in read_file(marks, "data/x.csv").problems[0].message
    assert "20000 tempat lain" in read_file(marks, "data/x.csv").problems[0].message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"a;b;c"\n"1;2;3"\n', [("LKJ006", 1)]),
        ('"nama; gelar"\nx\n', []),  # a title with one such sign is one title
        ('a;b\n"1;2"\n', [("LKJ007", 2)]),
        ('a;b;c\n"1;2;3"\n"4;5;6"\n7;8;9\n', [("LKJ007", 2)]),
    ],
)
def test_rows_that_excel_put_into_one_cell_are_told_once(text: str, told: list[tuple[str, int]]) -> None:
    problems = read_csv(text, "data/x.csv")[1]
    assert codes(problems) == told
    assert all((problem.remedy or "").startswith("Excel membungkus seluruh baris") for problem in problems)
    assert ["baris lain" in problem.message for problem in problems] == ["4;5;6" in text] * len(told)


def test_a_row_with_more_than_the_cell_that_holds_delimiters_is_not_wrapped() -> None:
    (problem,) = read_csv('a;b;c\n"1;2;3";x\n', "data/x.csv")[1]
    assert problem.message == "baris ini berisi 2 sel, seharusnya 3 seperti baris judul"


def test_empty_lines_above_the_titles_say_nothing_about_the_delimiter() -> None:
    for above in ("\n", " \n", "\n\u00a0\n"):
        assert cells_of(read_csv(f"{above}a,b\n1,2\n", "data/x.csv")[0]) == [["1", "2"]]


def test_a_title_typed_twice_is_told_with_what_was_typed() -> None:
    assert [problem.value for problem in read_csv("a;b;a\n1;2;3\n", "data/x.csv")[1]] == ["a"]
    assert [problem.value for problem in read_csv("a;;;b\n1;2;3;4\n", "data/x.csv")[1]] == [None]


@pytest.mark.parametrize(("letters", "told"), [(CELL_LETTERS, []), (CELL_LETTERS + 1, [("LKJ045", 2)])])
def test_a_cell_is_as_long_as_the_limit_and_no_longer(letters: int, told: list[tuple[str, int]]) -> None:
    assert codes(read_csv(f"a;b\n1;{'x' * letters}\n", "data/x.csv")[1]) == told


# what is empty, and midnight


def test_blanks_between_quotes_are_empty_in_both_kinds_of_file() -> None:
    files = dict(TERKECIL)
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace("iku-01;83;;82,4", 'iku-01;83;"";" "')
    files["2025/laporan.yml"] = files["2025/laporan.yml"].replace("2026-02-20", '" "').replace(": camat", ": ''")
    files["renstra.yml"] = files["renstra.yml"].replace('kondisi_awal: "82,1"', 'kondisi_awal: ""')
    data, problems = load(sources_of(files), "data")
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert data is not None
    laporan = data.laporan[2025]
    assert (laporan.kinerja[0].target_perubahan, laporan.kinerja[0].tw1) == (None, None)
    assert (laporan.fakta.tenggat_surat_edaran, laporan.fakta.penandatangan) == (None, None)
    assert next(data.renstra.semua_indikator).kondisi_awal is None


@pytest.mark.parametrize(
    "midnight",
    ["2026-01-19 00:00:00", "2026-01-19 00.00", "2026-01-19 0:00", "2026-01-19T00:00:00", "19/01/2026 12:00:00 AM",
     "19/01/2026 00.00.00", "19 Januari 2026 00:00", "2026-01-19 00:00:00.000", "2026-01-19 00.00 WIB"],
)  # fmt: skip
def test_midnight_of_a_spreadsheet_is_no_time_of_day(midnight: str) -> None:
    files = dict(TERKECIL)
    files["2025/siklus.csv"] = files["2025/siklus.csv"].replace("1;kasi;2026-01-19;", f"1;kasi;{midnight};")
    files["2025/laporan.yml"] = files["2025/laporan.yml"].replace("2026-02-20", f'"{midnight}"')
    data, problems = load(sources_of(files), "data")
    assert data is not None
    assert problems == ()
    mulai = data.laporan[2025].siklus[0].mulai
    assert mulai is not None
    assert (mulai.tanggal.isoformat(), mulai.jam) == ("2026-01-19", None)
    assert data.laporan[2025].fakta.tenggat_surat_edaran == mulai.tanggal


@pytest.mark.parametrize(
    ("typed", "jam"),
    [("2026-01-19 00.01", "00:01"), ("2026-01-19 08:15:00 AM", "08:15"), ("2026-01-19 1.30 PM", "13:30"),
     ("2026-01-19 12:00 PM", "12:00"), ("2026-01-19 pukul 08.15 WIB", "08:15")],
)  # fmt: skip
def test_any_other_time_of_day_stays(typed: str, jam: str) -> None:
    files = dict(TERKECIL)
    files["2025/siklus.csv"] = files["2025/siklus.csv"].replace("1;kasi;2026-01-19;", f"1;kasi;{typed};")
    data, _ = load(sources_of(files), "data")
    assert data is not None
    mulai = data.laporan[2025].siklus[0].mulai
    assert mulai is not None
    assert mulai.jam is not None
    assert mulai.jam.isoformat("minutes") == jam


@pytest.mark.parametrize(
    "typed", ["2026-01-19 13:00 PM", "2026-01-19 24.00", "1/2/2026 12:00:00 AM", "2026-01-19T00:00:00Z"]
)
def test_a_time_that_is_none_or_a_date_in_doubt_is_told(typed: str) -> None:
    files = dict(TERKECIL)
    files["2025/siklus.csv"] = files["2025/siklus.csv"].replace("1;kasi;2026-01-19;", f"1;kasi;{typed};")
    assert [problem.code for problem in problems_of(dict(files))] == ["LKJ203"]
