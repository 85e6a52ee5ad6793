"""The ledger of YAML: every letter and digit that was typed is read, is a comment, or the file has a problem."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from builders import TERKECIL
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lkjip_build.limits import FAULTS_TOLD
from lkjip_build.problems import Problem
from lkjip_build.sources import Tree, read_file, read_yaml, yaml_text

DATA = Path(__file__).parents[1] / "data"
DIKIRIM = {file.relative_to(DATA).as_posix(): file.read_text("utf-8") for file in sorted(DATA.rglob("*.yml"))}
# What stands before a comment that shares its line: a closing sign, a sign that awaits a value, or one complete word.
TERTUTUP = re.compile(r"""["'\]}]\Z|^---\Z""")
TERBUKA = re.compile(r"(?:[:,\-?\[{|>0-9+]|(?:^|[\s:,\-\[{])(?:\S*[0-9]\S*|[a-z_-]+|(?i:ya|tidak|true|false)))\Z")


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def letters_of(tree: Tree) -> Counter[str]:
    if isinstance(tree, dict):
        return sum((letters(key) + letters_of(value) for key, value in tree.items()), Counter())
    if isinstance(tree, list):
        return sum(map(letters_of, tree), Counter())
    return letters(tree or "")


def comments(text: str) -> list[tuple[str, str]]:
    """Return each comment with what stands before it on its line, found by another parser than the one in use."""
    found: list[tuple[str, str]] = []
    position, key = 0, False
    tokens = [token for token in yaml.scan(text, Loader=yaml.SafeLoader) if token.start_mark.index < len(text)]
    for token in [*tokens, None]:
        start = token.start_mark.index if token else len(text)
        for comment in re.finditer(r"#[^\n]*", text[position:start]):
            at = position + comment.start()
            found.append((text[text.rfind("\n", 0, at) + 1 : at].strip(" \t"), comment[0]))
        if token:
            position = max(position, token.end_mark.index)
            if isinstance(token, yaml.ScalarToken) and token.plain and token.value in {"null", "Null", "NULL"}:
                found.append(("", "" if key else token.value))  # the word for a value that is none
            key = isinstance(token, yaml.KeyToken)
            if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
                head = text[start:position].split("\n", 1)[0]
                mark = re.match(r"[|>][-+0-9]*", head)
                assert mark
                found.append((mark[0], head[mark.end() :].strip()))
                found.append((mark[0], mark[0]))  # the digit of an indent is a sign of layout
    return found


def problems_or_whole(text: str) -> tuple[Problem, ...]:
    """Return the problems of a text; where there is none, all its letters are in the tree or in plain comments."""
    read = read_file(text.encode(), "data/x.yml")
    if read.problems:
        return read.problems
    assert read.document is not None
    found = comments(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    said = sum((letters(comment) for _, comment in found), Counter())
    assert letters(text) == letters_of(read.document.tree) + said
    for before, comment in found:
        if not before or not comment.startswith("#"):
            continue
        assert re.match(r"#+(?:\s|$)", comment), (before, comment)
        assert TERTUTUP.search(before) or (TERBUKA.search(before) and not re.match(r"#+\s*[0-9]", comment)), before
    return ()


SEPOTONG = st.sampled_from(
    [
        *(
            " #",
            "#",
            " # ",
            "# dua",
            " #2",
            "\n# sendiri\n",
            "&a ",
            "*b",
            "!c ",
            "!!str ",
            "<<: ",
            "? ",
            "%d ",
            "@",
            "`",
        ),
        *('"', "'", '\\"', "\\", "\\n", "''", "|", ">", "|2", ">5", ">-", "| # dua", "...", "---", "\n--- x\n", "\t"),
        *("[", "]", "{", "}", ", ", ",", ":", ": ", "- ", "\n", "\n  ", "\n    ", "  ", "satu", "Dua", "3", "4,5", "é"),
        *("tanggal: 2026-02-20", "kode: iku-01", "\nnama: ", "\n- ", " # lihat", "ya", "~", "null", "\u00a0"),
    ]
)


@settings(max_examples=600)
@given(st.lists(SEPOTONG, max_size=14).map("".join))
@example("alamat: Jl. Raya #2\n")
@example("a: >5\nb: 1\n")
@example("a: &2026-02-20\n")
@example('a: "x\\x41"\n')
@example("a: {nama: Foo #2\n }\n")
@example("a: b\n...\n# c\n")
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    try:
        problems_or_whole(text)
    except yaml.YAMLError:  # the other parser is stricter here and there
        assume(False)


@settings(max_examples=400)
@given(data=st.data())
@pytest.mark.parametrize("isi", [DIKIRIM["instansi.yml"], DIKIRIM["2025/laporan.yml"], TERKECIL["renstra.yml"]])
def test_no_letter_of_a_damaged_file_is_lost(isi: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(isi)))
        isi = isi[:at] + data.draw(SEPOTONG) + isi[at + data.draw(st.integers(0, 2)) :]
    try:
        problems_or_whole(isi)
    except yaml.YAMLError:
        assume(False)


