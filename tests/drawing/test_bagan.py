"""The organisation chart: every jabatan once, nothing on top of anything, letters that can be read."""

import itertools
import random
from collections.abc import Iterator, Sequence

import pytest

from lkjip_build.drawing.bagan import (
    HURUF_PONSEL,
    LEBAR_PONSEL,
    MELINTANG,
    TEGAK,
    TERKECIL,
    Bagan,
    Kotak,
    Simpul,
    draw_bagan,
    draw_bagan_ponsel,
)
from lkjip_build.drawing.fon import lebar_huruf

NAMA = (
    "Kepala Seksi Ketenteraman dan Ketertiban Umum", "Sekretaris Kecamatan", "Pengadministrasi Umum",
    "Kepala Subbagian Perencanaan dan Keuangan", "Analis", "Kelompok Jabatan Fungsional",
)  # fmt: skip


def pohon(induk: Sequence[int]) -> Simpul:
    """A tree of jabatan: that at n + 1 stands below the one that `induk[n]` names."""

    def at(number: int) -> Simpul:
        below = tuple(at(n) for n, one in enumerate(induk, 1) if one == number)
        return Simpul(f"{number} {NAMA[number % len(NAMA)]}", "Nama, S.IP." if number % 3 else "", number == 1, below)

    return at(0)


def acak(seed: int, banyak: int, tingkat: int) -> list[int]:
    """A tree as offices are: a head, some below it, the rest below these, no deeper than so many levels."""
    dice = random.Random(seed)
    depth, parents = [1], []
    for _ in range(banyak - 1):
        parent = dice.choice([n for n in range(len(depth)) if depth[n] < tingkat])
        parents.append(parent)
        depth.append(depth[parent] + 1)
    return parents


def semua(simpul: Simpul) -> Iterator[Simpul]:
    yield simpul
    for one in simpul.bawahan:
        yield from semua(one)


def judul(kotak: Kotak) -> str:
    return " ".join(one.teks for one in kotak.baris if one.tebal)


def overlap(one: Kotak, other: Kotak) -> bool:
    return (
        one.x < other.x + other.lebar
        and other.x < one.x + one.lebar
        and one.y < other.y + other.tinggi
        and other.y < one.y + one.tinggi
    )


def crosses(garis: tuple[tuple[float, float], ...], kotak: Kotak) -> bool:
    """Whether a line runs through the inside of a box."""
    for (x1, y1), (x2, y2) in itertools.pairwise(garis):
        inside_x = max(min(x1, x2), kotak.x + 0.2) < min(max(x1, x2), kotak.x + kotak.lebar - 0.2) or (
            x1 == x2 and kotak.x + 0.2 < x1 < kotak.x + kotak.lebar - 0.2
        )
        inside_y = max(min(y1, y2), kotak.y + 0.2) < min(max(y1, y2), kotak.y + kotak.tinggi - 0.2) or (
            y1 == y2 and kotak.y + 0.2 < y1 < kotak.y + kotak.tinggi - 0.2
        )
        if inside_x and inside_y:
            return True
    return False


def joined(bagan: Bagan) -> int:
    """How many boxes hang together through lines, from the first: touching ends count."""

    def touches(point: tuple[float, float], kotak: Kotak) -> bool:
        x, y = point
        return kotak.x - 0.3 <= x <= kotak.x + kotak.lebar + 0.3 and kotak.y - 0.3 <= y <= kotak.y + kotak.tinggi + 0.3

    def on(point: tuple[float, float], garis: tuple[tuple[float, float], ...]) -> bool:
        return any(
            min(a[0], b[0]) - 0.3 <= point[0] <= max(a[0], b[0]) + 0.3
            and min(a[1], b[1]) - 0.3 <= point[1] <= max(a[1], b[1]) + 0.3
            for a, b in itertools.pairwise(garis)
        )

    lines = [one.titik for one in bagan.garis]
    reached, open_lines, seen = {0}, True, set()
    while open_lines:
        open_lines = False
        for n, line in enumerate(lines):
            if n in seen:
                continue
            near_box = any(touches(end, bagan.kotak[k]) for k in reached for end in line)
            near_line = any(on(end, lines[m]) or any(on(p, line) for p in lines[m]) for m in seen for end in line)
            if near_box or near_line:
                seen.add(n)
                open_lines = True
                reached |= {k for k, box in enumerate(bagan.kotak) if any(touches(end, box) for end in line)}
    return len(reached)


