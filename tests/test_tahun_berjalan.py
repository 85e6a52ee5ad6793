"""The running year from its two tables to every output: what the files say, counted here with nothing of ours.

On 25 November 2026 the third quarter is over; the verdict on each promise is read back from pages, the text of the PDF,
the workbook and the open data.
"""

import csv
import html
import io
import json
import re
import shutil
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from bersama import SIMPANAN, terbitan
from pengaturan import ROOT
from pypdf import PdfReader

from lkjip_build.build import Site, build

HARI_INI = date(2026, 11, 25)
KATA = {"di-jalur": "Di jalur", "tertinggal": "Tertinggal", "belum-ada-data": "Belum ada data"}


def read(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@cache
def plan() -> dict[str, dict[str, Any]]:
    tree = yaml.safe_load((ROOT / "data/renstra.yml").read_text(encoding="utf-8"))
    measured = (one for goal in tree["tujuan"] for one in (goal, *goal["sasaran"]))
    return {one["kode"]: one for of in measured for one in of.get("indikator", ())}


def score(kode: str, cell: str) -> tuple[Fraction, Fraction]:
    """Return the ends of a typed value: of a range, a step of a scale, a share of a whole, or a number."""
    if scale := plan()[kode].get("skala"):
        return (Fraction(scale.index(cell)),) * 2
    if re.fullmatch(r"\d+/\d+", cell):
        return (Fraction(cell) * 100,) * 2
    low, _, high = cell.replace(",", ".").partition("-")
    return Fraction(low), Fraction(high or low)


@cache
def verdicts(nomor: int = 3) -> dict[str, str]:
    """Return the verdict on each indikator of 2026 up to a quarter, from the cells of the two files."""
    targets = {row["indikator"]: row for row in reversed(read("2026/rencana-aksi.csv"))}
    found = {}
    for row in read("2026/kinerja.csv"):
        kode, meta = row["indikator"], plan()[row["indikator"]]
        figures = [row[f"tw{n}"] for n in range(1, nomor + 1)]
        aims = [targets[kode][f"target_tw{n}"] for n in range(1, nomor + 1)]
        if not figures[-1] or not aims[-1]:
            found[kode] = "belum-ada-data"
            continue
        if meta["konsolidasi"] == "posisi-akhir":
            figures, aims = figures[-1:], aims[-1:]
        reached = sum(score(kode, one)[0] for one in figures)
        if meta.get("target_triwulan") == "kumulatif":
            aims = aims[-1:]
        low, high = (sum(score(kode, one)[end] for one in aims) for end in (0, 1))
        kept = {"naik": reached >= low, "turun": reached <= high, "tetap": low <= reached <= high}[meta["arah"]]
        found[kode] = "di-jalur" if kept else "tertinggal"
    return found


@cache
def site() -> Site:
    return terbitan(HARI_INI)


def page(uri: str, made: Site | None = None) -> str:
    """Return the words of a page as it is written for any engine."""
    text = (made or site()).halaman[uri]().source(inline=True)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


@cache
def pdf() -> str:
    made = site().berkas["laporan/2026/lkjip-2026.pdf"]()
    assert isinstance(made, bytes)
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(made)).pages).split())


def sheet(name: str, made: Site | None = None) -> Any:
    content = (made or site()).berkas["laporan/2026/lkjip-2026.xlsx"]()
    assert isinstance(content, bytes)
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return book[name] if name in book.sheetnames else None


def sentence() -> str:
    said = list(verdicts().values())
    fine, behind, unknown = (said.count(one) for one in ("di-jalur", "tertinggal", "belum-ada-data"))
    return (
        f"Sampai triwulan III (September) 2026: {fine} dari {len(said)} indikator di jalur, {behind} tertinggal, "
        f"{unknown} belum ada data."
    )


def test_the_shipped_year_has_every_verdict() -> None:
    assert set(verdicts().values()) == {"di-jalur", "tertinggal", "belum-ada-data"}


@pytest.mark.parametrize("uri", ["index.md", "kinerja/2026/index.md", "rencana-aksi/2026/index.md", "kinerja/index.md"])
def test_the_answer_of_a_page_says_whether_the_year_is_on_track(uri: str) -> None:
    assert sentence() in page(uri)


