"""`lkjip sahkan --alasan`: a report whose signing nobody noted is sealed as signed, and says by what it is known."""

import io
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kantor_sah import salin
from pypdf import PdfReader

from lkjip_build.build import build, inspect
from lkjip_build.cli import main

HARI_INI = date(2026, 5, 5)
ALASAN = ("--tanggal", "2026-01-20", "--alasan", "Catatannya hilang; naskahnya ada di arsip")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The invented office before any seal, with a log that ends before the signing."""
    made = salin(tmp_path)
    shutil.rmtree(made / "2025/dokumen")
    for name in ("2025/pengesahan.yml", "2025/koreksi.csv", "pengesahan.csv"):
        (made / name).unlink()
    log = (made / "2025/siklus.csv").read_text(encoding="utf-8")
    (made / "2025/siklus.csv").write_text("".join(log.splitlines(keepends=True)[:2]), encoding="utf-8")
    report = (made / "2025/laporan.yml").read_text(encoding="utf-8")
    (made / "2025/laporan.yml").write_text(re.sub("(?m)^reviu:.*\n", "", report), encoding="utf-8")
    return made


def jalankan(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), env={"SOURCE_DATE_EPOCH": "1777939200"})


def test_it_is_refused_without_a_reason(data: Path) -> None:
    told = jalankan("sahkan", "2025", "--data", str(data))
    assert told.exit_code == 1
    assert "sebut --tanggal dan --alasan" in told.output
    assert not (data / "pengesahan.csv").exists()


def test_it_is_sealed_as_signed_and_says_by_what(data: Path) -> None:
    told = jalankan("sahkan", "2025", "--data", str(data), *ALASAN)
    assert told.exit_code == 0, told.output
    pages = PdfReader(io.BytesIO((data / "2025/dokumen/lkjip-2025.pdf").read_bytes())).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "DRAF" not in printed
    assert "20 Januari 2026" in printed

    assert not [one for one in inspect(data, HARI_INI).problems if one.severity == "error"]
    site = build(data, HARI_INI)
    cycle = site.halaman["siklus/2025/index.md"]().source(inline=True)
    said = "Laporan ini ditandatangani 20 Januari 2026 menurut pengesahannya; catatan siklus tidak memuatnya."
    assert said in cycle
    assert site.berkas["laporan/2025/lkjip-2025.pdf"]() == (data / "2025/dokumen/lkjip-2025.pdf").read_bytes()

    again = jalankan("verifikasi", "2025", "--data", str(data), "--ulang")
    assert again.exit_code == 0, again.output
    assert again.output.count("sama bita demi bita dengan yang ditandatangani") == 5


def test_a_step_that_is_noted_later_changes_nothing(data: Path) -> None:
    jalankan("sahkan", "2025", "--data", str(data), *ALASAN)
    with (data / "2025/siklus.csv").open("a", encoding="utf-8") as log:
        log.write(
            "2;camat;2026-01-19;2026-01-20;ya;Laporan;R/01/2026;\n3;umum;2026-01-22;2026-01-22;;Laporan terkirim;;\n"
        )
    assert not [one for one in inspect(data, HARI_INI).problems if one.severity == "error"]
    assert jalankan("verifikasi", "2025", "--data", str(data)).exit_code == 0
