"""The theme on a small site (`tests/tema/`), in a real browser: what people can read, reach and print."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from peramban import axe, foreign_requests, menunggu, overflow, serve
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from lkjip_build.keluaran.html import aset

ROOT = Path(__file__).parents[1]
PAGES = ["", "kinerja/2025/", "kinerja/lebar/", "sop/", "masalah/", "tentang/"]
ROWS, COLUMNS = 80, 15

Scheme = Literal["light", "dark"]
pytestmark = pytest.mark.browser


def wide_table() -> str:
    head = "".join(f'<th scope="col">Kolom {k}</th>\n' for k in range(1, COLUMNS + 1))
    rows = "".join(
        f'<tr><th scope="row">Indikator nomor {r}</th>\n'
        + "".join(f'<td class="angka">{r}.{k},50</td>\n' for k in range(2, COLUMNS))
        + f"<td>akhir-{r}</td></tr>\n"
        for r in range(1, ROWS + 1)
    )
    return (
        '<div class="gulir" role="region" aria-labelledby="lebar" tabindex="0">\n<table class="tabel">'
        f'<caption id="lebar">Tabel lebar</caption>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>{rows}</tbody></table></div>"
    )


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the built trial site."""
    folder = tmp_path_factory.mktemp("tema")
    docs = folder / "docs"
    shutil.copytree(ROOT / "tests/tema/docs", docs)
    (docs / "assets").mkdir()
    for path, make in aset.files("Kinerja Uji").items():
        (docs / path).write_bytes(make())
    (docs / "kinerja/lebar.md").write_text(f"# Tabel lebar\n\n{wide_table()}\n", encoding="utf-8")
    settings = (ROOT / "tests/tema/mkdocs.yml").read_text(encoding="utf-8").replace("AKAR", ROOT.as_posix())
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    with serve(folder / "site") as address:
        yield address


@contextmanager
def a_page(browser: Browser, width: int, scheme: Scheme = "light", script: bool = True) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script
    )
    yield context.new_page()
    context.close()


def visit(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("html.siap")).to_have_count(1)


def is_menu_open(page: Page) -> bool:
    return bool(page.locator("#navigasi").evaluate("(el) => el.matches(':popover-open')"))


