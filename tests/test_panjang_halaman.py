"""No public page is longer than ten screens of a phone, in a real browser; what is folded is there all the same."""

from pathlib import Path

import pytest
from halaman_situs import jenis
from peramban import overflow, serve
from playwright.sync_api import Browser

LEBAR, TINGGI = 390, 844
TERPANJANG = 10 * TINGGI
BUKAN_PUBLIK = ("panduan/", "pengembang/", "mutu-data/")
SEPERTI_DIKETIK = "sumber/"
"""A data file is as long as the office typed it; numbers lead to their line in it."""


def semua_alamat(situs: Path) -> list[str]:
    """The addresses of the public pages of a built site."""
    found = [file.parent.relative_to(situs).as_posix() + "/" for file in sorted(situs.rglob("index.html"))]
    public = [
        one for one in found if not one.startswith(BUKAN_PUBLIK) and not one.endswith(("/kelengkapan/", "/tafsir/"))
    ]
    return [one.removeprefix("./") for one in public if not one.startswith(SEPERTI_DIKETIK)]


def terberat(situs: Path, addresses: list[str]) -> list[str]:
    """The page with the most text of each kind."""
    size = {one: (situs / one / "index.html").stat().st_size for one in addresses}
    kinds: dict[str, str] = {}
    for one in sorted(addresses, key=lambda address: size[address]):
        kinds[jenis(one)] = one
    return sorted(kinds.values())


@pytest.mark.browser
@pytest.mark.parametrize("semua", [False, pytest.param(True, marks=pytest.mark.lama)], ids=["longest", "all"])
def test_no_public_page_is_longer_than_ten_screens(situs: Path, browser: Browser, semua: bool) -> None:
    """The heaviest page of each kind, and all of them among the long proofs."""
    addresses = semua_alamat(situs)
    assert {
        "",
        "kinerja/2025/",
        "kinerja/2025/asal/",
        "laporan/2025/bab-3/",
        "laporan/2025/bab-3/sasaran-s1/",
        "istilah/",
    } <= set(addresses)
    if not semua:
        addresses = terberat(situs, addresses)
    assert terlalu_besar(situs, browser, addresses) == ({}, {})


def terlalu_besar(situs: Path, browser: Browser, addresses: list[str]) -> tuple[dict[str, int], dict[str, list[str]]]:
    """What is longer than ten screens of a phone, with its height, and what sticks out of one."""
    page = browser.new_page(viewport={"width": LEBAR, "height": TINGGI})
    long, wide = {}, {}
    with serve(situs) as home:
        for address in addresses:
            page.goto(home + address)
            height = page.evaluate("document.documentElement.scrollHeight")
            if height > TERPANJANG:
                long[address] = height
            if found := overflow(page):
                wide[address] = found
    page.close()
    return long, wide


@pytest.mark.browser
def test_a_permalink_opens_the_fold_that_holds_its_place(situs: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": LEBAR, "height": TINGGI})
    with serve(situs) as home:
        for address, place in (
            ("kinerja/2025/", "iku-09"),
            ("kinerja/2025/", "tabel-banding"),
            ("istilah/", "istilah-sasaran"),
            ("data/kamus-berkas/", "kamus-renstra-yml"),
            ("laporan/2025/bab-3/realisasi-anggaran/", "tabel-anggaran"),
        ):
            page.goto("about:blank")
            page.goto(f"{home}{address}#{place}")
            box = page.locator(f"#{place}").bounding_box()
            assert box is not None, (address, place)
            assert 0 <= box["y"] < TINGGI, (address, place)
    page.close()
