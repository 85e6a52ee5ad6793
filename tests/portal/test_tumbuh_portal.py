"""The work of a portal grows straight with its offices: calls are counted, because seconds are never twice the same."""

from collections.abc import Callable, Sequence

import pytest
from kantor_buatan import HARI_INI, ringkas, tulis_semua
from panggilan import panggilan

from lkjip_build.antarkantor import periksa
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.portal.kantor import semua_kantor
from lkjip_build.portal.penerbitan import situs_portal

BANYAK = (6, 12, 24)


@pytest.fixture(scope="module")
def semua(tmp_path_factory: pytest.TempPathFactory) -> tuple[RingkasanKantor, ...]:
    folder = tmp_path_factory.mktemp("kantor")
    tulis_semua(folder, BANYAK[-1])
    offices, _ = semua_kantor(folder)
    return tuple(ringkas(one, HARI_INI) for one in offices)


def halaman(semua: Sequence[RingkasanKantor]) -> None:
    site = situs_portal("Kabupaten Contoh", semua)
    assert site.pages
    assert site.files


@pytest.mark.parametrize("do", [periksa, halaman])
def test_twice_the_offices_are_twice_the_work_beside_them(
    do: Callable[[Sequence[RingkasanKantor]], object], semua: tuple[RingkasanKantor, ...]
) -> None:
    calls = {}
    for banyak in BANYAK:
        do(semua[:banyak])  # what is made once a process is made before it counts
        calls[banyak] = panggilan(lambda some=semua[:banyak]: do(some))  # type: ignore[misc]
    first, second = calls[BANYAK[1]] - calls[BANYAK[0]], calls[BANYAK[2]] - calls[BANYAK[1]]
    assert second < 2.1 * first, calls
