"""Numbers as Indonesian readers write them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.bahasa.angka import angka, nilai, nilai_ringkas, persen, round_half_up, rupiah
from lkjip_build.bahasa.tanggal import hari_tanggal, tanggal
from lkjip_build.model.nilai import parse_angka
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang, parse_nilai
from lkjip_build.model.satuan import Satuan


@given(st.fractions(min_value=-(10**6), max_value=10**6), st.integers(0, 6))
def test_rounding_is_to_the_nearest_and_a_half_goes_away_from_zero(value: Fraction, decimals: int) -> None:
    rounded = Fraction(round_half_up(value, decimals))
    unit = Fraction(1, 10**decimals)
    assert (rounded / unit).denominator == 1
    assert abs(rounded - value) <= unit / 2
    if abs(rounded - value) == unit / 2:
        assert abs(rounded) > abs(value)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(225, 4), 1, "56,3"),
        (Fraction(-225, 4), 1, "−56,3"),
        (Fraction(5, 1000), 2, "0,01"),
        (Fraction(1, 3), 2, "0,33"),
        (Fraction(2, 3), 2, "0,67"),
        (Decimal("1069.315"), 2, "1.069,32"),
        (Decimal("2.675"), 2, "2,68"),
        (Decimal("999.995"), 2, "1.000,00"),
        (Decimal("-0.004"), 2, "0,00"),
        (Decimal("82.5"), None, "82,5"),
        (Decimal("82.50"), None, "82,50"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("1234567.8"), None, "1.234.567,8"),
    ],
)
def test_angka(value: Decimal | Fraction, decimals: int | None, text: str) -> None:
    assert angka(value, decimals) == text


def test_a_fraction_is_never_printed_without_rounding() -> None:
    with pytest.raises(TypeError):
        angka(Fraction(1, 3))


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_printed_number_reads_back_as_itself(value: Decimal) -> None:
    assert parse_angka(angka(value)) == value


@given(st.integers(-(10**12), 10**12), st.sampled_from([0, 1, 2, 4]))
def test_a_typed_number_keeps_its_decimals_in_print(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    text = angka(value)
    assert len(text.partition(",")[2]) == places


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_printed_money_reads_back_as_itself(value: Decimal) -> None:
    # Sen of less than a thousand rupiah are refused at input: there they are slips.
    amount = value if value >= 1000 else Decimal(int(value))
    assert parse_angka(rupiah(amount), rupiah=True) == amount


@given(
    st.one_of(
        st.decimals(min_value=0, max_value=10**9, places=2),
        st.tuples(
            st.decimals(min_value=0, max_value=10**6, places=1),
            st.decimals(min_value=Decimal("0.1"), max_value=10**3, places=1),
        ).map(lambda pair: Rentang(pair[0], pair[0] + pair[1])),
    )
)
def test_a_printed_value_reads_back_as_itself(value: Nilai) -> None:
    assert parse_nilai(nilai(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(571, 6), "95,17"),
        (Fraction(189, 2), "94,5"),
        (Fraction(100), "100"),
        (Decimal("85.7666"), "85,77"),
        (Decimal("10.00"), "10"),
        (Jenjang("Uji coba", Decimal(2)), "Uji coba"),
        (Rentang(Decimal("80"), Decimal("90")), "80–90"),
    ],
)
def test_a_computed_value_is_printed_short(value: Nilai | Fraction, text: str) -> None:
    assert nilai_ringkas(value) == text


def test_words_for_nothing() -> None:
    assert persen(None) == "–"
    assert rupiah(None) == "belum ada"
    assert nilai(None) == "belum ada"
    assert nilai(None, kosong="–") == "–"
    assert tanggal(None) == "belum diisi"


def test_units_stay_with_their_number() -> None:
    assert nilai(Decimal("82.5"), Satuan.of("persen")) == "82,5\u00a0%"
    assert nilai(Decimal(12), Satuan.of("desa")) == "12\u00a0desa"
    assert nilai(Jenjang("Ada", Decimal(1)), Satuan.of("jenjang", berskala=True)) == "Ada"
    assert persen(Fraction(100)) == "100,00\u00a0%"
    assert rupiah(Decimal("5294655000")) == "Rp5.294.655.000"
    assert rupiah(Decimal("5294655000.5")) == "Rp5.294.655.000,50"


def test_dates() -> None:
    assert tanggal(date(2026, 2, 26)) == "26 Februari 2026"
    assert hari_tanggal(date(2026, 2, 26)) == "Kamis, 26 Februari 2026"
