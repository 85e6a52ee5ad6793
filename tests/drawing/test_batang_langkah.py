"""The time of a step over the years: heights in proportion, one bar for each execution."""

from itertools import pairwise

import pytest

from lkjip_build.drawing.batang_langkah import LEBAR, TINGGI, draw_batang


def test_heights_are_in_proportion_to_the_time_and_to_the_standard() -> None:
    made = draw_batang([(2023, [(6, False)]), (2024, [(7, False), (2, False)]), (2025, [(9, True)])], 7)
    assert made is not None
    tinggi = [satu.tinggi for satu in made.balok]
    assert [round(satu / tinggi[-1] * 9, 1) for satu in tinggi] == [6.0, 7.0, 2.0, 9.0]
    assert all(satu.y + satu.tinggi == made.dasar for satu in made.balok)
    assert made.baku_y == made.balok[1].y  # seven days are the standard
    assert [satu.lewat for satu in made.balok] == [False, False, False, True]


def test_executions_of_a_year_stand_over_its_name() -> None:
    made = draw_batang([(2023, [(6, False)]), (2024, [(7, False), (2, False), (2, False)])], 7)
    assert made is not None
    x_tahun = {label: x for x, label in made.tahun}
    kiri, kanan = made.balok[1].x, made.balok[3].x + made.balok[3].lebar
    assert abs((kiri + kanan) / 2 - x_tahun["2024"]) <= 1
    assert made.balok[0].x + made.balok[0].lebar < kiri
    assert [satu.teks for satu in made.angka] == ["6", "7", "2", "2"]


def test_numbers_stand_on_tall_bars_and_above_low_ones() -> None:
    made = draw_batang([(2023, [(100, False)]), (2024, [(1, False)])], 50)
    assert made is not None
    tinggi, rendah = made.angka
    assert tinggi.dalam
    assert made.balok[0].y < tinggi.y
    assert not rendah.dalam
    assert rendah.y < made.balok[1].y


def test_a_step_done_at_once_has_a_sliver_and_one_not_done_has_nothing() -> None:
    made = draw_batang([(2023, [(0, False)]), (2024, [])], 2)
    assert made is not None
    assert [(satu.tinggi, satu.y) for satu in made.balok] == [(2.0, made.dasar - 2.0)]
    assert [label for _, label in made.tahun] == ["2023", "2024"]


def test_without_any_time_there_is_no_chart() -> None:
    assert draw_batang([(2023, []), (2024, [])], 7) is None


def test_a_standard_without_a_fixed_length_has_no_line() -> None:
    made = draw_batang([(2023, [(40, False)])], None)
    assert made is not None
    assert made.baku_y is None


@pytest.mark.parametrize("jumlah", [1, 5, 12, 30])
def test_many_years_stay_inside_and_their_names_apart(jumlah: int) -> None:
    made = draw_batang([(2001 + nomor, [(nomor + 1, False)] * 3) for nomor in range(jumlah)], 5)
    assert made is not None
    assert all(0 <= satu.x < satu.x + satu.lebar <= LEBAR for satu in made.balok)
    assert all(0 <= satu.y <= TINGGI for satu in made.balok)
    assert made.tahun[-1][1] == str(2000 + jumlah)
    x = [satu for satu, _ in made.tahun]
    assert all(kanan - kiri >= 30 for kiri, kanan in pairwise(x))
