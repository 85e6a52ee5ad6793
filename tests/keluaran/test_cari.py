"""The search finds what a page says, part by part: every word that a reader sees there, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from bersama import terbitan
from contoh_isi import pohon

from lkjip_build.build import Site
from lkjip_build.keluaran.html import Page

# Heads, numbers and marks that are the same on every form of an SOP.
FORMULIR = {*("Identitas", "SOP", "No", "Aktivitas", "Pelaksana", "Mutu", "baku"), *("Kelengkapan", "Waktu", "Output")}
FORMULIR |= {"Keterangan", "NIP."}
LAIN = {"bagian-lain", "hanya-suara", "lipatan", "isi-bagian__tanda", "asal", "lipat", "tertutup__judul", "tanda"}


def site() -> Site:
    return terbitan(date(2026, 11, 23))


def parts(page: Page) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the parts of a page as a reader meets them: the anchor, the heading, the words below it.

    Drawings are left out, which a page tells in words beside them, and so are the origins of numbers, the links to
    other parts below all, what only a screen reader says, marks beside a link, the mark of a draft, and the second form
    of a table, for phones.
    """
    anchor, title, words = "", "", []
    for node in pohon(page, inline=False).find("body"):
        if node.tag in {"h1", "h2", "h3", "h4"}:
            if title:
                yield anchor, title, words
            anchor, title, words = "" if node.tag == "h1" else node.get("id"), (node.text or "").strip(), []
        else:
            words += "".join(seen(node)).split()
    yield anchor, title, words


def seen(node: Any) -> Iterator[str]:
    if str(node.tag).endswith("svg") or node.get("class") in LAIN:
        return
    yield node.text or ""
    for inner in node:
        yield from seen(inner)
        yield inner.tail or ""
    yield " " if node.tag in {"p", "li", "td", "th", "dt", "dd", "figcaption", "caption", "summary", "br"} else ""


@pytest.mark.parametrize(
    "uri",
    [
        *("index.md", "kinerja/2025/index.md", "indikator/iku-01/index.md", "siklus/2025/index.md", "tentang/index.md"),
        *("laporan/2025/bab-3/index.md", "data/index.md"),
        "sop/penyusunan-lkjip/index.md",
    ],
)
def test_each_part_has_the_words_that_a_reader_sees(uri: str) -> None:
    page = site().halaman[uri]()
    meant = {one.jangkar: one for one in page.cari if one.uraian is None}
    shown = {anchor: (title, words) for anchor, title, words in parts(page)}
    assert list(meant) == list(shown)
    for anchor, (title, words) in shown.items():
        entry = meant[anchor]
        assert entry.judul == title
        found = Counter(word for word in entry.teks.split() if word != "|")
        lost, added = Counter(words) - found, found - Counter(words)
        if uri.startswith("sop/"):
            lost = Counter(word for word in lost if word not in FORMULIR and not word.isdecimal())
        assert (anchor, dict(lost), dict(added)) == (anchor, {}, {})


def test_each_word_of_the_glossary_is_found_by_itself() -> None:
    """With what it means, under the anchor that the page has; the page itself says none of it twice."""
    page = site().halaman["istilah/index.md"]()
    own, *words = page.cari
    assert own.judul == "Istilah"
    assert own.teks == "Arti kata, singkatan, dan nama kolom data di situs ini, menurut abjad."
    tree = pohon(page, inline=False)
    terms = [(term.get("id"), (term.text or "").strip()) for term in tree.iter("dt")]
    assert [(one.jangkar, one.judul) for one in words] == terms
    assert len({one.jangkar for one in words}) == len(words) > 100
    for one, meaning in zip(words, tree.iter("dd"), strict=True):
        assert one.uraian
        assert one.teks.startswith(one.uraian)
        assert Counter(one.teks.split()) == Counter("".join(seen(meaning)).split())


@pytest.mark.lama
def test_pages_that_repeat_others_are_not_found() -> None:
    (one, *_) = (page for page in site().pages if page.uri == "sumber/2025/kinerja/index.md")
    assert one.cari == ()
    assert one.meta["search"] == {"exclude": True}


def test_an_indikator_is_found_by_its_abbreviation() -> None:
    page = site().halaman["indikator/iku-01/index.md"]()
    first = page.cari[0]
    assert first.judul == "Indeks Kepuasan Masyarakat (IKM)"
