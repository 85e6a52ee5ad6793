"""A browser for tests: Debian's Chromium through Playwright, a static server, and what is asked of pages.

Without Chromium the tests that need it are skipped with a clear line; under `CI=true` that is a failure,
because a gate that silently tests nothing is worse than none.
"""

import base64
import contextlib
import functools
import os
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Contrast where axe cannot decide (text overlapped or clipped): the text colour against the first opaque
# background among the element and its ancestors. Text in a drawing, on a picture or in a see-through colour is left.
_KONTRAS = """
(selector) => {
  const el = document.querySelector(selector);
  if (el instanceof SVGElement) return null;
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const opaque = (c) => c.length === 3 || c[3] === 1;
  const light = (c) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = c.slice(0, 3).map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(el);
  const text = parse(style.color);
  let background = null;
  for (let node = el; node && !background; node = node.parentElement) {
    const s = getComputedStyle(node);
    const c = parse(s.backgroundColor);
    if (s.backgroundImage !== "none" || s.opacity !== "1" || (c.length === 4 && c[3] > 0 && c[3] < 1)) return null;
    if (c.length && opaque(c)) background = c;
  }
  if (!background || !opaque(text)) return null;
  const [a, b] = [light(text), light(background)].sort((x, y) => y - x);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
  return { ratio: (a + 0.05) / (b + 0.05), least: large ? 3 : 4.5 };
}
"""

# What is left, by the picture: the page is painted with these texts and without them. Where the two differ stand their
# letters, and the second shows what is behind each. Never counted as large, so that no scale of a drawing matters.
_HURUF = """
(selectors) => selectors.map((selector) => {
  const el = document.querySelector(selector);
  const range = document.createRange();
  const boxes = [];
  for (const text of el.childNodes) {
    if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
    range.selectNode(text);
    for (const box of range.getClientRects()) boxes.push([box.x + scrollX, box.y + scrollY, box.width, box.height]);
  }
  const style = getComputedStyle(el);
  const drawing = el.closest("svg");
  const where = drawing ? drawing.outerHTML : innerWidth + document.documentElement.outerHTML;
  const ink = drawing ? style.fill : style.color;
  return { boxes, ink, key: [where, getComputedStyle(document.body).backgroundColor, ink, selector].join() };
})
"""
_SEMBUNYI = """
([selectors, hidden]) => {
  for (const el of selectors.map((one) => document.querySelector(one))) {
    for (const name of ["fill", "color"]) el.style.setProperty(name, hidden ? "transparent" : "", "important");
  }
}
"""
_DI_BELAKANG = """
async ([before, after, texts]) => {
  const pixels = async (encoded) => {
    const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + encoded)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { willReadFrequently: true });
    canvas.drawImage(picture, 0, 0);
    return canvas;
  };
  const [seen, behind] = [await pixels(before), await pixels(after)];
  const light = (r, g, b) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  };
  return texts.map(({ boxes, ink }) => {
    const colour = (ink.match(/[\\d.]+/g) || []).map(Number);
    if (colour.length !== 3) return null;
    const own = light(...colour);
    let least = null;
    for (const [x, y, width, height] of boxes) {
      const at = [Math.floor(x), Math.floor(y), Math.ceil(width) + 1, Math.ceil(height) + 1];
      const [a, b] = [seen.getImageData(...at).data, behind.getImageData(...at).data];
      for (let i = 0; i < a.length; i += 4) {
        if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
        const [more, less] = [own, light(b[i], b[i + 1], b[i + 2])].sort((one, other) => other - one);
        least = Math.min(least ?? 99, (more + 0.05) / (less + 0.05));
      }
    }
    return least && { ratio: least, least: 4.5 };
  });
}
"""