def tab_stops(page: Page) -> list[dict[str, str | bool]]:
    """Every stop of one walk with Tab: its text, whether it shows, has a focus ring, and lies in the menu."""
    stops: list[dict[str, str | bool]] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const el = document.activeElement;
              if (el === document.body) return null;
              const style = getComputedStyle(el);
              const box = el.getBoundingClientRect();
              return {
                text: (el.getAttribute("aria-label") || el.innerText || "").trim(),
                shown: style.visibility === "visible" && box.width > 1 && box.height > 1 && box.right > 0,
                ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                menu: Boolean(el.closest("#navigasi")),
              };
            }"""
        )
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (390, "dark"),
        *(pytest.param(*one, marks=pytest.mark.lama) for one in ((1280, "light"), (1280, "dark"), (390, "light"))),
    ],
)
def test_no_fault_and_no_foreign_request_on_any_page(browser: Browser, home: str, width: int, scheme: Scheme) -> None:
    with a_page(browser, width, scheme) as page:
        asked = foreign_requests(page, home)
        faults = []
        for address in PAGES if width == 1280 and scheme == "light" else set(PAGES) - {"kinerja/lebar/"}:
            visit(page, home + address)
            faults += [f"/{address} {fault}" for fault in axe(page)]
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert faults == []
    assert asked == []
    assert dark == (scheme == "dark")


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.lama)])
def test_menu_by_keyboard(browser: Browser, home: str, scheme: Scheme) -> None:
    with a_page(browser, 390, scheme) as page:
        visit(page, home + "kinerja/2025/")
        opener = page.get_by_role("button", name="Menu")
        assert not is_menu_open(page)
        opener.press("Enter")
        assert is_menu_open(page)
        expect(opener).to_have_attribute("popovertarget", "navigasi")
        assert axe(page) == []
        assert overflow(page) == []
        page.keyboard.press("Tab")
        expect(page.locator("#navigasi").get_by_role("button", name="Tutup")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator("#navigasi").get_by_role("link", name="Beranda")).to_be_focused()
        expect(page.locator("#navigasi [aria-current=page]")).to_have_text("Tahun 2025")
        page.keyboard.press("Escape")
        assert not is_menu_open(page)
        expect(opener).to_be_focused()


@pytest.mark.parametrize("width", [1280, 390])
def test_tab_walk(browser: Browser, home: str, width: int) -> None:
    with a_page(browser, width) as page:
        visit(page, home + "kinerja/2025/")
        stops = tab_stops(page)
        names = [stop["text"] for stop in stops]
    assert names[0] == "Lewati ke isi"
    assert [stop for stop in stops if not (stop["shown"] and stop["ring"])] == []
    assert "Lihat sumber data di repositori" in names
    if width == 390:
        assert [stop["text"] for stop in stops if stop["menu"]] == []
        assert "Menu" in names[:5]
    else:
        assert names[1] == "Kinerja Kecamatan Baturraden"
        assert names[2] == "Cari di situs ini"
        assert "mengikuti perangkat" in str(names[3])
        assert names[4:6] == ["Beranda", "Kinerja"]
        assert "Menu" not in names


def test_skip_link_leads_to_the_content(browser: Browser, home: str) -> None:
    with a_page(browser, 1280) as page:
        visit(page, home + "tentang/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="kinerja tahun 2025")).to_be_focused()


def test_single_letters_do_nothing(browser: Browser, home: str) -> None:
    with a_page(browser, 1280) as page:
        visit(page, home + "sop/")
        for key in "npsf/,.":
            page.keyboard.press(key)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        assert page.url == home + "sop/"
        assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("device", ["light", "dark"])
def test_appearance_button_says_and_does(browser: Browser, home: str, device: Scheme) -> None:
    with a_page(browser, 390, device) as page:
        visit(page, home)
        button = page.get_by_role("button", name="Tampilan")
        seen = []
        for _ in range(4):
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            seen.append((button.inner_text().split(".")[0], "light" if paper == "rgb(255, 255, 255)" else "dark"))
            button.press("Enter")
        visit(page, home + "sop/")
        expect(page.get_by_role("button", name="Tampilan: terang")).to_be_visible()
    assert seen == [
        ("Tampilan: mengikuti perangkat", device),
        ("Tampilan: terang", "light"),
        ("Tampilan: gelap", "dark"),
        ("Tampilan: mengikuti perangkat", device),
    ]


def test_a_choice_counts_before_the_first_paint(browser: Browser, home: str) -> None:
    with a_page(browser, 390) as page:
        visit(page, home)
        page.evaluate("localStorage.setItem('tampilan', 'gelap')")
        page.add_init_script(
            "new PerformanceObserver((list) => { window.dicat = document.documentElement.dataset.tampilan; })"
            ".observe({type: 'paint', buffered: true})"
        )
        visit(page, home + "sop/")
        menunggu(page, "window.dicat !== undefined")
        assert page.evaluate("window.dicat") == "gelap"


def test_nothing_inline_and_nothing_foreign_runs(browser: Browser, home: str) -> None:
    violated = "addEventListener('securitypolicyviolation', (e) => (window.salah ||= []).push(e.violatedDirective))"
    with a_page(browser, 390) as page:
        page.add_init_script(violated)
        for address in PAGES:
            visit(page, home + address)
            page.get_by_role("button", name="Tampilan").press("Enter")
            page.get_by_role("button", name="Menu").press("Enter")
            assert is_menu_open(page)
            assert page.evaluate("window.salah") is None, address
        page.evaluate(
            """() => {
              const el = document.createElement("div");
              el.innerHTML = '<img src="http://127.0.0.2:9/x.png" onerror="window.kena = 1"><p style="color:red">x</p>';
              document.body.append(el);
              const script = document.createElement("script");
              script.textContent = "window.kena = 1";
              document.body.append(script);
            }"""
        )
        menunggu(page, "new Set(window.salah).size >= 3")
        assert page.evaluate("window.kena") is None
        assert {one.split("-")[0] for one in page.evaluate("window.salah")} == {"img", "style", "script"}


def test_an_address_inside_a_fold_opens_it_and_paper_shows_all(browser: Browser, home: str) -> None:
    with a_page(browser, 390) as page:
        visit(page, home + "kinerja/2025/#lipatan-dalam")
        inner = page.locator("#lipatan-dalam")
        expect(inner).to_be_in_viewport()
        assert page.locator("details").evaluate_all("(all) => all.map((one) => one.open)") == [True, True, False]
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("details:not([open])").count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("details").evaluate_all("(all) => all.map((one) => one.open)") == [True, True, False]


def test_without_script(browser: Browser, home: str) -> None:
    with a_page(browser, 390, script=False) as page:
        page.goto(home)
        expect(page.get_by_role("button", name="Tampilan")).to_have_count(0)
        link = page.locator("#navigasi").get_by_role("link", name="SOP")
        expect(link).to_be_hidden()
        page.get_by_role("button", name="Menu").press("Enter")
        link.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("SOP penyusunan laporan")
        assert overflow(page) == []


@pytest.mark.parametrize("width", [320, *(pytest.param(one, marks=pytest.mark.lama) for one in (640, 1100))])
def test_page_never_scrolls_sideways(browser: Browser, home: str, width: int) -> None:
    with a_page(browser, width) as page:
        found = {}
        for address in PAGES:
            visit(page, home + address)
            found[address] = overflow(page)
    assert found == {address: [] for address in PAGES}


def test_wide_table_scrolls_in_its_region(browser: Browser, home: str) -> None:
    with a_page(browser, 1100) as page:
        visit(page, home + "kinerja/lebar/")
        region = page.get_by_role("region", name="Tabel lebar")
        region.focus()
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        menunggu(page, "document.querySelector('.gulir').scrollLeft > 20")
        visit(page, home + "sop/")
        page.set_viewport_size({"width": 390, "height": 800})
        expect(page.get_by_role("region", name="Tabel: Tabel biasa")).to_have_attribute("tabindex", "0")


def test_rows_are_cards_on_a_phone(browser: Browser, home: str) -> None:
    with a_page(browser, 390) as page:
        visit(page, home + "kinerja/2025/")
        row = page.get_by_role("row", name=re.compile("Indeks Kepuasan"))
        cell = row.get_by_role("cell", name="101,3 %")
        label = cell.evaluate("(el) => getComputedStyle(el, '::before').content")
        boxes = [box for box in (each.bounding_box() for each in row.get_by_role("cell").all()) if box]
        heading = page.get_by_role("rowheader", name="Indeks Kepuasan Masyarakat").bounding_box()
        expect(page.get_by_role("columnheader", name="Realisasi")).to_have_count(1)
    assert "Capaian" in label
    assert len(boxes) == 9
    assert all(box["x"] >= 16 and box["x"] + box["width"] <= 374 for box in boxes)
    assert heading is not None
    assert all(box["y"] >= heading["y"] + heading["height"] - 1 for box in boxes)


@pytest.mark.parametrize("landscape", [False, pytest.param(True, marks=pytest.mark.lama)])
def test_printed_rows_are_whole(browser: Browser, home: str, landscape: bool) -> None:
    with a_page(browser, 1280, "dark") as page:
        visit(page, home + "kinerja/lebar/")
        for _ in range(2):
            page.get_by_role("button", name="Tampilan").press("Enter")
        expect(page.locator("html")).to_have_attribute("data-tampilan", "gelap")
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        pdf = PdfReader(BytesIO(page.pdf(format="A4", landscape=landscape, print_background=True)))
    texts = [sheet.extract_text() for sheet in pdf.pages]
    joined = "\n".join(texts)
    assert [int(r) for r in re.findall(r"akhir-\s*(\d+)", joined)] == list(range(1, ROWS + 1))
    for text in texts:
        first = {int(r) for r in re.findall(r"nomor\s+(\d+)", text)}
        assert first == {int(r) for r in re.findall(r"akhir-\s*(\d+)", text)}
        assert not first or re.search(rf"Kolom\s+{COLUMNS}", text)
        assert "DATA CONTOH, bukan angka resmi" in text
    assert "https://contoh.invalid/situs/kinerja/lebar/" in texts[-1]
    assert "Angka terakhir diperbarui: 23 November 2026" in texts[-1]
    assert not re.search("Lewati ke isi|Menu|Beranda|Dibuat dengan", joined)
    assert max(right_edges(pdf)) < -20


def right_edges(pdf: PdfReader) -> list[float]:
    """Where each piece of text that starts a last column ends, in points from the right edge of its sheet, which lies
    across for a table of so many columns.
    """
    edges: list[float] = []

    def note(width: float, text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if "akhir" in text:
            edges.append(tm[4] * cm[0] + cm[4] + len(text.strip()) * size * abs(tm[0] * cm[0]) * 0.6 - width)

    for sheet in pdf.pages:
        sheet.extract_text(visitor_text=partial(note, float(sheet.mediabox.width)))
    assert len(edges) >= ROWS
    return edges


def test_head_and_edit_link(browser: Browser, home: str) -> None:
    with a_page(browser, 1280) as page:
        visit(page, home)
        meta = 'head meta[name="{}"]'
        expect(page.locator("html")).to_have_attribute("lang", "id")
        expect(page.locator(meta.format("robots"))).to_have_attribute("content", "noindex")
        expect(page.locator(meta.format("description"))).to_have_attribute(
            "content", 'Kinerja "tahun" 2025 & <b>sebelumnya</b>'
        )
        expect(page.locator(".bagian").get_by_role("link", name="Tentang & kontak", exact=True)).to_be_visible()
        expect(page.get_by_role("link", name="Lihat sumber data di repositori")).to_have_attribute(
            "href", re.compile("/edit/main/docs/index.md$")
        )
        icon = page.locator('link[rel="icon"]').get_attribute("href")
        assert page.request.get(home + str(icon)).headers["content-type"] == "image/svg+xml"
        visit(page, home + "kinerja/2025/")
        expect(page.get_by_text("DRAF, angka sementara")).to_be_visible()
        expect(page).to_have_title("Tahun 2025 – Kinerja Kecamatan Baturraden")
        shared = {
            one.get_attribute("property"): one.get_attribute("content")
            for one in page.locator("meta[property^='og:']").all()
        }
        assert shared["og:title"] == "Tahun 2025"
        assert shared["og:url"] == "https://contoh.invalid/situs/kinerja/2025/"
        assert shared["og:image"] == "https://contoh.invalid/situs/bagikan/2025.png"
        visit(page, home + "sop/")
        expect(page.locator("meta[property='og:image']")).to_have_attribute(
            "content", "https://contoh.invalid/situs/bagikan/situs.png"
        )
        for link in page.locator("link[rel=manifest], link[rel=apple-touch-icon]").all():
            assert page.request.get(urljoin(page.url, str(link.get_attribute("href")))).ok