@pytest.mark.parametrize("name", DIKIRIM)
def test_the_shipped_files_are_whole(name: str) -> None:
    assert problems_or_whole(DIKIRIM[name]) == ()


HILANG = [
    "alamat: Jl. Raya Baturraden #BanggaMelayaniBangsa\n",
    "- aktivitas: Mengarsipkan dokumen #2 dan mengirimkan LKjIP\n",
    "- SOP Pengarsipan #2\n",
    "alamat: #BanggaMelayaniBangsa\n",
    "- #BanggaMelayaniBangsa\n",
    "desa:\n  - {kode: 33.02.22.2001, nama: Karang Tengah #2}\n",
    "kelengkapan: [Nota dinas #2]\n",
    "waktu: # 2 jam\n",
    "nomor: 5 # 6\n",
    'nama: Camat "Uji" #2\n',
    "lokasi: C:\\data #2\n",
    "tenggat: &2026-02-20\n",
    "tenggat: *2026-02-20\n",
    "catatan: !penting segera\n",
    "catatan: !!str segera\n",
    "kelengkapan: [!penting segera, dua]\n",
    "catatan: > 90 persen\n",
    "catatan: >90\n",
    "target: >5\n",
    "target: |3\n",
    "catatan: *) sementara\n",
    "catatan: & rekan\n",
    "catatan: @kantor\n",
    "catatan: `kantor`\n",
    "catatan: %90\n",
    'catatan: "Uji" dan coba\n',
    "catatan: 'Uji' dan \"coba\"\n",
    'lokasi: "C:\\data"\n',
    'lokasi: "C:\\new"\n',
    'lokasi: "it\'s \\x41"\n',
]


@pytest.mark.parametrize("text", HILANG)
def test_following_the_remedy_to_the_letter_loses_nothing(text: str) -> None:
    """Each remedy ends with the line to type; with it the file has no problem and every letter."""
    (problem, *more) = problems_or_whole(text)
    assert more == []
    line = re.search(r"tulis: (.*)$", problem.remedy or "")
    assert line, problem.remedy
    lines = text.rstrip("\n").split("\n")
    old = lines[problem.location.line - 1]
    lines[problem.location.line - 1] = old[: len(old) - len(old.lstrip())] + line[1].strip()
    mended = "\n".join(lines)
    assert problems_or_whole(mended) == ()
    document, _ = read_yaml(mended, "data/x.yml")
    assert document is not None
    assert letters_of(document.tree) == letters(text)
    assert "#" not in text or any("#" in leaf for leaf in leaves(document.tree))