# Heads by the grid of the table: below that of a column is a cell with words or a named picture, beside that of a row
# a cell, below that of a group, which spans the table, or of groups in it, a row with cells. A data file without
# a row has heads alone.
_KEPALA_BERISI = """
(selector) => {
  const grid = axe.commons.table.toGrid(document.querySelector(selector));
  const said = (cell) => cell && (cell.textContent.trim() || cell.querySelector("[role=img][aria-label]"));
  const data = (row) => (row || []).some((cell) => cell && cell.tagName === "TD");
  const isGroup = (row) => row[0] && row[0].scope === "rowgroup";
  if (!grid.some((row) => row.some((cell) => cell && !cell.closest("thead")))) return true;
  return grid.every((row, y) => row.every((cell, x) => {
    if (!cell || cell.tagName !== "TH") return true;
    if (cell.closest("thead")) return grid.some((other) => other[x] && !other[x].closest("thead") && said(other[x]));
    return data(row) || (cell.scope === "rowgroup" && data(grid.slice(y + 1).find((next) => !isGroup(next))));
  }));
}
"""


def find_chromium() -> str:
    """Path of the browser. Skips the calling test when there is none, fails it under `CI=true`."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found:
        return found
    message = "no Chromium found (Debian: apt install chromium), so this page was not looked at in a browser"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium, closed on leaving; see `find_chromium` for a machine without one.

    Only one may be open in a process: tests ask for the fixture `browser` (conftest.py) instead.
    """
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's output is for the test."""


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a built site on a free loopback port; yields its address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def foreign_requests(page: Page, home: str) -> list[str]:
    """A list that fills with every address the page asks for outside `home`'s host. Call before `goto`."""
    asked: list[str] = []
    host = urlsplit(home).netloc

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc != host:
            asked.append(address)

    page.on("request", lambda request: note(request.url))
    return asked


