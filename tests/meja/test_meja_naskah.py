"""Prose as the site shows it, and pictures put beside it: cleaned, described, and taken back like any other change."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from contoh_gambar import dari_kamera, foto
from hypothesis import given
from hypothesis import strategies as st
from meja_uji import Penyunting, buka, penyunting
from playwright.sync_api import Browser, expect
from test_meja_peramban import axe

from lkjip_build.meja.tulisan import tulisan

NASKAH = """Target **tercapai**, lihat {gambar:loket}. <b onclick=x>bukan tebal</b>

- satu
- *dua*

Tabel desa: Desa
| Desa | Warga |
| --- | ---: |
| Kutasari | 10 |

Gambar loket: loket.jpg
Keterangan: Loket baru
Uraian: Meja yang rendah"""


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


def kirim(meja: Penyunting, nama: str, isi: bytes) -> Any:
    return meja.panggil("gambar", tahun=2026, gambar={"nama": nama, "isi": base64.b64encode(isi).decode()})


def test_prose_is_shown_as_the_writer_of_the_site_writes_it() -> None:
    first, items, table, picture = _padat(tulisan(NASKAH))
    assert first == ["p", ["Target ", ["strong", ["tercapai"]], ", lihat {gambar:loket}. <b onclick=x>bukan tebal</b>"]]
    assert items == ["ul", [["li", ["satu"]], ["li", [["em", ["dua"]]]]]]
    assert "Kutasari" in json.dumps(table)
    assert picture == ["p", ["[Gambar: Loket baru. Uraian: Meja yang rendah]"]]


@given(st.text(st.sampled_from("<>&\"'=/ ab*|-\n:{}x1."), max_size=80))
def test_no_text_ever_becomes_an_element_that_loads_or_leads(teks: str) -> None:
    known = {
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "div",
        "span",
    }

    def walk(one: Any) -> None:
        if isinstance(one, str):
            return
        name, attributes, inner = one
        assert name in known
        assert set(attributes) <= {"scope", "colspan", "rowspan", "class"}
        for each in inner:
            walk(each)

    for one in tulisan(teks):
        walk(one)


def test_a_picture_is_cleaned_and_taken_back(meja: Penyunting) -> None:
    file = meja.data / "2026/gambar/loket.jpg"
    raw = dari_kamera()
    assert b"PABRIK-RAHASIA" in raw
    said = kirim(meja, "loket.jpg", raw)
    assert said["kabar"] == "Gambar loket.jpg ditambahkan ke 2026/gambar"
    made = file.read_bytes()
    assert made.startswith(b"\xff\xd8")
    assert b"PABRIK-RAHASIA" not in made
    assert meja.panggil("buka", tahun=2026)["urung"] == ["Gambar loket.jpg ditambahkan ke 2026/gambar"]
    meja.panggil("urungkan", tahun=2026)
    assert not file.exists()


@pytest.mark.parametrize(
    ("nama", "isi", "why"),
    [
        ("../kinerja.csv", b"x", "nama gambar ini tidak bisa dipakai"),
        ("..%2fa.jpg", b"x", "nama gambar ini tidak bisa dipakai"),
        ("a/b.jpg", b"x", "nama gambar ini tidak bisa dipakai"),
        ("a.svg", b"<svg onload=x>", "nama gambar ini tidak bisa dipakai"),
        ("Loket Baru.jpg", b"x", "nama gambar ini tidak bisa dipakai"),
        ("a.jpg", b"<script>", "bukan gambar, atau isinya terpotong"),
        ("a.png", foto(), "isi berkas ini JPEG, tetapi namanya berakhir .png"),
    ],
)
def test_what_is_no_picture_or_has_no_name_of_one_is_refused(meja: Penyunting, nama: str, isi: bytes, why: str) -> None:
    before = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
    assert why in kirim(meja, nama, isi)["tolak"]
    assert {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()} == before


def test_no_picture_is_written_over_another(meja: Penyunting) -> None:
    kirim(meja, "loket.jpg", foto())
    before = (meja.data / "2026/gambar/loket.jpg").read_bytes()
    assert "sudah ada" in kirim(meja, "loket.jpg", foto())["tolak"]
    assert (meja.data / "2026/gambar/loket.jpg").read_bytes() == before
    assert "tidak sampai utuh" in meja.panggil("gambar", gambar={"nama": "a.jpg", "isi": "%%%"})["tolak"]


@pytest.mark.browser
def test_a_picture_is_put_into_the_text_and_it_is_seen(browser: Browser, meja: Penyunting, tmp_path: Path) -> None:
    (tmp_path / "IMG_0001.jpg").write_bytes(dari_kamera())
    page = buka(browser, meja)
    page.get_by_role("button", name="Naskah", exact=True).click()
    text = page.get_by_label(re.compile("^Kesimpulan"))
    text.fill("Loketnya **baru**.")
    page.get_by_role("button", name=re.compile("^Sisipkan gambar: Kesimpulan")).click()
    box = page.get_by_role("dialog")
    box.get_by_label("Foto atau gambar").set_input_files(tmp_path / "IMG_0001.jpg")
    box.get_by_label("Nama pendek").fill("loket")
    box.get_by_label("Keterangan").fill("Loket baru (contoh)")
    box.get_by_label("Uraian").fill("Meja loket yang rendah")
    assert axe(page) == []
    box.get_by_role("button", name="Sisipkan gambar").click()
    expect(page.get_by_role("status")).to_contain_text("Gambarnya tersimpan; tulisannya belum.")
    expect(text).to_have_value(
        "Loketnya **baru**.\n\nGambar loket: loket.jpg\nKeterangan: Loket baru (contoh)\nUraian: Meja loket yang rendah"
    )
    page.get_by_role("button", name=re.compile("^Lihat hasilnya: Kesimpulan")).click()
    shown = page.get_by_role("region", name=re.compile("^Lihat hasilnya: Kesimpulan"))
    expect(shown.locator("strong")).to_have_text("baru")
    expect(shown).to_contain_text("[Gambar: Loket baru (contoh). Uraian: Meja loket yang rendah]")
    text.fill("Loketnya *lama*. <img src=x onerror=alert(1)>")
    expect(shown.locator("em")).to_have_text("lama")
    assert page.locator("img").count() == 0
    assert axe(page) == []
    page.screenshot(path="/tmp/lihat-out/naskah.png")
    page.close()
    assert b"PABRIK-RAHASIA" not in (meja.data / "2026/gambar/loket.jpg").read_bytes()


def _padat(semua: Any) -> list[Any]:
    """Elements without their attributes and the empty texts between them."""
    return [
        one if isinstance(one, str) else [one[0], _padat(one[2])]
        for one in semua
        if not isinstance(one, str) or one.strip()
    ]
