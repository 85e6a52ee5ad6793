"""What a hand does that knows a spreadsheet: click and type, take one typing back, mark a row, think again, leave."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meja_uji import Penyunting, buka, penyunting
from playwright.sync_api import Browser, Page, expect
from test_meja_peramban import axe

IKM = "Indeks Kepuasan Masyarakat"
ANGGARAN = "2026/anggaran.csv"

pytestmark = pytest.mark.browser


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        yield found


@pytest.fixture
def page(browser: Browser, meja: Penyunting) -> Iterator[Page]:
    found = buka(browser, meja, tinggi=800)
    yield found
    found.close()


def test_a_click_and_typing_replace_what_is_in_a_cell(page: Page) -> None:
    cell = page.get_by_label(f"{IKM}, Triwulan III", exact=True)
    expect(cell).to_have_value("86,2")
    cell.click()
    page.keyboard.type("84,9")
    expect(cell).to_have_value("84,9")
    cell.click()  # the cell is open by now, so that this sets the cursor
    page.keyboard.press("End")
    page.keyboard.type("5")
    expect(cell).to_have_value("84,95")
    page.keyboard.press("Enter")  # and the next cell is chosen whole
    below = page.get_by_label("Persentase layanan yang selesai sesuai standar waktu, Triwulan III", exact=True)
    expect(below).to_be_focused()
    page.keyboard.type("1")
    expect(below).to_have_value("1")


def test_what_was_typed_into_a_cell_is_taken_back_as_one(page: Page) -> None:
    first, second = (page.get_by_label(f"{IKM}, Triwulan {one}", exact=True) for one in ("III", "IV"))
    first.click()
    page.keyboard.type("84,95")
    second.click()
    page.keyboard.type("80")
    back = page.get_by_role("button", name="Batalkan perubahan terakhir")
    back.click()
    expect(second).to_have_value("")
    expect(first).to_have_value("84,95")
    back.click()
    expect(first).to_have_value("86,2")
    expect(page.locator("#kaki p")).to_have_text("Semua tersimpan")


def test_a_changed_cell_is_seen_to_be(page: Page) -> None:
    cell = page.get_by_label(f"{IKM}, Triwulan III", exact=True)
    plain = cell.evaluate("(one) => getComputedStyle(one).backgroundColor")
    cell.fill("84,9")
    assert cell.evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(253, 240, 201)" != plain


def test_a_row_that_goes_is_struck_through_until_somebody_thinks_again(page: Page, meja: Penyunting) -> None:
    before = (meja.data / ANGGARAN).read_bytes()
    page.get_by_role("button", name="Anggaran", exact=True).click()
    row = page.get_by_role("row").nth(1)
    name = row.get_by_role("button").get_attribute("aria-label") or ""
    row.get_by_role("button").click()
    expect(page.locator("#kaki p")).to_have_text("1 perubahan belum disimpan")
    assert "line-through" in row.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    assert axe(page) == []
    row.get_by_role("button", name=name.replace("Hapus baris", "Jangan hapus")).click()
    expect(page.locator("#kaki p")).to_have_text("Semua tersimpan")
    assert row.evaluate("(one) => getComputedStyle(one).textDecorationLine") == "none"
    row.get_by_role("button", name=name).click()
    page.get_by_role("button", name="Batalkan perubahan terakhir").click()
    expect(page.locator("#kaki p")).to_have_text("Semua tersimpan")
    assert (meja.data / ANGGARAN).read_bytes() == before


def test_tab_goes_from_cell_to_cell_of_a_new_row_and_a_row_thrown_away_comes_back(page: Page) -> None:
    page.get_by_role("button", name="Anggaran", exact=True).click()
    page.get_by_role("button", name="Tambah baris").click()
    for text in ("7.01.01.2.99.0001", "Program uji", "Kegiatan uji"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    for column, text in (("Kode", "7.01.01.2.99.0001"), ("Program", "Program uji"), ("Kegiatan", "Kegiatan uji")):
        expect(page.get_by_label(f"baris baru 1, {column}", exact=True)).to_have_value(text)
    page.get_by_role("button", name="Hapus baris: baris baru 1").click()
    expect(page.get_by_label("baris baru 1, Kode", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Tambah baris").click()
    page.keyboard.type("lain")
    back = page.get_by_role("button", name="Batalkan perubahan terakhir")
    back.click()
    back.click()
    expect(page.get_by_label("baris baru 1, Kode", exact=True)).to_have_value("7.01.01.2.99.0001")


def test_the_whole_of_a_cell_is_its_field(page: Page) -> None:
    cell = page.get_by_label(f"{IKM}, Triwulan IV", exact=True)
    box = page.locator("td", has=cell).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] - 3)
    page.keyboard.type("86,4")
    expect(cell).to_have_value("86,4")


def test_what_is_odd_about_a_change_is_told_before_it_is_saved(page: Page) -> None:
    page.get_by_label(f"{IKM}, Realisasi", exact=True).fill("12")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text(f"{IKM}, Realisasi: ")


def test_who_ends_with_something_unsaved_is_asked(page: Page, meja: Penyunting) -> None:
    file = meja.data / "2026/kinerja.csv"
    before = file.read_bytes()
    page.get_by_label(f"{IKM}, Triwulan III", exact=True).fill("84,9")
    end, box = page.get_by_role("button", name="Selesai", exact=True), page.get_by_role("dialog")
    end.click()
    expect(box.get_by_role("heading")).to_have_text("1 perubahan belum disimpan")
    assert axe(page) == []
    box.get_by_role("button", name="Batal", exact=True).click()
    expect(page.get_by_label(f"{IKM}, Triwulan III", exact=True)).to_have_value("84,9")
    end.click()
    box.get_by_role("button", name="Selesai tanpa menyimpan").click()
    expect(page.get_by_text("Meja isian ditutup.")).to_be_visible()
    assert file.read_bytes() == before


def test_a_year_says_whether_it_is_signed(page: Page) -> None:
    expect(page.locator("#kepala small")).to_have_text("belum disahkan")
    page.route("**/api/buka", lambda route: route.fulfill(json={**route.fetch().json(), "tahun_disahkan": True}))
    page.get_by_label("Tahun", exact=True).select_option("2025")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kecamatan Baturraden, 2025")
    expect(page.locator("#kepala small")).to_have_text("sudah disahkan; perubahan dicatat sebagai koreksi")


def test_a_field_of_a_long_form_is_found_by_its_name(page: Page) -> None:
    page.get_by_role("button", name="Naskah", exact=True).click()
    page.get_by_label("Lompat ke").select_option(label="Gambaran umum kantor")
    expect(page.get_by_label("Gambaran umum kantor", exact=False).first).to_be_focused()
    expect(page.get_by_label("Gambaran umum kantor", exact=False).first).to_be_in_viewport()


def test_what_has_to_be_mended_is_told_before_saving_too(page: Page) -> None:
    page.get_by_label(f"{IKM}, Triwulan III", exact=True).fill("delapan")
    page.get_by_role("button", name="Apa yang berubah").click()
    box = page.get_by_role("dialog")
    expect(box).to_contain_text("Situs tidak diperbarui sebelum ini diperbaiki.")
    expect(box).to_contain_text(f"{IKM}, Triwulan III: ")
