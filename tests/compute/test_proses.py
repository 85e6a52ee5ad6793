"""What keeps an SOP from being a process, and what does not."""

import pytest
from proses.contoh_proses import BENTUK, sop_dari, sop_of

from lkjip_build.bahasa.proses import tanpa_bpmn
from lkjip_build.compute.alur import Alur
from lkjip_build.compute.proses import (
    BersamaanBercabang,
    Halangan,
    Proses,
    PutusanBersamaan,
    TakBerujung,
    TakTercapai,
    TanpaJalan,
    TanpaUjung,
    proses,
)

AWALAN = "Alur ini tidak tersedia sebagai BPMN: "
GAGAL: list[tuple[tuple[str, ...], Halangan, str]] = [
    (("1 mulai", "2 proses lanjut=1"), TanpaUjung(), "tidak ada langkah selesai."),
    (("1 mulai",), TanpaUjung(), "tidak ada langkah selesai."),
    (("1 mulai lanjut=3", "2 selesai", "3 proses"), TanpaJalan("3"), "langkah 3 tidak menuju ke mana-mana."),
    (("1 mulai lanjut=9", "2 selesai"), TanpaJalan("1"), "langkah 1 tidak menuju ke mana-mana."),
    (("1 mulai", "2 keputusan", "3 selesai"), TanpaJalan("2"), "langkah 2 tidak menuju ke mana-mana."),
    (
        ("1 mulai", "2 proses bersama=3", "3 keputusan ya=4 tidak=1", "4 selesai"),
        PutusanBersamaan("3"),
        "langkah 3 memutuskan Ya atau Tidak selagi langkah lain dikerjakan bersamaan.",
    ),
    (
        ("1 mulai", "2 proses bersama=3 lanjut=4", "3 proses lanjut=5", "4 proses", "5 selesai"),
        BersamaanBercabang(("2", "3")),
        "langkah 2 dan 3 dikerjakan bersamaan tetapi tidak berlanjut ke langkah yang sama.",
    ),
    (
        ("1 mulai", "2 proses bersama=3", "3 selesai", "4 selesai"),
        BersamaanBercabang(("2", "3")),
        "langkah 2 dan 3 dikerjakan bersamaan tetapi tidak berlanjut ke langkah yang sama.",
    ),
    (
        ("1 mulai lanjut=4", "2 proses", "3 proses", "4 selesai"),
        TakTercapai(("2", "3")),
        "tidak ada panah dari langkah mulai ke langkah 2 dan 3.",
    ),
    (
        ("1 mulai", "2 keputusan ya=5 tidak=3", "3 proses", "4 proses lanjut=3", "5 selesai"),
        TakBerujung(("3", "4")),
        "dari langkah 3 dan 4 tidak ada jalan ke langkah selesai.",
    ),
]


@pytest.mark.parametrize(("semua", "halangan", "sebab"), GAGAL)
def test_what_keeps_it_from_being_one_is_said(semua: tuple[str, ...], halangan: Halangan, sebab: str) -> None:
    found = proses(Alur(sop_dari("uji", *semua)))
    assert found == halangan
    assert tanpa_bpmn(halangan) == AWALAN + sebab


def test_where_its_ways_find_no_room_that_is_said() -> None:
    assert tanpa_bpmn(None) == f"{AWALAN}panahnya terlalu rapat untuk digambar dengan gerbang-gerbangnya."


@pytest.mark.parametrize("bentuk", BENTUK)
def test_no_node_has_more_ways_than_sides(bentuk: str) -> None:
    """What joins may let its ways meet before it; what parts needs a side for each."""
    sop = sop_of(bentuk)
    found = proses(Alur(sop))
    assert isinstance(found, Proses)
    for one in found.simpul:
        assert sum(satu.dari == one.kode for satu in found.arus) <= 3
