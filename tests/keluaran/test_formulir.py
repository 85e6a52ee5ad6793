"""The forms beside the report, read back from their PDF: who promises what to whom, what is left to fill in."""

import io
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import kantor_sah
import pytest
from bersama import SIMPANAN, terbitan
from docx import Document
from openpyxl import Workbook, load_workbook
from pengaturan import ROOT
from pypdf import PdfReader

from lkjip_build.bahasa.formulir import DAFTAR_REVIU
from lkjip_build.build import Site, build
from lkjip_build.isi import PeranBaris

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import laporan

HARI_INI = date(2026, 11, 26)


@pytest.fixture(scope="module")
def sah() -> Site:
    return kantor_sah.terbitan()


@pytest.fixture(scope="module")
def contoh() -> Site:
    return terbitan(HARI_INI)


def halaman(site: Site, berkas: str) -> list[str]:
    content = site.berkas[f"laporan/{berkas}.pdf"]()
    assert isinstance(content, bytes)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def test_an_agreement_has_its_statement_and_its_annex_each_signed_by_both(sah: Site) -> None:
    statement, annex = halaman(sah, "2025/perjanjian-kinerja-2025")
    for page in (statement, annex):
        assert page.count("Pihak Kedua, Bupati Rekaan") == page.count("Pihak Pertama, Camat Sukamaju") == 1
        assert page.count("Sukamaju, 15 Januari 2025") == 1
    assert "Pihak Pertama berjanji mewujudkan target kinerja tahun 2025" in statement
    assert re.search(r"1 Indeks Kepuasan Masyarakat nilai 82\b", annex)
    assert "Jumlah semua program Rp50.000.000" in annex


