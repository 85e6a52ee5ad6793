"""Public and staff apart: what only the office needs is reached by a link in the footer, and found in no other way."""

import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from bersama import terbitan
from situs_uji import pages, parse

PEGAWAI = ("panduan/", "pengembang/", "mutu-data/")
DIBOLEHKAN = {
    "": {"mutu-data/"},
    "tentang/": {"mutu-data/"},
    "sop/penyusunan-lkjip/": {"sop/penyusunan-lkjip/tafsir/"},
}
"""What the data are worth, and that a form can be read otherwise, is told to citizens in a sentence with a link."""


def for_staff(address: str) -> bool:
    return address.startswith(PEGAWAI) or address.endswith(("/kelengkapan/", "/tafsir/"))


def links(page: str, address: str, *skipped: str) -> Iterator[str]:
    """Yield the places of the site that a page leads to, save from elements of these tags and classes."""

    def walk(node) -> Iterator[str]:  # type: ignore[no-untyped-def]
        if node.tag in skipped:
            return
        if node.tag == "a" and (ke := node.get("href", "")) and ":" not in ke:
            yield posixpath.normpath(posixpath.join(address, ke.partition("#")[0])) + "/"
        for one in node:
            yield from walk(one)

    yield from walk(parse(page))


@pytest.fixture(scope="module")
def semua(situs: Path) -> dict[str, str]:
    """All pages by their address."""
    return {path.removesuffix("index.html"): page for path, page in pages(situs)}


def test_a_public_page_leads_to_the_staff_only_by_its_footer(semua: dict[str, str]) -> None:
    public = {address: page for address, page in semua.items() if not for_staff(address)}
    assert len(public) > 60
    for address, page in public.items():
        led = {one for one in links(page, address, "footer") if for_staff(one)}
        assert led <= DIBOLEHKAN.get(address, set()), address
        assert "panduan/" in set(links(page, address)), address


def test_every_page_of_the_staff_is_in_their_menu_and_the_public_menu_beside_it(semua: dict[str, str]) -> None:
    staff = {address for address in semua if for_staff(address)}
    assert {"laporan/2025/kelengkapan/", "mutu-data/", "panduan/", "pengembang/keputusan/"} <= staff
    reached = {one for address in staff for one in links(semua[address], address) if for_staff(one)}
    assert staff <= reached
    for address in staff:
        assert {"kinerja/", "panduan/"} <= set(links(semua[address], address, "footer")), address


def test_the_search_finds_no_page_of_the_staff() -> None:
    site = terbitan(date(2026, 11, 23))
    staff = [page for page in site.pages if for_staff(page.uri.removesuffix("index.md"))]
    assert len(staff) == 6
    assert all(page.cari == () and page.meta["search"] == {"exclude": True} for page in staff)


def test_what_a_report_lacks_stands_in_sight_and_what_is_done_is_folded() -> None:
    site = terbitan(date(2026, 11, 23))
    page = site.halaman["laporan/2025/kelengkapan/index.md"]().source(inline=True)
    missing, look, done = (page.index(said) for said in ("Belum (2 butir)", "Perlu dilihat (", "Lengkap ("))
    assert missing < look < done
    assert '<details class="tertutup">' not in page[missing:look]
    assert page.rfind('<details class="tertutup">', look, done) > look
