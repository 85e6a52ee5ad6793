"""Small drawings: the marks of several promises in their order, each in its place."""

from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.kumpulan import SEBARIS, draw_kumpulan, sebaris


def test_marks_stand_in_order_five_a_row_and_none_over_another() -> None:
    drawn = draw_kumpulan([Putusan.TERCAPAI] * 6 + [Putusan.TERTINGGAL], 5)
    assert [one.putusan for one in drawn.tanda][-1] is Putusan.TERTINGGAL
    assert len({(one.x, one.y) for one in drawn.tanda}) == 7
    assert [one.y for one in drawn.tanda] == [0] * 5 + [19] * 2
    assert (drawn.lebar, drawn.tinggi) == (92, 35)
    assert all(one.x + 16 <= drawn.lebar and one.y + 16 <= drawn.tinggi for one in drawn.tanda)


@given(st.integers(1, 200))
def test_rows_are_as_even_as_they_can_be(banyak: int) -> None:
    wide = sebaris(banyak)
    rows = -(-banyak // wide)
    assert 1 <= wide <= SEBARIS
    assert rows == -(-banyak // SEBARIS)  # no row more than needed
    assert rows * (wide - 1) < banyak  # and none could be narrower


def test_six_stand_in_two_rows_of_three() -> None:
    assert [sebaris(one) for one in (1, 4, 5, 6, 8, 10)] == [1, 4, 3, 3, 4, 4]
