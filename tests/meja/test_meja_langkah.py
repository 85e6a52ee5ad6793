"""What a clerk meets while saving: another's change in between, a signed year, a step of the cycle."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import kantor_sah
import pytest
from meja_uji import Penyunting, buka, penyunting
from playwright.sync_api import Browser, Route, expect
from test_meja_peramban import IKM, axe, sel

KINERJA = "2026/kinerja.csv"


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        yield found


@pytest.mark.browser
def test_anothers_change_while_saving_is_asked_about_at_once_and_new_rows_stay(
    browser: Browser, meja: Penyunting
) -> None:
    page = buka(browser, meja)
    file = meja.data / KINERJA
    theirs = file.read_bytes().replace(b";86,2;;;", b";86,2;86,9;;", 1)
    asked: list[Route] = []

    def first(route: Route) -> None:
        if not asked:
            file.write_bytes(theirs)
        asked.append(route)
        route.continue_()

    page.route("**/api/simpan", first)
    sel(page, IKM, "Triwulan IV").fill("86,4")
    page.get_by_role("button", name="Siklus", exact=True).click()
    page.get_by_role("button", name="Catat langkah ini").click()
    expect(page.get_by_role("status")).to_have_text("Langkahnya ada di tabel. Lengkapi bila perlu, lalu simpan.")
    expect(page.get_by_role("row").nth(1)).to_contain_text("Menginstruksikan penyusunan LKjIP")
    page.get_by_role("button", name="Simpan", exact=True).click()
    box = page.get_by_role("dialog")
    box.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(box.get_by_role("heading")).to_have_text("Diubah dua orang")
    box.get_by_role("button", name="Pakai pilihan ini").click()
    expect(box.get_by_role("listitem").first).to_have_text(re.compile("^Siklus 2026: baris baru"))
    box.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    assert file.read_bytes() == theirs
    assert "\n1;camat;" in (meja.data / "2026/siklus.csv").read_text()
    page.close()


@pytest.mark.browser
def test_a_correction_without_its_reason_is_asked_again(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "sah").mkdir()
    kantor = tmp_path / "kantor"
    kantor.mkdir()
    shutil.copytree(kantor_sah.salin(tmp_path / "sah"), kantor / "data")
    with penyunting(kantor, kantor_sah.HARI_INI) as meja:
        page = buka(browser, meja)
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("2025$"))
        expect(page.get_by_role("banner")).not_to_contain_text("null")
        sel(page, IKM, "Realisasi").fill("81")
        page.get_by_role("button", name="Simpan", exact=True).click()
        box = page.get_by_role("dialog")
        box.get_by_label("Alasan koreksi").fill("Salah salin")
        box.get_by_role("button", name=re.compile("^Simpan")).click()
        expect(box.get_by_role("alert")).to_have_text("Isi alasan koreksi dan siapa yang mengoreksi dulu.")
        assert axe(page) == []
        expect(box.get_by_label("Alasan koreksi"), "what was typed stays").to_have_value("Salah salin")
        box.get_by_label("Dikoreksi oleh").fill("Kasi Perencanaan")
        box.get_by_role("button", name=re.compile("^Simpan")).click()
        expect(page.get_by_role("status")).to_have_text(
            "Tersimpan. Koreksi dicatat: Salah salin, oleh Kasi Perencanaan."
        )
        assert (meja.data / "2025/koreksi.csv").read_text().endswith(";81;Salah salin;Kasi Perencanaan\n")
        page.close()


@pytest.mark.browser
def test_nothing_can_be_typed_that_an_answer_on_its_way_would_wipe(browser: Browser, meja: Penyunting) -> None:
    page = buka(browser, meja)
    held: list[Route] = []
    cell = sel(page, IKM, "Triwulan IV")
    cell.fill("86,4")
    page.route("**/api/simpan", lambda route: held.append(route))
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Simpan")).click()
    expect(page.locator("#kabar")).to_have_text("Sebentar…")
    page.keyboard.type("9")
    assert cell.input_value() == "86,4"
    assert page.evaluate("() => document.body.inert") is True
    held[0].continue_()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    assert page.evaluate("() => document.body.inert") is False
    assert b";86,2;86,4;" in (meja.data / KINERJA).read_bytes()
    page.close()
