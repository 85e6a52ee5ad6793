"""Our PDFs held against the rules of PDF/UA-1: by rules that know nothing of us, and by a program of others."""

import sys
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from kantor_bab_1 import kantor_bab_1
from pdf_ua.alat import temuan
from pdf_ua.aturan import cacat, semua_elemen
from pikepdf import Array, Dictionary, Name, Pdf

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import TAHUN_TERBIT, laporan, laporan_of, situs_terbit

from lkjip_build.isi import FormulirTercetak
from lkjip_build.keluaran.typst.lembar import lembar_pdf
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.pemantauan import pemantauan_pdf
from lkjip_build.keluaran.typst.sop import sop_pdf
from lkjip_build.susunan.formulir import semua_formulir
from lkjip_build.susunan.pemantauan_sop import semua_lembar


@cache
def report(tahun: int) -> bytes:
    return lkjip_pdf(laporan(tahun))


@cache
def form() -> bytes:
    (found,) = (one for one in laporan(2025).semua_blok if isinstance(one, FormulirTercetak))
    return sop_pdf(found.dokumen)


def sheets() -> list[bytes]:
    situs = situs_terbit()
    forms = [lembar_pdf(one.susun()) for one in semua_formulir(situs, 2025)]
    return [*forms, *map(pemantauan_pdf, semua_lembar(situs))]


@pytest.mark.parametrize(
    "tahun", [one if one == 2025 else pytest.param(one, marks=pytest.mark.lama) for one in TAHUN_TERBIT]
)
def test_the_reports_break_no_rule(tahun: int) -> None:
    assert cacat(report(tahun)) == []


def test_the_forms_break_no_rule() -> None:
    assert cacat(form()) == []
    made = sheets()
    assert len(made) >= 5
    assert [cacat(one) for one in made] == [[]] * len(made)


def test_a_report_with_the_whole_of_bab_i_breaks_no_rule(tmp_path: Path) -> None:
    assert cacat(lkjip_pdf(laporan_of(tmp_path, kantor_bab_1()))) == []


def first(pdf: Pdf, jenis: str) -> Any:
    return next(one.isi for one in semua_elemen(pdf) if one.jenis == jenis)


def without(key: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        del pdf.Root[key]

    return spoil


def title_hidden(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def untagged(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def paint_untagged(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def paint_unknown(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 9999>> BDC 0 0 10 10 re f EMC")


def artifact_inside(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"/Artifact BMC /P <</MCID 0>> BDC 0 0 10 10 re f EMC EMC")


def heading_skipped(pdf: Pdf) -> None:
    first(pdf, "/H2").S = Name.H3


def figure_unsaid(pdf: Pdf) -> None:
    del first(pdf, "/Figure").Alt


def row_astray(pdf: Pdf) -> None:
    first(pdf, "/TBody").S = Name.P


def table_without_heads(pdf: Pdf) -> None:
    table = first(pdf, "/Table")
    for one in semua_elemen(pdf):
        if one.jenis == "/TH" and one.isi.P.P.P.objgen == table.objgen:
            one.isi.S = Name.TD


def head_without_scope(pdf: Pdf) -> None:
    del next(one for one in first(pdf, "/TH").A if Name.Table == one.O).Scope


def head_unknown(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.IDTree


def cell_missing(pdf: Pdf) -> None:
    row = first(pdf, "/TBody").K[0]
    row.K = Array(list(row.K)[:-1])


def link_outside(pdf: Pdf) -> None:
    link = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], Contents="ke mana"))
    pdf.pages[1].obj.Annots = Array([link])


def link_unsaid(pdf: Pdf) -> None:
    link = next(one for page in pdf.pages for one in page.obj.get("/Annots", []) if "/Contents" in one)
    del link.Contents


def tabs_unordered(pdf: Pdf) -> None:
    page = next(page for page in pdf.pages if "/Annots" in page.obj)
    page.obj.Tabs = Name.R


def font_left_out(pdf: Pdf) -> None:
    font = next(one for one in pdf.objects if isinstance(one, Dictionary) and "/DescendantFonts" in one)
    descriptor = font.DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def letters_unnamed(pdf: Pdf) -> None:
    font = next(one for one in pdf.objects if isinstance(one, Dictionary) and "/DescendantFonts" in one)
    del font.ToUnicode


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (without("/Lang"), "dokumen: tanpa bahasa"),
        (without("/Metadata"), "dokumen: tidak menyatakan PDF/UA-1"),
        (untagged, "dokumen: tidak bertanda sebagai berstruktur"),
        (title_hidden, "dokumen: judulnya tidak ditampilkan"),
        (paint_untagged, "isi_halaman: halaman 1: f tanpa tanda"),
        (paint_unknown, "isi_halaman: halaman 1: tanda yang tak dikenal strukturnya"),
        (artifact_inside, "isi_halaman: halaman 1: tanda di dalam tanda"),
        (heading_skipped, "judul: judul tingkat 3 sesudah tingkat 1"),
        (figure_unsaid, "gambar: /Figure tanpa uraian"),
        (row_astray, "susunan: /P di dalam /Table"),
        (table_without_heads, "tabel: tabel tanpa kepala"),
        (head_without_scope, "tabel: kepala tabel tanpa lingkup"),
        (head_unknown, "tabel: sel menyebut kepala yang tidak ada"),
        (cell_missing, "tabel: baris tabel tidak sama lebar"),
        (link_outside, "anotasi: halaman 2: /Link di luar struktur"),
        (link_unsaid, "tanpa uraian"),
        (tabs_unordered, "urutan tab bukan urutan bacaan"),
        (font_left_out, "tidak disertakan"),
        (letters_unnamed, "tidak menyebut hurufnya"),
    ],
)
def test_each_rule_finds_what_it_is_for(spoil: Callable[[Pdf], None], told: str) -> None:
    made = BytesIO()
    with Pdf.open(BytesIO(report(2025))) as pdf:
        spoil(pdf)
        pdf.save(made)
    assert any(told in one for one in cacat(made.getvalue()))


@pytest.mark.parametrize("nama", ["laporan", "sop", "formulir"])
def test_a_program_of_others_finds_no_fault(nama: str, tmp_path: Path) -> None:
    made = {"laporan": lambda: [report(2025)], "sop": lambda: [form()], "formulir": sheets}[nama]()
    for number, one in enumerate(made):
        (folder := tmp_path / str(number)).mkdir()
        assert temuan(folder, one) == []


def test_that_program_finds_a_fault_where_there_is_one(tmp_path: Path) -> None:
    made = BytesIO()
    with Pdf.open(BytesIO(form())) as pdf:
        figure_unsaid(pdf)
        pdf.save(made)
    assert temuan(tmp_path, made.getvalue()) != []
