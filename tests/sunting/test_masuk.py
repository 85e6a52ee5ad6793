"""Workbooks that wait in data/masuk: no data, told by the preview, taken by name or alone, put aside and never lost."""

import subprocess
from pathlib import Path

import pytest
from bahan import HARI_INI
from bentuk import salin
from buku_uji import buat, isi, ketik, letak, ubah
from click.testing import CliRunner, Result
from kantor_uji import SITE, Kantor
from pengaturan import ROOT
from peramban import axe, overflow
from playwright.sync_api import Browser

from lkjip_build import limits
from lkjip_build.build import inspect
from lkjip_build.cli import main
from lkjip_build.isian import kabar_masuk, menunggu
from lkjip_build.sources import read_folder

LAMA = ("2023", "2024", "2025")
KINERJA = "2026/kinerja.csv"
READ = Path.read_bytes


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return salin(tmp_path, *LAMA)


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook of the shipped office, with one figure typed."""
    raw = buat(salin(tmp_path_factory.mktemp("buku"), *LAMA))
    return ubah(raw, ketik("Kinerja", letak(raw, "Kinerja", "Triwulan IV", "iku-01"), "86,4"))


def taruh(office: Path, raw: bytes, nama: str = "isian.xlsx") -> Path:
    file = office / "masuk" / nama
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(raw)
    return file


def ambil(office: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["ambil", *words, "--data", str(office)])


def test_what_lies_there_is_no_data(office: Path, buku: bytes) -> None:
    before = read_folder(office), inspect(office, HARI_INI).problems
    taruh(office, buku)
    taruh(office, (office / KINERJA).read_bytes(), "kinerja.csv")
    taruh(office, b"kode: [", "renstra.yml")
    (office / "masuk/2026").mkdir()
    (office / "masuk/2026/laporan.yml").write_text("bukan: data")
    (office / "masuk/luar").symlink_to(office)
    assert (read_folder(office), inspect(office, HARI_INI).problems) == before


def test_the_one_that_waits_is_taken_and_put_aside(office: Path, buku: bytes) -> None:
    file = taruh(office, buku)
    before = isi(office)
    done = ambil(office, "--ya")
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith(f"Buku kerjanya dipindahkan ke {office}/masuk/selesai/isian.xlsx.\n")
    after = isi(office)
    assert after[KINERJA] == before[KINERJA].replace(b";86,2;;", b";86,2;86,4;", 1)
    assert not file.exists()
    assert after["masuk/selesai/isian.xlsx"] == buku
    assert menunggu(office) == ()
    assert "tidak ada buku kerja yang menunggu di" in ambil(office).stderr


def test_of_the_same_name_none_is_lost(office: Path, buku: bytes) -> None:
    for number in (1, 2, 3):
        taruh(office, buku if number < 3 else buat(office))
        assert ambil(office, "--ya").exit_code == 0
    kept = sorted(one.name for one in (office / "masuk/selesai").iterdir())
    assert kept == ["isian (2).xlsx", "isian (3).xlsx", "isian.xlsx"]
    assert (office / "masuk/selesai/isian (2).xlsx").read_bytes() == buku


def test_of_several_one_is_named(office: Path, buku: bytes) -> None:
    for name in ("dari camat.xlsx", "isian.xlsx"):
        taruh(office, buku, name)
    before = isi(office)
    asked = ambil(office, "--ya")
    assert (asked.exit_code, isi(office)) == (1, before)
    assert "2 berkas menunggu di" in asked.stderr
    assert (
        'dari camat.xlsx, isian.xlsx. Sebut satu yang diambil lebih dulu, misalnya lkjip ambil "dari camat.xlsx"'
        in (asked.stderr)
    )
    assert ambil(office, "dari camat.xlsx", "--ya").exit_code == 0
    assert [one.name for one in menunggu(office)] == ["isian.xlsx"]
    missing = ambil(office, "lain.xlsx")
    assert (missing.exit_code, "berkas 'lain.xlsx' tidak ada, juga tidak di folder masuk" in missing.stderr) == (
        2,
        True,
    )


def test_what_was_not_taken_whole_goes_on_waiting(office: Path, buku: bytes) -> None:
    file = taruh(office, buku)
    declined = CliRunner().invoke(main, ["ambil", "--data", str(office)], input="n\n")
    assert (declined.exit_code, file.exists()) == (1, True)
    cells = (office / KINERJA).read_bytes().replace(b";86,2;;", b";86,2;86,1;", 1)
    (office / KINERJA).write_bytes(cells)
    left = ambil(office, "--ya")
    assert (left.exit_code, file.exists()) == (1, True)
    assert ambil(office, "--ya", "--utamakan-buku").exit_code == 0
    assert not file.exists()


def test_a_workbook_of_elsewhere_stays_where_it_is(office: Path, buku: bytes, tmp_path: Path) -> None:
    (tmp_path / "isian.xlsx").write_bytes(buku)
    assert ambil(office, str(tmp_path / "isian.xlsx"), "--ya").exit_code == 0
    assert (tmp_path / "isian.xlsx").read_bytes() == buku
    assert not (office / "masuk").exists()


def test_what_cannot_be_read_is_told_with_its_reason(office: Path) -> None:
    taruh(office, b"PK\x03\x04", "rusak.xlsx")
    taruh(office, b"", ".~lock.rusak.xlsx#")
    (office / "masuk/tautan.xlsx").symlink_to(office / KINERJA)
    ((sentence, lines),) = kabar_masuk(office, HARI_INI)
    assert sentence.startswith("Berkas rusak.xlsx di folder masuk tidak terbaca: berkas ini bukan buku kerja Excel")
    assert lines == ()


def test_what_is_larger_than_any_workbook_is_not_even_read(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = taruh(office, b"", "besar.xlsx")
    with file.open("r+b") as opened:
        opened.truncate(limits.WORKBOOK_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda one: pytest.fail("read") if one == file else READ(one))
    ((sentence, _),) = kabar_masuk(office, HARI_INI)
    assert sentence.startswith("Berkas besar.xlsx di folder masuk tidak terbaca: buku kerja ini terlalu besar")


def test_a_folder_that_is_a_link_has_none_waiting(office: Path, buku: bytes, tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/isian.xlsx").write_bytes(buku)
    (office / "masuk").symlink_to(tmp_path / "luar")
    assert menunggu(office) == ()
    assert any(one.location.path == "data/masuk" for one in inspect(office, HARI_INI).problems)


def test_git_of_a_new_office_leaves_workbooks_out(tmp_path: Path) -> None:
    kantor = tmp_path / "kantor"
    words = ["--nama", "Kecamatan Uji", "--jenis", "kecamatan", "--kabupaten", "Kabupaten Uji", "--provinsi", "Uji"]
    words += ["--kode-wilayah", "", "--tahun", "2025", "--renstra", "2025-2029"]
    made = CliRunner().invoke(main, ["mulai", str(kantor), *words])
    assert made.exit_code == 0, made.output
    taruh(kantor / "data", b"", "isian.xlsx")
    subprocess.run(["git", "init", "-q"], cwd=kantor, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "data/masuk"],
        cwd=kantor,
        check=True,
        capture_output=True,
        text=True,
    )
    assert listed.stdout == "data/masuk/.gitkeep\n"


@pytest.mark.browser
def test_the_preview_tells_of_a_workbook_and_writes_nothing(browser: Browser, tmp_path: Path) -> None:
    kantor = Kantor(tmp_path)
    raw = buat(kantor.data, 2025)
    cell = letak(raw, "Kinerja", "Realisasi", "iku-01")
    with kantor.serve():
        kantor.wait_for("", SITE)
        taruh(kantor.data, ubah(raw, ketik("Kinerja", cell, "delapan <b>puluh</b>")))
        before = isi(kantor.data)
        said = "Buku kerja isian.xlsx untuk 2025 menunggu: mengubah 1 isian, 1 perlu dilihat."
        for address in ("", "kinerja/2025/", "panduan/", "tidak/ada/"):
            page = kantor.wait_for(address, said)
            assert f"lembar Kinerja, sel {cell}" in page
            assert "delapan &lt;b&gt;puluh&lt;/b&gt;" in page
        assert isi(kantor.data) == before
        tab = browser.new_page(viewport={"width": 390, "height": 800})
        tab.goto(kantor.home)
        tab.get_by_text(said).click()
        assert tab.get_by_text(f"lembar Kinerja, sel {cell}").count() == 2
        assert overflow(tab) == []
        assert axe(tab) == []
        tab.close()
        taruh(kantor.data, ubah(raw, ketik("Kinerja", cell, "81,5")))
        page = kantor.wait_for("", "mengubah 1 isian.</summary>")
        assert "Belum ditulis; buka meja isian (lkjip sunting) dan klik Ambil" in page
        done = ambil(kantor.data, "--ya")
        assert done.exit_code == 0, done.output
        kantor.wait_for("", lambda page: SITE in page and "menunggu" not in page)
    assert said in kantor.log.read_text()


def test_shipped_folder_ignores_them_too() -> None:
    assert "/data/masuk/" in (ROOT / ".gitignore").read_text().splitlines()
