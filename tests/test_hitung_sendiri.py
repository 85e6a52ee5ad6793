"""Every output against figures that were computed without our code, of the shipped folder and of two real ones."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import bersama
import docx
import html5lib
import openpyxl
import pytest
from hitung_sendiri import Baris, Tahun, cetak, hitung
from pypdf import PdfReader

from lkjip_build.build import Site, build

ROOT = Path(__file__).parents[1]
FOLDERS = [ROOT / "data", *sorted((ROOT / "tests/situs").glob("*/data"))]


@dataclass(frozen=True)
class Terbitan:
    """A folder: its figures computed here, and all that is published of it."""

    tahun: dict[int, Tahun]
    situs: Site

    @property
    def baris(self) -> Iterator[tuple[Tahun, Baris]]:
        return ((tahun, baris) for tahun in self.tahun.values() for baris in tahun.baris)

    def berkas(self, path: str) -> Any:
        return self.situs.berkas[path]()

    def laporan(self, tahun: int, jenis: str) -> Any:
        """The document with the figures of today: of a report that was corrected since its signing, the edition."""
        corrected = f"laporan/{tahun}/lkjip-{tahun}-dikoreksi.{jenis}"
        return self.berkas(corrected if corrected in self.situs.berkas else f"laporan/{tahun}/lkjip-{tahun}.{jenis}")


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.parent.name)
def terbitan(request: pytest.FixtureRequest) -> Terbitan:
    today = date(2026, 11, 23)
    situs = bersama.terbitan(today) if request.param == ROOT / "data" else build(request.param, today)
    assert situs.publishable, situs.problems
    made = hitung(request.param)
    assert made
    return Terbitan(made, situs)


def dekat(found: object, exact: Fraction | None) -> bool:
    """Tell whether a published number is the exact one, in the ten decimals that outputs keep."""
    if exact is None or found in (None, ""):
        return exact is None and found in (None, "")
    return abs(Fraction(str(found)) - exact) <= Fraction(1, 10**10)


def tercetak(text: str) -> str:
    """Return the digits of a printed percentage: of `104,96 %` with what follows, `104,96`."""
    return re.match(r"−?[0-9.]+(?:,[0-9]+)?", text)[0]  # type: ignore[index]


def sama(text: str, exact: Fraction | None, desimal: int) -> bool:
    """Tell whether a cell prints the exact percentage, with the decimals of the rules or more."""
    if exact is None:
        return text.startswith("–")
    digits = tercetak(text)
    decimals = len(digits.partition(",")[2])
    return decimals >= desimal and digits == cetak(exact, decimals)


def test_open_data_as_json_and_csv_hold_each_figure(terbitan: Terbitan) -> None:
    rows = json.loads(terbitan.berkas("data/kinerja.json"))
    lines = list(csv.DictReader(io.StringIO(terbitan.berkas("data/kinerja.csv").lstrip("\ufeff"))))
    wanted = {(one.tahun, one.indikator): one for _, one in terbitan.baris}
    assert [(row["tahun"], row["indikator"]) for row in rows] == [(int(a["tahun"]), a["indikator"]) for a in lines]
    assert {(row["tahun"], row["indikator"]) for row in rows} == wanted.keys()
    for row in (*rows, *lines):
        one = wanted[int(row["tahun"]), row["indikator"]]
        assert (row["tujuan"], row["sasaran"] or "") == (one.tujuan, one.sasaran)
        assert dekat(row["realisasi"], one.realisasi), row
        assert dekat(row["capaian"], one.capaian), row
        assert (row["kategori"] or None) == one.kategori
        desimal = terbitan.tahun[one.tahun].desimal
        shown = None if one.capaian is None else max(one.capaian, Fraction(0))
        assert sama(row["capaian_tampil"] or "–", shown, desimal), row


def test_means_of_each_sasaran_and_tujuan_are_the_means(terbitan: Terbitan) -> None:
    rows = json.loads(terbitan.berkas("data/sasaran.json"))
    found = {(row["tahun"], row["sasaran"] or row["tujuan"]): row for row in rows}
    wanted = {
        (year, kode): mean for year, one in terbitan.tahun.items() for kode, mean in one.rata_rata.items() if kode
    }
    assert found.keys() == wanted.keys()
    assert all(dekat(found[key]["rata_rata"], mean) for key, mean in wanted.items())


def tabel_halaman(situs: Site, address: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the tables of a page: the caption, and the words of each row's cells."""
    page = situs.halaman[f"{address}/index.md"]()
    for fragment in page.fragments:
        for table in html5lib.parseFragment(fragment, namespaceHTMLElements=False).iter("table"):
            rows = [[kata(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
            yield kata(table.find("caption")), rows


def kata(node: Any) -> str:
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def baris_dari(rows: list[list[str]], nama: str) -> list[str] | None:
    return next((row for row in rows if row and re.fullmatch(rf"{re.escape(nama)}(?:\W.*)?", row[0], re.DOTALL)), None)


def kolom(rows: list[list[str]], judul: str) -> int | None:
    return next((row.index(judul) for row in rows if judul in row), None)


def cocok(rows: list[list[str]], tahun: Tahun, baris: Baris) -> bool:
    """Tell whether a table with a column for capaian has the row of an indikator, with its capaian and its verdict."""
    at, row = kolom(rows, "Capaian"), baris_dari(rows, baris.nama)
    if row is None:
        return False
    if at is None:  # the column is left out in a year without any capaian
        return any(one.startswith("Target") for one in rows[0]) and tahun.rata_rata[""] is None
    shown = None if baris.capaian is None else max(baris.capaian, Fraction(0))
    assert sama(row[at], shown, tahun.desimal), (row, shown)
    said = re.search(r"Tercapai|Tidak tercapai", " ".join(row))
    assert (said and said[0]) == {True: "Tercapai", False: "Tidak tercapai", None: None}[baris.tercapai], row
    assert baris.kategori is None or baris.kategori in " ".join(row), row
    return True


def test_the_page_of_a_year_prints_each_capaian_and_verdict(terbitan: Terbitan) -> None:
    for year, tahun in terbitan.tahun.items():
        tables = [rows for _, rows in tabel_halaman(terbitan.situs, f"kinerja/{year}")]
        for baris in tahun.baris:
            assert any(cocok(rows, tahun, baris) for rows in tables), baris


def test_the_word_document_prints_each_capaian_and_verdict(terbitan: Terbitan) -> None:
    for year, tahun in terbitan.tahun.items():
        document = docx.Document(io.BytesIO(terbitan.laporan(year, "docx")))
        tables = [[[" ".join(cell.text.split()) for cell in row.cells] for row in one.rows] for one in document.tables]
        for baris in tahun.baris:
            assert any(cocok(rows, tahun, baris) for rows in tables), baris


def test_the_pdf_prints_each_capaian(terbitan: Terbitan) -> None:
    for year, tahun in terbitan.tahun.items():
        reader = PdfReader(io.BytesIO(terbitan.laporan(year, "pdf")))
        text = re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))
        for baris in tahun.baris:
            if baris.capaian is not None:
                assert f"{cetak(max(baris.capaian, Fraction(0)), tahun.desimal)}%" in text, baris


def test_the_workbook_holds_each_capaian_as_a_number(terbitan: Terbitan) -> None:
    for year, tahun in terbitan.tahun.items():
        book = openpyxl.load_workbook(io.BytesIO(terbitan.laporan(year, "xlsx")), data_only=True)
        rows = [list(row) for row in book["Pengukuran Kinerja"].iter_rows(values_only=True)]
        titles = next(row for row in rows if "Capaian" in row)
        for baris in tahun.baris:
            row = next(row for row in rows if str(row[0]).split("\n")[0] == baris.nama)
            found = row[titles.index("Capaian")]
            if baris.capaian is None:
                assert not isinstance(found, int | float)
            else:
                assert found * 100 == pytest.approx(
                    float(max(baris.capaian, Fraction(0))), abs=0.501 * 10**-tahun.desimal
                )


def test_money_adds_up_in_the_workbook_and_in_open_data(terbitan: Terbitan) -> None:
    lines = json.loads(terbitan.berkas("data/anggaran.json")) if "data/anggaran.json" in terbitan.situs.berkas else []
    for year, tahun in terbitan.tahun.items():
        of_year = [row for row in lines if row["tahun"] == year]
        for kode, (pagu, realisasi) in tahun.uang.items():
            below = [row for row in of_year if row["kode"].startswith(kode)]
            assert sum(Fraction(str(row["pagu"])) for row in below) == pagu
            spent = [Fraction(str(row["realisasi"])) for row in below if row["realisasi"] is not None]
            assert (sum(spent, Fraction(0)) if spent else None) == realisasi
        if tahun.uang:
            book = openpyxl.load_workbook(io.BytesIO(terbitan.laporan(year, "xlsx")), data_only=True)
            rows = list(book["Realisasi Anggaran"].iter_rows(values_only=True))
            titles = next(row for row in rows if "Pagu" in row)
            total = next(row for row in rows if str(row[0]).startswith("Jumlah"))
            # While a year runs, the heading says until when.
            spent_at = next(at for at, title in enumerate(titles) if str(title).startswith("Realisasi"))
            assert (total[titles.index("Pagu")], total[spent_at]) == tahun.uang[""]


def test_the_home_page_counts_what_was_met(terbitan: Terbitan) -> None:
    """The newest year with figures is the one that the first sentence is about."""
    page = terbitan.situs.halaman["index.md"]()
    words = re.sub(r"[*\s]+", " ", page.markdown)
    year = max(year for year, one in terbitan.tahun.items() if any(row.capaian is not None for row in one.baris))
    rows = [row for row in terbitan.tahun[year].baris if row.tercapai is not None]
    counts = r"(?:(?:seluruh )?(kedua|\d+)|(\d+) dari (\d+))"
    found = re.search(rf"Pada {year}, {counts} indikator kinerja mencapai target", words)
    assert found, words[:400]
    semua = 2 if found[1] == "kedua" else int(found[1] or found[3])
    assert (int(found[2]) if found[2] else semua) == sum(1 for row in rows if row.tercapai)
    assert semua == len(terbitan.tahun[year].baris)
