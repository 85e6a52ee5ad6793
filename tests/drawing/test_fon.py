"""Letters that our fonts lack: which they are, and what stands in for them."""

import pytest

from lkjip_build.drawing import fon
from lkjip_build.drawing.fon import cetak, lebar_huruf, tak_tercetak


def test_what_is_taken_for_known_is_in_the_fonts() -> None:
    every = "".join(map(chr, range(0x3000)))
    known = {letter for letter in every if fon._BIASA.fullmatch(letter)}
    assert known - fon._coverage() == set()


@pytest.mark.parametrize(
    ("teks", "tercetak", "hilang"),
    [
        ("LKjIP – “é” ≥ 5 → Ж", "LKjIP – “é” ≥ 5 → Ж", ""),
        ("Camat 😀👩 ok 😀", "Camat □ ok □", "😀👩"),
        ("السلام عليكم", "□ □", "السمعيك"),
        ("", "", ""),
    ],
)
def test_a_run_of_letters_without_a_font_is_one_box(teks: str, tercetak: str, hilang: str) -> None:
    assert cetak(teks) == tercetak
    assert tak_tercetak(teks) == hilang
    assert lebar_huruf(teks, 8) == lebar_huruf(tercetak, 8)