def axe(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """WCAG 2.0-2.2 A and AA faults of the page as it stands, one line each: rule, element, reason; `rules` choose some.

    What axe leaves undecided is decided here: contrast by computing, or by the painted page where only that tells, and
    columns of pictures by their names. All else that is undecided is a fault as well.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    # What passes is only counted: to name each such element takes most of the time on a large page.
    chosen = {"type": "rule", "values": [*rules]} if rules else TAGS
    wanted = {"runOnly": chosen, "resultTypes": ["violations", "incomplete"]}
    found: dict[str, Any] = page.evaluate("(options) => axe.run(options)", wanted)
    assert len(found["passes"]) > 5 or rules, "axe looked at nothing"
    faults = [_line(rule["id"], node) for rule in found["violations"] for node in rule["nodes"]]
    undecided = {rule["id"]: rule["nodes"] for rule in found["incomplete"]}
    faults += _too_faint(page, undecided.pop("color-contrast", []))
    empty = (
        one for one in undecided.pop("th-has-data-cells", []) if not page.evaluate(_KEPALA_BERISI, one["target"][0])
    )
    faults += [_line("th-has-data-cells (undecided)", node) for node in empty]
    return faults + [_line(f"{rule} (undecided)", node) for rule, nodes in undecided.items() for node in nodes]


def _too_faint(page: Page, nodes: Sequence[dict[str, Any]]) -> list[str]:
    """Those of these texts whose contrast is too low, or that nobody can compute."""
    contrasts = [(node, page.evaluate(_KONTRAS, node["target"][0])) for node in nodes]
    left = [node for node, contrast in contrasts if contrast is None]
    decided = [*(one for one in contrasts if one[1]), *zip(left, _painted(page, left), strict=True)]
    return [
        _line(f"color-contrast (undecided, {contrast})", node)
        for node, contrast in decided
        if contrast is None or contrast["ratio"] < contrast["least"]
    ]


_BENTANG = "(way) => document.querySelectorAll('.gulir').forEach((box) => { box.style.overflow = way; })"
_SUDAH_DILIHAT: dict[str, Any] = {}
"""What was found of texts; a drawing is painted alike on every page and at every width that show it."""


def _painted(page: Page, nodes: Sequence[dict[str, Any]]) -> list[Any]:
    """The lowest contrast of each of these texts with what is painted behind its letters, or nothing."""
    every = {node["target"][0]: "" for node in nodes}
    every = {target: one["key"] for target, one in zip(every, page.evaluate(_HURUF, [*every]), strict=True)}
    new = [target for target, key in every.items() if key not in _SUDAH_DILIHAT]
    if new:
        _SUDAH_DILIHAT.update(zip((every[one] for one in new), _look(page, new), strict=True))
    return [_SUDAH_DILIHAT[every[node["target"][0]]] for node in nodes]


def _look(page: Page, targets: Sequence[str]) -> list[Any]:
    """Paint the page with these texts and without them, and compare; what has to be scrolled to is laid open."""
    page.evaluate(_BENTANG, "visible")
    texts = page.evaluate(_HURUF, targets)
    pictures = []
    for hidden in (False, True):
        page.evaluate(_SEMBUNYI, [targets, hidden])
        pictures.append(base64.b64encode(page.screenshot(full_page=True, animations="disabled")).decode())
    page.evaluate(_SEMBUNYI, [targets, False])
    page.evaluate(_BENTANG, "")
    assert page.context.browser
    found: list[Any] = _pembaca(page.context.browser).evaluate(_DI_BELAKANG, [*pictures, texts])
    return found


@functools.cache
def _pembaca(browser: Browser) -> Page:
    """A page that reads pictures, not of the context of those that are looked at; each new one is a process."""
    return browser.new_page()


def _line(rule: str, node: dict[str, Any]) -> str:
    return f"{rule}: {node['target'][0]}: {' '.join(node.get('failureSummary', '').split())}"


def menunggu(page: Page, script: str, argument: Any = None) -> None:
    """Until this expression or function is true in the page; each look comes from outside it.

    Playwright's own waiting evaluates text inside the page from its second look on, which our content policy forbids.
    """
    until = time.monotonic() + 30
    while not page.evaluate(script, argument):
        assert time.monotonic() < until, f"never true: {script}"
        page.wait_for_timeout(50)


def overflow(page: Page) -> list[str]:
    """What sticks out of the window sideways, outside boxes that scroll by themselves; empty when nothing does."""
    found: list[str] = page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          const scrolls = (el) => el && (/auto|scroll|hidden|clip/.test(getComputedStyle(el).overflowX)
            ? el !== document.body && el !== document.documentElement || scrolls(el.parentElement)
            : scrolls(el.parentElement));
          const out = [...document.querySelectorAll("body *")].filter((el) => {
            const box = el.getBoundingClientRect();
            const shown = box.width > 1 && box.height > 1 && getComputedStyle(el).visibility === "visible";
            return shown && box.right > width + 1 && !scrolls(el.parentElement) && !el.closest(".hanya-suara");
          }).map((el) => el.outerHTML.slice(0, 90));
          return document.documentElement.scrollWidth > width ? ["the page scrolls", ...out] : out;
        }"""
    )
    return found


_TERPENGGAL = """
() => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const left = "svg, option, script, code, pre";
  const forVoices = (el) => el && (getComputedStyle(el).clipPath === "inset(50%)" || forVoices(el.parentElement));
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, el = node.parentElement;
    if (!el.checkVisibility({ visibilityProperty: true }) || el.closest(left) || forVoices(el)) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<!\\S)[\\p{L}\\d.,:;+%()]{2,16}(?!\\S)/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter((one) => one.width > 1).map((one) => one.top);
      if (Math.max(...tops) - Math.min(...tops) > 8) found.push(word);
    }
  }
  return [...new Set(found)];
}
"""


def broken_words(page: Page) -> list[str]:
    """Return words of a usual length that go on in a second line, which no reader of a phone should meet; what is for
    voices only, in drawings or in code is left out.
    """
    found: list[str] = page.evaluate(_TERPENGGAL)
    return found
