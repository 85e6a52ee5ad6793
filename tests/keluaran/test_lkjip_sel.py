"""No text of the report or of a monitoring sheet leaves its box, however long its words are."""

import io
import sys
from itertools import combinations
from pathlib import Path

import pytest
from cetakan import SELIP, Kata, kata_of
from data_jahat import write_data
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import SEMUA_TAHUN, laporan, situs_at

from lkjip_build.drawing.fon import lebar_huruf
from lkjip_build.isi import Tabel
from lkjip_build.isi.petak import petak
from lkjip_build.keluaran.sop import lembar
from lkjip_build.keluaran.typst.formulir import TEPI
from lkjip_build.keluaran.typst.lkjip import HURUF_KECIL, HURUF_SEL, SISIP, isi_tabel, lkjip_pdf
from lkjip_build.keluaran.typst.teks import capped
from lkjip_build.susunan import susun
from lkjip_build.susunan.pemantauan_sop import semua_lembar

MM = 72 / 25.4
RAPAT = 2  # points by which pairs of letters may stand closer than their widths say
KATA = ("W" * 70, "pemberdayaan" * 6)


def check_pages(content: bytes, left: float, right: float) -> int:
    """Assert that each run of text stands between the margins and upon no other; return how many there are."""
    counted = 0
    for page in PdfReader(io.BytesIO(content)).pages:
        words = [satu for satu in kata_of(page) if satu.ukuran < 40]  # the mark behind the page is larger
        if any(" · halaman " in satu.teks for satu in words):  # of the form of the SOP inside a report
            left = right = TEPI
        for satu in words:
            assert satu.kiri >= left - SELIP, satu
            assert satu.kanan <= float(page.mediabox.width) - right + RAPAT, satu
        for one, other in combinations(words, 2):
            assert not overlap(one, other), (one, other)
        counted += len(words)
    return counted


def overlap(one: Kata, other: Kata) -> bool:
    """Tell whether a run reaches into another; two that begin at one place are lines that the reader took for one."""
    if abs(one.kiri - other.kiri) < 1:
        return False
    wide = min(one.kanan, other.kanan) - max(one.kiri, other.kiri)
    return wide > 1 and min(one.bawah, other.bawah) - max(one.atas, other.atas) > 1


def check_cells(tabel: Tabel) -> int:
    """Assert that what cannot be broken fits its cell; return how many cells there are."""
    made = isi_tabel(tabel)
    counted = 0
    for rows, semua in ((made["kepala"], tabel.kepala), (made["baris"], tabel.baris)):
        for row, boxes in zip(rows, petak(semua, len(tabel.kolom)), strict=True):
            at = [kotak.kolom for kotak in boxes if not kotak.lanjutan]
            for sel, kolom in zip(row["sel"], at, strict=True):
                room = sum(made["kolom"][kolom : kolom + sel.get("l", 1)]) - SISIP + 0.01
                for teks, ukuran, tebal in ((sel["t"], HURUF_SEL, row["kuat"]), (sel.get("k", ""), HURUF_KECIL, False)):
                    for part in teks.replace("\u200b", " ").replace("-", "- ").split(" "):
                        assert lebar_huruf(part.strip("\u00a0"), ukuran, tebal=tebal) <= room or len(part) < 2, sel
                counted += 1
    return counted


@pytest.mark.parametrize("kata", KATA, ids=["W", "kata"])
def test_long_words_stay_in_their_boxes(kata: str, tmp_path: Path) -> None:
    situs = situs_at(write_data(tmp_path, kata))
    dokumen = susun(situs, 2025)
    assert sum(map(check_cells, dokumen.semua_tabel)) > 100
    assert check_pages(lkjip_pdf(dokumen), 24 * MM, 22 * MM) > 200
    for make in lembar(semua_lembar(situs)).values():
        assert check_pages(make(), TEPI, TEPI) > 20


@SEMUA_TAHUN
def test_the_words_of_a_shipped_report_stay_in_their_cells(tahun: int) -> None:
    assert sum(map(check_cells, laporan(tahun).semua_tabel)) > 700


def test_the_widest_columns_give_way_so_that_short_words_stay_whole() -> None:
    assert capped([10, 20, 30], 100) == [10, 20, 30]
    assert capped([10, 400, 20, 300], 100) == [10, 35, 20, 35]
    assert capped([50, 50], 40) == [20, 20]
