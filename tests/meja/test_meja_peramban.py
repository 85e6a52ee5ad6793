"""The editor in a real browser: figures typed, judged, saved and taken back by keys and buttons, as a clerk does it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from meja_uji import Penyunting, penyunting
from pengaturan import CAP
from peramban import TAGS, overflow
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
KINERJA = "2026/kinerja.csv"
TEMPEL = """(el, teks) => {
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  el.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        yield found


@pytest.fixture
def page(browser: Browser, meja: Penyunting) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(CAP * 1000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console",
        lambda said: faults.append(said.text) if said.type == "error" and "favicon" not in said.text else None,
    )
    page.goto(meja.peladen.alamat)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kecamatan Baturraden, 2026")
    yield page
    assert [one for one in faults if "404" not in one] == []
    context.close()


def sel(page: Page, nama: str, kolom: str) -> Any:
    return page.get_by_label(f"{nama}, {kolom}", exact=True)


IKM = "Indeks Kepuasan Masyarakat"


def axe(page: Page) -> list[str]:
    """Faults of WCAG; the page forbids scripts of others, so axe comes in by the protocol of the browser."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE_SCRIPT})
    options = json.dumps({"runOnly": TAGS, "resultTypes": ["violations"]})
    asked = f"axe.run({options}).then((found) => JSON.stringify(found.violations))"
    said = session.send("Runtime.evaluate", {"expression": asked, "awaitPromise": True, "returnByValue": True})
    return [f"{one['id']}: {node['target'][0]}" for one in json.loads(said["result"]["value"]) for node in one["nodes"]]


def test_a_figure_is_typed_judged_saved_and_taken_back(page: Page, meja: Penyunting) -> None:
    before = (meja.data / KINERJA).read_bytes()
    assert page.url == f"http://{meja.asal}/"  # the token is gone
    row = page.locator("tr", has=page.get_by_role("rowheader", name=IKM))
    expect(row.locator(".di-capaian")).to_have_text("–")
    sel(page, IKM, "Triwulan IV").fill("86,4")
    sel(page, IKM, "Realisasi").fill("85,9")
    expect(row.locator(".di-capaian")).to_have_text("99,88 %")
    expect(row.locator(".di-hitungan")).to_have_text(re.compile("85,9.*86"))
    expect(page.locator("#kaki .belum")).to_have_text("2 perubahan belum disimpan")
    page.get_by_role("button", name="Apa yang berubah").click()
    said = page.get_by_role("dialog").get_by_role("listitem")
    expect(said).to_have_text(
        [
            f"Kinerja 2026, {IKM}, {name}: (kosong) menjadi '{text}'"
            for name, text in (("Triwulan IV", "86,4"), ("Realisasi", "85,9"))
        ]
    )
    page.get_by_role("button", name="Tutup").click()
    assert (meja.data / KINERJA).read_bytes() == before
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    assert (meja.data / KINERJA).read_bytes() == before.replace(b";86,2;;;", b";86,2;86,4;85,9;", 1)
    page.get_by_role("button", name="Urungkan simpanan terakhir").click()
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_count(2)
    assert axe(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Urungkan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text(re.compile("^Diurungkan: "))
    assert (meja.data / KINERJA).read_bytes() == before
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("")


def test_a_slip_is_told_at_its_cell_with_the_remedy_where_it_is_certain(page: Page, meja: Penyunting) -> None:
    cell = sel(page, "Tingkat kematangan inovasi pelayanan", "Triwulan IV")
    cell.fill("Direplikasikan")
    expect(cell).to_have_attribute("aria-invalid", "true")
    told = page.locator(f"#{cell.get_attribute('aria-describedby')}")
    expect(told).to_contain_text("bukan jenjang skala indikator ini")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("Ada yang harus diperbaiki: 1")
    expect(page.get_by_role("button", name="Simpan walaupun ada kesalahan")).to_be_visible()
    page.get_by_role("button", name="Batal", exact=True).click()
    page.get_by_role("button", name="Pakai ‘Direplikasi’").click()
    expect(cell).to_have_value("Direplikasi")
    expect(cell).not_to_have_attribute("aria-invalid", "true")


def test_keys_go_where_a_spreadsheet_goes(page: Page) -> None:
    cell = sel(page, IKM, "Triwulan III")
    cell.focus()
    page.keyboard.press("Tab")
    expect(sel(page, IKM, "Triwulan IV")).to_be_focused()
    page.keyboard.type("86,4")
    page.keyboard.press("Enter")
    below = sel(page, "Persentase layanan yang selesai sesuai standar waktu", "Triwulan IV")
    expect(below).to_be_focused()
    page.keyboard.press("Shift+Enter")
    expect(sel(page, IKM, "Triwulan IV")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(below).to_be_focused()
    page.keyboard.type("9")
    page.keyboard.press("Escape")
    expect(below).to_have_value("")
    page.get_by_role("button", name="Batalkan perubahan terakhir").click()
    page.get_by_role("button", name="Batalkan perubahan terakhir").click()


def test_a_block_of_a_spreadsheet_is_pasted_after_a_preview(page: Page) -> None:
    sel(page, IKM, "Triwulan III").evaluate(TEMPEL, '86,3\t86,4\r\n"96,1"\t\r\n')
    box = page.get_by_role("dialog")
    expect(box.get_by_role("row")).to_have_count(4)
    expect(box.get_by_role("row").nth(1)).to_have_text(f"{IKM}, Triwulan III86,286,3")
    page.get_by_role("button", name="Batal", exact=True).click()
    expect(sel(page, IKM, "Triwulan III")).to_have_value("86,2")
    sel(page, IKM, "Triwulan III").evaluate(TEMPEL, '86,3\t86,4\r\n"96,1"\t\r\n')
    page.get_by_role("button", name="Tempel").click()
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("86,4")
    expect(sel(page, "Persentase layanan yang selesai sesuai standar waktu", "Triwulan III")).to_have_value("96,1")
    expect(page.locator("#kaki .belum")).to_have_text("3 perubahan belum disimpan")


def test_the_next_step_of_the_cycle_is_recorded(page: Page, meja: Penyunting) -> None:
    page.get_by_role("button", name="Siklus", exact=True).click()
    step = page.get_by_role("region", name="Langkah berikutnya")
    expect(step.get_by_role("heading")).to_have_text(re.compile("^Langkah berikutnya: 1. .*"))
    step.get_by_label("Tanggal").fill("2026-10-05")
    step.get_by_label("Bukti").fill("Disposisi 5/2026")
    step.get_by_role("button", name="Catat langkah ini").click()
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Simpan")).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    lines = (meja.data / "2026/siklus.csv").read_text().splitlines()
    assert re.fullmatch(r"1;\w+;2026-10-05;2026-10-05;;;Disposisi 5/2026;", lines[1])


def test_budget_actions_and_prose_are_typed_and_saved_at_once(page: Page, meja: Penyunting) -> None:
    before = {one.name: one.read_bytes() for one in (meja.data / "2026").iterdir() if one.is_file()}
    page.get_by_role("button", name="Anggaran", exact=True).click()
    sel(page, "Evaluasi Kinerja Perangkat Daerah", "Catatan").fill("Selesai")
    page.get_by_role("button", name="Rencana Aksi", exact=True).click()
    page.get_by_role("button", name="Tambah baris").click()
    sel(page, "baris baru 1", "Kode indikator").fill("iku-01")
    sel(page, "baris baru 1", "Aksi").fill("Membuka loket Sabtu")
    page.get_by_role("button", name="Naskah", exact=True).click()
    page.get_by_label(re.compile("^Kesimpulan")).fill("Paragraf satu.\n\nParagraf dua.")
    expect(page.locator("#kaki .belum")).to_have_text("3 perubahan belum disimpan")
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    after = {one.name: one.read_bytes() for one in (meja.data / "2026").iterdir() if one.is_file()}
    assert after["laporan.yml"] == before["laporan.yml"].replace(
        b"\npenutup:\n", b"\npenutup: |\n  Paragraf satu.\n\n  Paragraf dua.\n"
    )
    assert after["rencana-aksi.csv"] == before["rencana-aksi.csv"] + b"iku-01;;;;;;Membuka loket Sabtu;;\n"
    assert sorted(name for name in before if before[name] != after[name]) == [
        "anggaran.csv",
        "laporan.yml",
        "rencana-aksi.csv",
    ]


def test_a_record_of_a_shared_file_is_edited_in_its_form(page: Page, meja: Penyunting) -> None:
    before = (meja.data / "renstra.yml").read_bytes()
    page.get_by_label("Berkas lain").select_option("renstra.yml#tujuan.1.sasaran.1.indikator.2")
    page.get_by_label(re.compile("^Penanggung jawab")).fill("Seksi Pelayanan Umum")
    page.get_by_label(re.compile("^Definisi")).fill("Berapa permohonan yang selesai tepat waktu.")
    page.get_by_role("button", name="Kinerja", exact=True).click()
    sel(page, IKM, "Triwulan IV").fill("86,4")
    expect(page.locator("#kaki .belum")).to_have_text("3 perubahan belum disimpan")
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    after = (meja.data / "renstra.yml").read_bytes()
    assert after == before.replace(
        b"penanggung_jawab: Seksi Pelayanan\n", b"penanggung_jawab: Seksi Pelayanan Umum\n", 2
    ).replace(b"penanggung_jawab: Seksi Pelayanan Umum\n", b"penanggung_jawab: Seksi Pelayanan\n", 1).replace(
        b"              Dari setiap 100 permohonan warga, berapa yang selesai dalam waktu yang dijanjikan pada standar "
        b"pelayanan.\n",
        b"              Berapa permohonan yang selesai tepat waktu.\n",
    )


def test_somebody_elses_change_of_the_same_cell_is_told(page: Page, meja: Penyunting) -> None:
    file = meja.data / KINERJA
    file.write_bytes(file.read_bytes().replace(b";86,2;;;", b";86,2;86,1;;", 1))
    sel(page, IKM, "Triwulan IV").fill("86,4")
    expect(page.locator(".lain")).to_contain_text("sekarang berisi '86,1', bukan (kosong)")
    sel(page, IKM, "Realisasi").fill("85,9")
    page.get_by_role("button", name="Simpan", exact=True).click()
    box = page.get_by_role("dialog")
    expect(box.get_by_role("row").nth(1)).to_have_text(f"{IKM}, Triwulan IV(kosong) 86,4 86,1")
    assert axe(page) == []
    # Theirs is chosen until somebody says otherwise; the box may be closed, and nothing is lost.
    expect(box.get_by_label(f"{IKM}, Triwulan IV, Milik mereka: 86,1")).to_be_checked()
    box.get_by_role("button", name="Batal", exact=True).click()
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("86,4")
    assert b";86,2;86,1;;" in file.read_bytes()
    page.get_by_role("button", name="Simpan", exact=True).click()
    box.get_by_label(f"{IKM}, Triwulan IV, Milik saya: 86,4").check()
    box.get_by_role("button", name="Pakai pilihan ini").click()
    expect(box.get_by_role("listitem").first).to_have_text(f"Kinerja 2026, {IKM}, Triwulan IV: '86,1' menjadi '86,4'")
    box.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    assert b";86,2;86,4;85,9;" in file.read_bytes()


def test_of_what_two_people_changed_theirs_can_stay(page: Page, meja: Penyunting) -> None:
    file = meja.data / KINERJA
    theirs = file.read_bytes().replace(b";86,2;;;", b";86,2;86,1;;", 1)
    file.write_bytes(theirs)
    sel(page, IKM, "Triwulan IV").fill("86,4")
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Pakai pilihan ini").click()
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("86,1")
    expect(page.locator("#kaki")).to_contain_text("Semua tersimpan")
    assert file.read_bytes() == theirs


def test_the_figures_of_a_year_and_their_verdict_stand_side_by_side(page: Page) -> None:
    box = page.get_by_role("columnheader", name="Capaian").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 1280, "what a figure comes to is seen without scrolling"
    sel(page, IKM, "Realisasi").fill("85,9")
    expect(page.locator("tr", has=page.get_by_role("rowheader", name=IKM)).locator(".di-putusan")).to_have_text(
        "Tidak tercapai"
    )
    first = page.get_by_role("rowheader", name=IKM)
    expect(first).to_contain_text("iku-01, S1, nilai, makin besar makin baik")


def test_every_view_says_what_it_is_for(page: Page) -> None:
    for nama in ("Kinerja", "Anggaran", "Rencana Aksi", "Siklus", "Naskah"):
        page.get_by_role("button", name=nama, exact=True).click()
        expect(page.get_by_role("heading", level=2, name=nama, exact=True)).to_be_visible()
        expect(page.locator(".guna")).not_to_be_empty()
    page.get_by_label("Berkas lain").select_option("renstra.yml#tujuan.1.sasaran.1.indikator.2")
    expect(page.get_by_role("heading", level=2)).to_have_text("iku-02 Layanan tepat waktu")
    groups = page.locator("#bagian optgroup").evaluate_all("all => all.map((one) => one.label)")
    assert groups[:4] == ["Kantor dan pejabatnya", "Aturan penilaian", "Renstra: tujuan, sasaran, indikator", "Istilah"]
    assert not [one for one in groups if one.endswith((".yml", ".csv"))]


def test_what_somebody_typed_stays_text(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    sel(page, IKM, "Catatan").fill(hostile)
    page.get_by_role("button", name="Apa yang berubah").click()
    expect(page.get_by_role("dialog")).to_contain_text(hostile)
    assert page.locator("img").count() == 0


@pytest.mark.parametrize(("lebar", "skema"), [(1280, "light"), pytest.param(768, "dark", marks=pytest.mark.lama)])
def test_everybody_can_use_it(page: Page, lebar: int, skema: Any) -> None:
    page.set_viewport_size({"width": lebar, "height": 900})
    page.emulate_media(color_scheme=skema)
    sel(page, IKM, "Triwulan IV").fill("Ada")
    expect(sel(page, IKM, "Triwulan IV")).to_have_attribute("aria-invalid", "true")
    assert axe(page) == []
    assert overflow(page) == []
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Batal", exact=True).click()
    for nama in ("Anggaran", "Rencana Aksi", "Siklus", "Naskah"):
        page.get_by_role("button", name=nama, exact=True).click()
        expect(page.get_by_role("heading", level=2, name=nama, exact=True)).to_be_visible()
        assert axe(page) == []
        assert overflow(page) == []
    for kode in ("instansi.yml#", "renstra.yml#tujuan.1.sasaran.1.indikator.1", "hari-libur.csv#"):
        page.get_by_label("Berkas lain").select_option(kode)
        expect(page.get_by_role("heading", level=2)).not_to_have_text("Naskah")
        assert axe(page) == []
        assert overflow(page) == []
