"""The list of all pages leads to every page that is for the public, and the search knows what kind each is."""

import re
from pathlib import Path

import html5lib
from bersama import terbitan
from builders import HARI_INI, TERKECIL, write_folder

from lkjip_build.build import Site, build
from lkjip_build.isi.cari import JenisHalaman
from lkjip_build.susunan.pencarian import LABEL, jenis_halaman


def links(site: Site) -> dict[str, str]:
    """Where the page leads, from the root, each with what is said of it."""
    page = site.halaman["peta-situs/index.md"]()
    tree = html5lib.parseFragment(page.with_fragments(page.markdown), namespaceHTMLElements=False)
    return {
        re.sub(r"^\.\./?", "", link.get("href") or "").removeprefix("./"): "".join(link.itertext())
        for link in tree.iter("a")
    }


def public(site: Site) -> set[str]:
    addresses = (one.uri.removesuffix("index.md") for one in site.pages if one.cari)
    return {one for one in addresses if jenis_halaman(f"/{one}")}


def test_every_public_page_is_listed() -> None:
    site = terbitan(HARI_INI)
    assert public(site) - links(site).keys() == set()


def test_every_word_of_the_glossary_is_listed_where_the_page_has_it() -> None:
    site = terbitan(HARI_INI)
    page = site.halaman["istilah/index.md"]()
    told = {to.partition("#")[2]: words for to, words in links(site).items() if to.startswith("istilah/#")}
    named = {one.jangkar: one.judul for one in page.cari if one.uraian}
    assert told.keys() == named.keys()
    assert all(named[anchor].startswith(word) for anchor, word in told.items())


def test_an_office_that_just_began_has_one(tmp_path: Path) -> None:
    fresh = {name: text for name, text in TERKECIL.items() if "/" not in name and name != "istilah.yml"}
    site = build(write_folder(tmp_path / "data", fresh), HARI_INI)
    assert site.publishable, site.problems
    assert public(site) - links(site).keys() == set()


def test_words_that_would_share_an_anchor_have_their_own(tmp_path: Path) -> None:
    words = (
        "istilah:\n  - {istilah: A/B, arti: Satu.}\n  - {istilah: A-B, arti: Dua.}\n  - {istilah: '%', arti: Tiga.}\n"
    )
    site = build(write_folder(tmp_path / "data", {**TERKECIL, "istilah.yml": words}), HARI_INI)
    assert sum(to.startswith("istilah/#istilah-") for to in links(site)) == 3


def test_every_kind_has_its_words_and_every_page_its_kind() -> None:
    assert set(LABEL) == set(JenisHalaman)
    for one in terbitan(HARI_INI).pages:
        jenis_halaman(f"/{one.uri.removesuffix('index.md')}")
