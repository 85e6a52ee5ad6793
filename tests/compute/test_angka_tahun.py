"""Figures of prose are held against the tables: what counts as one, and that a changed one is found."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from builders import HARI_INI, TERKECIL, sources_of
from hypothesis import given
from hypothesis import strategies as st
from pengaturan import ROOT

from lkjip_build.build import inspect
from lkjip_build.checks.tulisan.angka_ada_di_tabel import Sebutan, angka_ada_di_tabel, dikenal, sebutan
from lkjip_build.compute.naskah import naskah_laporan
from lkjip_build.load import load
from lkjip_build.problems import Problem


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("naik 85,4 dan 94,25 persen, 12 %, Rp1.500.000, Rp 2,5 juta, (83,5).", 6),
        ("tahun 2025, 20-1-2025, 12.30, 1.731 orang, 17 desa, tiga kali, 35 kejadian", 0),
        ("PP 8/2006, Perda 12,5/2024, Pasal 3,4, nomor 7,8, Tabel 3,2, versi 1,5, IP 1.2.3,4", 0),
        ("2,5 jam, 1,25 km, 3,5 hektare, 1,5 juta orang, 0,5 hari", 0),
        ("1. 85 desa\n2) 3,x\na. 5", 0),
        ("| a | b |\n|---|---|\n| 77,7 persen | Rp5.000 |", 0),
        ("{iku-01.capaian} dan {2025.serapan}", 0),
    ],
)
def test_shares_amounts_and_decimals_are_figures(typed: str, found: int) -> None:
    assert len(list(sebutan(typed))) == found


@pytest.mark.parametrize(
    ("typed", "value"),
    [("Rp1,2 miliar", "1200000000"), ("Rp153.305.000", "153305000"), ("94,25 persen", "94.25"), ("1.234,5", "1234.5")],
)
def test_a_figure_has_the_value_that_it_says(typed: str, value: str) -> None:
    (one,) = sebutan(typed)
    assert one.nilai == Decimal(value)


def told(penyebab: str) -> list[Problem]:
    files = {**TERKECIL, "2025/analisis.yml": TERKECIL["2025/analisis.yml"].replace("Sebabnya begini.", penyebab)}
    data, problems = load(sources_of(files), "data")
    assert data is not None, problems
    return list(angka_ada_di_tabel(data, HARI_INI))


def test_a_rounded_figure_is_the_one_of_the_table_and_its_neighbour_is_not() -> None:
    # iku-01: 83,5 of 83 is 100,6024… %; the money 153.305.000 of 160.000.000 is 95,8156… %.
    for same in ("100,60 persen", "100,6 persen", "101 persen", "95,82 persen", "Rp153,3 juta", "Rp0,153 miliar"):
        assert told(same) == [], same
    for other in ("100,61 persen", "100,7 persen", "95,81 persen", "Rp153,4 juta", "Rp154 juta"):
        assert [one.value for one in told(other)] == [other], other


def test_the_shipped_prose_agrees_with_its_tables_and_no_longer_when_it_changes() -> None:
    data = inspect(ROOT / "data", date(2026, 11, 23)).data
    assert data is not None
    assert list(angka_ada_di_tabel(data, date(2026, 11, 23))) == []
    texts = [text for laporan in data.laporan.values() for *_, text in naskah_laporan(laporan)]
    assert sum(len(list(sebutan(text))) for text in texts) >= 15


NEAR = st.builds(
    lambda whole, part: Fraction(whole) + Fraction(part, 3 * 10**30), st.integers(-9, 10**18), st.integers()
)


@given(st.lists(NEAR), NEAR, st.sampled_from([Fraction(1, 10**31), Fraction(1, 100), Fraction(1), Fraction(10**6)]))
def test_a_figure_is_known_by_exact_values_however_near_they_are(
    known: list[Fraction], said: Fraction, unit: Fraction
) -> None:
    one = Sebutan(0, "", said, unit)
    assert dikenal(one, sorted(known, key=float)) == any(abs(other - said) <= unit / 2 for other in known)
