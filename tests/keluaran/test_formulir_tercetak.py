"""The official form of the SOP inside a report: in print as it stands alone, in Word as pictures and a table."""

import sys
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from contoh_lkjip import a_bagian, a_dokumen, p
from drawing.contoh_alur import LAJUR, seed
from pypdf import PdfReader
from test_kepala_baris import below, kids, of_table
from test_sop_pdf import a_dokumen as a_form

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import laporan

from lkjip_build.drawing.alur import LangkahAlur, Panah, alur_per_baris
from lkjip_build.isi import Dokumen, FormulirTercetak, Tabel
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf
from lkjip_build.susunan.layar import layar

MM = 72 / 25.4
ANNEX = "SOP PENYUSUNAN LAPORAN KINERJA INSTANSI PEMERINTAH (LKJIP)"


def form_of(dokumen: Dokumen) -> FormulirTercetak:
    (found,) = (one for one in dokumen.semua_blok if isinstance(one, FormulirTercetak))
    return found


def said(page: Any) -> str:
    return " ".join(page.extract_text().split())


@cache
def report() -> PdfReader:
    return PdfReader(BytesIO(lkjip_pdf(laporan(2025))))


def test_the_report_has_the_form_as_it_stands_alone() -> None:
    alone = [said(page) for page in PdfReader(BytesIO(sop_pdf(form_of(laporan(2025)).dokumen, "A4"))).pages]
    whole = [said(page) for page in report().pages]
    (first,) = (at for at, page in enumerate(whole) if ANNEX in page and "DASAR HUKUM" in page)
    assert len(alone) == 2
    for here, there in zip(whole[first:], alone, strict=False):
        body = there.split(" SOP Penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) Halaman ")[0]
        words = set(body.split()) - {"alur", "belum", "dikonfirmasi"}
        assert words <= set(here.split())
    assert "1 2 3 4 5 6 7 8 9 10 11" in whole[first + 1]


def test_its_pages_lie_and_say_which_of_the_form_and_of_the_report_they_are() -> None:
    pages = [page for page in report().pages if "· halaman " in said(page)]
    sizes = {(round(float(one.mediabox.width) / MM), round(float(one.mediabox.height) / MM)) for one in pages}
    assert sizes == {(297, 210)}
    feet = [said(page).partition("· halaman ")[2].split()[:7] for page in pages]
    assert [foot[:3] for foot in feet] == [["1", "dari", "2"], ["2", "dari", "2"]]
    numbers = [int(foot[4]) for foot in feet]
    assert [foot[3] for foot in feet] == ["Halaman", "Halaman"]
    assert numbers[1] == numbers[0] + 1
    assert all("alur belum dikonfirmasi" in said(page) for page in pages)


def test_in_the_structure_each_cell_of_the_form_names_its_step_and_its_columns() -> None:
    for pdf in (report(), PdfReader(BytesIO(sop_pdf(form_of(laporan(2025)).dokumen)))):
        root: Any = pdf.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
        by_id = {cell["/ID"]: cell for cell in below(root, "/TH")}
        (flow,) = (one for one in below(root, "/Table") if len(list(below(one, "/TH"))) == 5 + 8 + 11 + 6)
        rows = [kids(row) for body in below(flow, "/TBody") for row in kids(body)]
        assert len(rows) == 6
        for row in rows:
            assert [cell["/S"] for cell in row] == ["/TD", "/TH", *["/TD"] * 9]
            own = row[1]["/ID"]
            for cell in row[:1] + row[2:]:
                heads = list(of_table(cell)["/Headers"])
                assert own in heads
                assert {of_table(by_id[one])["/Scope"] for one in heads} == {"/Row", "/Column"}


def test_the_boxes_of_the_identity_are_named_by_their_heads() -> None:
    root: Any = PdfReader(BytesIO(sop_pdf(a_form(seed())))).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    first, *pairs, _ = below(root, "/Table")
    rows = list(kids(first))
    assert [[cell["/S"] for cell in kids(row)] for row in rows] == [["/TH", "/TH", "/TD"], *[["/TH", "/TD"]] * 5]
    office = kids(rows[0])[0]
    assert of_table(office)["/RowSpan"] == 6
    for row in rows:
        *_, name, value = kids(row)
        assert list(of_table(value)["/Headers"]) == [office["/ID"], name["/ID"]]
    assert len(pairs) == 3
    for one in pairs:
        assert [cell["/S"] for cell in below(one, "/TH")] == ["/TH", "/TH"]


