"""Working days, and the refusal to count what the holiday file does not know."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pembangun import semua_libur

from lkjip_build.compute.hari import Kalender, KalenderKurang, akhir_bulan

KALENDER = Kalender.of(semua_libur())
HARI = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_akhir_pekan_libur_dan_cuti_bersama_bukan_hari_kerja() -> None:
    februari = [date(2026, 2, hari) for hari in range(13, 20)]
    assert [hari.day for hari in februari if KALENDER.is_kerja(hari)] == [13, 18, 19]


def test_januari_dan_februari_2027_punya_38_hari_kerja() -> None:
    assert KALENDER.selisih(date(2026, 12, 31), date(2027, 2, 28)) == 38


@pytest.mark.parametrize(
    ("tahun", "terakhir"), [(2025, date(2026, 2, 27)), (2026, date(2027, 2, 26))], ids=["Sabtu", "Minggu"]
)
def test_tenggat_di_akhir_pekan_punya_hari_kerja_terakhir(tahun: int, terakhir: date) -> None:
    assert KALENDER.terakhir(akhir_bulan(tahun + 1, 2)) == terakhir


def test_hari_pertama_dihitung_nol() -> None:
    assert KALENDER.selisih(date(2027, 2, 10), date(2027, 2, 19)) == 7
    assert KALENDER.mundur(date(2027, 2, 19), 7) == date(2027, 2, 10)
    assert KALENDER.selisih(date(2027, 2, 10), date(2027, 2, 10)) == 0
    assert KALENDER.selisih(date(2027, 2, 10), date(2027, 2, 9)) == 0


def test_februari_kabisat() -> None:
    assert akhir_bulan(2028, 2) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "baris",
    [
        "",
        "2028-01-01 libur-nasional Tahun Baru",
        "2028-01-01 cuti-bersama Tahun Baru",
        "2028-01-01 lokal Hari Jadi",
    ],
    ids=["kosong", "tanpa cuti bersama", "tanpa libur nasional", "libur lokal saja"],
)
def test_tahun_tanpa_daftar_lengkap_tidak_dihitung(baris: str) -> None:
    with pytest.raises(KalenderKurang) as salah:
        Kalender.of(semua_libur(baris)).terakhir(date(2028, 1, 3))
    assert salah.value.tahun == 2028


def test_menghitung_lewat_tahun_yang_belum_diisi_juga_menolak() -> None:
    with pytest.raises(KalenderKurang) as salah:
        KALENDER.selisih(date(2027, 12, 30), date(2028, 1, 3))
    assert salah.value.tahun == 2028


def test_libur_lokal_ikut_libur() -> None:
    kalender = Kalender.of(semua_libur("2027-01-01 libur-nasional A\n2027-02-05 cuti-bersama B\n2027-02-22 lokal C"))
    assert not kalender.is_kerja(date(2027, 2, 22))


@given(HARI, HARI, HARI)
def test_selisih_berjumlah(a: date, b: date, c: date) -> None:
    a, b, c = sorted((a, b, c))
    assert KALENDER.selisih(a, b) + KALENDER.selisih(b, c) == KALENDER.selisih(a, c)


@given(HARI.filter(lambda hari: hari >= date(2026, 6, 1)), st.integers(0, 60))
def test_mundur_adalah_kebalikan_selisih(hari: date, jumlah: int) -> None:
    hari = KALENDER.terakhir(hari)
    awal = KALENDER.mundur(hari, jumlah)
    assert KALENDER.is_kerja(awal)
    assert KALENDER.selisih(awal, hari) == jumlah
