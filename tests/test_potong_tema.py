"""The theme's style sheet, cut: it is what the cut gives today, it is enough, and nobody sees the difference."""

import re
import shutil
from itertools import product
from pathlib import Path

import potong_tema
import pytest
from peramban import serve
from playwright.sync_api import Browser
from situs_uji import pages

from lkjip_build.keluaran.html import aset

_CLASS = re.compile(r"""\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
SOME = ["", "kinerja/2025/", "indikator/iku-01/", "sop/penyusunan-lkjip/", "siklus/2025/", "panduan/masalah/"]


def classes(situs: Path) -> set[str]:
    return {one for _, page in pages(situs) for found in _CLASS.findall(page) for one in "".join(found).split()}


def test_the_sheet_in_git_is_the_cut_of_the_sheet_that_is_installed() -> None:
    assert potong_tema.HASIL.read_text(encoding="utf-8") == potong_tema.tertulis(), "python tests/potong_tema.py"


def test_no_page_uses_a_class_of_the_theme_that_was_cut_away(situs: Path) -> None:
    whole = potong_tema.sumber().read_text(encoding="utf-8")
    of_theme = set(re.findall(r"\.([a-zA-Z_][\w-]*)", re.sub(r"url\([^)]*\)", "", whole)))
    used = classes(situs)
    assert "md-typeset" in used & of_theme
    assert used & of_theme <= potong_tema.DIPAKAI


# The same document under one sheet and then under the other: two loads may differ by themselves.
_DIFFERING = """
async (sifat) => {
  const names = sifat.split(" ");
  const look = () => [document.documentElement, ...document.querySelectorAll("body, body *")].map((el) => {
    const {x, y, width, height} = el.getBoundingClientRect();
    const parts = ["", "::before", "::after", "::marker"].map((part) => {
      const style = getComputedStyle(el, part || null);
      const shown = style.display !== "none" && !(part && ["normal", "none"].includes(style.content));
      return shown ? names.map((one) => `${one}: ${style[one]}`).join("; ") : "";
    });
    return [el.tagName, x, y, width, height, ...parts].join("|");
  });
  const cut = look();
  const sheet = document.querySelector('link[rel=stylesheet][href$="situs.css"]');
  const loaded = new Promise((done) => sheet.addEventListener("load", done));
  sheet.href = sheet.href.replace("situs.css", "situs-utuh.css");
  await loaded;
  const whole = look();
  return cut.flatMap((old, at) => old === whole[at] ? [] : [[old, whole[at]]]).slice(0, 3);
}
"""
SIFAT = (
    "display visibility opacity position color background backgroundImage border borderRadius boxShadow outline "
    "font fontVariantNumeric letterSpacing lineHeight textAlign textDecoration textTransform listStyle "
    "verticalAlign whiteSpace content transform maskImage overflow pageBreakInside breakInside breakAfter cursor "
    "fill stroke"
)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("how", "widths"),
    [
        pytest.param("light", (390,), id="light-390"),
        pytest.param("dark", (1280,), id="dark-1280", marks=pytest.mark.lama),
        pytest.param("print", (1280,), id="print-1280", marks=pytest.mark.lama),
        pytest.param("light", (1280,), id="light-1280", marks=pytest.mark.lama),
        pytest.param("dark", (390,), id="dark-390", marks=pytest.mark.lama),
        pytest.param("print", (390,), id="print-390", marks=pytest.mark.lama),
    ],
)
def test_every_kind_of_page_looks_as_with_the_whole_sheet(
    browser: Browser, situs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str, widths: tuple[int, ...]
) -> None:
    """Each element stands in the same place and looks the same."""
    parts = tmp_path / "assets"
    shutil.copytree(aset.ASSETS, parts)
    shutil.copy(potong_tema.sumber(), parts / potong_tema.HASIL.name)
    cut = (situs / aset.LEMBAR).read_text(encoding="utf-8")
    monkeypatch.setattr(aset, "ASSETS", parts)
    whole = aset.gaya(aset.GAYA).decode()
    assert len(whole) > len(cut) + 100_000
    with serve(situs) as home, browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.emulate_media(**({"media": "print"} if how == "print" else {"color_scheme": how}))  # type: ignore[arg-type]
        page.route("**/situs-utuh.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
        for address, width in product(SOME, widths):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(home + address)
            assert page.evaluate(_DIFFERING, SIFAT) == [], (address, width)