def check(simpul: Simpul, bagan: Bagan, page: tuple[float, float]) -> None:
    assert sorted(map(judul, bagan.kotak)) == sorted(one.judul for one in semua(simpul))
    assert bagan.lebar <= page[0] + 2
    assert bagan.tinggi <= page[1] + 2
    for n, one in enumerate(bagan.kotak):
        assert one.x >= 0
        assert one.x + one.lebar <= bagan.lebar
        assert one.y + one.tinggi <= bagan.tinggi
        assert not any(overlap(one, other) for other in bagan.kotak[n + 1 :])
        for line in one.baris:
            assert lebar_huruf(line.teks, bagan.huruf, tebal=line.tebal) <= one.lebar
            assert one.y < line.y < one.y + one.tinggi
    for garis in bagan.garis:
        assert not any(crosses(garis.titik, one) for one in bagan.kotak), garis
    assert joined(bagan) == len(bagan.kotak)


@pytest.mark.parametrize(
    ("banyak", "tingkat"), [(1, 2), (2, 2), (8, 2), (8, 3), (8, 4), (15, 4), (30, 3), (45, 3), (60, 2), (60, 3)]
)
@pytest.mark.parametrize("seed", range(2))
def test_offices_of_up_to_sixty_jabatan_fit_a_page(banyak: int, tingkat: int, seed: int) -> None:
    simpul = pohon(acak(seed, banyak, tingkat))
    drawn = draw_bagan(simpul)
    assert drawn is not None
    assert drawn.huruf >= (8 if banyak <= 15 else TERKECIL)
    check(simpul, drawn, MELINTANG if drawn.melintang else TEGAK)


@pytest.mark.parametrize("seed", range(2))
def test_on_a_phone_every_level_hangs_in_large_letters(seed: int) -> None:
    simpul = pohon(acak(seed, 40, 6))
    drawn = draw_bagan_ponsel(simpul)
    assert (drawn.huruf, drawn.melintang) == (HURUF_PONSEL, False)
    check(simpul, drawn, (LEBAR_PONSEL, 100_000))


def test_the_last_level_hangs_and_the_level_above_spreads() -> None:
    drawn = draw_bagan(pohon([0, 0, 0, 2, 2]))
    assert drawn is not None
    at = {judul(one)[0]: one for one in drawn.kotak}
    assert at["1"].y == at["2"].y == at["3"].y
    assert at["4"].x == at["5"].x > at["2"].x
    assert at["2"].y < at["4"].y < at["5"].y
    assert not drawn.melintang


def test_the_way_to_jabatan_fungsional_is_dashed() -> None:
    drawn = draw_bagan(pohon([0, 0, 2]))
    assert drawn is not None
    assert [judul(one)[0] for one in drawn.kotak if one.putus] == ["1"]
    assert sum(one.putus for one in drawn.garis) == 1


def test_what_no_page_holds_is_not_drawn() -> None:
    assert draw_bagan(pohon(range(59))) is None


def test_a_name_of_one_endless_word_stays_in_its_box() -> None:
    simpul = Simpul("Camat", bawahan=(Simpul("W" * 120), Simpul("Kasi", bawahan=(Simpul("i" * 300),))))
    drawn = draw_bagan(simpul)
    assert drawn is not None
    for one in drawn.kotak:
        assert all(lebar_huruf(line.teks, drawn.huruf, tebal=True) <= one.lebar for line in one.baris)
