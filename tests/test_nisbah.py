"""Shares as they were counted, from the cell to every output: `30/35` stays exact, and is read back from each."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from bahan import HARI_INI, write_data
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from situs_uji import build as build_site
from situs_uji import cells, read, words
from susunan.situs_laporan import situs_at

from lkjip_build.build import build, laporan_tahun
from lkjip_build.keluaran.xlsx import lkjip_xlsx

SHARE = "85,71 % (30 dari 35)"
QUARTERS = {"tw1": "5/7", "tw2": "8/10", "tw3": "9/9", "tw4": "8/9"}
KANTOR: list[dict[str, Any]] = [
    {
        "kode": "iku-01",
        "nama": "Permohonan selesai tepat waktu",
        "satuan": "persen",
        "kondisi_awal": "16/20",
        "target_renstra": {"2025": "90", "2026": "19/20"},
        "tahun": {
            2024: {"target": "85", "realisasi": "17/20"},
            2025: {"target": "90", **QUARTERS, "tw4": "30/35", "realisasi": "30/35"},
        },
    },
    {
        "kode": "iku-02",
        "nama": "Pengaduan selesai",
        "satuan": "persen",
        "konsolidasi": "jumlah",
        "tahun": {2025: {"target": "90", **QUARTERS, "realisasi": ""}},
    },
]


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nisbah")
    docs = folder / "docs"
    (docs / "panduan").mkdir(parents=True)
    (docs / "panduan/index.md").write_text("# Panduan\n")
    data = write_data(folder / "data", KANTOR)
    return build_site(folder, data, docs, nav=[{"Panduan": "panduan/index.md"}])


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_page_says_it(situs: Path) -> None:
    said = plain(words(read(situs, "indikator/iku-01")))
    assert f"2025 Tidak tercapai {SHARE}, di bawah target 90 %" in said
    assert "(30 ÷ 35 × 100) ÷ 90 × 100 ≈ 95,24 %" in said
    assert "85,71: 30 ÷ 35 × 100" in said
    row = [plain(cell) for cell in cells(read(situs, "kinerja/2025"), "Sasaran S1")[0]]
    assert row[2:] == [SHARE, "90", "95,24 %"]
    quarters = [plain(cell) for cell in cells(read(situs, "kinerja/2025"), "Sasaran S1: realisasi setiap")[0]]
    assert quarters[1:] == ["71,43 % (5 dari 7)", "80 % (8 dari 10)", "100 % (9 dari 9)", SHARE]


def test_a_year_from_its_quarters_is_shown_as_such_everywhere(situs: Path) -> None:
    how = "dihitung dari jumlah pembilang dan penyebut empat triwulan"
    assert f"{SHARE}, {how}, di bawah target 90 %" in plain(words(read(situs, "indikator/iku-02")))
    row, note = ([plain(cell) for cell in one] for one in cells(read(situs, "kinerja/2025"), "Sasaran S1")[1:3])
    assert row[2] == f"{SHARE} {how}"
    assert note == ["Perlu diperiksa: realisasi 2025 kosong; yang dipakai 30/35, dihitung dari empat triwulan."]
    assert how in plain(all_pdf(situs))
    assert how in plain(all_docx(situs))
    assert any(how in text for text in sheet_texts(situs))
    rows = json.loads((situs / "data/kinerja.json").read_text())
    found = next(one for one in rows if (one["tahun"], one["indikator"]) == (2025, "iku-02"))
    assert (found["realisasi"], found["realisasi_pembilang"], found["realisasi_penyebut"]) == (85.7142857143, 30, 35)
    assert (found["keterangan"], found["capaian_tampil"]) == (how, "95,24\u00a0%")
    typed = next(one for one in rows if (one["tahun"], one["indikator"]) == (2025, "iku-01"))
    assert typed["keterangan"] is None


def all_pdf(situs: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(document(situs, "pdf")).pages)


def all_docx(situs: Path) -> str:
    with zipfile.ZipFile(document(situs, "docx")) as packed:
        return re.sub(r"<[^>]+>", "", re.sub(r"</w:(p|tc)>", " ", packed.read("word/document.xml").decode()))


def sheet_texts(situs: Path) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(document(situs, "xlsx"), data_only=True):
        for row in sheet.iter_rows(values_only=True):
            yield from (plain(value) for value in row if isinstance(value, str))


def document(situs: Path, kind: str) -> Path:
    return next(situs.rglob(f"lkjip-2025.{kind}"))


def test_the_documents_say_it(situs: Path) -> None:
    assert SHARE in plain(all_pdf(situs))
    assert SHARE in plain(all_docx(situs))
    assert any(f"Realisasi: {SHARE}" in text for text in sheet_texts(situs))
    ods = zipfile.ZipFile(document(situs, "ods")).read("content.xml").decode()
    assert SHARE in plain(re.sub(r"<[^>]+>", " ", ods))


def test_the_workbook_holds_the_exact_number(situs: Path) -> None:
    book = openpyxl.load_workbook(document(situs, "xlsx"), data_only=True)
    rows = book["Pengukuran Kinerja"].iter_rows(values_only=True)
    row = next(row for row in rows if row[0] == "Permohonan selesai tepat waktu")
    assert row[7] == pytest.approx(float(Fraction(600, 7)), rel=1e-15)
    assert row[8] == 0.9524
    steps = [row[7] for row in book["Hitungan Capaian"].iter_rows(values_only=True)]
    assert pytest.approx(float(Fraction(20, 21)), rel=1e-15) in steps


# Whatever was counted: what is printed is what fractions give.


@dataclass(frozen=True)
class Hitungan:
    """Parts as typed, and a target."""

    pembilang: str
    penyebut: str
    target: str

    @property
    def bagian(self) -> Fraction:
        return Fraction(self.pembilang.replace(",", ".")) / Fraction(self.penyebut.replace(",", "."))

    @property
    def capaian(self) -> Fraction:
        return self.bagian * 10_000 / Fraction(self.target)


AMBANG = (100, 91, 76, 66, 51)
"""The target, and where a kategori of `bahan` begins: what is below does not seem to have reached it."""


def half_up(value: Fraction) -> str:
    """Two decimals, half up, as Indonesians write them, or as many more as it takes not to seem to have reached what it
    has not; worked out with whole numbers.
    """
    places = 2
    while True:
        power = 10**places
        parts = (value.numerator * 2 * power + value.denominator) // (2 * value.denominator)
        if not any(value < one <= Fraction(parts, power) for one in AMBANG):
            break
        places += 1
    whole = f"{parts // power:,}".replace(",", ".")
    return f"{whole},{parts % power:0{places}}"


def typed(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


@st.composite
def hitungan(draw: st.DrawFn) -> Hitungan:
    places = draw(st.sampled_from([0, 0, 0, 1, 2]))
    whole = draw(st.decimals(min_value=1, max_value=5000, places=places))
    part = draw(st.decimals(min_value=0, max_value=whole, places=places))
    return Hitungan(typed(part), typed(whole), str(draw(st.integers(1, 100))))


@settings(deadline=None, max_examples=12)
@example([Hitungan("2207,8", "2207,9", "100"), *[Hitungan("0", "1", "1")] * 11])  # 99,995 %, not 100,00 %
@given(st.lists(hitungan(), min_size=12, max_size=12))
def test_the_printed_capaian_is_that_of_fractions(semua: list[Hitungan]) -> None:
    indikator = [
        {
            "kode": f"iku-{number:02}",
            "satuan": "persen",
            "batas": ["0", "100"],
            "tahun": {2025: {"target": one.target, "realisasi": f"{one.pembilang}/{one.penyebut}"}},
        }
        for number, one in enumerate(semua)
    ]
    with TemporaryDirectory() as made:
        folder = write_data(Path(made) / "data", indikator)
        site = build(folder, HARI_INI)
        workbook = lkjip_xlsx(laporan_tahun(situs_at(folder), 2025))
    by_json = json.loads(str(site.berkas["data/kinerja.json"]()))
    by_csv = list(csv.DictReader(str(site.berkas["data/kinerja.csv"]()).splitlines()))
    book = openpyxl.load_workbook(BytesIO(workbook), data_only=True)
    by_sheet, steps = (
        {row[0]: row for row in book[nama].iter_rows(values_only=True) if row[0]}
        for nama in ("Pengukuran Kinerja", "Hitungan Capaian")
    )
    for number, (one, as_json, as_csv) in enumerate(zip(semua, by_json, by_csv, strict=True)):
        printed = f"{half_up(one.capaian)}\u00a0%"
        assert as_json["capaian_tampil"] == as_csv["capaian_tampil"] == printed
        for found in (as_json, as_csv):
            assert abs(Fraction(str(found["capaian"])) - one.capaian) <= Fraction(1, 10**9)
            assert abs(Fraction(str(found["realisasi"])) - one.bagian * 100) <= Fraction(1, 10**9)
            assert Fraction(str(found["realisasi_pembilang"])) == Fraction(one.pembilang.replace(",", "."))
            assert Fraction(str(found["realisasi_penyebut"])) == Fraction(one.penyebut.replace(",", "."))
        row = by_sheet[f"Indikator iku-{number:02}"]
        assert row[7] == pytest.approx(float(one.bagian * 100), rel=1e-12)
        assert Decimal(str(row[8])) * 100 == Decimal(half_up(one.capaian).replace(".", "").replace(",", "."))
        assert steps[f"iku-{number:02}"][7] == pytest.approx(float(one.capaian / 100), rel=1e-12)
