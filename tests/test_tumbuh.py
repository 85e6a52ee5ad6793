"""The work of a build grows straight with the plan: calls are counted, because seconds are never twice the same."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from generator import write_data
from panggilan import panggilan

from lkjip_build.build import build

HARI_INI = date(2026, 4, 15)


def semua(folder: Path) -> None:
    site = build(folder, HARI_INI, dokumen=False)
    assert site.publishable
    assert site.pages
    assert site.files


def satu_halaman(folder: Path) -> None:
    """What a preview does for who looks at one indikator."""
    halaman = build(folder, HARI_INI, pratinjau=True).halaman
    halaman["indikator/ind-0002/index.md"]()


# Straight is 2; a part that looks at all others once for each adds to it. A year asks some small questions so.
@pytest.mark.parametrize(
    ("do", "paling_banyak"), [pytest.param(semua, 2.05, marks=pytest.mark.lama), (satu_halaman, 2.01)]
)
def test_twice_the_indikator_are_twice_the_work(
    do: Callable[[Path], None], paling_banyak: float, tmp_path: Path
) -> None:
    calls = {}
    for banyak in (32, 64, 128):  # an office of more than thirty has its pages laid out for many
        write_data(tmp_path / f"{banyak}/data", 1, banyak)
        do(tmp_path / f"{banyak}/data")  # what is made once a process is made before it counts
        calls[banyak] = panggilan(partial(do, tmp_path / f"{banyak}/data"))
    first, second = calls[64] - calls[32], calls[128] - calls[64]
    assert second < paling_banyak * first, calls
