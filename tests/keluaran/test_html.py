"""Pages say what their content says: each kind of block, each text of it, each link and anchor."""

from collections import Counter
from functools import cache
from typing import Any, get_args
from urllib.parse import urljoin

import pytest
from contoh_isi import ganti, halaman, pohon
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.isi import Blok, FormulirTercetak, Gambar, Kalimat, Paragraf, Tabel
from lkjip_build.keluaran.html import halaman as tulis
from lkjip_build.keluaran.html.halaman import relatif
from lkjip_build.keluaran.html.penulis import Penulis

# What no reader meets as words: names for programs, addresses, and what only some writers say.
TAK_TERLIHAT = {
    *(("Kolom", name) for name in ("kode", "judul")),  # the head row names the columns
    *((kind, "kode") for kind in ("Tabel", "Gambar", "FormulirSop", "LangkahFormulir")),
    *((kind, "ke") for kind in ("Potongan", "Kartu", "Unduhan", "Masalah", "Tautan")),
    *(("Masalah", name) for name in ("arti", "nama_tempat")),
    *((kind, "asal") for kind in ("Prosa", "Kosong")),  # which file to open is for who fills it
    ("Gambar", "uraian"),  # a page tells each drawing its own part of it
    ("Navigasi", "label"),
    *(("Saringan", "untuk"), ("Pilihan", "nama"), ("NilaiPilihan", "nilai")),  # what a script looks for
    ("Saringan", "apa"),  # and what it says
    ("FormulirSop", "nama"),
    ("BerkasBaris", "nama"),
    ("Petak", "label"),
    *(("Halaman", name) for name in ("judul", "uraian", "sumber", "alamat")),
    *(("Angka", name) for name in ("teks", "jenis")),
}


def words(tree: Any) -> str:
    return " ".join("".join(tree.itertext()).split())


@cache
def bernomor() -> tuple[Any, dict[str, tuple[str, str]]]:
    """The page with a text of its own in each place, and the places by text."""
    places: dict[str, tuple[str, str]] = {}

    def one(kind: str, name: str, _teks: str) -> str:
        made = f"kata{len(places)}x"
        places[made] = (kind, name)
        return made

    return ganti(halaman(), one), places


def test_every_kind_of_block_is_on_the_page_and_has_a_writer() -> None:
    kinds = {type(blok) for blok in halaman().semua_blok}
    printed = {FormulirTercetak}  # a screen has what says the same
    assert set(get_args(Blok)) - printed <= kinds
    assert Kalimat in kinds
    writer = Penulis(str)
    for blok in halaman().semua_blok:
        assert writer.tulis(blok).startswith("<"), type(blok)


def test_the_printed_pages_of_a_form_are_on_a_screen_what_says_the_same() -> None:
    uraian = tuple(one for one in halaman().semua_blok if isinstance(one, Tabel | Gambar))[:2]
    form = FormulirTercetak(None, uraian)  # type: ignore[arg-type]  # what is printed has no part in it
    writer = Penulis(str)
    assert len(uraian) == 2
    assert writer.tulis(form) == "\n".join(map(writer.tulis, uraian))


def test_a_block_of_a_new_kind_is_refused() -> None:
    with pytest.raises(AssertionError):
        Penulis(str).tulis(object())  # type: ignore[arg-type]


@pytest.mark.parametrize("inline", [True, False])
def test_every_text_is_read_back(inline: bool) -> None:
    page, places = bernomor()
    shown = words(pohon(tulis(page), inline=inline))
    lost = Counter(place for text, place in places.items() if text not in shown and place not in TAK_TERLIHAT)
    assert not lost


def test_both_ways_to_put_the_fragments_in_give_one_page() -> None:
    page = tulis(bernomor()[0])
    assert [words(pohon(page, inline=inline)) for inline in (True, False)] == [words(pohon(page, inline=True))] * 2


def test_the_parts_stand_under_their_headings_with_their_anchors() -> None:
    tree = pohon(tulis(halaman()), inline=False)
    heads = [(node.tag, node.get("id"), (node.text or "")) for node in tree.iter() if node.tag in ("h1", "h2")]
    assert heads == [
        ("h1", "judul-halaman", "judul halaman"),
        ("h2", "tabel", "bagian tabel"),
        ("h2", "bagian-tanpa-kode", "bagian tanpa kode"),
    ]
    assert [node.get("id") for node in tree.iter("h3") if "headerlink" in str([one.get("class") for one in node])] == [
        "dalam"
    ]


def test_links_lead_where_the_content_says() -> None:
    tree = pohon(tulis(halaman()), inline=False)
    home = "https://contoh.go.id/contoh/halaman/"
    found = {urljoin(home, node.get("href")) for node in tree.iter("a") if node.get("class") != "headerlink"}
    assert found == {
        "https://contoh.go.id/kinerja/2025/#s1",
        "https://contoh.go.id/?a=1&b=2",
        "https://contoh.go.id/kinerja/",
        "https://contoh.go.id/contoh/halaman/#dalam",
        "https://contoh.go.id/data/kinerja.csv",
        "https://contoh.go.id/panduan/masalah/#lkj404",
        "https://contoh.go.id/sumber/2025/kinerja/#baris-3",
        "https://contoh.go.id/contoh/",
    }


def test_what_links_and_labels_name_is_on_the_page_once() -> None:
    tree = pohon(tulis(halaman()), inline=False)
    ids = Counter(node.get("id") for node in tree.iter() if node.get("id"))
    assert max(ids.values()) == 1
    assert {"tabel", "dalam", "tabel-satu", "gambar-grafik", "garis-waktu", "baris-1", "langkah-1"} <= set(ids)
    named = {name for node in tree.iter() for name in (node.get("aria-labelledby") or "").split()}
    assert named
    assert named <= set(ids)


def test_origins_stand_after_each_table_and_each_row_of_sentences() -> None:
    tree = pohon(tulis(halaman()), inline=False)
    folds = [words(node) for node in tree.iter("details") if node.get("class") == "asal"]
    assert folds == [
        "Asal angka 83,25: 2025/kinerja.csv baris 3 98 %: realisasi ÷ target, dari realisasi 83,25",
        "Asal angka nama baris: kolom realisasi: 2025/kinerja.csv baris 3 "
        "nama baris: Catatan 98 %: realisasi ÷ target, dari realisasi 83,25",
        "Asal angka 83,25: 2025/kinerja.csv baris 3",
    ]


FOLDER = st.lists(st.sampled_from(("kinerja", "2025", "sumber", "iku-01")), max_size=4).map(
    lambda names: "".join(f"{name}/" for name in names)
)


@given(FOLDER, FOLDER, st.sampled_from(("", "#s1", "kinerja.csv")))
def test_a_relative_address_leads_to_its_place(page: str, place: str, last: str) -> None:
    home = f"https://contoh.go.id/{page}"
    made = relatif(f"{page}index.md", f"/{place}{last}")
    assert urljoin(home, made) == f"https://contoh.go.id/{place}{last}"
    assert not made.startswith("/")


@given(FOLDER)
def test_a_kode_leads_to_its_place_on_the_page(page: str) -> None:
    assert relatif(f"{page}index.md", "s1") == relatif(f"{page}index.md", "#s1") == "#s1"


def test_a_paragraph_alone_in_a_cell_needs_no_paragraph() -> None:
    (blok, *_) = (one for one in halaman().semua_blok if type(one) is Paragraf)
    assert Penulis(str).ringkas(blok) == "paragraf"
    assert Penulis(str).tulis(blok) == "<p>paragraf</p>"
