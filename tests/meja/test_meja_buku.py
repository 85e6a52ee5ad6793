"""A filled workbook taken in the editor: its changes stand in the page, are looked at, and saved like typed ones."""

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from buku_uji import buat, ketik, ubah
from meja_uji import Penyunting, buka, penyunting
from playwright.sync_api import Browser, expect
from test_meja_peramban import IKM, axe, sel

KINERJA = "2026/kinerja.csv"


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


def kolom(raw: bytes, judul: str) -> str:
    """The letter of the column with this heading in the sheet Kinerja."""
    sheet = openpyxl.load_workbook(io.BytesIO(raw))["Kinerja"]
    return next(cell.column_letter for row in sheet.iter_rows(max_row=10) for cell in row if cell.value == judul)


def baris(raw: bytes, kode: str) -> int:
    sheet = openpyxl.load_workbook(io.BytesIO(raw))["Kinerja"]
    return next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == kode)


def diisi(meja: Penyunting, isi: str) -> bytes:
    raw = buat(meja.data)
    return ubah(raw, ketik("Kinerja", f"{kolom(raw, 'Triwulan IV')}{baris(raw, 'iku-01')}", isi))


def kirim(meja: Penyunting, raw: bytes, tahun: int = 2026) -> Any:
    return meja.panggil("buku", tahun=tahun, buku=base64.b64encode(raw).decode())


def test_what_a_workbook_changes_is_told_and_not_written(meja: Penyunting) -> None:
    before = (meja.data / KINERJA).read_bytes()
    said = kirim(meja, diisi(meja, "86,4"))
    assert said["ubahan"] == [{"lembar": "kinerja", "kunci": "iku-01", "kolom": "tw4", "menjadi": "86,4"}]
    assert said["bentrok"] == []
    assert (meja.data / KINERJA).read_bytes() == before
    assert kirim(meja, buat(meja.data))["ubahan"] == []


def test_what_changed_in_both_is_a_choice(meja: Penyunting) -> None:
    raw = diisi(meja, "86,4")
    file = meja.data / KINERJA
    file.write_bytes(file.read_bytes().replace(b";86,2;;;", b";86,2;86,1;;", 1))
    (one,) = kirim(meja, raw)["bentrok"]
    assert (one["saya"], one["mereka"], one["ubahan"]["menjadi"]) == ("86,4", "86,1", "86,4")
    assert IKM in one["nama"]


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"a;b\n"])
def test_what_is_no_workbook_is_told(meja: Penyunting, raw: bytes) -> None:
    assert "bukan buku kerja Excel" in kirim(meja, raw)["tolak"]


def test_a_workbook_of_another_year_says_so(meja: Penyunting) -> None:
    assert "buku kerja ini untuk 2026; pilih tahun itu dulu" in kirim(meja, buat(meja.data), 2025)["tolak"]


@pytest.mark.browser
def test_a_clerk_takes_a_workbook(browser: Browser, meja: Penyunting, tmp_path: Path) -> None:
    before = (meja.data / KINERJA).read_bytes()
    (tmp_path / "isian.xlsx").write_bytes(diisi(meja, "86,4"))
    page = buka(browser, meja)
    page.get_by_role("button", name="Ambil buku kerja dari berkas").click()
    box = page.get_by_role("dialog")
    box.get_by_label("Buku kerja dari").set_input_files(tmp_path / "isian.xlsx")
    assert axe(page) == []
    box.get_by_role("button", name="Ambil buku kerja dari berkas").click()
    expect(page.get_by_role("status")).to_have_text("1 isian dari buku kerja. Periksa, lalu simpan.")
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("86,4")
    assert (meja.data / KINERJA).read_bytes() == before
    page.get_by_role("button", name="Simpan", exact=True).click()
    box.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")
    assert (meja.data / KINERJA).read_bytes() == before.replace(b";86,2;;;", b";86,2;86,4;;", 1)
    page.close()
