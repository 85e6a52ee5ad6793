"""The SOP page: the official form, what a screen reader hears, what phones show, and SOPs of every shape."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
from contoh_sop import folder_with, langkah, zigzag
from pengaturan import ROOT
from peramban import axe, overflow, serve
from playwright.sync_api import Browser
from situs_uji import build as build_site
from situs_uji import cells, read, words

from lkjip_build.build import build, inspect
from lkjip_build.compute.alur import Alur
from lkjip_build.compute.durasi import biaya_kembali, waktu_lurus
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.formulir_sop import formulir

HARI_INI = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sop() -> Sop:
    data = inspect(ROOT / "data", HARI_INI).data
    assert data
    return data.sop["penyusunan-lkjip"]


def test_the_form_has_its_eleven_numbered_columns(situs: Path) -> None:
    page = html5lib.parse(read(situs, "sop/penyusunan-lkjip"), namespaceHTMLElements=False)
    table = next(node for node in page.iter("table") if node.get("class") == "sop-form")
    numbered = next(row for row in table.iter("tr") if row.get("class") == "sop-nomor-kolom")
    assert [cell.text for cell in numbered if cell.tag == "td"] == [str(number) for number in range(1, 12)]
    rows = [row for row in table.iter("tr") if (row.get("id") or "").startswith("langkah-")]
    assert [len(row) for row in rows] == [11] * 6


def test_each_step_says_who_does_it_what_it_is_and_where_it_goes(situs: Path) -> None:
    rows = cells(read(situs, "sop/penyusunan-lkjip"), "SOP Penyusunan")
    heard = [row[1] for row in rows]
    assert heard == [
        "Menginstruksikan penyusunan LKjIP Camat (mulai). Lanjut ke langkah 2.",
        "Menugaskan penyusunan LKjIP Sekcam (proses). Lanjut ke langkah 3.",
        "Menyusun draft LKjIP Kasi Perencanaan dan Keuangan bersama Tim (proses). Lanjut ke langkah 4.",
        "Mengoreksi draft LKjIP Sekcam (keputusan). Ya: lanjut ke langkah 5; Tidak: kembali ke langkah 3.",
        "Mengoreksi dan menandatangani LKjIP Camat (keputusan). Ya: lanjut ke langkah 6; Tidak: kembali ke langkah 4.",
        "Mengarsipkan dan mengirimkan dokumen LKjIP Pengadministrasi Umum (selesai). Selesai.",
    ]


def test_symbols_stand_in_the_right_columns(situs: Path) -> None:
    page = html5lib.parse(read(situs, "sop/penyusunan-lkjip"), namespaceHTMLElements=False)
    found = []
    for row in page.iter("tr"):
        if not (row.get("id") or "").startswith("langkah-"):
            continue
        for lane, cell in enumerate(cell for cell in row if cell.get("class") == "sop-lajur"):
            for node in cell.iter():
                if isinstance(node.tag, str) and node.get("class") == "sop-lambang":
                    rounded = node.get("rx") is not None
                    kind = "ketupat" if node.tag.endswith("polygon") else "kapsul" if rounded else "kotak"
                    found.append((row.get("id"), lane, kind))
    assert found == [
        ("langkah-1", 0, "kapsul"),
        ("langkah-2", 1, "kotak"),
        ("langkah-3", 2, "kotak"),
        ("langkah-3", 3, "kotak"),
        ("langkah-4", 1, "ketupat"),
        ("langkah-5", 0, "ketupat"),
        ("langkah-6", 4, "kapsul"),
    ]


def test_time_is_told_in_the_units_of_the_form(situs: Path, sop: Sop) -> None:
    assert Alur(sop).utama == ("1", "2", "3", "4", "5", "6")
    assert [str(lama) for lama in waktu_lurus(sop).semua] == ["12 hari", "22 menit"]
    added = {(biaya.langkah, biaya.ke): [str(lama) for lama in biaya.tambahan.semua] for biaya in biaya_kembali(sop)}
    assert added == {("4", "3"): ["10 hari"], ("5", "4"): ["5 hari"]}
    text = words(read(situs, "sop/penyusunan-lkjip"))
    assert "6 langkah, 12 hari kerja dan 22 menit bila tidak ada koreksi." in text
    assert "Setiap “Tidak” di langkah 4 menambah 10 hari kerja." in text


def codes(data: Path) -> list[str]:
    return [problem.code for problem in inspect(data, HARI_INI).problems if problem.severity == "error"]


@pytest.mark.parametrize(
    ("semua", "expected"),
    [
        ([langkah(1, ["p0"], "mulai", lanjut=1), langkah(2, ["p1"], "selesai")], ["LKJ508"]),
        ([langkah(1, ["p0"], "mulai"), langkah(1, ["p1"], "selesai")], ["LKJ301"]),
        ([langkah(1, ["p0"], "mulai"), langkah(2, ["p9"], "selesai")], ["LKJ502"]),
        ([langkah(1, ["p0", "p0"], "mulai"), langkah(2, ["p1"], "selesai")], ["LKJ516"]),
        ([langkah(1, ["p0"], "mulai"), langkah(2, ["p1"], "proses")], ["LKJ501"]),
        ([langkah(1, ["p0"], "mulai"), langkah(2, ["p1"], "keputusan"), langkah(3, ["p2"], "selesai")], ["LKJ518"]),
        ([langkah(1, ["p0"], "mulai", ya=2), langkah(2, ["p1"], "selesai")], ["LKJ504"]),
        ([langkah(1, ["p0"], "mulai", lanjut=9), langkah(2, ["p1"], "selesai")], ["LKJ501"]),
        ([langkah(1, ["p0"], "mulai")], ["LKJ501"]),
        ([langkah(1, ["p0"], "keputusan")], ["LKJ518"]),
        ([langkah(1, ["p0"], "keputusan", ya=1, tidak=1)], ["LKJ508"]),
        ([langkah(1, ["p0"], "mulai"), langkah(2, ["p1"], "selesai", peran=["tolak", "kirim"])], ["LKJ520"]),
    ],
    ids=[
        "itself",
        "number-twice",
        "unknown",
        "twice",
        "last-is-no-end",
        "no-way",
        "no-decision",
        "nowhere",
        "only-step-is-no-end",
        "only-step-decides-nothing",
        "only-step-returns-to-itself",
        "rejects-and-sends",
    ],
)
def test_a_flow_that_cannot_be_followed_is_explained(
    semua: list[dict[str, Any]], expected: list[str], tmp_path: Path
) -> None:
    found = codes(folder_with(tmp_path, "Uji", semua))
    assert found
    assert set(found) == set(expected)


MULAI, MULAI_KEDUA = langkah(1, ["p0"], "mulai"), langkah(2, ["p1"], "mulai")
AKHIR, SEKALI = langkah(3, ["p2"], "selesai"), langkah(1, ["p0"], "selesai")
BERSAMA = langkah("2b", ["p2"], "proses", bersamaan_dengan=["2a"])
SALING_KEMBALI = [
    MULAI,
    langkah(2, ["p1"], "keputusan", ya="2a", tidak=1),
    langkah("2a", ["p2"], "keputusan", ya=2, tidak=2),
    AKHIR,
]


@pytest.mark.parametrize(
    ("semua", "warned"),
    [
        ([MULAI, MULAI_KEDUA, AKHIR], set()),
        ([SEKALI], set()),
        ([langkah(1, ["p0"], "proses"), AKHIR], {"LKJ505"}),
        ([MULAI, langkah(2, ["p1"], "proses", lanjut=1)], {"LKJ506", "LKJ509"}),
        ([MULAI | {"lanjut": 3}, langkah(2, ["p1"], "proses"), AKHIR], {"LKJ507"}),
        ([MULAI, langkah(2, ["p1"], "keputusan", ya=3), AKHIR], {"LKJ503"}),
        ([MULAI, langkah(2, ["p1"], "keputusan", ya=1, tidak=3), AKHIR], set()),
        (SALING_KEMBALI, {"LKJ506", "LKJ507"}),
        ([MULAI, langkah("2a", ["p1"], "keputusan", ya=3, tidak=1), BERSAMA, AKHIR], {"LKJ532"}),
        ([MULAI | {"peran": ["tanda-tangan"]}, AKHIR | {"peran": ["tanda-tangan"]}], set()),
    ],
    ids=[
        *("two-starts", "one-step", "no-start", "round-and-round", "never-reached", "half-decision", "ya-leads-back"),
        *("decisions-return-to-each-other", "decides-alongside", "two-sign"),
    ],
)
def test_an_unusual_form_is_drawn(semua: list[dict[str, Any]], warned: set[str], tmp_path: Path) -> None:
    """What can be printed is never an error: at most it is told with its reason, and the page shows every step."""
    data = folder_with(tmp_path, "Uji", semua)
    problems = inspect(data, HARI_INI).problems
    assert [one.code for one in problems if one.severity == "error"] == []
    assert {one.code for one in problems if one.location.path.endswith("uji.yml")} - {"LKJ510", "LKJ513"} == warned
    page = build(data, HARI_INI).halaman["sop/uji/index.md"]()
    assert all(f"Mengerjakan {one['no']}" in "".join((page.markdown, *page.fragments)) for one in semua)


def test_a_side_set_by_hand_is_used_or_refused(tmp_path: Path) -> None:
    free = [
        langkah(1, ["p0"], "mulai", sisi_lanjut={"keluar": "bawah"}),
        langkah(2, ["p1"], "selesai"),
    ]
    data = folder_with(tmp_path / "bebas", "Uji", free, lanes=2)
    assert codes(data) == []
    taken = [
        langkah(1, ["p0"], "mulai"),
        langkah(2, ["p1"], "keputusan", ya=3, tidak=1, sisi_ya={"keluar": "kiri"}, sisi_tidak={"keluar": "kiri"}),
        langkah(3, ["p2"], "selesai"),
    ]
    data = folder_with(tmp_path / "terpakai", "Uji", taken, lanes=3)
    assert codes(data) == ["LKJ515"]


@pytest.mark.parametrize("count", [2, 8, 60])
def test_flows_of_any_length_are_drawn_whole(count: int, tmp_path: Path) -> None:
    semua = [langkah(1, ["p0"], "mulai"), langkah(2, ["p3"], "selesai")] if count == 2 else zigzag(count)
    site = build(folder_with(tmp_path, f"Uji {count} langkah", semua), HARI_INI)
    page = site.halaman["sop/uji/index.md"]()
    tiles = re.findall(r'<svg class="sop-petak".*?</svg></svg>', page.source(inline=True), re.DOTALL)
    assert sum(drawing.count('class="sop-lambang"') for drawing in tiles) == count
    edges = sum(len(re.findall('class="sop-panah"', drawing)) for drawing in tiles)
    arrows = sum(2 if one["jenis"] == "keputusan" else one["jenis"] != "selesai" for one in semua)
    # Arrows with the same target may share their last stretch and its head.
    assert 0 < edges <= arrows


@pytest.mark.lama
@pytest.mark.browser
def test_long_names_and_many_steps_stay_on_the_page(browser: Browser, tmp_path: Path) -> None:
    lanes = [
        {"kode": f"p{n}", "nama": "Kepala Subbagian Perencanaan, Evaluasi, Pelaporan, dan Keuangan " * 2}
        for n in range(4)
    ]
    site = build_site(
        tmp_path, folder_with(tmp_path, "Uji nama panjang " + "dan panjang " * 10, zigzag(20), pelaksana=lanes)
    )
    with serve(site) as home:
        for width in (320, 820, 1280, 1920):
            context = browser.new_context(viewport={"width": width, "height": 900})
            page = context.new_page()
            page.goto(home + "sop/uji/")
            assert overflow(page) == []
            assert axe(page) == []
            picture = page.locator("svg.sop-swimlane").is_visible()
            tiles = page.locator("svg.sop-petak").first.is_visible()
            assert (picture, tiles) == ((True, False) if width == 320 else (False, True))
            context.close()


def test_a_form_without_the_name_of_its_office_says_so() -> None:
    data = inspect(ROOT / "data", date(2026, 11, 23)).data
    assert data
    known = data.sop["penyusunan-lkjip"]
    assert formulir(known, ()).unit == known.unit
    assert formulir(known.model_copy(update={"unit": ()}), ()).unit == ("belum diisi",)
