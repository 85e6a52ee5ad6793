"""No page of the shipped site has a fault that axe can find, as it is loaded and with all of it opened.

The whole is `lama`: each page at 1280 and 390 px in the light scheme, and as a dark phone shows it with every fold
opened. Else only what can differ is judged: colours on a dark desk, since that scheme changes nothing else, and room at
360 px, where but one rule of the style sheet holds that does not at 390. Tests hold both.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from halaman_situs import LEBAR, alamat, halaman
from peramban import axe, foreign_requests, overflow, serve
from playwright.sync_api import Browser, Page, expect

from lkjip_build.keluaran.html.aset import gaya

WARNA = ("color-contrast", "link-in-text-block")
RUANG = ("target-size", "scrollable-region-focusable")
"""The rules of axe that ask for colours, and those that ask for room."""
BAGIAN = 8
SEBAGIAN = (
    "", "indikator/", "indikator/iku-04/", "kinerja/2025/", "kinerja/2026/", "laporan/2025/bab-3/",
    "laporan/2025/bab-3/sasaran-s1/", "siklus/2025/", "sop/penyusunan-lkjip/", "data/", "peta-situs/", "panduan/",
    "sumber/2025/kinerja/#baris-5", "404.html",
)  # fmt: skip
DI_MEJA, DI_PONSEL = SEBAGIAN[::4], SEBAGIAN[1::4]
"""One page of each kind; what is looked at each time on a desk, and on a dark phone. The others are `lama`."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(situs: Path) -> Iterator[str]:
    with serve(situs) as address:
        yield address


def faults(page: Page, width: int, scheme: str, rules: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield what is wrong with the page as it stands at a width in a scheme."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for fault in axe(page, rules) + overflow(page):
        yield f"{width} {scheme}: {fault}"


def faults_in_every_setting(page: Page) -> Iterator[str]:
    """Yield what is wrong with the page at each width in each scheme, on a dark phone with every fold opened."""
    yield from faults(page, 1280, "light")
    yield from faults(page, 1280, "dark", WARNA)
    yield from faults(page, 390, "light")
    yield from faults(page, 360, "light", RUANG)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert page.locator("details:not([open])").count() == 0
    yield from (f"opened {fault}" for fault in faults(page, 390, "dark"))
    yield from (f"opened {fault}" for fault in faults(page, 1280, "light", RUANG))


@pytest.mark.lama
@pytest.mark.parametrize("bagian", range(BAGIAN))
def test_no_page_has_a_fault(home: str, situs: Path, browser: Browser, bagian: int) -> None:
    found = []
    with halaman(browser) as page:
        asked = foreign_requests(page, home)
        for address in alamat(situs)[bagian::BAGIAN]:
            page.goto(home + address)
            found += [f"/{address} {fault}" for fault in faults_in_every_setting(page)]
    assert found == []
    assert asked == []


def rules_of_the_dark_scheme(parsed: list[Any], inside: bool = False) -> Iterator[list[Any]]:
    for rule in parsed:
        dark = inside or bool(re.search("prefers-color-scheme|gelap", tinycss2.serialize(rule.prelude)))
        if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in ("media", "supports"):
            yield from rules_of_the_dark_scheme(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), dark)
        elif dark:
            yield tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True)


def test_the_dark_scheme_changes_nothing_but_colours() -> None:
    rules = list(
        rules_of_the_dark_scheme(tinycss2.parse_stylesheet(gaya().decode(), skip_whitespace=True, skip_comments=True))
    )
    assert len(rules) == 3
    for one in (line for rule in rules for line in rule):
        value = tinycss2.serialize(one.value).strip()
        assert one.name == "color-scheme" or (one.name.startswith("--") and re.fullmatch("#[0-9a-f]{3,8}", value)), one


def test_a_phone_of_360_px_is_laid_out_like_one_of_390() -> None:
    conditions = set(re.findall(r"\((?:min|max)-width: ?([\d.]+)em\)", gaya().decode()))
    assert len(conditions) > 10
    assert [one for one in conditions if 360 / 16 <= float(one) < 390 / 16] == ["23"]
    assert re.search(r"max-width:23em\)\{\.kepala__tombol--menu svg\{display:none\}\}", gaya().decode())
    assert not re.search(r"\((?:min|max)-width: ?[\d.]+(?:px|rem)\)", gaya().decode())


def lain(dilihat: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(address for address in SEBAGIAN if address not in dilihat)


@pytest.mark.parametrize(
    ("width", "scheme", "addresses"),
    [
        pytest.param(1280, "light", DI_MEJA, id="1280-light"),
        pytest.param(390, "dark", DI_PONSEL, id="390-dark"),
        pytest.param(1280, "light", lain(DI_MEJA), id="1280-light-others", marks=pytest.mark.lama),
        pytest.param(390, "dark", lain(DI_PONSEL), id="390-dark-others", marks=pytest.mark.lama),
    ],
)
def test_pages_of_each_kind_have_no_fault(
    home: str, browser: Browser, width: int, scheme: str, addresses: tuple[str, ...]
) -> None:
    found = []
    with halaman(browser) as page:
        asked = foreign_requests(page, home)
        for address in addresses:
            page.goto(home + address)
            found += [f"/{address} {fault}" for fault in faults(page, width, scheme)]
    assert found == []
    assert asked == []


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (360, "dark"),
        *(pytest.param(*one, marks=pytest.mark.lama) for one in ((390, "light"), (390, "dark"), (360, "light"))),
    ],
)
def test_an_open_menu_has_no_fault(home: str, browser: Browser, width: int, scheme: str) -> None:
    with halaman(browser, width) as page:
        page.goto(home + "kinerja/2025/")
        opener = page.get_by_role("button", name="Menu", exact=True)
        opener.press("Enter")
        menu = page.locator("#navigasi:popover-open")
        expect(menu).to_be_visible()
        assert list(faults(page, width, scheme)) == []
        expect(menu).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_have_count(0)
        expect(opener).to_be_focused()


@pytest.mark.parametrize("width", [LEBAR[0], *(pytest.param(one, marks=pytest.mark.lama) for one in LEBAR[1:])])
def test_a_used_filter_has_no_fault(home: str, browser: Browser, width: int) -> None:
    with halaman(browser, width) as page:
        page.goto(home + "indikator/")
        choices = page.locator("details.saringan")
        if not page.get_by_label("Hasil", exact=True).is_visible():
            choices.locator("summary").click()
        page.select_option("#saring-putusan", "tidak-tercapai")
        expect(page.get_by_role("status")).to_have_text("Menampilkan 3 dari 13 indikator")
        expect(choices).to_have_attribute("open", "")
        assert [*faults(page, width, "light"), *faults(page, width, "dark", WARNA)] == []
