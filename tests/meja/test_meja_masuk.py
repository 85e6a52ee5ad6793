"""Workbooks of the folder `masuk` in the editor: told, taken like a chosen one, put aside once all of it is saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI
from buku_uji import buat, ketik, letak, ubah
from meja_uji import Penyunting, buka, penyunting, ubahan
from playwright.sync_api import Browser, expect
from test_meja_peramban import IKM, axe, sel

from lkjip_build.meja import Meja
from lkjip_build.sources import Sources, read_folder

KINERJA = "2026/kinerja.csv"
SEL = (";86,2;;;", ";86,2;86,4;;")
PINDAH = "Buku kerjanya dipindahkan ke data/masuk/selesai/isian.xlsx."


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


@pytest.fixture(scope="module")
def kosong(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook of the year as the data make it."""
    with penyunting(tmp_path_factory.mktemp("buku")) as found:
        return buat(found.data)


def diisi(raw: bytes, isi: str, judul: str = "Triwulan IV") -> bytes:
    return ubah(raw, ketik("Kinerja", letak(raw, "Kinerja", judul, "iku-01"), isi))


def taruh(meja: Penyunting, raw: bytes, nama: str = "isian.xlsx") -> Path:
    file = meja.data / "masuk" / nama
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(raw)
    return file


def semua(meja: Penyunting) -> Any:
    return meja.panggil("menunggu", tahun=2026)["menunggu"]


def ambil(meja: Penyunting, nama: str = "isian.xlsx") -> Any:
    return meja.panggil("buku", tahun=2026, masuk=[{"nama": nama}])


def simpan(meja: Penyunting, said: Any, *cells: Any, nama: str = "isian.xlsx") -> Any:
    milik = [{"nama": nama, "sidik": said["sidik"]}]
    return meja.panggil("simpan", tahun=2026, ubahan=list(cells), masuk=milik, tetap=True)


def test_none_waits_where_there_is_no_folder(meja: Penyunting) -> None:
    assert semua(meja) == []


def test_each_that_waits_says_what_it_would_change(meja: Penyunting, kosong: bytes) -> None:
    taruh(meja, diisi(kosong, "86,4"))
    taruh(meja, kosong, "sama.xlsx")
    taruh(meja, diisi(kosong, "delapan"), "salah.xlsx")
    taruh(meja, b"PK\x03\x04", "rusak.xlsx")
    found = {one["nama"]: one for one in semua(meja)}
    assert found["isian.xlsx"]["kalimat"] == "Buku kerja isian.xlsx untuk 2026 menunggu: mengubah 1 isian."
    assert (found["isian.xlsx"]["tahun"], found["isian.xlsx"]["rincian"]) == (2026, [])
    assert found["sama.xlsx"]["kalimat"] == "Buku kerja sama.xlsx untuk 2026 menunggu: tidak mengubah apa-apa."
    assert found["salah.xlsx"]["kalimat"].endswith("mengubah 1 isian, 1 perlu dilihat.")
    (told,) = found["salah.xlsx"]["rincian"]
    assert told.startswith(f"lembar Kinerja, sel {letak(kosong, 'Kinerja', 'Triwulan IV', 'iku-01')}, {IKM}: ")
    assert "delapan" in told
    assert found["rusak.xlsx"]["tahun"] is None
    assert "tidak terbaca: berkas ini bukan buku kerja Excel" in found["rusak.xlsx"]["kalimat"]


def test_what_waits_is_told_anew_when_it_or_the_data_change(meja: Penyunting, kosong: bytes) -> None:
    file = taruh(meja, diisi(kosong, "86,4"))
    assert semua(meja)[0]["kalimat"].endswith("mengubah 1 isian.")
    cells = meja.data / KINERJA
    cells.write_text(cells.read_text().replace(*SEL, 1))
    assert semua(meja)[0]["kalimat"].endswith("tidak mengubah apa-apa.")
    file.write_bytes(b"")
    assert "tidak terbaca" in semua(meja)[0]["kalimat"]
    file.unlink()
    assert semua(meja) == []