def leaves(tree: Tree) -> list[str]:
    if isinstance(tree, dict):
        return [leaf for value in tree.values() for leaf in leaves(value)]
    return [leaf for value in tree for leaf in leaves(value)] if isinstance(tree, list) else [tree or ""]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("# satu\na: b\n  # dua\nc: d\n", {"a": "b", "c": "d"}),
        ("a: naik # lihat Perbup 47\n", {"a": "naik"}),
        ("a: 2026-02-20 # surat edaran\n", {"a": "2026-02-20"}),
        ("a: Ya # disetujui\n", {"a": "Ya"}),
        ("a: IKU-01 # kode\n", {"a": "IKU-01"}),
        ('a: "Uji" # 2 kali\n', {"a": "Uji"}),
        ("a: 'Uji' ## dua\n", {"a": "Uji"}),
        ("a: [x, y] # 2 kali\n", {"a": ["x", "y"]}),
        ("a: [x, # satu\n y] #\n", {"a": ["x", "y"]}),
        ("a: # di bawah\n  - b\n", {"a": ["b"]}),
        ("-  # satu\n  a: b\n", [{"a": "b"}]),
        ("a: | # menurut seksi\n  teks #2\n", {"a": "teks #2\n"}),
        ("--- # 2 kali\na: b\n...\n", {"a": "b"}),
        ("a: b#c\nd: '#e'\n", {"a": "b#c", "d": "#e"}),
        ("a: it''s\nb: 'it''s'\n", {"a": "it''s", "b": "it's"}),
        ("a: satu\n  dua\n\n  tiga\n", {"a": "satu dua\ntiga"}),
        ('a: "satu\n  dua\\\n  tiga"\n', {"a": "satu duatiga"}),
        ("a: |2-\n    satu\n   dua\n", {"a": "  satu\n dua"}),
        ("a: |+\n  satu\n\n\n", {"a": "satu\n\n\n"}),
        ("a: >\n  satu\n  dua\n", {"a": "satu dua\n"}),
        ("a: |\n", {"a": ""}),
        ("? a\n: b\n", {"a": "b"}),
        ("1: a\nyes: b\nnull: c\n~: d\n", {"1": "a", "yes": "b", "null": "c", "~": "d"}),
        ('"a b": c\n', {"a b": "c"}),
        ("a: b # lihat\tdua\n", {"a": "b"}),
        ("", {}),
        ("# hanya catatan\n", {}),
        ("---\n", None),
    ],
)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_what_is_kept_and_what_is_a_comment(
    text: str, tree: Tree, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same with libyaml and, where a machine has no libyaml, with the parser in Python."""
    monkeypatch.setattr(yaml_text, "YamlLoader", getattr(yaml, loader))
    document, problems = read_yaml(text, "data/x.yml")
    assert [str(problem) for problem in problems] == []
    assert document is not None
    assert document.tree == tree


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: Uji #1\nb: Uji #2\n", [("LKJ040", 1, 8), ("LKJ040", 2, 8)]),
        ("a: Uji #1\nb: [c\n", [("LKJ040", 1, 8), ("LKJ003", 2, 4)]),
        ("a: Uji\n  coba #1\nb: c\n", [("LKJ040", 2, 8)]),
        ("a: Uji #1\n  coba\nb: c\n", [("LKJ040", 1, 8)]),
        ("a: [Uji #1, dua]\nb: c\n", [("LKJ040", 1, 9)]),
        ("a: b\na: Uji #1\n", [("LKJ004", 2, 1), ("LKJ040", 2, 8)]),
        ("a: Uji [2] # tiga\n", [("LKJ040", 1, 12)]),
        ("a: & # tiga\n", [("LKJ003", 1, 4)]),
        ("a: &b # tiga\n", [("LKJ005", 1, 4)]),
        ("&a b: c\n", [("LKJ005", 1, 1)]),
        ('a: "x\\ty" #z\n', [("LKJ041", 1, 6), ("LKJ040", 1, 11)]),
        ("a: |\n  b\nc: |9\nd: e\n", [("LKJ042", 3, 4)]),
        ("a: b\n---\nc: d\n", [("LKJ003", 2, 1)]),
        ("a: b\n--- c\n", [("LKJ003", 2, 1)]),
    ],
)
def test_each_loss_is_told_where_it_stands(text: str, places: list[tuple[str, int, int]]) -> None:
    _, problems = read_yaml(text, "data/x.yml")
    assert [(one.code, one.location.line, one.location.column) for one in problems] == places


@pytest.mark.parametrize(
    ("text", "field", "remedy"),
    [
        ("a: Uji #2]\n", "a", 'tulis: a: "Uji #2]"'),
        ("a: [Uji #2]\n", "a.1", 'tulis: a: ["Uji #2"]'),
        ("a: [Uji, #2]\n", "", 'tulis: a: [Uji, "#2"]'),
        ("a: Uji\n  coba #1\n", "a", 'apit seluruh isinya dengan tanda "…"'),
        (f"a: {'x ' * 99}#1\n", "a", 'apit seluruh isinya dengan tanda "…"'),
        ("a: [1, 2] #x\n", "", "pindahkan ke baris tersendiri"),
        ("b: |\n  c\na: 'd' #x\n", "a", "pindahkan ke baris tersendiri"),
    ],
)
def test_the_remedy_quotes_what_belongs_to_the_value(text: str, field: str, remedy: str) -> None:
    (problem,) = read_yaml(text, "data/x.yml")[1]
    assert problem.code == "LKJ040"
    assert problem.location.field == field
    assert (problem.remedy or "").endswith(remedy)


def test_an_alias_brings_nothing_of_its_anchor() -> None:
    """What an anchor names is read once, so no file can grow beyond itself."""
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))
    document, problems = read_yaml(bomb, "data/x.yml")
    assert document is None
    assert {problem.code for problem in problems} == {"LKJ005"}
    assert len(problems) == FAULTS_TOLD


def test_a_name_that_comes_again_and_again_is_told_so_often_and_no_more() -> None:
    document, problems = read_yaml("a: 1\n" * (FAULTS_TOLD + 2), "data/x.yml")
    assert document is None
    assert [problem.code for problem in problems] == ["LKJ004"] * FAULTS_TOLD


KUTIP_TUNGGAL = "pakai kutip tunggal '…'; baris baru ditulis sebagai teks di bawah tanda |"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the lines of a file that begins with an empty one
        ("\n#catatan\na: 1\n", []),
        ('\na: "x" y\n', [("LKJ003", "2:8 (a)", "tulis: a: '\"x\" y'")]),
        ('\na: "C:\\temp"\n', [("LKJ041", "2:7 (a)", "tulis: a: 'C:\\temp'")]),
        ('"x\\ty": 1\n', [("LKJ041", "1:3 (x\ty)", "tulis: 'x\\ty': 1")]),
        ('a: {"x\\ty": 1}\n', [("LKJ041", "1:7 (a.x\ty)", "tulis: a: {'x\\ty': 1}")]),
        # what does not fit on a line is not written out
        ('a: "x\n  C:\\temp"\n', [("LKJ041", "2:5 (a)", KUTIP_TUNGGAL)]),
        (f'a: "{"x" * 300}\\t"\n', [("LKJ041", "1:305 (a)", KUTIP_TUNGGAL)]),
        # a quote that spans lines was not closed on the first
        ('a: "x\n  y" z\n', [("LKJ003", "1", "tutup teks dengan tanda kutip yang sama")]),
        ('a: ["x",\n', [("LKJ003", "2:1", "lengkapi isi lalu tutup kurungnya")]),
        ('a: "x" # c\n b: 2\n', [("LKJ003", "2", "sejajarkan dengan 'a:' di baris 1")]),
        # behind nothing that was read, and with a bracket where none is open
        (
            "--- #catatan\na: 1\n",
            [
                (
                    "LKJ040",
                    "1:5",
                    'bila ini catatan, pindahkan ke baris tersendiri; bila bagian dari isi, tulis: --- "#catatan"',
                )
            ],
        ),
        (
            "a: nama #1]\n",
            [
                (
                    "LKJ040",
                    "1:9 (a)",
                    'bila ini catatan, pindahkan ke baris tersendiri; bila bagian dari isi, tulis: a: "nama #1]"',
                )
            ],
        ),
        (
            'a: !x "b\\tc"\n',
            [("LKJ005", "1:4 (a)", "bila bukan bagian dari isi, hapus '!x'; bila ya, tulis: a: '!x \"b\\tc\"'")],
        ),
    ],
)
def test_each_condition_of_a_place_and_its_remedy(text: str, told: list[tuple[str, str, str]]) -> None:
    problems = read_yaml(text, "x")[1]
    assert [(one.code, str(one.location).removeprefix("x:"), one.remedy) for one in problems] == told
