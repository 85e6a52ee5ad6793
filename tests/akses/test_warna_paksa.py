"""Colours that a reader forces: marks are still told apart, drawings take those colours, and the focus is in sight."""

import base64
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from halaman_situs import SKEMA, halaman
from peramban import serve
from playwright.sync_api import Browser, Page
from test_papan_ketik import faults

# How many pixels of each picture stand out from its corner, and how many differ between each two, by a contrast of 3.
_BEDA = """
async (pictures) => {
  const light = (r, g, b) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  };
  const read = async (encoded) => {
    const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + encoded)).blob());
    const canvas = new OffscreenCanvas(24, 24).getContext("2d");
    canvas.drawImage(picture, 0, 0, 24, 24);
    const data = canvas.getImageData(0, 0, 24, 24).data;
    return Array.from({ length: 576 }, (_, i) => light(...data.slice(4 * i, 4 * i + 3)));
  };
  const apart = (x, y) => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) >= 3;
  const all = await Promise.all(pictures.map(read));
  const seen = all.map((one) => one.filter((v) => apart(v, one[0])).length);
  return [seen, all.map((one) => all.map((other) => one.filter((v, i) => apart(v, other[i])).length))];
}
"""

# Shapes that are drawn in a colour which is not one of the reader's. A mark takes the colour of its text.
_WARNA_SENDIRI = """
() => {
  const probe = document.body.appendChild(document.createElement("p"));
  const theirs = new Set(["none", "rgba(0, 0, 0, 0)"]);
  for (const name of ["Canvas", "CanvasText", "LinkText", "VisitedText", "GrayText", "Highlight", "ButtonText"]) {
    probe.style.color = name;
    theirs.add(getComputedStyle(probe).color);
  }
  probe.remove();
  const found = [];
  for (const el of document.querySelectorAll("svg :is(path, circle, rect, line, polyline, polygon, text, ellipse)")) {
    if (!el.checkVisibility({ visibilityProperty: true }) || el.closest("defs")) continue;
    const style = getComputedStyle(el);
    for (const [part, value] of [["fill", style.fill], ["stroke", style.stroke]]) {
      const own = value.startsWith("url") || theirs.has(value) || (part === "stroke" && style.strokeWidth === "0px");
      if (!own) found.push(`${part} ${value}: ${el.outerHTML.slice(0, 90)}`);
    }
  }
  return found;
}
"""

BERGAMBAR = (
    "",
    "indikator/",
    "indikator/iku-04/",
    "siklus/2025/",
    "sop/penyusunan-lkjip/",
    "laporan/2025/bab-3/sasaran-s1/",
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(situs: Path) -> Iterator[str]:
    with serve(situs) as address:
        yield address


@pytest.fixture(params=SKEMA)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a reader whose own colours are light or dark."""
    with halaman(browser, color_scheme=request.param, forced_colors="active", device_scale_factor=2) as made:
        yield made


def test_every_mark_is_told_apart_by_its_shape(home: str, page: Page) -> None:
    page.goto(home)
    names = ("tercapai", "tidak-tercapai", "di-jalur", "tertinggal", "belum-ada-data", "tidak-dinilai")
    marks = [page.locator(f"p > .putusan--{name} > svg").first for name in names]
    pictures = [base64.b64encode(mark.screenshot()).decode() for mark in marks]
    reader = page.context.new_page()
    seen, apart = reader.evaluate(_BEDA, pictures)
    assert {name: count for name, count in zip(names, seen, strict=True) if count < 30} == {}
    close = {(names[a], names[b]): apart[a][b] for a, b in itertools.combinations(range(6), 2) if apart[a][b] < 30}
    assert close == {}


def test_drawings_take_the_colours_of_the_reader(home: str, page: Page) -> None:
    found: dict[str, Any] = {}
    for address in BERGAMBAR:
        page.goto(home + address)
        if said := page.evaluate(_WARNA_SENDIRI):
            found[address] = said[:3]
    assert found == {}


def test_the_focus_and_the_place_are_in_sight(home: str, page: Page) -> None:
    page.goto(home + "siklus/2025/")
    assert list(faults(page)) == []
    edge = "(el) => getComputedStyle(el).borderBottomColor"
    current = page.locator(".bagian__tautan[aria-current]").evaluate(edge)
    others = page.locator(".bagian__tautan:not([aria-current])").evaluate_all(f"(all) => all.map({edge})")
    assert len(others) > 5
    assert current not in others
    arrow = "(el) => [getComputedStyle(el, '::after').backgroundColor, getComputedStyle(document.body).backgroundColor]"
    page.goto(home + "laporan/2025/bab-2/")
    drawn, paper = page.locator("details.tertutup > summary").first.evaluate(arrow)
    assert drawn != paper
