"""The paper that an office prints on, measured in each output: A4 where it says nothing, F4 where it asks for that."""

import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from builders import TERKECIL, lengkap, write_folder
from openpyxl import load_workbook
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import HARI_INI, laporan_of, situs_at

from lkjip_build.build import inspect
from lkjip_build.keluaran.lkjip import documents, lembar
from lkjip_build.susunan.formulir import semua_berkas, semua_buku

MM = 72 / 25.4
UKURAN = {"A4": (210, 297), "F4": (215, 330)}


def files(kertas: str) -> Mapping[str, str]:
    """A folder whose report has pages that stand and pages that lie, for an office that asks for this paper or none."""
    made = lengkap()
    made["instansi.yml"] += f"kertas: {kertas}\n" if kertas else ""
    return made


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    boxes = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    return {(round(float(one.width) / MM), round(float(one.height) / MM)) for one in boxes}


@pytest.mark.parametrize(("asked", "expected"), [("", "A4"), ("A4", "A4"), ("F4", "F4")])
def test_every_output_is_on_the_paper_of_the_office(asked: str, expected: str, tmp_path: Path) -> None:
    short, long = UKURAN[expected]
    made = {name.rpartition(".")[2]: content for name, content in documents(laporan_of(tmp_path, files(asked)))}
    both = {(short, long), (long, short)}
    assert sizes(made["pdf"]) == both
    sections = docx.Document(BytesIO(made["docx"])).sections
    assert {(round(one.page_width.mm), round(one.page_height.mm)) for one in sections} == both  # type: ignore[union-attr]
    book = load_workbook(BytesIO(made["xlsx"]))
    assert {int(sheet.page_setup.paperSize) for sheet in book} == {{"A4": 9, "F4": 14}[expected]}
    style = ZipFile(BytesIO(made["ods"])).read("styles.xml").decode()
    assert f'fo:page-width="{long}mm" fo:page-height="{short}mm"' in style


def test_the_forms_are_on_it_too(tmp_path: Path) -> None:
    situs = situs_at(write_folder(tmp_path / "data", dict(files("F4"))))
    made: dict[str, Any] = {**lembar(semua_berkas(situs)), **lembar(semua_buku(situs), jenis=("xlsx",))}
    assert len(made) >= 6
    for path, make in made.items():
        match path.rpartition(".")[2]:
            case "pdf":
                assert sizes(make()) <= {(215, 330), (330, 215)}
            case "docx":
                (section,) = docx.Document(BytesIO(make())).sections
                assert {round(section.page_width.mm), round(section.page_height.mm)} == {215, 330}  # type: ignore[union-attr]
            case "xlsx":
                assert {int(sheet.page_setup.paperSize) for sheet in load_workbook(BytesIO(make()))} == {14}


def test_lines_of_the_contents_end_at_the_margin_of_the_paper(tmp_path: Path) -> None:
    found = {}
    for kertas in UKURAN:
        made = dict(documents(laporan_of(tmp_path / kertas, files(kertas))))
        styles = docx.Document(BytesIO(made["lkjip-2025.docx"])).styles
        (stop,) = styles["toc 1"].paragraph_format.tab_stops  # type: ignore[union-attr]
        found[kertas] = round(stop.position.mm)
    assert found == {"A4": 160, "F4": 165}


def test_other_paper_is_refused_with_what_there_is(tmp_path: Path) -> None:
    wrong = TERKECIL["instansi.yml"] + "kertas: A3\n"
    found = inspect(write_folder(tmp_path / "data", {**TERKECIL, "instansi.yml": wrong}), HARI_INI).problems
    (problem,) = (one for one in found if one.severity == "error")
    assert problem.location.path == "data/instansi.yml"
    assert problem.location.field == "kertas"
    assert "A4" in str(problem.remedy)
    assert "F4" in str(problem.remedy)
