"""A slip of layout is told where it was made, not where a parser stopped, with what to do there."""

import pytest

from lkjip_build.sources import read_yaml

TAB = "ada tab di awal baris"
TANPA_TITIK_DUA = "tanda ':' tidak ada"
KUTIP = "tanda kutip tidak ditutup"
TITIK_DUA_LEBIH = "titik dua di tempat yang salah"


@pytest.mark.parametrize(
    ("text", "line", "meaning"),
    [
        ("a:\n\tb: 1\n", 2, TAB),
        ("a:\n  b: 1\n\tc: 2\n", 3, TAB),
        ("alamat Jalan\n\t\ntelepon: 1\n", 2, TAB),
        ("alamat Jalan\n\t\nnomor 3\ntelepon: 1\n", 3, TANPA_TITIK_DUA),  # it is not the tab that stops the parser here
        ("a: x\ty\n b: 2\n", 2, "jarak awal baris ini 1 spasi, sedangkan baris 1 0 spasi"),
        # what runs on until a later line has a colon: the first line as deep as that one, or the first of all
        ("nama: A\nalamat Jalan B\ntelepon: 1\n", 2, TANPA_TITIK_DUA),
        ("nama: A\nalamat Jalan B\n  nomor 3\ntelepon: 1\n", 2, TANPA_TITIK_DUA),
        ("nama: A\nalamat Jalan B\nnomor 3\ntelepon: 1\n", 2, TANPA_TITIK_DUA),
        ("x:\n  - nama: A\n    alamat Jalan B\n    telepon: 1\n", 3, TANPA_TITIK_DUA),
        ("  alamat Jalan\n nomor 3\ntelepon: 1\n", 1, TANPA_TITIK_DUA),
        ("nama: A\n# catatan\nalamat Jalan B\ntelepon: 1\n", 3, TANPA_TITIK_DUA),
        ("nama: A\n\nalamat Jalan B\n\ntelepon: 1\n", 3, TANPA_TITIK_DUA),
        ("nama: A\nalamat:Jalan\nkota B\ntelepon: 1\n", 2, "titik dua tanpa spasi sesudahnya"),
        ("alamat Jalan\n  nomor: 3\n", 1, TANPA_TITIK_DUA),
        ("- x\n  \nalamat Jalan B\n", 3, TANPA_TITIK_DUA),
        # below the head of a long text
        ("a: |\nteks satu\nteks dua\nb: x\n", 2, "teks ini tidak lebih menjorok dari 'a:' di baris 1"),
        ("x:\n  a: |\n  teks satu\n  teks dua\n  b: x\n", 3, "teks ini tidak lebih menjorok dari 'a:' di baris 2"),
        ("y:\n    a: |\n    teks\n  b: x\n", 2, "teks di baris 3 tidak lebih menjorok dari baris ini"),
        ("a: |\n  teks\nlanjut satu\nlanjut dua\nb: x\n", 3, TANPA_TITIK_DUA),
        ("a: |\n  teks\n\n  teks lagi\nlanjut satu\nb: x\n", 5, TANPA_TITIK_DUA),
        # on no level of the lines above
        ("a: 1\n b: 2\n", 2, "jarak awal baris ini 1 spasi, sedangkan baris 1 0 spasi"),
        ("a: 1\n\n b: 2\n", 3, "jarak awal baris ini 1 spasi, sedangkan baris 1 0 spasi"),
        ("a:\n    b: 1\n  c: 2\n", 3, "jarak awal baris ini 2 spasi, sedangkan baris 2 4 spasi"),
        ("a: # kosong\n    b: 1\n  c: 2\n", 3, "jarak awal baris ini 2 spasi, sedangkan baris 2 4 spasi"),
        ("a:\n  b: 1\n   c: 2\n", 3, "jarak awal baris ini 3 spasi, sedangkan baris 2 2 spasi"),
        ("a:\n    b: 1\n   c: 2\n  d: 3\n", 3, "jarak awal baris ini 3 spasi, sedangkan baris 2 4 spasi"),
        ("a:\n  b:\n      c: 1\n    d: 2\n", 4, "jarak awal baris ini 4 spasi, sedangkan baris 3 6 spasi"),
        ("a:\n  - x\n - y\n", 3, "jarak awal baris ini 1 spasi, sedangkan baris 2 2 spasi"),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n", 4, "jarak awal baris ini 3 spasi, sedangkan baris 3 4 spasi"),
        ("a:\n  - - x: 1\n     y: 2\n", 3, "jarak awal baris ini 5 spasi, sedangkan baris 2 6 spasi"),
        ("  a: 1\nb: 2\n", 1, "jarak awal baris ini 2 spasi, sedangkan baris 2 0 spasi"),
        ("  - a: 1\n - b: 2\n", 1, "jarak awal baris ini 2 spasi, sedangkan baris 2 1 spasi"),
        ('a: "x"\n b: 2\n', 2, "jarak awal baris ini 1 spasi, sedangkan baris 1 0 spasi"),
        ("- a: 1\nb: 2\n", 2, "susunan YAML salah di sini atau di baris sebelumnya"),
        ("- - a: 1\nb: 2\n", 2, "susunan YAML salah di sini atau di baris sebelumnya"),
        # a quote in a long text or a comment is one of prose
        ('a: |\n  kata "satu\n\n  dua\nb: [1\n', 5, "kurung [ ] atau { } tidak ditutup"),
        ('a: >-\n  kata "satu\nb: "dua\nc: 3\n', 3, KUTIP),
        ('a: |\nkata "satu\nb: x: y\n', 2, KUTIP),
        ('\na: "x\n', 2, KUTIP),
        ('a: |\n kata "satu\nb: c: d\n', 3, TITIK_DUA_LEBIH),
        ('a: |\n   \n  kata "satu\nb: c: d\n', 3, "susunan YAML salah di sini atau di baris sebelumnya"),
        ('# "satu\na: b: c\n', 2, TITIK_DUA_LEBIH),
        ('a: | # catatan\n  kata "satu\nb: c: d\n', 3, TITIK_DUA_LEBIH),
        ('a: |2\n   kata "satu\nb: c: d\n', 3, TITIK_DUA_LEBIH),
        ('a:\n  b: |\n    kata "satu\n   - "\n  c: d: e\n', 4, KUTIP),
    ],
)
def test_a_slip_is_told_where_it_was_made(text: str, line: int, meaning: str) -> None:
    (problem,) = read_yaml(text, "data/x.yml")[1]
    assert (problem.code, problem.location.line) == ("LKJ003", line)
    assert problem.message.removeprefix("susunan YAML salah: ") == meaning


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("x:\n  a: |\n  teks satu\n  b: x\n", "geser teks ini dua spasi lebih dalam dari 'a:'"),
        (
            "a: |\n  teks\nlanjut\nb: x\n",
            "samakan jarak awalnya dengan teks baris 2, atau tulis 'nama: isi' bila ini bukan bagian teks itu",
        ),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n", "sejajarkan dengan 'c:' di baris 3"),
        ("a:\n  - x\n - y\n", "sejajarkan dengan baris 2"),
    ],
)
def test_the_remedy_names_what_to_stand_by(text: str, remedy: str) -> None:
    assert [problem.remedy for problem in read_yaml(text, "data/x.yml")[1]] == [remedy]
