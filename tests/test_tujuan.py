"""An indikator of a tujuan from renstra.yml to every output, with a group of its own before the sasaran below it."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from bersama import SIMPANAN
from builders import HARI_INI
from pengaturan import ROOT
from pypdf import PdfReader
from test_hitung_sendiri import tabel_halaman

from lkjip_build.build import Site, build

TUJUAN = "Tujuan T2: Meningkatnya kemandirian desa serta ketenteraman wilayah"
SASARAN = "Sasaran S3: Meningkatnya kualitas pemerintahan dan pembangunan desa"
NAMA = "Desa berstatus mandiri"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped folder with the tujuan's indikator short of its target in 2025: 4 of 5 desa, 80 %."""
    folder = Path(shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("tujuan") / "data"))
    file = folder / "2025/kinerja.csv"
    text = file.read_text(encoding="utf-8")
    assert text.count(f"iku-11;{NAMA};5;;;;5;5;5;") == 1
    file.write_text(text.replace(f"iku-11;{NAMA};5;;;;5;5;5;", f"iku-11;{NAMA};5;;;;4;4;4;"), encoding="utf-8")
    made = build(folder, HARI_INI, simpanan=SIMPANAN)
    assert made.publishable, made.problems
    return made


def tabel(situs: Site, address: str, caption: str) -> list[list[str]]:
    return next(rows for found, rows in tabel_halaman(situs, address) if caption in found)


def urutan(rows: list[list[str]]) -> list[str]:
    """Return what stands first in each row that is a group, or an indikator of the groups in question."""
    first = [row[0] for row in rows if len(row) == 1] + [NAMA]
    cells = [cell.partition(" satuan: ")[0] for row in rows for cell in row[:2]]
    return [cell for cell in cells if cell in first]


def test_pages_show_the_group_before_its_sasaran_and_its_average(situs: Site) -> None:
    head, row, *_ = tabel(situs, "kinerja/2025", "Tujuan T2: indikator tahun 2025")
    assert head == ["Indikator dan satuan", "Hasil", "Realisasi", "Target", "Capaian"]
    assert row == [f"{NAMA} satuan: desa", "Tidak tercapai kategori Tinggi", "4", "5", "80,00 %"]
    quarters = tabel(situs, "kinerja/2025", "Tujuan T2: realisasi setiap triwulan")[1]
    assert (quarters[0], *quarters[3:]) == (f"{NAMA} satuan: desa", "4", "4")
    for page, caption in (
        ("bab-2", "target Renstra 2023–2026"),
        ("bab-2", "Indikator kinerja utama"),
        ("lampiran-pk", "Formulir Perjanjian Kinerja 2025"),
    ):
        found = urutan(tabel(situs, f"laporan/2025/{page}", caption))
        at = found.index(TUJUAN)
        assert found[at : at + 3] == [TUJUAN, NAMA, SASARAN], caption
    found = urutan(tabel(situs, "laporan/2025/bab-2", "Rencana aksi"))
    assert TUJUAN in found
    index = tabel(situs, "indikator", "Indikator dan hasil")
    head = f"Tujuan: {TUJUAN.partition(': ')[2]} 0 dari 1 target tercapai"
    at = index.index([head])
    assert index[at + 1][1].startswith(f"{NAMA} ")
    summary = tabel(situs, "laporan/2025/bab-3", "dan tujuan yang punya indikator, tahun 2025")
    assert [row[0].split(":")[0] for row in summary] == [
        "Tujuan dan sasaran",
        "S1",
        "S2",
        "T2",
        "S3",
        "S4",
        "Semua indikator",
    ]
    assert summary[3][1:] == ["1", "1", "0", "80,00 %", "Tinggi"]
    own = "laporan/2025/bab-3/tujuan-t2"
    assert tabel(situs, own, "Kinerja tujuan T2 tahun 2025 dan pembandingnya")[1][0] == f"{NAMA} satuan: desa"


def test_documents_show_the_group_and_its_figures(situs: Site) -> None:
    document = docx.Document(io.BytesIO(situs.berkas["laporan/2025/lkjip-2025.docx"]()))  # type: ignore[arg-type]
    said = [one.text for one in document.paragraphs]
    assert any(TUJUAN in one for one in said)
    assert "Satu-satunya indikator di tingkat tujuan ini tidak mencapai target. Rata-rata capaian 80,00 %" in " ".join(
        said
    ).replace("\u00a0", " ")
    reader = PdfReader(io.BytesIO(situs.berkas["laporan/2025/lkjip-2025.pdf"]()))  # type: ignore[arg-type]
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))
    assert re.sub(r"\s", "", TUJUAN) in text
    assert "KinerjatujuanT2tahun2025danpembandingnya" in text
    book = openpyxl.load_workbook(io.BytesIO(situs.berkas["laporan/2025/lkjip-2025.xlsx"]()), data_only=True)  # type: ignore[arg-type]
    rows = [row for row in book["Pengukuran Kinerja"].iter_rows(values_only=True) if any(row)]
    at = next(number for number, row in enumerate(rows) if row[0] == TUJUAN)
    titles = next(row for row in rows if "Capaian" in row)
    assert str(rows[at + 1][0]).split("\n")[0] == NAMA
    assert rows[at + 1][titles.index("Capaian")] == pytest.approx(0.8)
    assert rows[at + 2][0] == SASARAN


def test_open_data_tell_the_tujuan_and_leave_the_sasaran_empty(situs: Site) -> None:
    rows: list[dict[str, Any]] = json.loads(situs.berkas["data/kinerja.json"]())
    one = next(row for row in rows if (row["tahun"], row["indikator"]) == (2025, "iku-11"))
    assert (one["tujuan"], one["sasaran"], one["target"], one["realisasi"], one["capaian"]) == ("T2", None, 5, 4, 80)
    assert {row["tujuan"] for row in rows if row["sasaran"] in ("S3", "S4")} == {"T2"}
    text = situs.berkas["data/kinerja.csv"]()
    assert isinstance(text, str)
    line = next(row for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["indikator"] == "iku-11")
    assert (line["tujuan"], line["sasaran"]) == ("T2", "")
    means = [row for row in json.loads(situs.berkas["data/sasaran.json"]()) if row["tahun"] == 2025]
    assert [(row["tujuan"], row["sasaran"]) for row in means] == [
        ("T1", "S1"), ("T1", "S2"), ("T2", None), ("T2", "S3"), ("T2", "S4"),
    ]  # fmt: skip
    assert (means[2]["rata_rata"], means[2]["jumlah_indikator"]) == (80, 1)
