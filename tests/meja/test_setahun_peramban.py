"""A whole year in the browser, from its folder to its prose with a picture: the files are those of a careful hand."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from contoh_gambar import foto
from meja_uji import buka, penyunting
from pengaturan import ROOT
from playwright.sync_api import Browser, Page, expect

from lkjip_build.cli import main

pytestmark = [pytest.mark.browser, pytest.mark.lama]
IKM = "Indeks Kepuasan Masyarakat"
TEMPEL = """(el, teks) => {
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  el.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
NASKAH = """Target tercapai, lihat {gambar:loket}.

Gambar loket: loket.jpg
Keterangan: Loket baru (contoh)
Uraian: Meja loket yang rendah

Tahun depan loketnya bertambah."""


def tab(page: Page, nama: str) -> None:
    page.get_by_role("button", name=nama, exact=True).click()


def simpan(page: Page, tombol: str = "^Simpan") -> None:
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile(tombol)).click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan.")


def dengan_tangan(folder: Path) -> dict[str, bytes]:
    """What the same year is when its files are edited by hand."""
    data = Path(shutil.copytree(ROOT / "data", folder / "tangan/data"))
    assert CliRunner().invoke(main, ["tahun-baru", "2027", "--data", str(data)]).exit_code == 0
    year = data / "2027"
    edits = {
        "kinerja.csv": [
            (f"iku-01;{IKM};;;;;;;;;", f"iku-01;{IKM};87;;86,1;86,4;86,6;86,9;86,5;Rekap survei 2027;"),
            (
                "iku-04;Tingkat kematangan inovasi pelayanan;;",
                "iku-04;Tingkat kematangan inovasi pelayanan;Direplikasi;",
            ),
        ],
        "laporan.yml": [("\npenutup:\n", "\npenutup: |\n" + re.sub("(?m)^(?=.)", "  ", NASKAH) + "\n")],
    }
    for name, pairs in edits.items():
        text = (year / name).read_text()
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (year / name).write_text(text)
    with (year / "anggaran.csv").open("a") as file:
        file.write("7.01.02.2.04;Program Pelayanan;Pelayanan loket;;S1;50000000;;;;;;;;;;;\n")
    with (year / "siklus.csv").open("a") as file:
        file.write("1;camat;2028-01-05;2028-01-05;;;Disposisi 1/2028;\n")
    return {one.name: one.read_bytes() for one in year.iterdir() if one.is_file()}


def test_a_whole_year_is_as_if_edited_by_hand(browser: Browser, tmp_path: Path) -> None:
    with penyunting(tmp_path, date(2028, 1, 20)) as meja:
        shared = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
        page = buka(browser, meja)
        tab(page, "Mulai tahun 2027")
        page.get_by_role("dialog").get_by_role("button", name="Mulai tahun 2027").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Kecamatan Baturraden, 2027")
        year = meja.data / "2027"
        # The quarters come out of a spreadsheet, with a slip in the row below them.
        page.get_by_label(f"{IKM}, Target", exact=True).evaluate(TEMPEL, "87\t\t86,1\t86,4\t86,6\t86,9\t86,5\r\n")
        page.get_by_role("button", name="Tempel").click()
        page.get_by_label(f"{IKM}, Sumber data").fill("Rekap survei 2027")
        page.get_by_label("Tingkat kematangan inovasi pelayanan, Target", exact=True).fill("Direplikasikan")
        page.get_by_role("button", name="Pakai ‘Direplikasi’").click()
        simpan(page)
        tab(page, "Anggaran")
        tab(page, "Tambah baris")
        for kolom, isi in {
            "Kode": "7.01.02.2.04",
            "Program": "Program Pelayanan",
            "Kegiatan": "Pelayanan loket",
        }.items():
            page.get_by_label(f"baris baru 1, {kolom}", exact=True).fill(isi)
        page.get_by_label("baris baru 1, Sasaran").fill("S1")
        page.get_by_label("baris baru 1, Pagu", exact=True).fill("50000000")
        simpan(page)
        tab(page, "Siklus")
        step = page.get_by_role("region", name="Langkah berikutnya")
        step.get_by_label("Tanggal").fill("2028-01-05")
        step.get_by_label("Bukti").fill("Disposisi 1/2028")
        step.get_by_role("button", name="Catat langkah ini").click()
        simpan(page)
        # Taken back, and recorded again.
        tab(page, "Urungkan simpanan terakhir")
        page.get_by_role("dialog").get_by_role("button", name="Urungkan", exact=True).click()
        expect(page.get_by_role("status")).to_have_text(re.compile("^Diurungkan: "))
        assert (year / "siklus.csv").read_text().count("\n") == 1
        step.get_by_label("Tanggal").fill("2028-01-05")
        step.get_by_label("Bukti").fill("Disposisi 1/2028")
        step.get_by_role("button", name="Catat langkah ini").click()
        simpan(page)
        (tmp_path / "IMG_0001.jpg").write_bytes(foto())
        tab(page, "Naskah")
        page.get_by_role("button", name=re.compile("^Sisipkan gambar: Kesimpulan")).click()
        box = page.get_by_role("dialog")
        box.get_by_label("Foto atau gambar").set_input_files(tmp_path / "IMG_0001.jpg")
        for label, isi in {"Nama pendek": "loket", "Keterangan": "Loket baru", "Uraian": "Meja loket"}.items():
            box.get_by_label(label).fill(isi)
        box.get_by_role("button", name="Sisipkan gambar").click()
        expect(page.get_by_label(re.compile("^Kesimpulan"))).to_have_value(re.compile("Gambar loket: loket.jpg"))
        page.get_by_label(re.compile("^Kesimpulan")).fill(NASKAH)
        # Somebody types into the same file meanwhile: told, and nothing of theirs is lost.
        laporan = (year / "laporan.yml").read_bytes()
        (year / "laporan.yml").write_bytes(laporan.replace(b"\npenutup:\n", b"\npenutup: Dari orang lain\n"))
        page.get_by_role("button", name="Simpan", exact=True).click()
        expect(box.get_by_label(re.compile("Milik mereka: Dari orang lain"))).to_be_checked()
        box.get_by_label(re.compile("Milik saya: Target tercapai")).check()
        box.get_by_role("button", name="Pakai pilihan ini").click()
        box.get_by_role("button", name=re.compile("^Simpan")).click()
        expect(page.get_by_role("status")).to_have_text("Tersimpan.")
        page.close()
        made = {one.name: one.read_bytes() for one in year.iterdir() if one.is_file()}
        assert made == dengan_tangan(tmp_path)
        assert {one: one.read_bytes() for one in shared} == shared
