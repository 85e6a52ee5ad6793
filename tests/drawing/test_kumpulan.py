"""Small drawings: the marks of several promises in their order, each in its place."""

from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.kumpulan import draw_kumpulan


def test_marks_stand_in_order_five_a_row_and_none_over_another() -> None:
    drawn = draw_kumpulan([Putusan.TERCAPAI] * 6 + [Putusan.TERTINGGAL])
    assert [one.putusan for one in drawn.tanda][-1] is Putusan.TERTINGGAL
    assert len({(one.x, one.y) for one in drawn.tanda}) == 7
    assert [one.y for one in drawn.tanda] == [0] * 5 + [19] * 2
    assert (drawn.lebar, drawn.tinggi) == (92, 35)
    assert all(one.x + 16 <= drawn.lebar and one.y + 16 <= drawn.tinggi for one in drawn.tanda)
