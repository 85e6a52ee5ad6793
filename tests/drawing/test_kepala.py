"""Heads of lanes: in what order they are tried, and that every line has the room it is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.kepala import LINE, Kepala, RuangKepala, susun_kepala

RUANG = RuangKepala(huruf=(6.5, 6.0), lebar=490, tinggi=130, sisip=3)
NAMA = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=90)


def check(made: Kepala, lanes: int) -> None:
    """Assert that no line is wider than its column, or longer than the head is tall, and all have room."""
    assert len(made.baris) == len(made.lebar) == lanes
    for lines, width in zip(made.baris, made.lebar, strict=True):
        room = made.panjang or width - 2 * RUANG.sisip
        one = max((text_width(letter, made.huruf) for line in lines for letter in line), default=0)
        assert all(text_width(line, made.huruf) <= max(room, one) + 0.001 for line in lines)
        across = len(lines) * made.huruf * LINE
        assert across <= (width - 2 * RUANG.sisip if made.panjang else RUANG.tinggi) + 0.001


@given(nama=st.lists(NAMA, min_size=1, max_size=20), least=st.integers(24, 90))
def test_any_names_have_room_in_one_to_twenty_lanes(nama: list[str], least: int) -> None:
    made = susun_kepala(nama, [None] * len(nama), [least] * len(nama), RUANG)
    check(made, len(nama))
    for full, lines, short in zip(nama, made.baris, made.dipendekkan, strict=True):
        said = "".join(lines).replace(" ", "")
        assert short or said == "".join(full.upper().split())
        assert not short or said.endswith("…")


@pytest.mark.parametrize(
    ("nama", "singkatan", "cara"),
    [
        (["Camat", "Sekcam"], ["", ""], ("tegak", "CAMAT SEKCAM")),
        (["Pengadministrasi Umum"] * 4, [""] * 4, ("tegak", " ".join(["PENGADMINISTRASI UMUM"] * 4))),
        (["Pengadministrasi Umum"] * 10, ["Adm"] * 10, ("tegak", " ".join(["ADM"] * 10))),
        (["Pengadministrasi"] * 10, ["Administrasi"] * 10, ("diputar", " ".join(["PENGADMINISTRASI"] * 10))),
        (["Pengadministrasi"] * 10, [""] * 10, ("diputar", " ".join(["PENGADMINISTRASI"] * 10))),
    ],
)
def test_upright_then_short_then_turned(nama: list[str], singkatan: list[str], cara: tuple[str, str]) -> None:
    made = susun_kepala(nama, [one or None for one in singkatan], [45] * len(nama), RUANG)
    assert ("diputar" if made.panjang else "tegak", " ".join(" ".join(lines) for lines in made.baris)) == cara


def test_a_word_of_sixty_letters_is_cut_into_lines() -> None:
    (lines,) = susun_kepala(["Pe" * 30], [None], [45], RUANG).baris
    assert "".join(lines) == "PE" * 30
    assert len(lines) > 1


def test_what_no_head_can_hold_ends_in_an_ellipsis_and_is_named_in_full() -> None:
    long = "Kepala Seksi " * 30
    made = susun_kepala(["Camat", long.strip()], [None, None], [45, 45], RUANG)
    assert made.dipendekkan == (False, True)
    ((kolom, said, full),) = made.kepanjangan(["Camat", long.strip()])
    assert (kolom, full) == (4, long.strip())
    assert said.endswith("…")
    assert susun_kepala(["Camat", long], [None, "Kasi"], [45, 45], RUANG).baris == (("CAMAT",), ("KASI",))
