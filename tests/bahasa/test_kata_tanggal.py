"""Dates are written as CLDR has them for Indonesia."""

from datetime import date

from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.bahasa.tanggal import hari_tanggal, saat_pendek, tanggal
from lkjip_build.model.nilai import Saat


@given(st.dates(date(1945, 1, 1), date(2199, 12, 31)))
def test_tanggal_ditulis_seperti_cldr(hari: date) -> None:
    assert tanggal(hari) == format_date(hari, "d MMMM y", locale="id_ID")
    assert hari_tanggal(hari) == format_date(hari, "EEEE, d MMMM y", locale="id_ID")
    assert saat_pendek(Saat(hari)) == format_date(hari, "d MMM y", locale="id_ID")