def test_the_page_of_the_running_year_begins_with_it() -> None:
    made = site().halaman["kinerja/2026/index.md"]()
    assert (
        made.source(inline=True).split("# Kinerja tahun 2026", 1)[1].find("Sampai triwulan III (September) 2026:") < 120
    )


def test_the_report_says_it_in_print() -> None:
    assert sentence() in pdf()
    said = re.findall(r"Sampai triwulan III 2026 (di jalur|tertinggal|belum bisa dinilai):", pdf())
    words = {"di-jalur": "di jalur", "tertinggal": "tertinggal", "belum-ada-data": "belum bisa dinilai"}
    assert said == [words[one] for one in in_order().values()]


def in_order() -> dict[str, str]:
    """Return the verdicts in the order of the Renstra."""
    return {kode: verdicts()[kode] for kode in plan()}


def test_the_open_data_say_it() -> None:
    rows = json.loads(str(site().berkas["data/kinerja.json"]()))
    assert {row["indikator"]: row["putusan"] for row in rows if row["tahun"] == 2026} == verdicts()


def test_the_workbook_says_it_and_has_the_plan() -> None:
    names = {one["nama"]: kode for kode, one in plan().items()}
    cells = [[cell.value for cell in row] for row in sheet("Pengukuran Kinerja").iter_rows()]
    shown = {names[row[0]]: str(row[2]).split("\n")[0] for row in cells if row[0] in names}
    assert shown == {kode: KATA[one] for kode, one in verdicts().items()}
    planned = [[cell.value for cell in row] for row in sheet("Rencana Aksi").iter_rows()]
    actions = [row["aksi"] for row in read("2026/rencana-aksi.csv")]
    assert sorted(row[6] for row in planned if row[6] in actions) == sorted(actions)


def test_the_page_of_an_indikator_says_it() -> None:
    for kode, verdict in verdicts().items():
        said = verdict.replace("-", " ").capitalize()
        assert f"2026, sampai September {said}" in page(f"indikator/{kode}/index.md")


def test_the_plan_has_its_page_menu_source_and_search() -> None:
    text = page("rencana-aksi/2026/index.md")
    for row in read("2026/rencana-aksi.csv"):
        assert row["aksi"] in text
        assert row["kegiatan"] in text
        assert row["penanggung_jawab"] in text
    menu = json.dumps(site().nav)
    assert "rencana-aksi/2026/index.md" in menu
    assert "rencana-aksi/2025/index.md" in menu
    assert "rencana-aksi/2024/index.md" not in menu
    assert "sumber/2026/rencana-aksi/index.md" in site().halaman
    assert site().halaman["rencana-aksi/2026/index.md"]().cari


def without_plan(folder: Path) -> Site:
    made = Path(shutil.copytree(ROOT / "data", folder / "data"))
    (made / "2026/rencana-aksi.csv").unlink()
    return build(made, HARI_INI, simpanan=SIMPANAN)


def test_without_the_file_everything_else_stands_and_says_what_is_missing(tmp_path: Path) -> None:
    made = without_plan(tmp_path)
    assert made.publishable
    text = page("kinerja/2026/index.md", made)
    assert "Tahun 2026 masih berjalan: 13 indikator kinerja belum bisa dinilai." in text
    assert "Target triwulan belum diisi, jadi belum bisa dikatakan di jalur atau tidak." in text
    assert "Hasil sampai triwulan III" not in text
    assert "indikator di jalur" not in page("index.md", made)
    uris = set(made.halaman)
    assert "rencana-aksi/2026/index.md" not in uris
    assert "rencana-aksi/2025/index.md" in uris
    assert sheet("Rencana Aksi", made) is None


def test_a_year_that_is_over_is_told_by_its_results() -> None:
    later = terbitan(date(2027, 1, 5))
    text = page("kinerja/2026/index.md", later)
    assert "Laporan 2026 masih dalam masa penyusunan" in text
    assert "indikator di jalur" not in text
