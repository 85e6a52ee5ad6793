"""New records: a row for an indikator that has none, one more istilah or indikator; files as a hand leaves them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from meja_uji import Penyunting, penyunting, ubahan
from pengaturan import CAP
from playwright.sync_api import Browser, expect
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
    return [one["kode"] for one in meja.panggil("lihat", tahun=2026, tampilan=kode)["lembar"]["butir"]]


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


@pytest.mark.parametrize("kode", ["renstra.yml#tujuan.1", "sop/penyusunan-lkjip.yml#langkah.1", "hari-libur.csv#"])
def test_what_needs_more_than_texts_is_not_offered(meja: Penyunting, kode: str) -> None:
    assert medan(meja, kode) == []


@pytest.mark.parametrize(
    ("kode", "isi"),
    [
        ("istilah.yml#istilah.3", {"istilah": "a", "arti": "b", "sinonim": "c"}),
        ("istilah.yml#istilah.3", {"../x": "a"}),
        ("renstra.yml#tujuan.1", {"kode": "T9", "nama": "x"}),
        ("istilah.yml#istilah.999", {"istilah": "a", "arti": "b"}),
    ],
)
def test_only_what_is_asked_can_be_said(meja: Penyunting, kode: str, isi: dict[str, str]) -> None:
    before = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
    said = meja.panggil("simpan", tahun=2026, ubahan=[baru(kode, **isi)], tetap=True)
    assert "tidak ada di berkas ini" in said["tolak"]
    assert {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()} == before


@pytest.mark.browser
def test_a_clerk_adds_an_istilah(browser: Browser, meja: Penyunting) -> None:
    meja.peladen.rahasia._dipakai = False
    page = browser.new_page(viewport={"width": 820, "height": 1000}, color_scheme="dark")
    page.set_default_timeout(CAP * 1000)
    page.goto(meja.peladen.alamat)
    page.get_by_label("Berkas lain").select_option("istilah.yml#istilah.1")
    page.get_by_role("button", name="Tambah yang seperti ini").click()
    box = page.get_by_role("dialog")
    assert axe(page) == []
    box.get_by_label("Istilah", exact=True).fill("Loket terpadu")
    box.get_by_label("Arti", exact=True).fill("Satu meja untuk semua urusan.")
    box.get_by_role("button", name="Tambah yang seperti ini").click()
    expect(box.get_by_role("listitem")).to_have_text(re.compile("Loket terpadu"))
    box.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Loket terpadu")
    expect(page.get_by_label(re.compile("^Arti"))).to_have_value("Satu meja untuk semua urusan.")
    assert axe(page) == []
    page.close()
