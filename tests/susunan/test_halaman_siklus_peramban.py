"""The pages of a running and of a damaged cycle in a browser: readable on a phone, on a desk and on paper."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from pengaturan import ROOT
from peramban import axe, overflow, serve
from playwright.sync_api import Browser, Page
from situs_uji import berbagi_dokumen, build
from test_halaman_siklus import BERJALAN, KEPALA, RUSAK


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("siklus")
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "data/2026/siklus.csv").write_text(KEPALA + BERJALAN, encoding="utf-8")
    (folder / "data/2025/siklus.csv").write_text(KEPALA + RUSAK, encoding="utf-8")
    berbagi_dokumen(folder)
    with serve(build(folder, folder / "data")) as address:
        yield address


def shown(page: Page) -> list[str]:
    """The classes of the drawings that are visible."""
    found: list[str] = page.locator(".garis-waktu svg:visible").evaluate_all("all => all.map(one => one.classList[0])")
    return found


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (390, "dark"),
        *(pytest.param(*one, marks=pytest.mark.lama) for one in ((390, "light"), (1280, "light"), (1280, "dark"))),
    ],
)
def test_unusual_cycles_are_accessible(home: str, browser: Browser, width: int, scheme: Any) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    faults: list[str] = []
    for address in ("siklus/", "siklus/2025/", "siklus/2026/", "kinerja/2026/", ""):
        page.goto(home + address)
        faults += [f"{address}: {fault}" for fault in (*axe(page), *overflow(page))]
    context.close()
    assert faults == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "kelas"), [(1280, "garis-waktu__lebar"), (390, "garis-waktu__sempit")])
def test_the_letters_of_the_timeline_are_readable(home: str, browser: Browser, width: int, kelas: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(home + "siklus/2026/")
    assert shown(page) == [kelas]
    skala = page.locator(".garis-waktu svg:visible").evaluate(
        """svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
          * parseFloat(svg.getAttribute("font-size"))"""
    )
    page.close()
    assert skala >= 12


@pytest.mark.browser
def test_the_drawn_text_stays_inside_the_drawing(home: str, browser: Browser) -> None:
    for width in (1280, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for address in ("siklus/2025/", "siklus/2026/"):
            page.goto(home + address)
            outside = page.locator(".garis-waktu svg:visible").evaluate(
                """svg => {
                  const box = svg.getBoundingClientRect();
                  return [...svg.querySelectorAll("text")].filter((text) => {
                    const one = text.getBoundingClientRect();
                    return one.left < box.left - 1 || one.right > box.right + 1 || one.bottom > box.bottom + 1;
                  }).map((text) => text.textContent);
                }"""
            )
            assert outside == [], (width, address)
        page.close()


@pytest.mark.browser
def test_paper_gets_the_wide_drawing_in_light_colours(home: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.goto(home + "siklus/2026/")
    page.emulate_media(media="print")
    assert shown(page) == ["garis-waktu__lebar"]
    warna = page.locator(".gw-libur").first.evaluate("one => getComputedStyle(one).fill")
    context.close()
    assert warna == "rgb(228, 233, 229)"
