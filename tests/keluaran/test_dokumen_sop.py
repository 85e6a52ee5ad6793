"""The documents of the shipped SOP and of SOPs of every shape, as a build writes them."""

import io
from datetime import date
from pathlib import Path

import pytest
from bersama import terbitan
from contoh_sop import folder_with, zigzag
from data_jahat import ALL, write_data
from pengaturan import ROOT
from pypdf import PdfReader

from lkjip_build.build import Site, build, inspect
from lkjip_build.susunan.dokumen_sop import dokumen_sop

HARI_INI = date(2026, 11, 23)


def pdf_of(site: Site, path: str) -> PdfReader:
    content = site.berkas[path]()
    assert isinstance(content, bytes)
    return PdfReader(io.BytesIO(content))


def test_the_shipped_form_is_complete_and_says_what_is_not_settled() -> None:
    site = terbitan(HARI_INI)
    reader = pdf_of(site, "sop/penyusunan-lkjip/sop-penyusunan-lkjip.pdf")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in (
        "Peraturan Bupati Banyumas No 47 Tahun 2018",
        "Mengetahui penggunaan perangkat komputer",
        "SOP Pencarian Data dan Informasi",
        "Laporan Keuangan dan Perangkat Komputer",
        "Mengarsipkan dan mengirimkan dokumen LKjIP",
        "Baturraden, 16 Juni 2023",
        "alur belum dikonfirmasi",
    ):
        assert words in text
    assert "CONTOH" not in text  # the form is the office's own; its figures stand on other pages
    assert text.count("belum diisi") == 4
    assert "1973" not in text


def test_the_full_nip_stands_only_where_the_office_asks_for_it() -> None:
    data = inspect(ROOT / "data", HARI_INI).data
    assert data
    sop = data.sop["penyusunan-lkjip"]
    hidden, full = (dokumen_sop(sop, nip=nip, hari_ini=HARI_INI) for nip in (False, True))
    assert hidden.tanda_tangan.pihak[0].nip == ("•" * 15 + "001",)
    assert full.tanda_tangan.pihak[0].nip == full.disahkan.nip == ("19730723", "199303", "1", "001")


def test_the_files_are_of_the_last_date_on_the_form() -> None:
    data = inspect(ROOT / "data", HARI_INI).data
    assert data
    sop = data.sop["penyusunan-lkjip"]
    undated = sop.model_copy(update={"tanggal": type(sop.tanggal)()})
    dates = [dokumen_sop(one, nip=False, hari_ini=HARI_INI).tanggal_berkas for one in (sop, undated)]
    assert dates == [date(2023, 6, 16), HARI_INI]


@pytest.mark.parametrize("count", [8, 40])
def test_long_flows_are_dealt_to_pages(count: int, tmp_path: Path) -> None:
    site = build(folder_with(tmp_path, f"Uji {count} langkah", zigzag(count)), HARI_INI)
    reader = pdf_of(site, "sop/uji/sop-uji.pdf")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert all(f"Mengerjakan {number} " in f"{text} " for number in range(1, count + 1))
    assert len(reader.pages) >= (2 if count == 8 else 4)


def test_hostile_text_stays_text_in_the_documents(tmp_path: Path) -> None:
    site = build(write_data(tmp_path, ALL), HARI_INI)
    assert site.publishable, site.problems
    reader = pdf_of(site, "sop/uji/sop-uji.pdf")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "<script>window.kena=1</script>" in text
    xml = bytes(site.berkas["sop/uji/sop-uji.bpmn"]()).decode()  # type: ignore[arg-type]
    assert "&lt;script&gt;" in xml
    assert "<script" not in xml
