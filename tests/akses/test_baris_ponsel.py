"""What a phone makes of rows and cards: read from the left, and no words squeezed beside a number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from halaman_situs import halaman
from peramban import serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

TIDAK_DARI_KIRI = """() => [...document.querySelectorAll("table.kinerja tbody td[data-kolom]")].filter(
  (cell) => cell.checkVisibility() && getComputedStyle(cell).textAlign !== "left").map((cell) => cell.textContent)"""
TERJEPIT = """() => [...document.querySelectorAll(".angka-kunci > div")].filter((card) => {
  const { paddingLeft, paddingRight } = getComputedStyle(card);
  const room = card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return card.lastElementChild.getBoundingClientRect().width < room - 1;
}).map((card) => card.textContent)"""


@pytest.fixture(scope="module")
def home(situs: Path) -> Iterator[str]:
    with serve(situs) as address:
        yield address


@pytest.mark.parametrize("address", ["rencana-aksi/2026/", "kinerja/2025/", "laporan/2025/bab-3/realisasi-anggaran/"])
def test_a_folded_row_is_read_from_the_left(home: str, browser: Browser, address: str) -> None:
    """A number stands at the right below its column; on a phone, where it has none, a second line began anywhere."""
    with halaman(browser, 390) as page:
        page.goto(home + address)
        assert page.locator("table.kinerja td.angka").count() > 5
        assert page.evaluate(TIDAK_DARI_KIRI) == []


@pytest.mark.parametrize("address", ["siklus/2026/", "siklus/2025/", "indikator/iku-01/"])
def test_what_explains_a_card_has_its_whole_width(home: str, browser: Browser, address: str) -> None:
    with halaman(browser, 390) as page:
        page.goto(home + address)
        assert page.locator(".angka-kunci > div").count() >= 2
        assert page.evaluate(TERJEPIT) == []
