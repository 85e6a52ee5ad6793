"""What one cell certainly means, and what is said where it could mean two things or nothing."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.checks.bantu.isian import show
from lkjip_build.limits import PROSE_LETTERS, TEXT_LETTERS
from lkjip_build.model import nilai
from lkjip_build.model.nilai import Saat, parse_angka, parse_saat, parse_tanggal
from lkjip_build.model.nilai_ukur import Jenjang, Rentang, parse_nilai
from lkjip_build.model.satuan import Satuan

SKALA = (Jenjang("Belum ada", Decimal(0)), Jenjang("Uji coba", Decimal(1)), Jenjang("Ada", Decimal(2)))


def refused(parse: object, *arguments: object, **options: object) -> tuple[str, str, str]:
    """Return the code, the message and the remedy with which a parser refuses."""
    assert callable(parse)
    with pytest.raises(PydanticCustomError) as caught:
        parse(*arguments, **options)
    context = caught.value.context or {}
    return caught.value.type, context["pesan"], context["perbaikan"]


def outcome(parse: object, text: str) -> object:
    """Return what a parser reads, or the refusal itself."""
    assert callable(parse)
    try:
        return parse(text)
    except PydanticCustomError as refusal:
        return refusal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("82,5", "82.5"),
        ("82.5", "82.5"),
        ("  82,50 ", "82.50"),
        ("1.069,32", "1069.32"),
        ("1,069.32", "1069.32"),
        ("1.234.567", "1234567"),
        ("1 069", "1069"),
        ("1\u00a0069,5", "1069.5"),
        ("49,81 %", "49.81"),
        ("100%", "100"),
        ("−5,5", "-5.5"),
        ("-5", "-5"),
        ("0,825", "0.825"),
        ("1234,567", "1234.567"),
        ("-0", "0"),
        ("Rp5.294.655.000,00", "5294655000.00"),
    ],
)
def test_a_number_is_read_as_typed(text: str, number: str) -> None:
    assert str(parse_angka(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rp5.294.655.000,00", "5294655000.00"),
        ("Rp. 103.826.538.000", "103826538000"),
        ("rp 5.000,-", "5000"),
        ("3151363319.00", "3151363319.00"),
        ("3151363319.0", "3151363319.0"),
        ("1.731", "1731"),
        ("85 200 000", "85200000"),
        ("0", "0"),
        ("1.234,50", "1234.50"),
    ],
)
def test_money_is_read_as_typed(text: str, number: str) -> None:
    assert str(parse_angka(text, rupiah=True)) == number


@pytest.mark.parametrize("text", ["1,5", "1234,567", "0,500", "12,3456", "1.234,567", "49,81 %", "5.294.65"])
def test_money_that_is_no_whole_amount_is_refused(text: str) -> None:
    assert refused(parse_angka, text, rupiah=True)[0] == "LKJ201"


@pytest.mark.parametrize("text", ["1.731", "1,731", "-82.500", "999.000", "1.731 %"])
def test_two_readings_are_both_named(text: str) -> None:
    code, message, remedy = refused(parse_angka, text)
    readings = re.findall(r"-?[0-9]+(?:,[0-9]+)?", message.split("bisa berarti")[1])
    typed = re.findall(r"-?[0-9]+(?:,[0-9]+)?", remedy)
    assert code == "LKJ202"
    assert len(readings) == 2
    assert [parse_angka(one) for one in typed] == [Decimal(one.replace(",", ".")) for one in readings]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("delapan puluh", "misalnya 82,5"),
        ("n/a", "kosongkan selnya"),
        ("Tidak ada", "kosongkan selnya"),
        ("#REF!", "rumus Excel"),
        ("####", "terlalu sempit"),
        ("=SUM(B2:B5)", "ketik hasilnya"),
        ("1E+05", "Excel memendekkan"),
        ("(500)", "-500"),
        ("500-", "-500"),
        ("–4", "-4"),
        ("9,89 tahun", "misalnya 9,89;"),
        ("Rangking 6", "misalnya 6;"),
        ("100 dari 110 Organisasi", "satu angka saja"),
        ("2 (POPNAS 201)", "satu angka saja"),
        ("8-Okt", "menjadi tanggal"),
        ("Okt-10", "menjadi tanggal"),
        ("8/10/2026", "menjadi tanggal"),
        ("８２", "angka biasa: 82"),
        ("٨٢", "angka biasa: 82"),
        ("8O,5", "tulis 80,5;"),
        (",5", "tulis 0,5"),
        ("82,,5", "82,5"),
        ("84 7", "84,7"),
        ("05", "tulis 5 "),
        ("10²", "misalnya 10;"),
        ("1" * 30, "periksa kembali"),
    ],
)
def test_what_is_no_number_is_told_what_to_type(text: str, remedy: str) -> None:
    code, _, told = refused(parse_angka, text)
    assert code == "LKJ201"
    assert remedy in told


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("5 juta", "misalnya 1500000"),
        ("1,5 m", "misalnya 1500000"),
        ("85200000 lebih", "misalnya 85200000;"),
        ("50 %", "bukan persentasenya"),
    ],
)
def test_what_is_no_money_is_told_what_to_type(text: str, remedy: str) -> None:
    assert remedy in refused(parse_angka, text, rupiah=True)[2]
    assert "1500000" not in refused(parse_angka, f"{text} lain")[2]


def test_a_range_a_step_and_a_unit_are_read_by_their_indikator() -> None:
    assert parse_nilai("80 - 90%", satuan=Satuan.of("persen")) == Rentang(Decimal(80), Decimal(90))
    assert parse_nilai("7 s.d. 8") == Rentang(Decimal(7), Decimal(8))
    assert parse_nilai("uji\u00a0 COBA", SKALA) == SKALA[1]
    assert parse_nilai("82,5%", satuan=Satuan.of("Persen (%)")) == Decimal("82.5")
    assert parse_nilai("Rp5.000.000", satuan=Satuan.of("rupiah")) == Decimal(5000000)
    assert refused(parse_nilai, "82,5%", satuan=Satuan.of("desa"))[0] == "LKJ212"
    assert refused(parse_nilai, "Rp5.000.000", satuan=Satuan.of("desa"))[0] == "LKJ212"
    assert refused(parse_nilai, "80-90", rentang=False)[0] == "LKJ201"
    assert refused(parse_nilai, "90-80")[0] == "LKJ209"
    assert refused(parse_nilai, "Uji cob", SKALA)[2] == "maksud Anda 'Uji coba'?"
    assert refused(parse_nilai, "70 % dan 60 %")[0] == "LKJ201"


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-26",
        "2026/2/26",
        "26/02/2026",
        "26-2-2026",
        "26.02.2026",
        "26 Februari 2026",
        "26-Feb-2026",
        "26 February 2026",
        "26 Pebruari 2026",
        "2026-02-26 00:00:00",
        "2026-02-26 00.00",
        "\u00a026\u00a0Feb 2026",
    ],
)
def test_a_date_in_any_certain_form(text: str) -> None:
    assert parse_tanggal(text) == date(2026, 2, 26)


@pytest.mark.parametrize(
    ("bulan", "nomor"),
    [("Agt", 8), ("Ags", 8), ("Agustus", 8), ("Sept", 9), ("Nop", 11), ("Nopember", 11), ("nov.", 11), ("Des", 12)],
)
def test_a_month_by_its_usual_names(bulan: str, nomor: int) -> None:
    assert parse_tanggal(f"5 {bulan} 2026") == date(2026, nomor, 5)


def test_the_first_and_the_last_year_of_a_date() -> None:
    assert parse_tanggal("1945-01-01") == date(1945, 1, 1)
    assert parse_tanggal("31/12/2199") == date(2199, 12, 31)
    for text in ("31/12/1944", "2200-01-01"):
        assert refused(parse_tanggal, text)[0] == "LKJ203"


def test_day_comes_before_month() -> None:
    assert parse_tanggal("02/03/2026") == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("02/26/2026", "tulis 2026-02-26"),
        ("05/13/2026", "tulis 2026-05-13"),
        ("12/26/2026", "tulis 2026-12-26"),
        ("30/26/2026", "misalnya 2026-02-26"),  # neither can be the month
        ("00/02/2026", "misalnya 2026-02-26"),
        ("26/02/26", "tahunnya empat angka"),
        ("26-Feb-26", "tahunnya empat angka"),
        ("26 Febuari 2026", "tulis 26 Februari 2026"),
        ("46079", "tulis 2026-02-26"),
        ("31 Februari 2026", "misalnya 2026-02-26"),
        ("Februari 2026", "misalnya 2026-02-26"),
        ("26/02/0226", "misalnya 2026-02-26"),
    ],
)
def test_what_is_no_date_is_told_what_to_type(text: str, remedy: str) -> None:
    code, _, told = refused(parse_tanggal, text)
    assert code == "LKJ203"
    assert remedy in told


def test_moments() -> None:
    assert parse_saat("2026-01-05 08.15") == Saat(date(2026, 1, 5), time(8, 15))
    assert parse_saat("5 Januari 2026 pukul 08:15 WIB") == Saat(date(2026, 1, 5), time(8, 15))
    assert parse_saat("2026-01-05") == Saat(date(2026, 1, 5))
    assert refused(parse_saat, "2026-01-05 25.00")[0] == "LKJ203"


@pytest.mark.parametrize(
    ("text", "jam"),
    [
        ("2026-01-26 1:30 PM", time(13, 30)),
        ("2026-01-26 1:30 am", time(1, 30)),
        ("2026-01-26 11.59 P.M.", time(23, 59)),
        ("2026-01-26 12:15 PM", time(12, 15)),
        ("2026-01-26 12:15 AM", time(0, 15)),
        ("26/01/2026 2:30 PM", time(14, 30)),  # no month 26: the day certainly comes first
    ],
)
def test_a_time_of_half_a_day(text: str, jam: time) -> None:
    assert parse_saat(text) == Saat(date(2026, 1, 26), jam)


@pytest.mark.parametrize("text", ["2026-01-26 13:00 PM", "2026-01-26 0:30 AM"])
def test_a_time_that_half_a_day_does_not_have(text: str) -> None:
    assert refused(parse_saat, text)[:2] == ("LKJ203", f"jam dalam '{text}' tidak ada")


def test_a_time_of_half_a_day_makes_a_date_doubtful() -> None:
    for text in ("02/03/2026 1:30 PM", "12/03/2026 1:30 PM", "3-12-2026 8:00 AM"):
        assert "tidak pasti mana tanggal" in refused(parse_saat, text)[1]
    assert parse_saat("02/02/2026 1:30 PM") == Saat(date(2026, 2, 2), time(13, 30))
    assert parse_saat("13/03/2026 1:30 PM") == Saat(date(2026, 3, 13), time(13, 30))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12/31/2025", "LKJ201"),  # a date
        ("31/12/2025", "LKJ201"),
        ("12/13/2025", "LKJ201"),
        ("13/12/25", "LKJ201"),
        ("13/31/2025", "LKJ214"),  # no month 13, so a share with a line too many
        ("12/32/2025", "LKJ214"),
        ("32/12/2025", "LKJ214"),
    ],
)
def test_three_figures_are_a_date_where_they_can_be_one(text: str, code: str) -> None:
    assert refused(parse_nilai, text, satuan=Satuan.of("persen"))[0] == code


def test_a_share_in_words_is_one_only_where_per_cent_is_measured() -> None:
    assert refused(parse_nilai, "30 dari 35", satuan=Satuan.of("persen"))[0] == "LKJ214"
    assert refused(parse_nilai, "30 dari 35", satuan=Satuan.of("kejadian"))[0] == "LKJ201"
    assert refused(parse_nilai, "30 dari 35")[0] == "LKJ201"


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_a_printed_number_of_two_decimals_parses_back(number: Decimal) -> None:
    assert parse_angka(cetak.angka(number)) == number


@settings(deadline=None)
@given(
    st.integers(-(10**9), 10**9).flatmap(
        lambda whole: st.integers(0, 6).map(lambda places: Decimal(whole).scaleb(-places))
    )
)
def test_any_printed_number_parses_back_or_is_one_of_two_readings(number: Decimal) -> None:
    found = outcome(parse_angka, cetak.angka(number))
    if isinstance(found, PydanticCustomError):
        assert found.type == "LKJ202"
        digits = str(number).lstrip("-").replace(".", ",")
        assert re.search(rf"\b{re.escape(digits)} \((?:ribuan|desimal)\)", (found.context or {})["pesan"])
    else:
        assert found == number


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**13))
def test_printed_rupiah_parse_back(amount: Decimal) -> None:
    assert parse_angka(cetak.rupiah(amount), rupiah=True) == amount


@settings(deadline=None)
@given(st.dates(date(1945, 1, 1), date(2199, 12, 31)))
def test_a_printed_date_parses_back(day: date) -> None:
    assert parse_tanggal(tanggal(day)) == day
    assert parse_tanggal(day.isoformat()) == day
    assert parse_tanggal(f"{day:%d/%m/%Y}") == day


@settings(deadline=None)
@given(st.text(max_size=40) | st.text("0123456789.,-–/ RpEe%()adjnuklomi", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_angka, parse_nilai, parse_tanggal, parse_saat):
        found = outcome(parse, text)
        assert not isinstance(found, PydanticCustomError) or (found.context or {})["perbaikan"]


def test_a_long_cell_is_refused_at_once() -> None:
    for parse in (parse_angka, parse_nilai, parse_tanggal, parse_saat):
        code, message, _ = refused(parse, "1" + " " * 200_000 + "-")
        assert code.startswith("LKJ")
        assert len(message) < 200


@settings(deadline=None)
@given(st.text("0123456789.,- %", max_size=12))
def test_a_value_shown_in_a_message_is_read_as_that_value(text: str) -> None:
    found = outcome(parse_nilai, text)
    if not isinstance(found, PydanticCustomError):
        assert parse_nilai(show(found)) == found


@pytest.mark.parametrize(
    ("jenis", "typed", "read"),
    [
        *(
            (nilai.Bulan, text, bulan)
            for text, bulan in (("1", 1), (" 12 ", 12), ("0", None), ("13", None), ("1,5", None))
        ),
        *((nilai.Bulan, text, None) for text in ("Mei", "", "12345678901")),
        *((nilai.Semester, text, semester) for text, semester in (("0", None), ("1", 1), ("2", 2), ("3", None))),
        *((nilai.Desimal, text, desimal) for text, desimal in (("-1", None), ("0", 0), ("6", 6), ("7", None))),
        *(
            (nilai.Tahun, text, tahun)
            for text, tahun in (("1899", None), ("1900", 1900), ("2199", 2199), ("2200", None))
        ),
        *((nilai.YaTidak, text, True) for text in ("ya", " Ya ", "true", "benar")),
        *((nilai.YaTidak, text, False) for text in ("tidak", "TIDAK", "false", "salah")),
        (nilai.YaTidak, "mungkin", None),
        (nilai.Nip, "19730723 199303 1 001", "197307231993031001"),
        (nilai.Nip, "19730723199303100", None),
        (nilai.KodeWilayah, " 33.02.22.2001 ", "33.02.22.2001"),
        (nilai.KodeWilayah, "33.02", "33.02"),
        (nilai.KodeWilayah, "33.2", None),
        (nilai.Kode, "a" * 40, "a" * 40),
        (nilai.Kode, "a" * 41, None),
        (nilai.Url, " http://contoh.go.id/a ", "http://contoh.go.id/a"),
        (nilai.Url, "contoh.go.id", None),
        (nilai.Teks, "x" * TEXT_LETTERS, "x" * TEXT_LETTERS),
        (nilai.Teks, "x" * (TEXT_LETTERS + 1), None),
        (nilai.Prosa, "x" * PROSE_LETTERS, "x" * PROSE_LETTERS),
        (nilai.Prosa, "x" * (PROSE_LETTERS + 1), None),
    ],
)
def test_each_type_of_a_cell_reads_up_to_its_limits(jenis: Any, typed: str, read: object) -> None:
    if read is not None:
        value = TypeAdapter(jenis).validate_python(typed)
        assert (type(value), value) == (type(read), read)
        return
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(jenis).validate_python(typed)
    assert "aturan" in refusal.value.errors()[0]["ctx"]  # told by a rule of its own
