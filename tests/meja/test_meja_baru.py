"""New records: a row for an indikator that has none, one more istilah or indikator; files as a hand leaves them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from meja_uji import Penyunting, buka, penyunting, ubahan
from playwright.sync_api import Browser, Route, expect
from test_meja_peramban import axe

KINERJA = "2026/kinerja.csv"
INDIKATOR = "renstra.yml#tujuan.1.sasaran.1.indikator.5"


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


def baru(tampilan: str, /, **isi: str) -> dict[str, object]:
    return {"lembar": tampilan, "kunci": "", "kolom": "baru", "baris": isi}


def medan(meja: Penyunting, kode: str) -> list[str]:
    return [one["kode"] for one in asked(meja, kode)]


def asked(meja: Penyunting, kode: str, daftar: str = "") -> list[dict[str, Any]]:
    """What is asked for a record beside the shown one, or in a list of it."""
    offered = meja.panggil("lihat", tahun=2026, tampilan=kode)["lembar"].get("butir", [])
    return next((one["medan"] for one in offered if one["daftar"] == daftar), [])


def test_an_indikator_without_a_row_gets_one_when_its_cells_are_filled(meja: Penyunting) -> None:
    file = meja.data / KINERJA
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(line for line in lines if not line.startswith(b"iku-04;")))
    before = file.read_bytes()
    rows = meja.panggil("buka", tahun=2026)["lembar"][0]["baris"]
    assert "iku-04" in [one["kunci"] for one in rows], "it is offered"
    cells = [ubahan("iku-04", kolom, "", isi) for kolom, isi in (("target", "Direplikasi"), ("tw1", "Uji coba"))]
    assert meja.panggil("simpan", tahun=2026, ubahan=cells, tetap=True)["tersimpan"] is True
    assert file.read_bytes() == before + b"iku-04;Tingkat kematangan inovasi pelayanan;Direplikasi;;Uji coba;;;;;;\n"
    meja.panggil("urungkan", tahun=2026)
    assert file.read_bytes() == before


def test_one_more_istilah_stands_behind_the_others(meja: Penyunting) -> None:
    before = (meja.data / "istilah.yml").read_text()
    assert medan(meja, "istilah.yml#istilah.3") == ["istilah", "arti"]
    new = baru("istilah.yml#istilah.3", istilah="Loket terpadu", arti="Satu meja untuk semua urusan.")
    assert meja.panggil("simpan", tahun=2026, ubahan=[new])["tersimpan"] is True
    after = (meja.data / "istilah.yml").read_text()
    assert after.startswith(before.rstrip("\n"))
    assert after[len(before.rstrip("\n")) :].split() == (
        ["-", "istilah:", "Loket", "terpadu", "arti:", "Satu", "meja", "untuk", "semua", "urusan."]
    )


def test_one_more_indikator_stands_in_the_list_that_is_shown(meja: Penyunting) -> None:
    before = (meja.data / "renstra.yml").read_text()
    assert set(medan(meja, INDIKATOR)) == {"kode", "nama", "satuan", "arah", "konsolidasi"}
    isi = {"kode": "iku-90", "nama": "Indikator baru", "satuan": "nilai", "arah": "naik", "konsolidasi": "jumlah"}
    said = meja.panggil("simpan", tahun=2026, tampilan=INDIKATOR, ubahan=[baru(INDIKATOR, **isi)], tetap=True)
    assert said["tersimpan"] is True
    names = {one["kode"]: one["nama"] for one in said["tampilan"]}
    assert names["renstra.yml#tujuan.1.sasaran.1.indikator.6"] == "iku-90 Indikator baru"
    after = (meja.data / "renstra.yml").read_text()
    added = re.search("          - kode: iku-90\n(?:            .*\n){4}", after)
    assert added is not None
    assert "konsolidasi: jumlah" in added[0]
    assert after.replace(added[0], "") == before


def test_what_would_leave_data_that_nobody_can_read_is_not_saved(meja: Penyunting) -> None:
    """Saved all the same it would lock the editor, and with it the way to take it back."""
    before = (meja.data / "renstra.yml").read_bytes()
    isi = {"kode": "iku-90", "nama": "x", "satuan": "nilai", "arah": "naik", "konsolidasi": "entah"}
    said = meja.panggil("simpan", tahun=2026, tampilan=INDIKATOR, ubahan=[baru(INDIKATOR, **isi)], tetap=True)
    assert (said["tersimpan"], said["terbaca"]) == (False, False)
    assert any("entah" in one["pesan"] for one in said["masalah"])
    assert (meja.data / "renstra.yml").read_bytes() == before


@pytest.mark.parametrize("kode", ["aturan.yml#himpunan.1", "instansi.yml#", "hari-libur.csv#"])
def test_what_needs_more_than_texts_is_not_offered(meja: Penyunting, kode: str) -> None:
    assert medan(meja, kode) == []


@pytest.mark.parametrize(
    ("kode", "isi"),
    [
        ("istilah.yml#istilah.3", {"istilah": "a", "arti": "b", "sinonim": "c"}),
        ("istilah.yml#istilah.3", {"../x": "a"}),
        ("aturan.yml#himpunan.1", {"kode": "T9", "nama": "x"}),
        ("renstra.yml#tujuan.1", {"kode": "T9", "nama": "x", "sasaran.1.indikator.1.rumus": "x"}),
        ("renstra.yml#tujuan.1", {"kode": "T9", "nama": "x", "sasaran.2.kode": "x"}),
        ("istilah.yml#istilah.999", {"istilah": "a", "arti": "b"}),
    ],
)
def test_only_what_is_asked_can_be_said(meja: Penyunting, kode: str, isi: dict[str, str]) -> None:
    before = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
    said = meja.panggil("simpan", tahun=2026, ubahan=[baru(kode, **isi)], tetap=True)
    assert "tidak ada di berkas ini" in said["tolak"]
    assert {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()} == before


def test_a_new_indikator_gets_its_targets_and_a_year_goes_again(meja: Penyunting) -> None:
    isi = {"kode": "iku-90", "nama": "Baru", "satuan": "nilai", "arah": "naik", "konsolidasi": "jumlah"}
    meja.panggil("simpan", tahun=2026, ubahan=[baru(INDIKATOR, **isi)])
    kode = "renstra.yml#tujuan.1.sasaran.1.indikator.6"
    before = (meja.data / "renstra.yml").read_text()
    rows = meja.panggil("lihat", tahun=2026, tampilan=kode)["lembar"]["baris"]
    years = {one["kunci"][-4:]: one for one in rows if ".target_renstra." in one["kunci"]}
    assert [*years] == ["2023", "2024", "2025", "2026"], "those of the plan"
    said = [one["isi"]["berkas"] for one in years.values()]
    assert said == ["Target Renstra menurut tahun.", "", "", ""]

    def typed(tahun: str, semula: str, menjadi: str) -> dict[str, str]:
        return ubahan(years[tahun]["kunci"], "isi", semula, menjadi, kode)

    cells = [typed("2025", "", "82,5"), typed("2026", "", "84")]
    assert meja.panggil("simpan", tahun=2026, tampilan=kode, ubahan=cells)["tersimpan"] is True
    after = (meja.data / "renstra.yml").read_text()
    added = re.search("            target_renstra:\n              2025: 82,5\n              2026: 84\n", after)
    assert added is not None, after
    assert after.replace(added[0], "") == before
    gone = meja.panggil("simpan", tahun=2026, tampilan=kode, ubahan=[typed("2025", "82,5", "")])
    assert (gone["tersimpan"], [one for one in gone["masalah"] if one["salah"]]) == (True, [])
    assert (meja.data / "renstra.yml").read_text() == after.replace("              2025: 82,5\n", "")


def hapus(tampilan: str) -> dict[str, object]:
    return {"lembar": tampilan, "kunci": "", "kolom": "hapus", "baris": {}}


SASARAN = "renstra.yml#tujuan.1.sasaran.1"
LANGKAH = "sop/penyusunan-lkjip.yml#langkah.2"


def test_a_sasaran_begins_with_its_first_indikator_and_goes_again(meja: Penyunting) -> None:
    before = (meja.data / "renstra.yml").read_text()
    names = ["kode", "nama", *(f"indikator.1.{one}" for one in ("kode", "nama", "satuan", "arah", "konsolidasi"))]
    assert set(medan(meja, SASARAN)) == set(names)
    isi = dict(zip(names, ("S9", "Sasaran baru", "iku-90", "Indikator baru", "nilai", "naik", "jumlah"), strict=True))
    said = meja.panggil("simpan", tahun=2026, ubahan=[baru(SASARAN, **isi)], tetap=True)
    assert said["tersimpan"] is True
    after = (meja.data / "renstra.yml").read_text()
    lines = re.search(
        "      - kode: S9\n        nama: .*\n        indikator:\n          - kode: iku-90\n(?:            .*\n){4}",
        after,
    )
    assert lines is not None
    assert after.replace(lines[0], "") == before
    tampilan = {one["nama"]: one["kode"] for one in said["tampilan"]}
    gone = meja.panggil("coba", tahun=2026, ubahan=[hapus(tampilan["S9 Sasaran baru"])])
    assert gone["kalimat"] == ["renstra.yml: sasaran 'S9 Sasaran baru' dihapus, dengan semua isinya"]
    assert meja.panggil("simpan", tahun=2026, ubahan=[hapus(tampilan["S9 Sasaran baru"])])["tersimpan"] is True
    assert (meja.data / "renstra.yml").read_text() == before


TUJUAN = "renstra.yml#tujuan.1"
RANTAI = {
    "kode": "T9",
    "nama": "Tujuan baru",
    "sasaran.1.kode": "S9",
    "sasaran.1.nama": "Sasaran baru",
    "sasaran.1.indikator.1.kode": "iku-90",
    "sasaran.1.indikator.1.nama": "Indikator baru",
    "sasaran.1.indikator.1.satuan": "nilai",
    "sasaran.1.indikator.1.arah": "naik",
    "sasaran.1.indikator.1.konsolidasi": "jumlah",
}


def test_a_tujuan_begins_with_its_sasaran_and_that_ones_indikator_and_goes_again(meja: Penyunting) -> None:
    before = (meja.data / "renstra.yml").read_text()
    fields = asked(meja, TUJUAN)
    assert [one["kode"] for one in fields] == [*RANTAI]
    assert [one["kelompok"] for one in fields] == [""] * 2 + ["Sasaran pertamanya"] * 2 + ["Indikator pertamanya"] * 5
    said = meja.panggil("simpan", tahun=2026, tampilan=TUJUAN, ubahan=[baru(TUJUAN, **RANTAI)])
    assert said["tersimpan"] is True, [one for one in said["masalah"] if one["salah"]]
    assert [one for one in said["masalah"] if one["salah"]] == []
    after = (meja.data / "renstra.yml").read_text()
    lines = re.search(
        "  - kode: T9\n    nama: Tujuan baru\n    sasaran:\n      - kode: S9\n        nama: Sasaran baru\n"
        "        indikator:\n          - kode: iku-90\n(?:            [a-z]+: .*\n){4}",
        after,
    )
    assert lines is not None
    assert after.replace(lines[0], "") == before
    names = {one["nama"]: one["kode"] for one in said["tampilan"]}
    assert {"T9 Tujuan baru", "S9 Sasaran baru", "iku-90 Indikator baru"} <= set(names)
    assert "iku-90" in [one["kunci"] for one in said["lembar"][0]["baris"]], "its figures can be typed at once"
    gone = [hapus(names["T9 Tujuan baru"])]
    assert meja.panggil("simpan", tahun=2026, ubahan=gone)["tersimpan"] is True
    assert (meja.data / "renstra.yml").read_text() == before


@pytest.mark.parametrize("tanpa", [one for one in RANTAI if one not in ("kode", "nama")])
def test_a_tujuan_that_lacks_a_link_of_its_chain_is_not_saved(meja: Penyunting, tanpa: str) -> None:
    before = (meja.data / "renstra.yml").read_bytes()
    isi = {name: text for name, text in RANTAI.items() if name != tanpa}
    said = meja.panggil("simpan", tahun=2026, tampilan=TUJUAN, ubahan=[baru(TUJUAN, **isi)], tetap=True)
    assert said["tersimpan"] is False
    assert any(tanpa.rpartition(".")[2] in one["pesan"] for one in said["masalah"] if one["salah"])
    assert (meja.data / "renstra.yml").read_bytes() == before


@pytest.mark.browser
def test_a_clerk_adds_a_tujuan(browser: Browser, meja: Penyunting) -> None:
    page = buka(browser, meja, 820, 1000, "dark")
    page.get_by_label("Berkas lain").select_option(TUJUAN)
    page.get_by_role("button", name="Tambah tujuan").click()
    box = page.get_by_role("dialog")
    assert axe(page) == []
    groups = {"": box, "sasaran.1": box.get_by_role("group", name="Sasaran pertamanya")}
    groups["sasaran.1.indikator.1"] = box.get_by_role("group", name="Indikator pertamanya")
    for way, isi in RANTAI.items():
        record, _, name = way.rpartition(".")
        field = groups[record].get_by_label(name.capitalize(), exact=True).first
        if way != "sasaran.1.nama":
            field.select_option(isi) if name in ("arah", "konsolidasi") else field.fill(isi)
    box.get_by_role("button", name="Tambah tujuan").click()
    expect(box.get_by_text("Ini tidak bisa disimpan")).to_be_visible()
    box.get_by_role("button", name="Batal").click()
    expect(groups["sasaran.1"].get_by_label("Kode", exact=True), "what was typed is still there").to_have_value("S9")
    groups["sasaran.1"].get_by_label("Nama", exact=True).fill("Sasaran baru")
    box.get_by_role("button", name="Tambah tujuan").click()
    box.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("T9 Tujuan baru")
    assert "- kode: S9" in (meja.data / "renstra.yml").read_text()
    page.close()


def test_a_langkah_stands_right_behind_the_shown_one(meja: Penyunting) -> None:
    file = meja.data / "sop/penyusunan-lkjip.yml"
    before = file.read_text()
    fields = asked(meja, LANGKAH)
    assert {one["kode"] for one in fields} == {"no", "aktivitas", "pelaksana.1", "jenis"}
    offered = {one["kode"]: one["pilihan"] for one in fields}
    assert [one["kode"] for one in fields if one["tertutup"]] == ["jenis"]
    assert {"camat", "sekcam"} <= set(offered["pelaksana.1"])
    assert "keputusan" in offered["jenis"]
    isi = {"no": "2a", "aktivitas": "Menyiapkan bahan", "pelaksana.1": "tim", "jenis": "proses"}
    said = meja.panggil("simpan", tahun=2026, ubahan=[baru(LANGKAH, **isi)], tetap=True)
    assert said["tersimpan"] is True
    after = file.read_text()
    added = re.search("  - no: 2a\n(?:    [a-z]+: .*\n){3}", after)
    assert added is not None
    assert "    pelaksana: [tim]\n" in added[0]
    assert after.replace(added[0], "") == before
    assert after.index("Menyiapkan bahan") < after.index("  - no: 3\n")
    meja.panggil("urungkan", tahun=2026)
    assert file.read_text() == before


def test_what_others_refer_to_is_not_removed_without_being_told(meja: Penyunting) -> None:
    file = meja.data / "sop/penyusunan-lkjip.yml"
    before = file.read_bytes()
    said = meja.panggil("simpan", tahun=2026, ubahan=[hapus("sop/penyusunan-lkjip.yml#langkah.3")])
    assert (said["tersimpan"], file.read_bytes()) == (False, before)
    assert said["kesalahan"] > 0


def test_a_removed_record_comes_back_byte_for_byte(meja: Penyunting) -> None:
    file = meja.data / "istilah.yml"
    before = file.read_bytes()
    assert meja.panggil("simpan", tahun=2026, ubahan=[hapus("istilah.yml#istilah.3")], tetap=True)["tersimpan"] is True
    assert len(file.read_bytes()) < len(before)
    meja.panggil("urungkan", tahun=2026)
    assert file.read_bytes() == before


def test_an_empty_list_gets_its_first_record(meja: Penyunting) -> None:
    file = meja.data / "renstra.yml"
    before = file.read_text()
    shown = meja.panggil("lihat", tahun=2026, tampilan="renstra.yml#tujuan.1")["lembar"]
    assert [one["judul"] for one in shown["butir"]] == ["Tambah tujuan", "Tambah indikator", "Tambah sasaran"]
    assert shown["hapus"] == "Hapus tujuan ini"
    (first,) = [one for one in shown["butir"] if one["daftar"] == "tujuan.1.indikator"]
    isi = {"kode": "iku-91", "nama": "Indikator tujuan", "satuan": "nilai", "arah": "naik", "konsolidasi": "jumlah"}
    assert set(isi) == {one["kode"] for one in first["medan"]}
    new = {"lembar": "renstra.yml#tujuan.1", "kunci": "tujuan.1.indikator", "kolom": "baru", "baris": isi}
    said = meja.panggil("simpan", tahun=2026, ubahan=[new], tetap=True)
    assert said["tersimpan"] is True, said
    added = re.search("    indikator:\n      - kode: iku-91\n(?:        .*\n){4}", file.read_text())
    assert added is not None
    assert file.read_text().replace(added[0], "") == before
    wrong = {**new, "kunci": "tujuan.1.sasaran"}
    assert "tidak ada di berkas ini" in meja.panggil("simpan", tahun=2026, ubahan=[wrong])["tolak"]


@pytest.mark.parametrize(
    ("kode", "daftar", "isi"),
    [
        (
            SASARAN,
            "tujuan.1.sasaran.1.indikator",
            {"kode": "iku-90", "nama": "x", "satuan": "nilai", "arah": "naik", "konsolidasi": "jumlah"},
        ),
        (
            TUJUAN,
            "tujuan.1.sasaran",
            {name.removeprefix("sasaran.1."): text for name, text in RANTAI.items() if "." in name},
        ),
        ("sop/penyusunan-lkjip.yml#", "pelaksana", {"kode": "arsiparis", "nama": "Arsiparis"}),
    ],
)
def test_a_list_gets_one_more_at_its_end(meja: Penyunting, kode: str, daftar: str, isi: dict[str, str]) -> None:
    file = meja.data / kode.partition("#")[0]
    before = file.read_text()
    assert {one["kode"] for one in asked(meja, kode, daftar)} == set(isi)
    new = {"lembar": kode, "kunci": daftar, "kolom": "baru", "baris": isi}
    said = meja.panggil("simpan", tahun=2026, ubahan=[new])
    assert said["tersimpan"] is True, said["masalah"]
    was = [one["kode"] for one in said["tampilan"] if one["kode"].startswith(f"{kode.partition('#')[0]}#{daftar}.")]
    items = [one for one in was if one.count(".") == daftar.count(".") + 2]
    meja.panggil("simpan", tahun=2026, ubahan=[hapus(items[-1])])
    assert file.read_text() == before


@pytest.mark.parametrize("kode", ["renstra.yml#", "instansi.yml#", "istilah.yml#istilah.999"])
def test_only_an_item_of_a_list_can_be_removed(meja: Penyunting, kode: str) -> None:
    assert "tidak ada di berkas ini" in meja.panggil("simpan", tahun=2026, ubahan=[hapus(kode)], tetap=True)["tolak"]


@pytest.mark.browser
def test_a_clerk_adds_an_istilah(browser: Browser, meja: Penyunting) -> None:
    page = buka(browser, meja, 820, 1000, "dark")
    page.get_by_label("Berkas lain").select_option("istilah.yml#istilah.1")
    page.get_by_role("button", name="Tambah istilah").click()
    box = page.get_by_role("dialog")
    assert axe(page) == []
    box.get_by_label("Istilah", exact=True).fill("Loket terpadu")
    box.get_by_label("Arti", exact=True).fill("Satu meja untuk semua urusan.")
    box.get_by_role("button", name="Tambah istilah").click()
    expect(box.get_by_role("listitem")).to_have_text(re.compile("Loket terpadu"))
    box.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Loket terpadu")
    expect(page.get_by_label(re.compile("^Arti"))).to_have_value("Satu meja untuk semua urusan.")
    assert axe(page) == []
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    page.close()


@pytest.mark.browser
def test_the_record_chosen_last_is_shown_whichever_answer_comes_first(browser: Browser, meja: Penyunting) -> None:
    shown = {one["kode"]: one["nama"] for one in meja.panggil("buka", tahun=2026)["tampilan"]}
    page = buka(browser, meja, 820, 1000)
    held: list[Route] = []
    page.route("**/api/lihat", lambda route: route.continue_() if held else held.append(route))
    page.get_by_label("Berkas lain").select_option("istilah.yml#istilah.1")
    page.get_by_label("Berkas lain").select_option("istilah.yml#istilah.2")
    expect(page.get_by_role("heading", level=2)).to_have_text(shown["istilah.yml#istilah.2"])
    with page.expect_response("**/api/lihat"):
        held[0].continue_()
    page.evaluate("() => new Promise((done) => setTimeout(done, 200))")
    expect(page.get_by_role("heading", level=2)).to_have_text(shown["istilah.yml#istilah.2"])
    page.close()


@pytest.mark.browser
def test_a_clerk_removes_an_istilah_and_takes_that_back(browser: Browser, meja: Penyunting) -> None:
    before = (meja.data / "istilah.yml").read_bytes()
    shown = {one["kode"]: one["nama"] for one in meja.panggil("buka", tahun=2026)["tampilan"]}
    named = shown["istilah.yml#istilah.3"]
    page = buka(browser, meja, 820, 1000)
    page.get_by_label("Berkas lain").select_option("istilah.yml#istilah.3")
    expect(page.get_by_role("heading", level=2)).to_have_text(named)
    page.get_by_role("button", name="Hapus istilah ini").click()
    box = page.get_by_role("dialog")
    expect(box.get_by_text(named)).to_be_visible()
    assert axe(page) == []
    box.get_by_role("button", name="Hapus istilah ini").click()
    expect(box.get_by_role("listitem").first).to_have_text(
        f"istilah.yml: istilah '{named}' dihapus, dengan semua isinya"
    )
    box.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(page.get_by_role("heading", level=2)).not_to_have_text(named)
    assert (meja.data / "istilah.yml").read_bytes() != before
    page.get_by_role("button", name="Urungkan simpanan terakhir").click()
    page.get_by_role("dialog").get_by_role("button", name="Urungkan", exact=True).click()
    expect(page.get_by_role("heading", level=2)).to_have_text(named)
    assert (meja.data / "istilah.yml").read_bytes() == before
    page.close()
