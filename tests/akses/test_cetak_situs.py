"""A page of each kind on paper: letters to read, whole tables, where the sheet comes from, and all that is folded."""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from halaman_situs import halaman, wakil
from peramban import serve
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

TERKECIL = 7.95
"""8 pt, as rounded to the pixels of a screen."""
TERLEBAR = "sumber/2026/anggaran/"
SEBAGIAN = ("", "laporan/2026/bab-3/sasaran-s1/", "sop/penyusunan-lkjip/", TERLEBAR)

# Marks the head and the rows of each table, so that a sheet tells what of it stands there; and names what is folded.
_TANDAI = """
() => {
  [...document.querySelectorAll("table")].forEach((table, k) => {
    const mark = (row, name) => row && row.cells[0].append(` ${name}${k}q`);
    mark(table.tHead && table.tHead.rows[0], "qk");
    if (table.tHead) [...table.tBodies].forEach((body) => [...body.rows].forEach((row) => mark(row, "qb")));
  });
  const onPaper = (one) => !one.closest(".asal, .lipatan, .saringan, summary");
  return [...document.querySelectorAll("details")].filter(onPaper).map((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && onPaper(node.parentElement)) text = node.data;
    }
    return text;
  });
}
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(situs: Path) -> Iterator[str]:
    with serve(situs) as address:
        yield address


def solid(text: str) -> str:
    """The letters of a text, without the spaces and ligatures that setting it puts in."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def small_letters(sheet: PageObject) -> Iterator[str]:
    """Yield each piece of text that is smaller than 8 pt."""
    found: list[str] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        # A turned text has its size in the other place of its matrix.
        height = abs(size * cm[3] * (tm[3] or tm[1]))
        if text.strip() and height < TERKECIL:
            found.append(f"{height:.2f} pt: {text.strip()[:60]}")

    sheet.extract_text(visitor_text=note)
    yield from found


def faults(page: Page, home: str, address: str) -> Iterator[str]:
    """Yield what is wrong with the sheets of a page. Where anything is too wide for a sheet, the browser prints all of
    the page smaller, which is below 8 pt.
    """
    page.goto(home + address)
    folded = page.evaluate(_TANDAI)
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    texts = [solid(sheet.extract_text()) for sheet in sheets]
    for number, (sheet, text) in enumerate(zip(sheets, texts, strict=True), 1):
        yield from (f"sheet {number}: {one}" for one in small_letters(sheet))
        heads, rows = (set(re.findall(rf"{mark}(\d+)q", text, re.IGNORECASE)) for mark in ("qk", "qb"))
        yield from (f"sheet {number}: rows of table {one} without its head" for one in sorted(rows - heads))
    joined = "".join(texts)
    if "qb" not in joined.lower() and page.locator("table:has(thead)").count():
        yield "no table is printed"
    yield from (f"folded on paper: {one}" for one in folded if solid(one) not in joined)
    if address != "404.html" and solid(f"/{address}") not in texts[-1]:
        yield "no address"
    if solid("Angka terakhir diperbarui: 23 November 2026") not in texts[-1]:
        yield "no date"
    if re.search("Lewatikeisi|Kembalikeatas|Caridisitusini", joined):
        yield "buttons on paper"


def found_on(addresses: list[str], home: str, browser: Browser) -> list[str]:
    with halaman(browser, color_scheme="dark") as page:
        return [f"/{address} {fault}" for address in addresses for fault in faults(page, home, address)]


@pytest.mark.parametrize("address", [*SEBAGIAN[:3], pytest.param(TERLEBAR, marks=pytest.mark.lama)])
def test_pages_are_printed_whole(home: str, browser: Browser, address: str) -> None:
    assert found_on([address], home, browser) == []


@pytest.mark.lama
def test_a_page_of_each_kind_is_printed_whole(home: str, situs: Path, browser: Browser) -> None:
    assert found_on([one for one in wakil(situs) if one not in SEBAGIAN], home, browser) == []


def test_paper_is_light_in_every_scheme(home: str, browser: Browser) -> None:
    colours = """() => {
      const style = getComputedStyle(document.documentElement);
      const names = [...style].filter((one) => one.startsWith("--"));
      return Object.fromEntries(names.map((one) => [one, style.getPropertyValue(one)]));
    }"""
    with halaman(browser) as page:
        page.goto(home)
        seen = []
        for scheme, chosen in (("light", ""), ("dark", ""), ("light", "gelap"), ("dark", "gelap")):
            page.evaluate("(one) => { document.documentElement.dataset.tampilan = one; }", chosen)
            page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
            seen.append(page.evaluate(colours))
        page.emulate_media(media="screen", color_scheme="dark")
        assert page.evaluate(colours) != seen[0]
    assert seen[0]["--kertas"] == "#fff"
    assert all(one == seen[0] for one in seen)