def test_saved_it_is_put_aside_as_the_command_does(meja: Penyunting, kosong: bytes) -> None:
    raw = diisi(kosong, "86,4")
    file = taruh(meja, raw)
    said = ambil(meja)
    assert said["ubahan"] == [{"lembar": "kinerja", "kunci": "iku-01", "kolom": "tw4", "menjadi": "86,4"}]
    assert file.exists()
    done = simpan(meja, said, ubahan("iku-01", "tw4", "", "86,4"))
    assert (done["tersimpan"], done["kabar"]) == (True, PINDAH)
    assert (meja.data / "masuk/selesai/isian.xlsx").read_bytes() == raw
    assert semua(meja) == []


def test_what_the_clerk_left_out_goes_on_waiting(meja: Penyunting, kosong: bytes) -> None:
    file = taruh(meja, diisi(diisi(kosong, "86,4"), "86,3", "Realisasi"))
    done = simpan(meja, ambil(meja), ubahan("iku-01", "tw4", "", "86,4"))
    assert (done["tersimpan"], file.exists()) == (True, True)
    assert done["kabar"].startswith("Buku kerja isian.xlsx masih menunggu, karena tidak semua isinya tersimpan")


def test_what_the_clerk_corrected_is_decided(meja: Penyunting, kosong: bytes) -> None:
    file = taruh(meja, diisi(kosong, "86,4"))
    done = simpan(meja, ambil(meja), ubahan("iku-01", "tw4", "", "86,5"))
    assert (done["kabar"], file.exists()) == (PINDAH, False)


def test_a_cell_that_cannot_be_read_keeps_it_waiting(meja: Penyunting, kosong: bytes) -> None:
    cell = letak(kosong, "Kinerja", "Realisasi", "iku-01")
    file = taruh(meja, ubah(diisi(kosong, "86,4"), ketik("Kinerja", cell, "=1/0")))
    said = ambil(meja)
    assert any(f"sel {cell}" in one for one in said["catatan"])
    done = simpan(meja, said, ubahan("iku-01", "tw4", "", "86,4"))
    assert (done["tersimpan"], file.exists()) == (True, True)


def test_what_came_in_its_place_since_is_not_put_aside_unseen(meja: Penyunting, kosong: bytes) -> None:
    taruh(meja, diisi(kosong, "86,4"))
    said = ambil(meja)
    file = taruh(meja, diisi(kosong, "86,1"))
    done = simpan(meja, said, ubahan("iku-01", "tw4", "", "86,4"))
    assert (done["tersimpan"], done["kabar"], file.exists()) == (True, None, True)


def test_what_is_not_saved_is_not_put_aside(meja: Penyunting, kosong: bytes) -> None:
    file = taruh(meja, diisi(kosong, "delapan"))
    milik = [{"nama": "isian.xlsx", "sidik": ambil(meja)["sidik"]}]
    cells = [ubahan("iku-01", "tw4", "", "delapan")]
    done = meja.panggil("simpan", tahun=2026, ubahan=cells, masuk=milik)
    assert (done["tersimpan"], file.exists()) == (False, True)


def test_one_that_changes_nothing_is_put_aside_at_once(meja: Penyunting, kosong: bytes) -> None:
    taruh(meja, kosong)
    milik = [{"nama": "isian.xlsx", "sidik": ambil(meja)["sidik"]}]
    assert meja.panggil("sisihkan", tahun=2026, masuk=milik)["kabar"] == PINDAH
    taruh(meja, diisi(kosong, "86,4"))
    milik = [{"nama": "isian.xlsx", "sidik": ambil(meja)["sidik"]}]
    assert "masih menunggu" in meja.panggil("sisihkan", tahun=2026, masuk=milik)["kabar"]


