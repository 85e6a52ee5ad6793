"""A property is searched in part each time and as a whole among the long proofs, and a fault is found in both."""

import pytest
from hypothesis import strategies as st
from sifat import sifat


@pytest.mark.parametrize("contoh", [10, 50])
def test_as_many_examples_are_drawn_as_asked_for(contoh: int) -> None:
    drawn = []

    @sifat(st.integers(), contoh=50)
    def semua_bilangan(bilangan: int) -> None:
        drawn.append(bilangan)

    semua_bilangan(contoh)
    assert len(drawn) == contoh


def test_a_fault_fails_the_test() -> None:
    @sifat(st.integers(), contoh=50)
    def semua_bilangan(bilangan: int) -> None:
        assert bilangan < 5

    with pytest.raises(AssertionError):
        semua_bilangan(10)


def test_the_whole_is_a_long_proof() -> None:
    @sifat(st.integers(), contoh=50)
    def semua_bilangan(bilangan: int) -> None:
        pass

    (mark,) = semua_bilangan.pytestmark  # type: ignore[attr-defined]
    part, whole = mark.args[1]
    assert (part, whole.values, [one.name for one in whole.marks]) == (10, (50,), ["lama"])
