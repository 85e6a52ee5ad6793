"""The heads of rows in the structure of a PDF, read back by another reader than the one that wrote them."""

import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from contoh_lkjip import a_bagian, a_dokumen, a_tabel
from pikepdf import Pdf
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import SEMUA_TAHUN, laporan

from lkjip_build.isi import PeranBaris, Tabel
from lkjip_build.isi.petak import petak
from lkjip_build.keluaran.typst.kepala import beri_kepala
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf, semua_kepala
from lkjip_build.keluaran.typst.mesin import DocumentError


def kids(element: Any) -> list[Any]:
    found = element.get("/K", [])
    found = found.get_object() if hasattr(found, "get_object") else found
    inner = [one.get_object() for one in (found if isinstance(found, list) else [found]) if hasattr(one, "get_object")]
    return [one for one in inner if isinstance(one, dict) and "/S" in one]


def below(element: Any, kind: str) -> Iterator[Any]:
    for one in kids(element):
        if one["/S"] == kind:
            yield one
        else:
            yield from below(one, kind)


def of_table(cell: Any) -> Any:
    return next(one for one in (each.get_object() for each in cell["/A"]) if one["/O"] == "/Table")


@cache
def root(tahun: int) -> Any:
    return PdfReader(BytesIO(lkjip_pdf(laporan(tahun)))).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]


def names(node: Any) -> Iterator[tuple[bytes, Any]]:
    for kid in node.get("/Kids", []):
        yield from names(kid.get_object())
    found = node.get("/Names", [])
    yield from ((one.original_bytes, at.get_object()) for one, at in zip(found[::2], found[1::2], strict=True))


@SEMUA_TAHUN
def test_every_cell_with_data_names_the_head_of_its_row_and_of_its_column(tahun: int) -> None:
    by_id = {cell["/ID"]: cell for cell in below(root(tahun), "/TH")}
    cells = 0
    for table, model in zip(below(root(tahun), "/Table"), semua_kepala(laporan(tahun)), strict=True):
        # The boxes of the form of an SOP are lists below heads: they have no rows.
        expected = {"/Row", "/Column"} if model else {"/Column"}
        for body in below(table, "/TBody"):
            for row in kids(body):
                for cell in kids(row):
                    if cell["/S"] == "/TD":
                        scopes = {of_table(by_id[one])["/Scope"] for one in of_table(cell)["/Headers"]}
                        assert scopes == expected
                        cells += 1
    assert cells > 600


@SEMUA_TAHUN
def test_heads_are_the_cells_that_the_model_calls_so(tahun: int) -> None:
    tables, meant = list(below(root(tahun), "/Table")), list(semua_kepala(laporan(tahun)))
    assert len(tables) == len(meant)
    assert [one for one in meant if one in set(laporan(tahun).semua_tabel)] == list(laporan(tahun).semua_tabel)
    heads = 0
    for table, model in zip(tables, meant, strict=True):
        if model is None:
            continue
        bodies = list(below(table, "/TBody")) or [table]
        rows = [[cell["/S"] for cell in kids(row)] for body in bodies for row in kids(body)]
        assert rows == [
            [
                "/TH" if one.sel.kepala or (baris.peran is PeranBaris.KELOMPOK and not one.kolom) else "/TD"
                for one in boxes
                if not one.lanjutan
            ]
            for baris, boxes in zip(model.baris, petak(model.baris, len(model.kolom)), strict=True)
        ]
        heads += sum(row.count("/TH") for row in rows)
    assert heads > 150


def test_what_an_indikator_is_held_against_names_the_indikator_too() -> None:
    dokumen = laporan(2025)
    at = [one.kode for one in dokumen.semua_tabel].index("tabel-target-s1")
    first, second, *_ = (
        kids(row) for body in below(list(below(root(2025), "/Table"))[at], "/TBody") for row in kids(body)
    )
    indikator, year = first[0]["/ID"], second[0]["/ID"]
    assert indikator != year
    assert [one in of_table(first[2])["/Headers"] for one in (indikator, year)] == [True, False]
    assert [one in of_table(second[2])["/Headers"] for one in (indikator, year)] == [True, True]


@SEMUA_TAHUN
def test_every_head_is_found_by_its_name(tahun: int) -> None:
    listed = list(names(root(tahun)["/IDTree"].get_object()))
    keys = [key for key, _ in listed]
    assert keys == sorted(set(keys))
    assert dict(listed) == {cell["/ID"].original_bytes: cell for cell in below(root(tahun), "/TH")}


def test_tables_that_are_not_those_of_the_model_are_refused() -> None:
    made = lkjip_pdf(a_dokumen(a_bagian("a", a_tabel("satu", ["a", "b"]))))
    other: Tabel = a_tabel("satu", ["a", "b"], ["c", "d"])
    for semua in ((), (other,)):
        with Pdf.open(BytesIO(made)) as pdf, pytest.raises(DocumentError, match="kepala baris"):
            beri_kepala(pdf, semua)