def test_what_another_call_reads_meanwhile_is_not_taken_for_what_this_one_read(meja: Penyunting) -> None:
    ours, theirs = read_folder(meja.data), Sources({}, {}, ())
    tindakan = Meja(meja.data, lambda: HARI_INI, lambda: None)

    class Disela(Sources):
        """The same files, compared just as somebody else's are looked at."""

        def __eq__(self, other: object) -> bool:
            tindakan._diperiksa(theirs)
            return True

        __hash__ = None  # type: ignore[assignment]

    first = tindakan._diperiksa(ours)
    assert tindakan._diperiksa(Disela(ours.documents, ours.lines, ours.problems)) is first


def test_only_what_waits_can_be_named(meja: Penyunting, kosong: bytes) -> None:
    taruh(meja, kosong)
    (meja.data / "masuk/selesai").mkdir()
    (meja.data / "masuk/luar.xlsx").symlink_to(meja.data / KINERJA)
    before = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
    for nama in ("../2026/kinerja.csv", "/etc/passwd", "selesai", "luar.xlsx", "tak-ada.xlsx"):
        assert f"berkas '{nama}' tidak ada" in ambil(meja, nama)["tolak"]
        assert meja.panggil("sisihkan", tahun=2026, masuk=[{"nama": nama, "sidik": ""}])["kabar"] == ""
    assert {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()} == before


@pytest.mark.browser
def test_a_clerk_takes_what_waits(browser: Browser, meja: Penyunting, kosong: bytes) -> None:
    before = (meja.data / KINERJA).read_text()
    file = taruh(meja, diisi(kosong, "86,4"))
    page = buka(browser, meja)
    region = page.get_by_role("region", name="Buku kerja yang menunggu")
    expect(region).to_contain_text("Buku kerja isian.xlsx untuk 2026 menunggu: mengubah 1 isian.")
    assert axe(page) == []
    region.get_by_role("button", name="Ambil isian.xlsx").click()
    expect(page.get_by_role("status")).to_have_text("1 isian dari buku kerja. Periksa, lalu simpan.")
    expect(region).to_contain_text("isian.xlsx sudah ada di tabelnya, belum disimpan.")
    expect(sel(page, IKM, "Triwulan IV")).to_have_value("86,4")
    page.get_by_role("button", name="Batalkan perubahan terakhir").click()
    expect(region.get_by_role("button", name="Ambil isian.xlsx")).to_be_visible()
    region.get_by_role("button", name="Ambil isian.xlsx").click()
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_role("status")).to_have_text(f"Tersimpan. {PINDAH}")
    expect(region).to_be_hidden()
    assert (meja.data / KINERJA).read_text() == before.replace(*SEL, 1)
    assert not file.exists()
    page.close()


@pytest.mark.browser
def test_a_workbook_of_another_year_brings_its_year_and_one_without_change_goes(
    browser: Browser, meja: Penyunting, kosong: bytes
) -> None:
    page = buka(browser, meja, 820, warna="dark")
    expect(sel(page, IKM, "Triwulan IV")).to_be_visible()
    taruh(meja, buat(meja.data, 2025), "lama.xlsx")
    taruh(meja, diisi(kosong, "delapan"), "salah.xlsx")
    page.evaluate("() => dispatchEvent(new Event('focus'))")
    region = page.get_by_role("region", name="Buku kerja yang menunggu")
    region.get_by_text("Yang perlu dilihat").click()
    expect(region.get_by_role("listitem")).to_contain_text("lembar Kinerja, sel")
    assert axe(page) == []
    region.get_by_role("button", name="Ambil lama.xlsx").click()
    expect(page.get_by_label("Tahun", exact=True)).to_have_value("2025")
    expect(page.get_by_role("status")).to_have_text(
        "Tidak ada isi yang berubah. Buku kerjanya dipindahkan ke data/masuk/selesai/lama.xlsx."
    )
    expect(region).not_to_contain_text("lama.xlsx")
    page.close()