def test_a_time_for_two_steps_keeps_the_grid_closed() -> None:
    made = a_form(seed())
    shared = [replace(one, waktu="4 hari", waktu_bersama="4 hari, langkah 2 dan 3") for one in made.langkah[1:3]]
    langkah = (made.langkah[0], replace(shared[0], baris_waktu=2), replace(shared[1], baris_waktu=0), *made.langkah[3:])
    pdf = PdfReader(BytesIO(sop_pdf(replace(made, langkah=langkah))))
    *_, flow = below(pdf.trailer["/Root"]["/StructTreeRoot"], "/Table")  # type: ignore[index]
    widths = [len(kids(row)) for body in below(flow, "/TBody") for row in kids(body)]
    assert widths == [11, 11, 10, 11, 11, 11]


def test_a_form_that_is_too_wide_lies_on_larger_paper_inside_the_report() -> None:
    nama = tuple(f"{LAJUR[i % 5]} {i}" for i in range(20))
    langkah = tuple(
        LangkahAlur(str(i + 1), "mulai" if i == 0 else "selesai" if i == 19 else "proses", (i,)) for i in range(20)
    )
    alur = alur_per_baris(nama, langkah, tuple(Panah(str(i), str(i + 1)) for i in range(1, 20)))
    block = FormulirTercetak(a_form(alur), ())
    pdf = PdfReader(BytesIO(lkjip_pdf(a_dokumen(a_bagian("lebar", block), a_bagian("sesudah", p("Kata sesudahnya."))))))
    widths = {round(float(page.mediabox.width) / MM) for page in pdf.pages if "· halaman " in said(page)}
    assert widths == {420}
    assert {round(float(page.mediabox.width) / MM) for page in pdf.pages} == {210, 420}
    assert any("Kata sesudahnya." in said(page) for page in pdf.pages)


def test_word_has_the_sheets_as_pictures_that_say_what_they_show_and_the_steps_as_a_table() -> None:
    file = docx.Document(BytesIO(lkjip_docx(laporan(2025))))
    shown = [one.get("descr") for one in file.element.body.iter() if one.tag.endswith("}docPr")]
    (identity,) = (one for one in shown if one.startswith("Nomor sop: belum diisi."))
    (flow,) = (one for one in shown if "Langkah 5, keputusan, Camat" in one)
    assert "Dasar hukum: Peraturan Presiden Nomor 29 Tahun 2014" in identity
    assert "Langkah 6, selesai" in flow
    (steps,) = (
        one for one in file.tables if one.cell(0, 1).text == "Aktivitas" and one.cell(0, 6).text == "Berikutnya"
    )
    assert [row.cells[1].text for row in steps.rows[1:]] == [
        one.aktivitas for one in form_of(laporan(2025)).dokumen.langkah
    ]
    assert not any("Langkah SOP" in one.text for one in file.paragraphs)  # it has no number, and so no caption


def test_a_screen_has_the_steps_and_the_flow_instead() -> None:
    dokumen = laporan(2025)
    (annex,) = (one for one in dokumen.bagian if one.kode == "lampiran-sop")
    shown = layar(annex).blok
    assert shown[-2:] == form_of(dokumen).uraian
    assert isinstance(shown[-2], Tabel)
    assert [cell.teks for cell in shown[-2].baris[0].sel][:2] == ["1", "Menginstruksikan penyusunan LKjIP"]


@pytest.mark.parametrize("utuh", [False, True])
def test_the_nip_is_printed_in_full_only_where_the_office_asks_for_it(utuh: bool) -> None:
    parts = ("19730723", "199303", "1", "001") if utuh else ("•••001",)
    made = a_form(seed())
    signer = replace(made.tanda_tangan.pihak[0], nip=parts)
    form = replace(made, tanda_tangan=replace(made.tanda_tangan, pihak=(signer,)))
    pdf = PdfReader(BytesIO(lkjip_pdf(a_dokumen(a_bagian("sop", FormulirTercetak(form, ()))))))
    assert any("19730723" in said(page) for page in pdf.pages) == utuh
