"""Prose in a real site: on pages, in the search index and in the pages written out, sign by sign."""

from html import escape
from html.parser import HTMLParser
from pathlib import Path
from textwrap import indent

import markdown  # type: ignore[import-untyped]
import pytest
from acuan import NASTY, pola, squeezed
from builders import HARI_INI, TERKECIL, write_folder
from situs_uji import build as build_site
from situs_uji import read

from lkjip_build.build import build
from lkjip_build.prosa import baca

BEGIN, END = "§§§", "¶¶¶"
# A row with too few cells and what refers to nothing are errors, and such data are not published.
TYPED = [text for text in NASTY if not text.startswith("| a |\n|---") and not baca(text).rujukan]


class _Text(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.feed(text)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data


def between(html: str) -> list[str]:
    """The first saying of each text, in order."""
    parts = squeezed(_Text(html).words).split(BEGIN)[1:]
    return [part.split(END)[0] for part in parts][: len(TYPED)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = "\n\n".join(f"{BEGIN}\n\n{one}\n\n{END}" for one in TYPED)
    analisis = TERKECIL["2025/analisis.yml"].replace("    Sebabnya begini.\n", indent(text, "    ") + "\n")
    sop = TERKECIL["sop/penyusunan-lkjip.yml"] + "peringatan: |\n" + indent(text, "  ") + "\n"
    changed = {"2025/analisis.yml": analisis, "sop/penyusunan-lkjip.yml": sop}
    return write_folder(tmp_path_factory.mktemp("prosa") / "data", {**TERKECIL, **changed})


def wrong(found: list[str]) -> list[tuple[str, str]]:
    assert len(found) == len(TYPED)
    return [(typed, one) for typed, one in zip(TYPED, found, strict=True) if not pola(typed).fullmatch(one)]


def test_pages_say_what_was_typed(data: Path) -> None:
    site = build_site(data.parent, data)
    for address in ("laporan/2025/bab-3/sasaran-s1", "sop/penyusunan-lkjip"):
        assert wrong(between(read(site, address))) == [], address


def test_the_search_is_told_what_was_typed(data: Path) -> None:
    entries = [entry.teks for page in build(data, HARI_INI).pages for entry in page.cari if BEGIN in entry.teks]
    assert len(entries) >= 2
    for text in entries:
        assert wrong(between(escape(text))) == []


def test_pages_written_out_say_what_was_typed(data: Path) -> None:
    site = build(data, HARI_INI)
    pages = {page.uri: page for page in site.pages}
    for uri in ("laporan/2025/bab-3/sasaran-s1/index.md", "sop/penyusunan-lkjip/index.md"):
        source = pages[uri].source(inline=True).split("---\n", 2)[2]
        made = markdown.markdown(source, extensions=["toc", "tables", "attr_list", "def_list"])
        assert wrong(between(made)) == [], uri
