"""Prose keeps what was written: what is a mark, what is text, and how each is printed."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser

import pytest
from acuan import NASTY, TEXTS, addresses, digits, says, squeezed, tulis
from hypothesis import example, given

from lkjip_build.limits import PROSE_DEPTH
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium, Istilah
from lkjip_build.model.laporan import AnalisisSasaran, LaporanFakta
from lkjip_build.model.prosa import prose_fields
from lkjip_build.model.renstra import Indikator
from lkjip_build.model.sop import Sop
from lkjip_build.prosa import (
    BlokTulisan,
    Daftar,
    GambarProsa,
    Paragraf,
    Potongan,
    Rata,
    TabelBerjudul,
    TabelProsa,
    baca,
    polos,
    urai,
)

TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "a",
    "span",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "caption",
}


class _Shown(HTMLParser):
    """What a browser shows of HTML, and the tags it was told."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        assert set(given) <= {"href", "rel", "class", "role", "aria-label", "tabindex", "scope", "data-kolom", "id"}
        if tag == "a":
            assert given["rel"] == "noopener noreferrer"
            self.addresses.append(given["href"] or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def words(blok: BlokTulisan) -> Iterator[str]:
    if isinstance(blok, Paragraf):
        yield blok.teks
    elif isinstance(blok, Daftar):
        for number, item in enumerate(blok.butir):
            yield blok.tanda[number] if blok.tanda else ""
            yield from (word for one in item for word in words(one))
    elif isinstance(blok, TabelBerjudul):
        yield blok.judul
        yield from words(blok.tabel)
    else:
        yield from (sel.teks for row in (blok.kepala, *blok.baris) for sel in row)


def depth(blok: BlokTulisan) -> int:
    if not isinstance(blok, Daftar):
        return 0
    return 1 + max(depth(one) for item in blok.butir for one in item)


def nasty(test: "object") -> "object":
    for text in NASTY:
        test = example(text)(test)  # type: ignore[arg-type]
    return test


@nasty
@given(TEXTS)
def test_every_output_says_what_was_typed_less_the_marks(typed: str) -> None:
    read = baca(typed)
    shown = _Shown(tulis(typed))
    assert says("".join(word for blok in read.blok for word in words(blok)), typed)
    assert says(shown.text, typed)
    assert says(polos(typed), typed, butir="•")
    assert shown.tags <= TAGS
    assert all(one.lower().startswith(("https://", "http://", "mailto:")) for one in shown.addresses)
    assert digits(shown.text) in {digits(typed), digits(typed, addresses(typed))} or addresses(typed)
    # Links side by side that lead to one place are one link, whose address is said once.
    assert digits(polos(typed)) == digits(typed) or len(set(addresses(typed))) < len(list(addresses(typed)))
    assert all(1 <= one.baris <= typed.count("\n") + typed.count("\r") + 1 for one in read.cacat)
    assert max(map(depth, read.blok), default=0) <= PROSE_DEPTH


@given(TEXTS)
def test_a_table_has_as_many_cells_in_each_row_as_heads(typed: str) -> None:
    for blok in urai(typed):
        if isinstance(blok, TabelProsa):
            assert {len(row) for row in blok.baris} == {len(blok.kepala)} == {len(blok.rata)}


def letters(part: object) -> Iterator[str]:
    """Every text in what was read, wherever it stands."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from letters(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from letters(getattr(part, field.name))


@example("Tabel nilai: Nilai\tdesa\n\n| De\tsa | Nilai |\n| --- | --- |\n| A\tB | -5\t|")
@example("Gambar: a.png\nKeterangan: Loket\tbaru\nUraian: Dua\tpetugas")
@example("- satu\tdua")
@given(TEXTS)
def test_a_tab_is_a_space_wherever_it_is_typed(typed: str) -> None:
    assert [text for text in letters(urai(typed)) if "\t" in text] == []


AS_TYPED = [
    *("2*3*4", "45*2 hari dan 3*30 hari", "2**10 … 3**4", "> 90 persen", "- 5 persen", "+ 5", "1.", "1. 3. 7.", "007."),
    *("5)", "# 1", "#1", "5_000", "<70", "a < b > c", "&#53;", "\\*", "C:\\data", "[3](4)", "[catatan]: 5", "***"),
    *("- - -", "    empat", "\ttab", "<b>x</b> <!-- y -->", "![bukti](foto.jpg)", ":smile:", "{: .x}", "[TOC]"),
    *("a@b.id", "https://a.id/b", "> kutip", "+ kata", "# Judul", "~~x~~", "`kode`", "*) catatan"),
    *("85*) dan 90**)", "_miring_"),
    *("2 *panjang + lebar* 3", "x**y**z", "realisasi *100", "[a](javascript:x)", "[a](../b)", "![x](https://a.id/b.png)"),
    *("- Rp500.000", "- Rp 500", "* 5", "-kata", "1.kata", "2025. Hasil", "***x***", "-----", "=====", "*5 desa*"),
]  # fmt: skip


@pytest.mark.parametrize("typed", AS_TYPED)
def test_what_is_no_mark_is_shown_sign_by_sign(typed: str) -> None:
    assert squeezed(_Shown(tulis(typed)).text) == squeezed(typed)
    assert squeezed(polos(typed)) == squeezed(typed)


@pytest.mark.parametrize("sign", ["[", "(", "*", "<", "&", "_", "~", ">", "-"])
def test_sixty_thousand_signs_are_all_there(sign: str) -> None:
    assert _Shown(tulis(sign * 60_000)).text == sign * 60_000
    assert polos(sign * 60_000) == sign * 60_000


def runs(typed: str) -> list[tuple[str, str]]:
    """The runs of a paragraph with their style: t(ebal), m(iring)."""
    (one,) = urai(typed)
    assert isinstance(one, Paragraf)
    return [(run.teks, "t" * run.tebal + "m" * run.miring) for run in one.potongan]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("a **b** c", [("a ", ""), ("b", "t"), (" c", "")]),
        ("a *b c* d", [("a ", ""), ("b c", "m"), (" d", "")]),
        ("**a *b* c**", [("a ", "t"), ("b", "tm"), (" c", "t")]),
        ("**85 persen** naik", [("85 persen", "t"), (" naik", "")]),
        ("sebesar **Rp5.000**.", [("sebesar ", ""), ("Rp5.000", "t"), (".", "")]),
        ("(**a**), “*b*”", [("(", ""), ("a", "t"), ("), “", ""), ("b", "m"), ("”", "")]),
        ("Pada 2025 **desa** baik", [("Pada 2025 ", ""), ("desa", "t"), (" baik", "")]),
        ("**dua\nbaris**", [("dua baris", "t")]),
        ("**a", [("**a", "")]),
        ("**a *b** c*", [("a *b", "t"), (" c*", "")]),
        ("2 **10 dan 3** 4", [("2 **10 dan 3** 4", "")]),
        ("(a+b) **2 dan c** d", [("(a+b) **2 dan c** d", "")]),
        ("**a 5** (6)", [("**a 5** (6)", "")]),
        ("5 *a* 6", [("5 *a* 6", "")]),
        ("*5%*", [("*5%*", "")]),
        ("** a **", [("** a **", "")]),
    ],
)
def test_stars_are_marks_at_words_and_signs_at_numbers(typed: str, made: list[tuple[str, str]]) -> None:
    assert runs(typed) == made


def test_only_web_and_mail_addresses_become_links() -> None:
    (one,) = urai("[a](https://a.id/b_(c)) [b](javascript:1) [*c*](MAILTO:x@y.id) **[d](http://e)** [ ](https://f)")
    assert isinstance(one, Paragraf)
    linked = [run for run in one.potongan if run.tautan]
    assert linked == [
        Potongan("a", tautan="https://a.id/b_(c)"),
        Potongan("c", miring=True, tautan="MAILTO:x@y.id"),
        Potongan("d", tebal=True, tautan="http://e"),
    ]
    assert polos("lihat [a](https://a.id)") == "lihat a (https://a.id)"


def test_stars_of_an_address_are_none() -> None:
    assert tulis("*a [b](https://c.id/*d*) e*") == (
        '<p><em>a </em><a href="https://c.id/*d*" rel="noopener noreferrer"><em>b</em></a><em> e</em></p>'
    )


def test_lines_join_and_break_where_they_should() -> None:
    made = urai("satu\ndua  \ntiga\n- 5 persen\nlalu\n| a | b\nsudah\n\nbaru")
    assert [one.teks for one in made if isinstance(one, Paragraf)] == [
        "satu dua\ntiga\n- 5 persen lalu\n| a | b\nsudah",
        "baru",
    ]
    assert tulis("a  \nb") == "<p>a<br>b</p>"


def item(*teks: str) -> tuple[Paragraf, ...]:
    return tuple(Paragraf((Potongan(one),)) for one in teks)


def test_lists_nest_go_on_and_end() -> None:
    made = urai("Penyebab:\n- satu\n  sambungan\n  - dalam\n\n  lagi\n- dua\n\nTamat\n* a\n• 5\n2) x\n7) y\na. z")
    assert made == (
        *item("Penyebab:"),
        Daftar(((*item("satu sambungan"), Daftar((item("dalam"),)), *item("lagi")), item("dua"))),
        *item("Tamat"),
        Daftar((item("a"), item("5"))),
        Daftar((item("x"), item("y")), ("2)", "7)")),
        Daftar((item("z"),), ("a.",)),
    )


def test_a_number_begins_a_list_in_a_paragraph_only_as_the_first() -> None:
    assert urai("naik menjadi\n85. Lalu") == item("naik menjadi 85. Lalu")
    assert urai("1. satu\n- a\n2. dua") == (
        Daftar((item("satu"),), ("1.",)),
        Daftar((item("a"),)),
        Daftar((item("dua"),), ("2.",)),
    )
    assert urai("naik:\n1. satu\n85. dua") == (*item("naik:"), Daftar((item("satu"), item("dua")), ("1.", "85.")))


@pytest.mark.parametrize(
    ("tanda", "mulai"),
    [
        (("1.", "2."), 1),
        (("5.", "6."), 5),
        (("1.", "3."), None),
        (("1)", "2)"), None),
        (("a.",), None),
        (("007.",), None),
    ],
)
def test_only_plain_counting_is_counted(tanda: tuple[str, ...], mulai: int | None) -> None:
    assert Daftar((item("x"),) * len(tanda), tanda).mulai == mulai


def test_lists_too_deep_are_told_once_and_shown_whole() -> None:
    typed = "\n".join("  " * level + f"- tingkat{level}" for level in range(240))
    read = baca(typed)
    assert max(map(depth, read.blok)) == PROSE_DEPTH
    shown = _Shown(tulis(typed)).text
    assert all(f"tingkat{level}" in shown for level in range(240))
    assert (read.cacat[0].baris, len(read.cacat)) == (PROSE_DEPTH + 1, 240 - PROSE_DEPTH)


def test_a_table_looks_like_the_others_and_says_its_columns() -> None:
    typed = "| Desa | Nilai | Ket |\n|---|---|:-:|\n| **A** | 84,5 | x |\n| B | −5 % | |"
    (tabel,) = urai(typed)
    assert isinstance(tabel, TabelProsa)
    assert tabel.rata == (Rata.KIRI, Rata.KANAN, Rata.TENGAH)
    made = tulis(typed)
    assert '<div class="gulir" role="group" aria-label="Tabel: Desa, Nilai, Ket" tabindex="0">' in made
    assert '<table class="kinerja">' in made
    assert '<th scope="col" class="angka">Nilai</th>' in made
    assert '<th scope="row"><strong>A</strong></th> <td data-kolom="Nilai" class="angka">84,5</td>' in made
    assert '<td data-kolom="Ket" class="tengah"></td>' in made


def test_rows_of_another_length_keep_every_cell() -> None:
    read = baca("teks\n| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |")
    assert [(one.baris, one.ada, one.mestinya) for one in read.cacat] == [(4, 1, 2), (5, 3, 2)]
    tabel = read.blok[1]
    assert isinstance(tabel, TabelProsa)
    assert [[sel.teks for sel in row] for row in tabel.baris] == [["1", "", ""], ["2", "3", "4"]]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Tabel desa-2: Nilai\n| a |\n|---|\n| b |", ("desa-2", "Nilai")),
        ("Tabel desa: Nilai\n\n\n| a |\n|---|\n| b |", ("desa", "Nilai")),
        ("Tabel: Nilai: **2025**\n| a |\n|---|\n| b |", ("", "Nilai: **2025**")),
        ("- butir\n  Tabel x: y\n  | a |\n  |---|\n  | b |", ("x", "y")),
    ],
)
def test_a_line_above_a_table_is_its_title(typed: str, made: tuple[str, str]) -> None:
    *_, tabel = urai(typed)
    assert isinstance(tabel, TabelBerjudul)
    assert (tabel.nama, tabel.judul) == made
    assert [[sel.teks for sel in row] for row in tabel.tabel.baris] == [["b"]]
    assert [one.isi for one in baca(typed).nama] == [f"tabel:{made[0]}"] * bool(made[0])


def test_a_picture_is_its_file_its_title_and_what_it_shows() -> None:
    read = baca(
        "Gambar a-1: Foto loket 1.JPG\nUraian: Dua\nbaris\nKeterangan: Judul: satu\n\nLalu.\nGambar: b.png\nLagi."
    )
    assert read.blok == (
        GambarProsa("a-1", "Foto loket 1.JPG", "Judul: satu", "Dua baris"),
        *item("Lalu."),
        GambarProsa("", "b.png", "", ""),
        *item("Lagi."),
    )
    assert [(one.baris, one.isi) for one in read.nama] == [(1, "gambar:a-1")]
    assert [(one.baris, one.berkas) for one in read.gambar] == [(1, "Foto loket 1.JPG"), (7, "b.png")]
    assert polos("Gambar: b.png\nKeterangan: x\nUraian: y") == "x y"
    for typed in ("Gambar 3: b.png", "gambar: b.png", "Gambar umum: baik.", "Gambar a: ../b"):
        assert baca(typed).gambar == ()


@pytest.mark.parametrize(
    "typed",
    [
        "Tabel 3: Nilai\n| a |\n|---|\n| b |",
        "tabel a: Nilai\n| a |\n|---|\n| b |",
        "Tabel a b: Nilai\n| a |\n|---|\n| b |",
        "Tabel a:\n| a |\n|---|\n| b |",
        "Tabel a: Nilai\nLalu\n| a |\n|---|\n| b |",
        "Tabel a: Nilai\n| a |\n| b |",
        "Tabel a: Nilai" + "\n" + "| a " * 13 + "|\n" + "|---" * 13 + "|\n" + "| b " * 13 + "|",
    ],
)
def test_any_other_line_above_a_table_is_text(typed: str) -> None:
    read = baca(typed)
    assert not any(isinstance(one, TabelBerjudul) for one in read.blok)
    assert read.nama == ()
    assert says(_Shown(tulis(typed)).text, typed)


def test_what_is_referred_to_is_a_run_with_the_style_around_it() -> None:
    read = baca("Lihat **{tabel:desa}** dan\n[nilai {iku-09.target}](https://a.id/{b.c}).\n| a |\n|---|\n| {c.d} |")
    (one, *_) = read.blok
    assert isinstance(one, Paragraf)
    assert [run for run in one.potongan if run.rujuk] == [
        Potongan("{tabel:desa}", tebal=True, rujuk="tabel:desa"),
        Potongan("{iku-09.target}", tautan="https://a.id/{b.c}", rujuk="iku-09.target"),
    ]
    assert [(one.baris, one.isi) for one in read.rujukan] == [(1, "tabel:desa"), (2, "iku-09.target"), (5, "c.d")]


def test_every_prose_field_of_the_models_is_walked() -> None:
    assert {
        (model.__name__, name)
        for model in (Aturan, Instansi, Glosarium, Istilah, AnalisisSasaran, LaporanFakta, Indikator, Sop)
        for name in prose_fields(model)
    } == {
        ("Istilah", "arti"),
        ("Indikator", "definisi"),
        ("Sop", "peringatan"),
        *(("AnalisisSasaran", name) for name in AnalisisSasaran.model_fields),
        *(
            ("LaporanFakta", name)
            for name in (
                *("kata_pengantar", "ikhtisar", "gambaran_umum", "struktur_organisasi", "tugas_fungsi"),
                *("isu_strategis", "penutup", "langkah_perbaikan"),
            )
        ),
    }
