"""The chart of an indikator: lines join only what may be compared."""

from collections.abc import Collection
from decimal import Decimal

import pytest

from lkjip_build.drawing.grafik import Grafik, draw_grafik
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang

D = Decimal


def label(nilai: Nilai) -> str:
    return str(nilai)


def chart(
    *seri: tuple[int, Nilai | None, Nilai | None], putus: Collection[int] = (), tanda: Collection[int] = ()
) -> Grafik:
    made = draw_grafik(seri, (), label, putus, tanda)
    assert made is not None
    return made


def joined(lines: tuple[tuple[tuple[float, float], ...], ...], grafik: Grafik) -> list[list[str]]:
    """Return the years that each line touches."""
    years = dict(grafik.tahun)
    return [[years.get(x, "-") for x, _ in line] for line in lines]


EMPAT = [(year, D(80), D(year - 1950)) for year in (2022, 2023, 2024, 2025)]


def test_a_whole_series_is_one_line_and_has_no_mark() -> None:
    made = chart(*EMPAT)
    assert joined(made.garis_realisasi, made) == [["2022", "2023", "2024", "2025"]]
    assert made.putus == ()


def test_a_break_ends_the_line_and_stands_between_the_years() -> None:
    made = chart(*EMPAT, putus={2024})
    assert joined(made.garis_realisasi, made) == [["2022", "2023"], ["2024", "2025"]]
    assert joined(made.garis_target, made) == [["2022", "2023"], ["2024", "2025"]]
    x = {tahun: at for at, tahun in made.tahun}
    assert made.putus == (round((x["2023"] + x["2024"]) / 2, 1),)


def test_a_mark_alone_leaves_the_line_whole() -> None:
    made = chart(*EMPAT, tanda={2025})
    assert joined(made.garis_realisasi, made) == [["2022", "2023", "2024", "2025"]]
    assert len(made.putus) == 1


def test_a_break_in_a_year_without_a_row_stands_before_the_next_one() -> None:
    made = chart(EMPAT[0], EMPAT[1], EMPAT[3], putus={2024})
    assert joined(made.garis_realisasi, made) == [["2022", "2023"]]
    assert len(made.putus) == 1


def test_years_that_are_missing_are_not_bridged() -> None:
    made = chart((2021, D(1), D(1)), (2022, D(1), D(2)), (2024, D(1), D(3)), (2025, D(1), None), (2026, D(1), D(4)))
    assert joined(made.garis_realisasi, made) == [["2021", "2022"]]
    assert [titik.label for titik in made.titik] == ["1", "2", "3", "4"]


def test_a_lone_target_is_a_short_dash() -> None:
    made = chart(*EMPAT, putus={2025})
    (left, height), (right, same) = made.garis_target[-1]
    middle = {tahun: at for at, tahun in made.tahun}["2025"]
    assert height == same
    assert left < middle < right


def test_a_range_has_two_lines_and_a_scale_names_its_grid() -> None:
    made = chart((2024, Rentang(D(70), D(80)), D(75)), (2025, Rentang(D(75), D(85)), D(88)))
    assert len(made.garis_target) == 2
    skala = (Jenjang("Belum ada", D(0)), Jenjang("Ada", D(1)))
    steps = draw_grafik([(2024, skala[1], skala[0]), (2025, skala[1], skala[1])], skala, label)
    assert steps is not None
    assert [name for _, name in steps.kisi] == ["Belum ada", "Ada"]
    assert [titik.label for titik in steps.titik] == ["", ""]


@pytest.mark.parametrize("values", [[], [D(1)], [D(1), None]])
def test_fewer_than_two_figures_make_no_chart(values: list[Nilai | None]) -> None:
    assert draw_grafik([(2024 + n, D(1), value) for n, value in enumerate(values)], (), label) is None


def test_everything_stays_inside_the_drawing() -> None:
    made = chart((2024, D(0), D(-5)), (2025, D(100), D(250)))
    points = [point for line in (*made.garis_target, *made.garis_realisasi) for point in line]
    assert all(0 <= x <= made.lebar and 0 <= y <= made.tinggi for x, y in points)
