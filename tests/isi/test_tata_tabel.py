"""What every writer of tables shares: sides, rows that stay together, widths of columns."""

from collections.abc import Sequence

import pytest
from contoh_lkjip import a_form, a_tabel
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.isi import KANAN, KIRI, TENGAH, Baris, PeranBaris, Tabel, teks
from lkjip_build.isi.tata_tabel import (
    BARIS_UTUH,
    PANJANG,
    TERIKAT,
    bersama,
    ikatan,
    kata_terlebar,
    lebar_kolom,
    rata_sel,
    terbagi,
    utuh,
)


@pytest.mark.parametrize(
    ("sel", "kepala", "side"),
    [
        (teks("12"), False, KANAN),
        (teks("–"), False, KANAN),
        (teks("Target"), True, TENGAH),
        (teks("Indikator", kepala=True), False, KIRI),
        (teks("Sasaran S1", lebar=5), False, KIRI),
    ],
)
def test_names_stand_on_the_left_and_heads_in_the_middle_of_a_column_of_numbers(
    sel: object, kepala: bool, side: object
) -> None:
    assert rata_sel(sel, KANAN, kepala=kepala) is side  # type: ignore[arg-type]


def test_a_row_is_divided_only_where_a_cell_of_it_is_long_small_words_included() -> None:
    letters = "a" * PANJANG
    assert [terbagi(Baris((teks(one), teks("b")))) for one in (letters, letters + "a")] == [False, True]
    assert terbagi(Baris((teks(letters, "b"),)))


def rows(*peran: PeranBaris, isi: str = "a") -> Tabel:
    made = a_tabel("t", *[[isi]] * len(peran))
    return Tabel("t", "", made.kolom, made.kepala, tuple(Baris((teks(isi),), one) for one in peran))


ISI, KELOMPOK, CATATAN = PeranBaris.ISI, PeranBaris.KELOMPOK, PeranBaris.CATATAN


@pytest.mark.parametrize(
    ("tabel", "kept"),
    [
        (rows(*[ISI] * 3), [True, True, False]),
        (rows(*[ISI] * BARIS_UTUH), [True] * (BARIS_UTUH - 1) + [False]),
        # A long table keeps its groups with what they name, and its last two rows.
        (rows(*[ISI] * 4, KELOMPOK, *[ISI] * 4), [*[False] * 4, True, False, False, True, False]),
        # A short one with a long cell is divided like a long table.
        (rows(ISI, ISI, ISI, isi="a" * (PANJANG + 1)), [False, True, False]),
        (rows(ISI, KELOMPOK), [True, False]),
        # A remark stays below the row that it is on.
        (rows(*[ISI] * 4, CATATAN, *[ISI] * 4), [*[False] * 3, True, *[False] * 3, True, False]),
    ],
)
def test_rows_that_stay_with_the_next(tabel: Tabel, kept: list[bool]) -> None:
    assert [bersama(tabel, number) for number in range(len(tabel.baris))] == kept


def test_a_table_of_nine_rows_goes_over_pages() -> None:
    assert [utuh(rows(*[ISI] * count)) for count in (BARIS_UTUH, BARIS_UTUH + 1)] == [True, False]


def test_the_longest_word_of_a_column_is_of_its_own_cells_heads_included() -> None:
    assert kata_terlebar(a_form("t"), len) == [9, 6, 9, 7, 15]
    assert kata_terlebar(a_tabel("t", ["aa b\ncccc", "d"]), len) == [5, 5]  # "Kolom" above


SHARES = st.lists(st.floats(0.5, 9), min_size=1, max_size=9)


@given(st.data(), SHARES)
def test_widths_fill_the_room_and_hold_the_longest_words(data: st.DataObject, shares: Sequence[float]) -> None:
    words = data.draw(st.lists(st.floats(0, 30), min_size=len(shares), max_size=len(shares)))
    room = data.draw(st.floats(20, 300))
    widths = lebar_kolom(shares, words, room)
    assert sum(widths) == pytest.approx(room)
    if sum(words) < room:
        assert all(width >= word - 1e-9 for width, word in zip(widths, words, strict=True))


def test_shares_decide_where_every_word_has_room() -> None:
    assert lebar_kolom([1, 3], [5, 5], 80) == [20, 60]
    assert lebar_kolom([1, 3], [30, 5], 80) == [30, 50]
    assert lebar_kolom([1, 3], [100, 300], 80) == [20, 60]


def test_a_remark_is_no_sum() -> None:
    assert [one.tebal for one in (ISI, KELOMPOK, PeranBaris.JUMLAH, CATATAN)] == [False, True, True, False]


LONG = "a" * (PANJANG + 1)


@pytest.mark.parametrize(
    ("tabel", "ties"),
    [
        (rows(*[ISI] * BARIS_UTUH), ()),  # it stays whole without
        (rows(*[ISI] * 9), (1, 1, 1, 1, 1, 1, 1, 2, 0)),
        (rows(KELOMPOK, KELOMPOK, *[ISI] * 5, KELOMPOK, ISI, CATATAN, ISI, ISI), (3, 0, 0, 1, 1, 1, 1, 3, 0, 0, 2, 0)),
        (rows(*[KELOMPOK] * 9), (TERIKAT, *[0] * (TERIKAT - 1), 3, 0, 0)),
        (rows(*[ISI] * 9, isi=LONG), ()),  # rows that may be divided are tied to none
    ],
)
def test_rows_are_tied_to_those_that_they_stay_with(tabel: Tabel, ties: tuple[int, ...]) -> None:
    assert ikatan(tabel) == ties


@given(st.lists(st.tuples(st.sampled_from(list(PeranBaris)), st.booleans()), max_size=40))
def test_ties_cover_every_row_once_and_none_that_may_be_divided(semua: list[tuple[PeranBaris, bool]]) -> None:
    made = rows(*(one for one, _ in semua))
    tabel = Tabel("t", "", made.kolom, made.kepala, tuple(Baris((teks(LONG if x else "a"),), y) for y, x in semua))
    ties = ikatan(tabel)
    if not ties:
        return
    assert sum(ties) == len(ties) == len(semua)
    at = 0
    while at < len(ties):
        assert 1 <= ties[at] <= TERIKAT
        assert not any(ties[at + 1 : at + ties[at]])
        assert ties[at] == 1 or not any(long for _, long in semua[at : at + ties[at]])
        at += ties[at]
