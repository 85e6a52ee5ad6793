"""Whatever stands in a text of a page stays text: inside Markdown as well as put in afterwards."""

import json
from functools import cache
from typing import Any

import pytest
from contoh_isi import ganti, halaman, pohon
from data_jahat import ALL, ATTACKS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from lkjip_build.isi import Halaman
from lkjip_build.keluaran.html import halaman as tulis

BIASA = "Katabiasa"
# Signs that Markdown, HTML, our own placeholders or the site's extensions read, alone and in a row.
TANDA = st.text(alphabet="<>&\"'[]()*_`{}#:!|~^$\\=+-/%;\n \t1.a", min_size=1, max_size=30)
TEKS = st.lists(st.one_of(st.sampled_from(ATTACKS), TANDA), min_size=1, max_size=3).map(" ".join).filter(str.strip)


def berisi(teks: str) -> Halaman:
    made: Halaman = ganti(halaman(), lambda kind, name, typed: teks)
    return made


def seen(tree: Any) -> str:
    """The words of a page without blanks: where lines break is no matter here."""
    return "".join("".join(tree.itertext()).split())


def shape(tree: Any) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes; a text may break its line and have the class of a
    long one, and no more.
    """
    return [
        (str(node.tag), tuple(sorted({*map(str, node.attrib)} - {"class"}))) for node in tree.iter() if node.tag != "br"
    ]


@cache
def biasa(inline: bool) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    tree = pohon(tulis(berisi(BIASA)), inline=inline)
    return seen(tree), shape(tree)


def hold(teks: str, inline: bool) -> None:
    tree = pohon(tulis(berisi(teks)), inline=inline)
    words, elements = biasa(inline)
    assert shape(tree) == elements
    assert seen(tree) == words.replace(BIASA, "".join(teks.split()))


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("attack", [*ATTACKS, ALL])
def test_an_attack_is_shown_as_text(attack: str, inline: bool) -> None:
    hold(attack, inline)


@settings(max_examples=20)
@given(TEKS, st.booleans())
@example("<!-- lkjip:0 -->", True)
@example("1. satu", True)
@example("    empat", True)
@example("a\n\n# b\n---\n", True)
def test_any_text_is_shown_as_text(teks: str, inline: bool) -> None:
    hold(teks, inline)


@given(TEKS)
def test_title_and_description_are_escaped_for_the_engine(teks: str) -> None:
    page = tulis(Halaman(teks, teks, "data/a.yml", halaman().isi, alamat="/a/"))
    _, meta = get_data(page.source(inline=True))
    for name in ("title", "description"):
        assert "<" not in meta[name]
        assert meta[name] == page.front_matter[name]
    assert json.loads(json.dumps(meta["title"])) == meta["title"]
