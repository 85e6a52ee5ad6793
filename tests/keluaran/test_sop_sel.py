"""No text of a printed SOP leaves its box, however long its words are."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from cetakan import SELIP, Cetakan, Kata, cetak, kata_of, pelaksana
from contoh_sop import berkeliling, folder_with, langkah

from lkjip_build.drawing.fon import cetak as cetak_huruf
from lkjip_build.keluaran.typst.formulir import BAWAH, TEPI
from lkjip_build.keluaran.typst.teks import fitted

KATA = ("W" * 70, "i" * 80, "pemberdayaan" * 6, "Ж" * 60, "12/34-" * 12, "a\u0301" * 60, "satu\u00a0" * 16, "👩" * 60)


def kolom(made: Cetakan) -> list[tuple[float, float]]:
    """The left and right edges of all columns of the table of steps."""
    lebar, lajur = made.data["lebar"], [satu["lebar"] for satu in made.data["lajur"]]
    widths = [lebar["no"], lebar["aktivitas"], *lajur]
    widths += [lebar[nama] for nama in ("kelengkapan", "waktu", "output", "keterangan")]
    edges = [TEPI + sum(widths[:i]) for i in range(len(widths) + 1)]
    return list(pairwise(edges))


def baris(made: Cetakan, page: int) -> Iterator[tuple[float, float]]:
    """The top and bottom of each row of a page of the flow."""
    (head,) = [satu for satu in kata_of(made.reader.pages[page]) if satu.teks == "PELAKSANA"][:1]
    at = (head.atas + head.bawah) / 2 - made.data["kepala"][0] / 2 + sum(made.data["kepala"])
    for satu in made.data["halaman"][page - 1]["baris"]:
        yield at, at + satu["tinggi"]
        at += satu["tinggi"]


def inside(satu: Kata, boxes: list[tuple[float, float]], low: float, high: float, slip: float) -> bool:
    return any(first - slip <= low and high <= last + slip for first, last in boxes)


def check(made: Cetakan) -> int:
    """Assert that each run of text stands in one cell, and on its page; return how many stand in cells of steps."""
    counted = 0
    for number, page in enumerate(made.reader.pages):
        words = kata_of(page)
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        for satu in words:
            assert satu.kiri >= TEPI - SELIP, satu
            assert satu.kanan <= wide - TEPI + SELIP + 0.01 * (satu.kanan - satu.kiri), satu  # pairs stand closer
            assert satu.bawah <= high - 8, satu
        if not 0 < number <= len(made.data["halaman"]):
            continue
        rows = list(baris(made, number))
        assert rows[-1][1] <= high - BAWAH + SELIP
        for satu in words:
            if rows[0][0] <= satu.atas and satu.bawah <= rows[-1][1]:
                assert inside(satu, kolom(made), satu.kiri, satu.kanan, SELIP), satu
                assert inside(satu, rows, satu.atas, satu.bawah, 2), satu
                counted += 1
    return counted


def semua_langkah(kata: str, lanes: int) -> list[dict[str, Any]]:
    semua = berkeliling(lanes, 5)
    for satu in semua:
        satu["aktivitas"] = satu["keterangan"] = f"Yang {kata} itu"
        satu["mutu_baku"] = {"kelengkapan": [kata, f"Surat {kata}"], "waktu": f"{kata[:60]} 1", "output": f"{kata} x"}
    semua[1]["mutu_baku"]["kelengkapan"] = [kata]
    return semua


@pytest.mark.parametrize("kata", KATA, ids=range(len(KATA)))
@pytest.mark.parametrize("lanes", [9, *(pytest.param(n, marks=pytest.mark.lama) for n in (2, 20))])
def test_long_words_stay_in_their_cells(lanes: int, kata: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = ("dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "pencatatan")
    more: dict[str, Any] = {name: [kata * 3] if i % 2 else [kata * 3, kata] for i, name in enumerate(lists)}
    signer = {"jabatan": kata, "nama": kata, "pangkat": kata, "tempat": kata}
    more |= {"unit": [kata, "Kecamatan"], "nomor": kata, "peringatan": kata, "jangka_waktu": kata * 5}
    posts = pelaksana([f"P{i}" for i in range(lanes)])
    data = folder_with(tmp_path, kata, semua_langkah(kata, lanes), pelaksana=posts, disahkan=signer, **more)
    made = cetak(monkeypatch, data)
    assert check(made) > 40
    text = "".join(page.extract_text() for page in made.reader.pages)
    shown = "".join(text.split()).replace("\u200b", "")
    assert shown.count("".join(cetak_huruf(kata).split())) >= 20


def test_long_step_numbers_stay_in_their_column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = ["WWWW-WWWW-WWWW", "1234.5678.9012", "A.1"]
    jenis = ("mulai", "proses", "selesai")
    semua = [langkah(no, ["p0"], satu) for no, satu in zip(numbers, jenis, strict=True)]
    made = cetak(monkeypatch, folder_with(tmp_path, "Uji", semua, lanes=1))
    assert check(made) > 10


@pytest.mark.parametrize("lanes", [4, 20])
def test_a_text_too_tall_for_a_page_stands_below_the_table(
    lanes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    semua = berkeliling(lanes, 6)
    long = [" ".join(f"{satu}{i}" for i in range(110)) for satu in ("syarat", "berkas", "hasil", "surat")]
    semua[3]["mutu_baku"] |= {"kelengkapan": long[:2] * 3, "output": long[2]}
    semua[5]["keterangan"] = long[3]
    made = cetak(monkeypatch, folder_with(tmp_path, "x y" * 300, semua, lanes))
    check(made)
    text = " ".join(" ".join(page.extract_text().split()) for page in made.reader.pages)
    assert "Langkah 4, kelengkapan: syarat0 " in text
    assert text.count("Lihat catatan di bawah tabel.") == text.count("Langkah 4, ") + text.count("Langkah 6, ")
    assert [text.count(satu.split()[-1]) for satu in long] == [3, 3, 1, 1]


@pytest.mark.parametrize("lanes", [2, 12, 20])
def test_words_of_real_forms_stay_whole(lanes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    semua = berkeliling(lanes, 4)
    semua[1]["mutu_baku"] = {"kelengkapan": ["W" * 70], "waktu": "Kondisional", "output": "Pertanggungjawaban"}
    semua[2] |= {"aktivitas": "Mempertimbangkan", "keterangan": "Didokumentasikan"}
    made = cetak(monkeypatch, folder_with(tmp_path, "Uji", semua, lanes))
    assert check(made) > 10
    text = " ".join(page.extract_text() for page in made.reader.pages)
    for word in ("Kondisional", "Pertanggungjawaban", "Mempertimbangkan", "Didokumentasikan"):
        assert word in text


def test_a_word_is_broken_where_it_must_be_and_behind_a_stroke_first() -> None:
    assert fitted("Pengadministrasi Umum", 200, 8) == "Pengadministrasi Umum"
    assert fitted("Pengadministrasi/Operator", 80, 8) == "Pengadministrasi/\u200bOperator"
    assert fitted("W W", 1, 8) == "W W"
    assert fitted("WWW  WW", 15, 8) == "WW\u200bW  WW"
    assert fitted("WWW", 15, 8, tebal=True) == "W\u200bW\u200bW"
    assert fitted("a\u0301a\u0301", 5, 8) == "a\u0301\u200ba\u0301"