def test_word_has_the_same_agreement(sah: Site) -> None:
    content = sah.berkas["laporan/2025/perjanjian-kinerja-2025.docx"]()
    assert isinstance(content, bytes)
    word = Document(io.BytesIO(content))
    said = " ".join(node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t"))
    statement, _ = halaman(sah, "2025/perjanjian-kinerja-2025")
    assert len(word.sections) == 1
    assert [cell.text for cell in word.tables[0].rows[1].cells] == ["Pihak Kedua", "Pihak Pertama"]
    rows = [[cell.text for cell in row.cells] for row in word.tables[1].rows]
    assert ["1", "Indeks Kepuasan Masyarakat", "nilai", "82"] in rows
    for words in ("Pihak Pertama berjanji mewujudkan target kinerja tahun 2025", "Sukamaju, 15 Januari 2025"):
        assert words in said
        assert words in statement


def test_an_amended_agreement_is_a_document_of_its_own_with_the_amended_targets(contoh: Site) -> None:
    first, amended = (halaman(contoh, f"2024/perjanjian-kinerja-{one}2024") for one in ("", "perubahan-"))
    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024" in amended[0]
    assert "PERUBAHAN" not in first[0]
    assert first[-1] != amended[-1]
    assert "laporan/2023/perjanjian-kinerja-perubahan-2023.pdf" not in contoh.berkas


def test_a_jabatan_below_promises_its_own_indikator_to_its_atasan(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", folder := tmp_path / "data")
    office = folder / "instansi.yml"
    promised = "    indikator: [iku-01, ikk-01]\n"
    text = office.read_text(encoding="utf-8").replace(
        "    jabatan: Sekretaris Kecamatan Baturraden\n    nama:\n",
        f"    jabatan: Sekretaris Kecamatan Baturraden\n    nama: Siti Rekaan\n    atasan: camat\n{promised}",
    )
    text = text.replace("Kasi Perencanaan dan Keuangan\n", "Kasi Perencanaan dan Keuangan\n    atasan: sekcam\n")
    late = "  - {kode: kasi-2, jabatan: Kasi Baru, atasan: sekcam, indikator: [iku-01], mulai: 2026-02-01}\n"
    office.write_text(text.replace("# Semua berstatus desa", f"{late}# Semua berstatus desa"), encoding="utf-8")
    site = build(folder, HARI_INI, simpanan=SIMPANAN)
    statement, annex = halaman(site, "2025/perjanjian-kinerja-2025-sekcam")
    assert "PERJANJIAN KINERJA TAHUN 2025, SEKRETARIS KECAMATAN BATURRADEN" in statement
    assert "Pihak Pertama: Siti Rekaan, Sekretaris Kecamatan Baturraden" in statement
    assert "Pihak Kedua: Sunarno, SH, M.AP, Camat Baturraden, atasan Pihak Pertama" in statement
    assert re.findall(r"(?<!\S)\d (Indeks Kepuasan Masyarakat|Temuan pemeriksaan)", annex) == [
        "Indeks Kepuasan Masyarakat",
        "Temuan pemeriksaan",
    ]
    assert "Desa" not in annex
    assert "Rp" not in annex
    whose = {path.split("/")[1] for path in site.berkas if path.endswith("-kasi-2.pdf")}
    assert whose == {"2026"}  # nobody promises before coming into office


def test_the_checklist_of_a_review_is_whole_and_says_where_it_comes_from(sah: Site) -> None:
    statement, checklist = halaman(sah, "2025/reviu-lkjip-2025")
    assert "Tercatat direviu oleh Inspektorat Kabupaten Rekaan, tanggalnya 12 Maret 2026" in statement
    items = [item for _, group in DAFTAR_REVIU for item in group]
    assert len(items) == 23
    assert [item for item in items if item not in checklist] == []
    assert "belum dicocokkan dengan naskah peraturan" in checklist


def test_the_letter_has_the_fingerprints_of_what_is_sent_and_there_is_none_before_the_seal(
    sah: Site, contoh: Site
) -> None:
    (letter,) = halaman(sah, "2025/surat-pengantar-lkjip-2025")
    (seal,) = kantor_sah.situs().data.segel[2025].segel.pengesahan
    pdf = next(one for one in seal.dokumen if one.nama.endswith(".pdf"))
    assert letter.count(pdf.sidik) == letter.count(seal.sidik_isi) == 1
    assert [path for path in contoh.berkas if "surat-pengantar" in path] == []


def test_a_form_of_examples_says_so_on_each_page(contoh: Site, sah: Site) -> None:
    forms = [path for path in contoh.berkas if re.match(r"laporan/\d+/(?!lkjip).*\.pdf$", path)]
    assert len(forms) >= 10
    for path in forms:
        assert all("DATA CONTOH" in page for page in halaman(contoh, path[8:-4])), path
    assert "CONTOH" not in "".join(halaman(sah, "2025/perjanjian-kinerja-2025"))


def test_the_page_of_a_report_leads_to_the_forms_that_its_year_has(contoh: Site) -> None:
    page = contoh.halaman["laporan/2025/index.md"]().source(inline=True)
    assert 'href="perjanjian-kinerja-2025.docx"' in page
    assert _formulir(contoh, 2024) == [
        "perjanjian-kinerja-2024.pdf",
        "perjanjian-kinerja-perubahan-2024.pdf",
        "pengukuran-kinerja-2024.pdf",
        "reviu-lkjip-2024.pdf",
    ]
    assert _formulir(contoh, 2026) == [
        "perjanjian-kinerja-2026.pdf",
        "rencana-aksi-2026.pdf",
        "pengukuran-kinerja-2026.pdf",
    ]


def _formulir(site: Site, tahun: int) -> list[str]:
    page = site.halaman[f"laporan/{tahun}/index.md"]().source(inline=True)
    return re.findall(r'href="((?:perjanjian|rencana|pengukuran|reviu)[^"]*pdf)"', page)


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    hostile = "<b>#strong[1]</b> $x$"
    shutil.copytree(ROOT / "data", folder := tmp_path / "data")
    text = (folder / "instansi.yml").read_text(encoding="utf-8")
    (folder / "instansi.yml").write_text(
        text.replace("nama: Sunarno, SH, M.AP", f"nama: '{hostile}'"), encoding="utf-8"
    )
    statement, annex = halaman(build(folder, HARI_INI, simpanan=SIMPANAN), "2025/perjanjian-kinerja-2025")
    assert statement.count(hostile) == 2
    assert annex.count(hostile) == 1


def buku(site: Site, berkas: str) -> Workbook:
    content = site.berkas[f"laporan/{berkas}.xlsx"]()
    assert isinstance(content, bytes)
    return load_workbook(io.BytesIO(content))


def isi(sheet: Any) -> list[list[Any]]:
    """The filled cells of each row."""
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def test_the_agreement_is_a_workbook_too_with_its_numbers_and_who_signs(contoh: Site) -> None:
    book = buku(contoh, "2025/perjanjian-kinerja-2025")
    statement, annex = book.worksheets
    assert statement.page_setup.paperSize == "9" or statement.page_setup.paperSize == 9
    assert statement.page_setup.orientation != "landscape"
    rows = isi(annex)
    assert rows[0] == ["Perjanjian Kinerja Tahun 2025"]
    assert ["DATA CONTOH"] in rows
    (first,) = (row for row in rows if "Indeks Kepuasan Masyarakat" in row)
    model = next(one for one in laporan(2025).semua_tabel if one.kode == "formulir-pk")
    (wanted,) = (row for row in model.baris if any(sel.teks == "Indeks Kepuasan Masyarakat" for sel in row.sel))
    assert first[-1] == float(wanted.sel[-1].angka.nilai)  # type: ignore[union-attr]
    money = next(one for one in laporan(2025).semua_tabel if one.kode == "formulir-pk-anggaran")
    amounts = [float(row.sel[-1].angka.nilai) for row in money.baris if row.peran is PeranBaris.ISI]  # type: ignore[union-attr]
    shown = [cell for row in rows for cell in row if isinstance(cell, int | float) and cell > 1_000_000]
    assert shown == [*amounts, sum(amounts)]
    parties = (["Pihak Kedua", "Pihak Pertama"], ["Bupati Banyumas", "Camat Baturraden"])
    for sheet in (statement, annex):
        assert [row for row in isi(sheet) if row in parties] == list(parties)
        assert any("Sunarno, SH, M.AP" in str(cell) for row in isi(sheet) for cell in row)
    words = " ".join(str(cell) for row in isi(statement) for cell in row)
    assert "Pihak Pertama berjanji mewujudkan target kinerja tahun 2025" in words


def test_only_agreements_are_workbooks_and_the_page_leads_to_them(contoh: Site) -> None:
    books = {path for path in contoh.berkas if re.match(r"laporan/.*/(?!lkjip-)[^/]*\.xlsx", path)}
    assert len(books) > 4
    assert all("/perjanjian-kinerja-" in path for path in books)
    (page,) = (one for one in contoh.pages if one.uri == "laporan/2025/index.md")
    assert "perjanjian-kinerja-2025.xlsx" in page.source(inline=True)
    assert "rencana-aksi-2025.xlsx" not in page.source(inline=True)


def test_a_table_of_fewer_columns_shares_the_grid_of_the_sheet(contoh: Site) -> None:
    annex = buku(contoh, "2025/perjanjian-kinerja-2025").worksheets[1]
    merged = {str(one) for one in annex.merged_cells.ranges}
    (head,) = (cell for row in annex.iter_rows() for cell in row if cell.value == "Program")
    (money,) = (cell for row in annex.iter_rows() for cell in row if cell.value == "Anggaran")
    assert money.column == 4
    assert f"B{head.row}:C{head.row}" in merged


def test_hostile_words_in_the_agreement_stay_words(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", folder := tmp_path / "data")
    office = folder / "instansi.yml"
    text = office.read_text(encoding="utf-8").replace("Sunarno, SH, M.AP", '"=HYPERLINK(1)"', 1)
    office.write_text(text, encoding="utf-8")
    book = buku(build(folder, HARI_INI, simpanan=SIMPANAN), "2025/perjanjian-kinerja-2025")
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == "=HYPERLINK(1)"]
    assert found
    assert all(cell.data_type == "s" for cell in found)
