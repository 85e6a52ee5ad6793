"""A browser for tests: Debian's Chromium through Playwright, a static server, and what is asked of pages.

Without Chromium the tests that need it are skipped with a clear line; under `CI=true` that is a failure,
because a gate that silently tests nothing is worse than none.
"""

import contextlib
import functools
import os
import shutil
import threading
from collections.abc import Iterator
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
# background among the element and its ancestors. Pictures and see-through colours stay undecided.
_KONTRAS = """
(selector) => {
  const el = document.querySelector(selector);
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


def axe(page: Page) -> list[str]:
    """WCAG 2.0-2.2 A and AA faults of the page as it stands, one line each: rule, element, reason.

    axe's undecided contrast checks are decided by computing; what cannot be computed is a fault as well.
    """
    page.evaluate(AXE_SCRIPT)
    # What passes is only counted: to name each such element takes most of the time on a large page.
    wanted = {"runOnly": TAGS, "resultTypes": ["violations", "incomplete"]}
    found: dict[str, Any] = page.evaluate("(options) => axe.run(options)", wanted)
    assert len(found["passes"]) > 5, "axe looked at nothing"
    faults = [_line(rule["id"], node) for rule in found["violations"] for node in rule["nodes"]]
    undecided = [rule for rule in found["incomplete"] if rule["id"] == "color-contrast"]
    for node in (node for rule in undecided for node in rule["nodes"]):
        contrast = page.evaluate(_KONTRAS, node["target"][0])
        if contrast is None or contrast["ratio"] < contrast["least"]:
            faults.append(_line(f"color-contrast (undecided, {contrast})", node))
    return faults


def _line(rule: str, node: dict[str, Any]) -> str:
    return f"{rule}: {node['target'][0]}: {' '.join(node.get('failureSummary', '').split())}"


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
