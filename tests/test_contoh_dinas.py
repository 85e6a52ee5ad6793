"""The example of another kind of office: built strictly, with its own figures and nothing of the first office."""

import io
import shutil
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from pengaturan import ROOT
from peramban import overflow, serve
from playwright.sync_api import Browser
from pohon import tree
from pypdf import PdfReader
from situs_uji import berbagi_dokumen, cells, read, words
from test_halaman_ringan import terlalu_berat
from test_panjang_halaman import LEBAR, TINGGI, semua_alamat, terberat, terlalu_besar

from lkjip_build.jembatan.situs import bangun_situs

NAMA = ("Baturraden", "Banyumas", "33.02", "Sunarno")
"""What only the first office would say, in any file."""
KECAMATAN = ("Camat", "Kecamatan", "Desa ")
"""What only a kecamatan would say, in what is made of an office; guide, glossary and dictionary explain all words."""
TENTANG_KANTOR = ("index.html", "laporan/", "kinerja/", "indikator/", "sop/", "siklus/", "rencana-aksi/", "tentang/")


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dinas")
    shutil.copytree(ROOT / "contoh/dinas", folder / "kantor", ignore=shutil.ignore_patterns(".cache", "site"))
    berbagi_dokumen(folder / "kantor")
    hasil = bangun_situs(folder / "kantor", folder / "situs", hari_ini=date(2026, 11, 23))
    assert (hasil.terbit, hasil.gagal) == (True, ())
    assert {one.code for one in hasil.masalah} == {"LKJ513"}  # the number of its SOP is not made up
    return folder / "situs"


def test_known_figures_stand_on_their_pages(situs: Path) -> None:
    page = read(situs, "kinerja/2025")
    assert "Kinerja Dinas Pertanian Contoh" in page
    rows = [row for sasaran in range(1, 6) for row in cells(page, f"Sasaran S{sasaran}")]
    assert len([row for row in rows if any("%" in cell for cell in row)]) >= 30
    padi = read(situs, "indikator/iku-01")
    assert "100,74\u00a0%" in padi  # 42.110 / 41.800
    puso = words(read(situs, "indikator/iku-05"))
    assert "78,18 %" in puso  # (2 x 110 - 134) / 110
    assert "DATA CONTOH" in page
    assert "noindex" in page


@pytest.mark.browser
def test_thirty_indikator_still_keep_within_ten_screens_of_a_phone(situs: Path, browser: Browser) -> None:
    """The tables of sasaran stay open; the money of programs, which comes after, waits behind its title."""
    assert terlalu_besar(situs, browser, terberat(situs, semua_alamat(situs))) == ({}, {})
    page = read(situs, "kinerja/2025")
    closed = [part.partition("<")[0] for part in page.split('class="tertutup__judul">')[1:]]
    assert "Anggaran setiap program, 2025" in closed
    assert not any(one.startswith("Sasaran S") for one in closed)


def test_every_page_is_as_light_as_those_of_a_small_office(situs: Path) -> None:
    """Its plan of rooms, on the first screen of Bab I, with it."""
    assert "-kecil.webp" in read(situs, "laporan/2025/bab-1")
    assert terlalu_berat(situs) == {}


@pytest.mark.browser
@pytest.mark.parametrize("lebar", [360, LEBAR, 600, 820, 1000, 1280])
def test_no_card_of_a_cycle_stands_alone_in_its_row(situs: Path, browser: Browser, lebar: int) -> None:
    page = browser.new_page(viewport={"width": lebar, "height": TINGGI})
    with serve(situs) as home:
        page.goto(home + "siklus/2025/")
        tops = page.locator(".angka-kunci > div").evaluate_all(
            "all => all.map((one) => Math.round(one.getBoundingClientRect().top))"
        )
        assert overflow(page) == []
    page.close()
    rows = Counter(tops)
    assert len(tops) == 4
    assert len(set(rows.values())) == 1, rows  # as many cards in each row


@pytest.mark.browser
@pytest.mark.parametrize("lebar", [LEBAR, 1280])
def test_marks_of_a_sasaran_are_large_enough_to_be_told_apart(situs: Path, browser: Browser, lebar: int) -> None:
    page = browser.new_page(viewport={"width": lebar, "height": TINGGI})
    with serve(situs) as home:
        page.goto(home)
        drawn = page.locator("table.pita svg.kumpulan").evaluate_all(
            "all => all.map((one) => [...one.children].map((mark) => mark.getBoundingClientRect().toJSON()))"
        )
    page.close()
    assert len(drawn) == 10
    for marks in drawn:
        tops = [one["top"] for one in marks]
        assert max(tops) - min(tops) < 24  # six marks are two rows, not five and one
        assert min(one["width"] for one in marks) >= 12


def test_its_words_are_those_of_a_dinas(situs: Path) -> None:
    tentang = words(read(situs, "tentang"))
    assert "desa" not in tentang.lower()
    pk = words(read(situs, "laporan/2025/lampiran-pk"))
    assert "Bupati Contoh, atasan Pihak Pertama" in pk
    assert "Kepala Dinas Pertanian Contoh" in pk


def test_its_report_of_2025_shows_a_full_first_chapter(situs: Path) -> None:
    bab = read(situs, "laporan/2025/bab-1")
    assert cells(bab, "Pegawai menurut golongan")[-1][-1] == "56"
    said = words(bab)
    assert "Letak ruang pelayanannya ada di Gambar 1.1." in said
    assert "Tabel 1.3 menghubungkannya dengan sasaran" in said
    for part in ("Susunan jabatan menurut atasannya", "Sarana dan Prasarana", "Dasar Hukum", "Sistematika"):
        assert part in said
    assert "Belum ditulis" not in said
    assert "42.110 ton, melampaui target 41.800 ton" in words(read(situs, "laporan/2025/ikhtisar-eksekutif"))


def test_the_program_names_no_office() -> None:
    """Its code, templates, guide, schemas and settings serve any; what is of one office stands in data/."""
    read_by_all = [ROOT / "mkdocs.yml", *(ROOT / "hooks").glob("*.py"), *(ROOT / "schemas").glob("*.json")]
    files = [*read_by_all, *(one for one in (ROOT / "lkjip_build").rglob("*") if one.suffix not in {".pyc", ".ttf"})]
    texts = {file: file.read_bytes().decode("utf-8", "ignore") for file in files if file.is_file()}
    assert [(file.name, name) for file, text in texts.items() for name in NAMA if name.lower() in text.lower()] == []


def text_of(path: str, content: bytes) -> str:
    """All text of a file, whatever it is packed in."""
    if path.endswith(".pdf"):
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if path.endswith((".docx", ".odt", ".xlsx", ".ods", ".zip")):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(text_of(name, packed.read(name)) for name in packed.namelist())
    return content.decode("utf-8", "ignore")


def test_nothing_of_the_first_office_is_in_any_file(situs: Path) -> None:
    files = tree(situs)
    kinds = {Path(path).suffix for path in files}
    assert kinds >= {".html", ".pdf", ".docx", ".odt", ".xlsx", ".ods", ".json", ".csv", ".svg"}
    found = set()
    for path, content in files.items():
        names = (*NAMA, *KECAMATAN) if path.startswith(TENTANG_KANTOR) else NAMA
        said = text_of(path, content)
        found |= {f"{path}: {name}" for name in names if name.lower() in said.lower()}
    assert not found, "\n".join(sorted(found))
