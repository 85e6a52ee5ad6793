"""Figures that may still change say so at the head of their table, and those of a signed report do not."""

import re

import pytest
from bersama import terbitan
from situs_laporan import HARI_INI

TANDA = "(angka sementara)"


def judul(uri: str) -> list[str]:
    """The titles of the tables of a page."""
    page = next(one for one in terbitan(HARI_INI).pages if one.uri == f"{uri}/index.md")
    found: list[str] = re.findall(r"<caption>(.*?)</caption>", page.source(inline=True))
    return found


@pytest.mark.parametrize(
    ("uri", "banyak"),
    [("kinerja/2026", 13), ("rencana-aksi/2026", 5), ("indikator/iku-01", 1), ("indikator/ikk-01", 1)],
)
def test_a_table_of_a_year_that_is_not_signed_says_that_its_figures_may_change(uri: str, banyak: int) -> None:
    assert sum(TANDA in one for one in judul(uri)) == banyak
    assert [one for one in judul(uri) if "triwulan" in one.lower() and "2026" in one and TANDA not in one] == []


@pytest.mark.parametrize("uri", ["kinerja/2025", "rencana-aksi/2025"])
def test_those_of_a_signed_year_do_not(uri: str) -> None:
    assert len(judul(uri)) > 5
    assert [one for one in judul(uri) if TANDA in one] == []
