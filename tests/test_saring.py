"""The index narrows and sorts at once where a script runs, from a folder on disk too; without one its lists lead on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from peramban import serve
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, situs: Path) -> Iterator[Page]:
    with serve(situs) as home, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        made = context.new_page()
        made.goto(f"{home}indikator/")
        yield made


def rows(page: Page) -> list[str]:
    shown = page.locator("table.indeks tbody tr[data-putusan]:visible")
    return [str(one) for one in shown.evaluate_all("rows => rows.map(row => row.id)")]


def test_the_table_is_narrowed_by_verdict_year_sasaran_and_text(page: Page) -> None:
    assert len(rows(page)) == 13
    assert page.get_by_role("status").inner_text() == "Menampilkan semua 13 indikator"
    again = page.get_by_role("button", name="Tampilkan semua lagi")
    assert not again.is_visible()  # nothing is hidden yet
    page.select_option("#saring-putusan", "tidak-tercapai")
    assert rows(page) == ["iku-04", "ikk-01", "iku-08"]
    assert page.get_by_role("status").inner_text() == "Menampilkan 3 dari 13 indikator"
    page.select_option("#saring-tahun", "2026")
    assert rows(page) == []
    page.select_option("#saring-putusan", "tertinggal")
    assert rows(page) == ["iku-01", "iku-05", "iku-10"]
    page.select_option("#saring-sasaran", "s4")
    assert rows(page) == ["iku-10"]
    assert page.locator("tr.kelompok:visible").count() == 1
    again.click()
    expect(again).to_be_hidden()  # the list follows once the fields are empty
    assert len(rows(page)) == 13
    page.fill("#saring-nama", "ikm")
    assert rows(page) == ["iku-01"]


def test_columns_are_sorted_by_buttons(page: Page) -> None:
    head = page.locator("table.indeks thead th", has_text="Capaian")
    button = head.get_by_role("button")
    button.click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert rows(page)[0] == "ikk-01"  # 50 %
    assert rows(page)[-1] == "iku-06"  # unknown stands last
    assert page.locator("tr.kelompok:visible").count() == 0
    button.click()
    assert head.get_attribute("aria-sort") == "descending"
    assert rows(page)[-1] == "iku-06"
    button.click()
    assert head.get_attribute("aria-sort") is None
    assert rows(page)[0] == "iku-01"
    assert page.locator("tr.kelompok:visible").count() == 5


def test_a_remark_moves_and_hides_with_its_row(page: Page) -> None:
    note = page.locator("tr.catatan-angka")
    assert note.count() == 1
    page.select_option("#saring-putusan", "tercapai")
    assert not note.is_visible()
    page.click(".saringan button")
    page.locator("table.indeks thead th", has_text="Capaian").get_by_role("button").click()
    assert note.evaluate("row => row.previousElementSibling.id") == "iku-06"


def test_on_a_phone_the_list_comes_before_the_choices(page: Page) -> None:
    assert page.get_by_label("Cari nama").is_visible()
    assert not page.locator(".saringan > summary").is_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    assert not page.get_by_label("Cari nama").is_visible()
    assert page.locator("#iku-01").bounding_box()["y"] < 844  # type: ignore[index]
    page.locator("summary", has_text="Saring daftar").click()
    page.get_by_label("Cari nama").fill("ikm")
    assert rows(page) == ["iku-01"]
    page.set_viewport_size({"width": 391, "height": 844})
    assert page.get_by_label("Cari nama").is_visible()  # what narrows the list stays in sight


def test_on_a_phone_the_buttons_and_the_change_say_what_they_are(browser: Browser, situs: Path) -> None:
    """Where no head of a table is in sight; without a script nothing stands in the place of the buttons."""
    said = "(one) => getComputedStyle(one, '::before').content"
    for script in (True, False):
        with (
            serve(situs) as home,
            browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script) as context,
        ):
            page = context.new_page()
            page.goto(f"{home}indikator/")
            assert "Perubahan" in page.locator("#iku-01 td").last.evaluate(said)
            head = page.locator("table.indeks thead")
            box = head.bounding_box()
            assert box is not None
            assert (box["height"] > 24) is script
            assert ("Urutkan" in head.locator("tr").evaluate(said)) is script


def test_on_a_phone_a_figure_has_its_unit_and_direction(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    said = page.locator("#ikk-01 th small")
    assert said.is_visible()
    assert said.inner_text() == "satuan: temuan; makin kecil makin baik"


def test_it_works_from_a_folder(browser: Browser, situs: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((situs / "indikator/index.html").as_uri())
        page.select_option("#saring-putusan", "tidak-tercapai")
        assert len(rows(page)) == 3


def test_without_a_script_there_are_lists_and_no_dead_field(browser: Browser, situs: Path) -> None:
    with serve(situs) as home, browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{home}indikator/")
        assert not page.locator(".saringan").is_visible()
        assert page.locator("table.indeks thead button").count() == 0
        page.locator("summary", has_text="Daftar menurut sasaran dan hasil").click()
        page.locator("details a", has_text="Batas temuan tersisa").first.click()
        assert page.url.endswith("#ikk-01")
