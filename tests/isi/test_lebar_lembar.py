"""How wide the columns of a sheet are, so that it can be read on paper."""

from decimal import Decimal

import pytest
from contoh_lkjip import NOWHERE, TAHUN, a_tabel, shipped
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_build.isi import rupiah, sel
from lkjip_build.isi.lebar_lembar import HURUF, MELINTANG, TEGAK, TERKECIL, Ruang, semua_lebar
from lkjip_build.isi.lembar import baris_tabel, semua_lembar

NAMA = "Persentase kegiatan yang terlaksana sesuai rencana"


def ukuran(lebar: tuple[float, ...], ruang: Ruang = MELINTANG) -> float:
    return HURUF * ruang.skala(lebar)


def test_shares_hold_where_letters_are_large_and_the_table_is_short() -> None:
    tabel = a_tabel("t", *[[NAMA, "1", "2", "3"]] * 5)
    assert baris_tabel(tabel)[0] == semua_lebar(tabel, [""], MELINTANG)[0] == (MELINTANG.huruf / 4,) * 4


@pytest.mark.parametrize(("ruang", "kolom"), [(MELINTANG, 6), (TEGAK, 4)], ids=["melintang", "tegak"])
def test_many_columns_are_as_wide_as_what_they_hold(ruang: Ruang, kolom: int) -> None:
    """By its shares and by counted letters each column would have 36 letters."""
    tabel = a_tabel("t", ["i" * 30] * kolom, [NAMA, *["1"] * (kolom - 1)])
    assert ukuran(semua_lebar(tabel, [""], ruang)[0], ruang) < TERKECIL
    widths = baris_tabel(tabel, ruang)[0]
    assert ukuran(widths, ruang) >= TERKECIL
    assert min(widths) > 15


def test_a_number_stands_whole_whatever_its_column_shares() -> None:
    tabel = a_tabel("t", *[["a", sel(rupiah(Decimal(2_286_300_000), NOWHERE)), *["teks"] * 14]] * 2)
    for widths in semua_lebar(tabel, [""], MELINTANG):
        assert widths[1] > 15 * 1.15
        assert widths[0] < widths[1]


def test_a_long_table_takes_the_widths_that_save_paper() -> None:
    tabel = a_tabel("t", *[[NAMA * 2, "Rp1.000", "Rp2.000", "Rp3.000"]] * 40)
    by_shares, chosen = semua_lebar(tabel, [""], MELINTANG)[0], baris_tabel(tabel)
    assert chosen[0][0] > 2 * by_shares[0]
    assert ukuran(chosen[0]) >= TERKECIL
    assert [one.garis for one in chosen[1]] == [1] + [2 if chosen[0][0] < 101 else 1] * 40


def test_pages_are_counted_with_the_head_on_each() -> None:
    room = Ruang(130, 784, 66 + 4 * 17)  # the title, and four rows of a line; a page without title has three more
    pages = [room.beban((130.0,), [1] * rows, 1)[1] for rows in range(3, 12)]
    assert pages == [1, 1, 2, 2, 2, 2, 2, 2, 3]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text("abc def", max_size=40), min_size=3, max_size=3), min_size=1, max_size=6))
def test_fitted_widths_break_no_word_and_stay_in_their_room(rows: list[list[str]]) -> None:
    _, same, widest = semua_lebar(a_tabel("t", *rows), [""], MELINTANG)
    assert sum(same) <= sum(widest) + 1e-6 <= MELINTANG.terlebar(3) + 1e-3
    for row in rows:
        for text, width in zip(row, same, strict=True):
            assert max(map(len, text.split()), default=0) <= width


@pytest.mark.parametrize("tahun", TAHUN)
def test_every_sheet_of_a_year_is_read_on_paper(tahun: int) -> None:
    sizes = {one.nama: ukuran(one.lebar) for one in semua_lembar(shipped(tahun))}
    assert min(sizes.values()) >= TERKECIL, sizes
