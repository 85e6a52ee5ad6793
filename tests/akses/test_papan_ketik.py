"""By keyboard alone: every control in the order that the eye follows, its focus in sight, and nothing that traps."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from halaman_situs import halaman, wakil
from peramban import menunggu, serve
from playwright.sync_api import Browser, Page, expect

SEBAGIAN = ("", "kinerja/2026/", "siklus/2025/")
INDEKS = "indikator/"
LEBAR = ((1280, "light"), (390, "dark"))

# The controls that a page shows, by their place in the document.
_KENDALI = """
() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const visible = (el) => el.checkVisibility({ visibilityProperty: true });
  const shown = all.filter((el) => el.tabIndex >= 0 && !el.disabled && visible(el));
  if (all.some((el) => el.tabIndex > 0)) throw new Error("an order of its own");
  window.kendali = shown;
  // Before any step, as the menu beside the page scrolls by itself while it is walked over.
  window.kotak = shown.map((el) => {
    const box = el.getBoundingClientRect();
    return [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY];
  });
  return shown.length;
}
"""

# What is focused: its place among them and on the page, the contrast of its ring with what is around it, and whether
# any of it can be seen.
_FOKUS = """
() => {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = (c) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = c.slice(0, 3).map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(el);
  let around = null;
  const inside = parseFloat(style.outlineOffset) < 0;
  for (let node = inside ? el : el.parentElement; node && !around; node = node.parentElement) {
    const c = parse(getComputedStyle(node).backgroundColor);
    if (c.length === 3 || c[3] === 1) around = c;
  }
  const [a, b] = [light(parse(style.outlineColor)), light(around || [255, 255, 255])].sort((x, y) => y - x);
  const boxes = [...el.getClientRects()].map((one) => ({
    x: Math.max(one.left, 0), y: Math.max(one.top, 0),
    wide: Math.min(one.right, innerWidth) - Math.max(one.left, 0),
    high: Math.min(one.bottom, innerHeight) - Math.max(one.top, 0),
  })).filter((one) => one.wide > 0 && one.high > 0);
  const points = boxes.flatMap((one) => [.5, .1, .9].flatMap((x) => [.5, .15, .85].map((y) =>
    [one.x + one.wide * x, one.y + one.high * y])));
  return {
    at: window.kendali.indexOf(el),
    name: (el.getAttribute("aria-label") || el.innerText || el.outerHTML).trim().slice(0, 60),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (a + 0.05) / (b + 0.05),
    seen: points.some(([x, y]) => el.contains(document.elementFromPoint(x, y))),
    box: window.kotak[window.kendali.indexOf(el)] || [0, 0, 0, 0],
    region: el.matches("[role=region], main"),
  };
}
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(situs: Path) -> Iterator[str]:
    with serve(situs) as address:
        yield address


def against_the_eye(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Tell whether a step of the focus goes back: up, where it does not go to a column on the right."""
    (left, top, right, _), (next_left, _, _, next_bottom) = before["box"], after["box"]
    return bool(next_bottom <= top + 2 and next_left < right - 2 and next_left <= left + 2 and not before["region"])


def faults(page: Page) -> Iterator[str]:
    """Yield what is wrong with one walk by Tab over the page."""
    there = page.evaluate(_KENDALI)
    stops: list[dict[str, Any]] = []
    for _ in range(there + 3):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOKUS)
        if stop is None or (stops and stop["at"] == stops[0]["at"]):
            break
        stops.append(stop)
    else:
        yield "the focus is trapped, or reaches what is not shown"
    missed = set(range(there)) - {stop["at"] for stop in stops}
    for at in sorted(missed):
        yield f"not reached: {page.evaluate('(at) => kendali[at].outerHTML.slice(0, 90)', at)}"
    for stop in stops:
        if stop["at"] < 0:
            yield f"not shown, and yet reached: {stop['name']}"
        if stop["ring"] < 2 or stop["contrast"] < 3:
            yield f"no ring in sight ({stop['ring']} px, {stop['contrast']:.1f}): {stop['name']}"
        if not stop["seen"]:
            yield f"hidden while focused: {stop['name']}"
    for before, after in pairwise(stops):
        if against_the_eye(before, after):
            yield f"against the eye: {before['name']} → {after['name']}"


def found_on(addresses: list[str], home: str, browser: Browser) -> list[str]:
    found = []
    for width, scheme in LEBAR:
        with halaman(browser, width, color_scheme=scheme) as page:
            for address in addresses:
                page.goto(home + address)
                found += [f"/{address} {width}: {fault}" for fault in faults(page)]
    return found


@pytest.mark.parametrize("address", [SEBAGIAN[0], *(pytest.param(one, marks=pytest.mark.lama) for one in SEBAGIAN[1:])])
def test_a_walk_by_keyboard(home: str, browser: Browser, address: str) -> None:
    assert found_on([address], home, browser) == []


@pytest.mark.parametrize(("width", "scheme"), LEBAR)
def test_a_walk_by_keyboard_over_the_index(home: str, browser: Browser, width: int, scheme: str) -> None:
    with halaman(browser, width, color_scheme=scheme) as page:
        page.goto(home + INDEKS)
        assert list(faults(page)) == []


@pytest.mark.lama
@pytest.mark.parametrize("bagian", range(4))
def test_a_walk_by_keyboard_on_a_page_of_each_kind(home: str, situs: Path, browser: Browser, bagian: int) -> None:
    others = [one for one in wakil(situs) if one not in (*SEBAGIAN, INDEKS)]
    assert found_on(others[bagian::4], home, browser) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_skip_link_leads_past_the_header(home: str, browser: Browser, width: int) -> None:
    with halaman(browser, width) as page:
        page.goto(home + "kinerja/2025/")
        page.keyboard.press("Tab")
        link = page.get_by_role("link", name="Lewati ke isi")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_wide_table_scrolls_by_keyboard(home: str, browser: Browser) -> None:
    with halaman(browser, 1280) as page:
        page.goto(home + "sumber/2026/anggaran/")
        region = page.get_by_role("region", name="2026/anggaran.csv")
        while not region.evaluate("(el) => el === document.activeElement"):
            page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        menunggu(page, "(el) => el.scrollLeft > 0", region.element_handle())


def test_the_index_is_filtered_and_sorted_by_keyboard(home: str, browser: Browser) -> None:
    with halaman(browser, 1280) as page:
        page.goto(home + INDEKS)
        page.locator("#saring-nama").focus()
        page.keyboard.type("desa")
        rows = page.locator("table.indeks tbody tr[data-putusan]:visible")
        assert 0 < rows.count() < 13
        for key in ("Control+A", "Delete", "Tab", "Tab"):
            page.keyboard.press(key)
        expect(page.locator("#saring-putusan")).to_be_focused()
        page.keyboard.type("Tidak te")
        expect(page.locator("#saring-putusan")).to_have_value("tidak-tercapai")
        expect(rows).to_have_count(3)
        for _ in range(2):
            page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Tampilkan semua lagi")).to_be_focused()
        page.keyboard.press("Enter")
        expect(rows).to_have_count(13)
        head = page.get_by_role("columnheader", name="Capaian")
        button = head.get_by_role("button")
        while not button.evaluate("(el) => el === document.activeElement"):
            page.keyboard.press("Tab")
        for key, order in (("Enter", "ascending"), ("Space", "descending")):
            page.keyboard.press(key)
            expect(head).to_have_attribute("aria-sort", order)
            expect(button).to_be_focused()
