"""The browser checks themselves: each must see the fault it is there for, and leave a sound page alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from peramban import axe, find_chromium, foreign_requests, overflow, serve
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SOUND = """<!doctype html><html lang="id"><title>Uji</title><link rel="icon" href="data:,">
<main><h1>Judul</h1><p>Teks <a href="#x">tautan</a></p><ul><li>a</li></ul><img alt="" src="data:,"></main>"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 400, "height": 400}) as context:
        yield context.new_page()


def test_a_sound_page_has_no_fault(page: Page) -> None:
    page.set_content(SOUND)
    assert axe(page) == []
    assert overflow(page) == []


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ('<p style="color:#aaa;background:#fff">Pudar</p>', "color-contrast:"),
        ("<button></button>", "button-name"),
        # Overlapped text, which axe leaves undecided.
        (
            '<div style="position:relative;background:#fff"><p style="color:#bbb">Pudar</p>'
            '<i style="position:absolute;inset:0;background:#fffffe"></i></div>',
            "color-contrast",
        ),
        # A picture behind text, judged by what is painted behind its letters.
        ('<p style="background-image:linear-gradient(90deg,#fff,#000 9px)">Teks</p>', "color-contrast (undecided, {"),
        # The colour of a drawn text is its fill, and a bar of the drawing is behind it.
        (
            '<p style="background:#fff;color:#000"><svg role="img" aria-label="Grafik" width="200" height="40">'
            '<rect width="200" height="40" fill="#333"/><text x="9" y="20" fill="#000">Teks</text></svg></p>',
            "color-contrast (undecided, {",
        ),
        # A see-through letter, which nobody can compute.
        ('<p style="background:linear-gradient(#fff,#eee);color:#0008">Teks</p>', "color-contrast (undecided, None)"),
        # A group without a row; what axe leaves undecided by any other rule.
        (
            "<table><thead><tr><th scope=col>A</th><th scope=col>B</th></tr></thead><tbody>"
            "<tr><th scope=row>1</th><td>2</td></tr>"
            "<tr><th scope=rowgroup colspan=2>Kelompok</th></tr></tbody></table>",
            "th-has-data-cells (undecided)",
        ),
        ('<p><a href="#x" aria-describedby="tidak-ada">Tautan</a></p>', "aria-valid-attr-value (undecided)"),
    ],
)
def test_axe_reports(page: Page, part: str, rule: str) -> None:
    page.set_content(SOUND + part)
    faults = axe(page)
    assert len(faults) == 1
    assert faults[0].startswith(rule)


def test_axe_decides_what_is_sound(page: Page) -> None:
    page.set_content(
        f"""{SOUND}<p style="background:linear-gradient(#fff,#eee)">Teks</p>
        <svg role="img" aria-label="Grafik" width="200" height="40"><rect width="200" height="40" fill="#333"/>
        <text x="9" y="20" fill="#fff">Teks</text></svg>
        <table><thead><tr><th scope="col">A</th></tr></thead>
        <tbody><tr><td><svg role="img" aria-label="Naik" width="24" height="24"></svg></td></tr></tbody></table>"""
    )
    assert axe(page) == []


def test_overflow_reports_the_element(page: Page) -> None:
    page.set_content(SOUND + '<div id="lebar" style="width:900px">x</div>')
    assert overflow(page)[0] == "the page scrolls"
    assert 'id="lebar"' in overflow(page)[1]
    page.set_content(SOUND + '<div style="overflow-x:auto"><div style="width:900px">x</div></div>')
    assert overflow(page) == []


def test_foreign_requests_are_noted(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        SOUND + '<img src="http://127.0.0.2:9/luar.png" alt=""><img src="dalam.png" alt="">'
    )
    with serve(tmp_path) as home:
        asked = foreign_requests(page, home)
        page.goto(home)
    assert asked == ["http://127.0.0.2:9/luar.png"]


def test_no_browser_is_a_failure_in_ci_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no Chromium"):
        find_chromium()
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="no Chromium"):
        find_chromium()
