"""Every page of the shipped site as a cheap phone gets it: light, valid, and with nothing that its policy forbids."""

import gzip
import json
import os
import re
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest
from pengaturan import ROOT
from peramban import serve
from playwright.sync_api import Browser
from situs_uji import pages

VNU = ROOT / "tests/alat/node_modules/vnu-jar/build/dist/vnu.jar"
TERBERAT = 25 * 1024
_DIMUAT = re.compile(r'<(?:link rel="(?:stylesheet|icon|manifest)"|script|img)[^>]*\b(?:href|src)="([^"]+)"')
PERTAMA = (
    "",
    "indikator/",
    "indikator/iku-01/",
    "kinerja/2026/",
    "laporan/2025/bab-3/",
    "siklus/2025/",
    "sop/penyusunan-lkjip/",
    "data/",
    "perubahan/",
    "404.html",
)
_DI_ATAS = """() => {
  const below = document.querySelector("body link[rel=stylesheet]");
  const above = [...document.querySelectorAll("body *")].filter(
    (one) => one.compareDocumentPosition(below) & Node.DOCUMENT_POSITION_FOLLOWING && !one.contains(below));
  return above.filter((one) => one.getBoundingClientRect().width).map((one) => {
    const box = one.getBoundingClientRect(), how = getComputedStyle(one);
    const look = ["color", "font", "textDecoration", "background"].map((name) => how[name]);
    return [one.tagName, box.x, box.y, box.width, box.height, ...look].join(" ");
  });
}"""
"""Where each element above the second sheet stands, and how it looks."""
PEGAWAI = ("panduan/", "pengembang/", "mutu-data/", "sumber/")
"""Addresses that the staff reads at its desk, and the data files."""


_BERGAMBAR = re.compile(r'<source media="\(max-width: 30em\)"[^>]* srcset="([^"]+)">\s*<img class="foto" src="[^"]+"')


def loaded(situs: Path, address: str, page: str) -> list[Path]:
    """The files that a first visit of a page asks for besides the page, by a phone: of a picture the copy for it."""
    page = _BERGAMBAR.sub(r'<img src="\1"', page)
    links = re.findall(_DIMUAT, re.sub(r"(<link )([^>]*?)(rel=\"[a-z ]+\")", r"\1\3 \2", page))
    return [(situs / address).parent.joinpath(link).resolve() for link in links]


def test_a_first_visit_is_light_and_asks_for_little(situs: Path) -> None:
    assert terlalu_berat(situs) == {}


def terlalu_berat(situs: Path) -> dict[str, float]:
    """The public pages that weigh too much, in KiB, with all their pictures; each page asks for little before those."""
    heavy = {}
    for address, page in pages(situs):
        files = loaded(situs, address, page)
        ours = {file.name for file in files}
        assert ours >= {"situs.css", "ikon.svg"}, address
        assert len(ours & {"isi.css", "gambar.css"}) == len(ours & {"situs.js", "saring.js"}) == 1, address
        first = [file for file in files if file.suffix != ".webp"]  # a picture comes late, as its place comes near
        assert len(first) + 1 <= 6, address  # with the manifest, which browsers ask for to put a site on a home screen
        weight = sum(
            len(gzip.compress(content, 9)) for content in (page.encode(), *(one.read_bytes() for one in files))
        )
        if weight > TERBERAT and not address.startswith(PEGAWAI) and "/kelengkapan/" not in address:
            heavy[address] = round(weight / 1024, 2)
    return heavy


@pytest.mark.lama
@pytest.mark.browser
def test_what_is_seen_first_does_not_wait_for_what_stands_below(situs: Path, browser: Browser) -> None:
    """The answer at the top of a page looks the same before and after the second sheet is there."""
    for address, width in product(PERTAMA, (390, 1280)):
        with serve(situs) as home, browser.new_context(viewport={"width": width, "height": 900}) as context:
            page = context.new_page()
            requested: list[str] = []
            page.on("request", lambda one, seen=requested: seen.append(one.url))
            page.goto(home + address)
            seen = page.evaluate(_DI_ATAS)
            assert len(requested) <= 5, requested
            page.route(re.compile(r"/assets/(isi|gambar)\.css$"), lambda route: route.abort())
            page.goto(home + address)
            assert page.evaluate(_DI_ATAS) == seen, (address, width)
            assert len(seen) > 1, address


def test_nothing_of_the_theme_is_published_but_what_pages_load(situs: Path) -> None:
    assert {one.name for one in (situs / "assets").rglob("*")} >= {"situs.css", "situs.js", "ikon.svg"}
    assert [one for one in situs.rglob("*") if one.suffix == ".map" or "lunr" in one.name or "bundle" in one.name] == []


@pytest.mark.parametrize("semua", [False, pytest.param(True, marks=pytest.mark.lama)], ids=["some", "all"])
def test_every_page_is_valid_html(situs: Path, tmp_path: Path, semua: bool) -> None:
    """By the checker of the W3C (vnu)."""
    if not (VNU.is_file() and shutil.which("java")):
        if os.environ.get("CI") == "true":
            pytest.fail("vnu tidak ada; pasang Java dan Node.js, lalu jalankan make alat-proses")
        pytest.skip("vnu tidak ada; jalankan make alat-proses")
    wrong = tmp_path / "salah.html"  # the same command sees a fault where there is one
    wrong.write_text("<!doctype html><html lang=id><title>x</title><p id=a><p id=a>")
    looked_at = [situs] if semua else [situs / address / "index.html" for address in PERTAMA if address != "404.html"]
    asked = ["--skip-non-html", "--errors-only", "--format", "json", *looked_at, wrong]
    command = ["java", "-jar", str(VNU), *map(str, asked)]
    said = subprocess.run(command, capture_output=True, text=True)
    found = [(Path(one["url"]), one["message"]) for one in json.loads(said.stderr)["messages"]]
    assert [one for one in found if one[0].name != wrong.name] == []
    assert any("Duplicate ID" in message for url, message in found if url.name == wrong.name)


def test_every_page_has_a_policy(situs: Path) -> None:
    assert {text.count("Content-Security-Policy") for _, text in pages(situs)} == {1}


@pytest.mark.browser
@pytest.mark.parametrize("semua", [False, pytest.param(True, marks=pytest.mark.lama)], ids=["some", "all"])
def test_no_page_breaks_its_policy(browser: Browser, situs: Path, semua: bool) -> None:
    broken = {}
    with serve(situs) as home, browser.new_context() as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        for address in [address.removesuffix("index.html") for address, _ in pages(situs)] if semua else PERTAMA:
            page.goto(home + address)
            if said:
                broken[address] = said[:]
                said.clear()
    assert broken == {}
