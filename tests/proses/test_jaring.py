"""Our BPMN bytes, played by a model checker that knows nothing of ours: sound, and the same flow as the log's findings.

Tools that are not ours say the same in test_pm4py.py and test_bpmnlint.py; this needs none of them.
"""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pembangun import sop_lkjip
from proses.contoh_proses import (
    BENTUK,
    BERSAMA_DAN_KEMBALI,
    bacaan_lain,
    bpmn_of,
    is_menyimpang,
    log_acak,
    nama_selesai,
    siklus_of,
    sop_acak,
    sop_of,
)
from proses.jaring import Jaring, baca, biaya, cacat

from lkjip_build.model.sop import Sop
from lkjip_build.susunan.log_siklus import kasus
from lkjip_build.susunan.proses_sop import proses_sop


def diperiksa(sop: Sop) -> Jaring:
    """The net of an SOP with the ways that other readings of its form accept."""
    jaring = baca(bpmn_of(sop))
    for dari, ke in bacaan_lain(sop):
        jaring = jaring.dengan_jalan(dari, ke)
    return jaring


@pytest.mark.parametrize("bentuk", BENTUK)
def test_every_form_is_sound(bentuk: str) -> None:
    sop = sop_of(bentuk)
    jaring = baca(bpmn_of(sop))
    assert cacat(jaring) == []
    assert len(jaring.jenis("task")) == len(sop.langkah)


@given(st.randoms(use_true_random=False), st.integers(1, 14))
@settings(max_examples=200)
def test_any_form_is_sound_or_has_no_file(acak: Random, langkah: int) -> None:
    sop = sop_acak(acak, langkah)
    found = proses_sop(sop)
    if isinstance(found, str):
        assert found.startswith("Alur ini tidak tersedia sebagai BPMN: ")
    else:
        assert cacat(baca(bpmn_of(sop))) == []


@pytest.mark.parametrize("bentuk", BENTUK)
def test_a_log_that_follows_the_form_costs_nothing(bentuk: str) -> None:
    sop = sop_of(bentuk)
    jaring = diperiksa(sop)
    for siklus, ended in log_acak(sop, Random(7), 12, rusak=0, tamat=False):
        assert not is_menyimpang(siklus)
        assert biaya(jaring, nama_selesai(kasus(siklus, sop.kode)), tamat=ended) == 0


@pytest.mark.parametrize("bentuk", BENTUK)
def test_findings_and_the_net_agree_whether_a_log_departs(bentuk: str) -> None:
    """400 logs of the office's own SOP, 300 of them damaged, and 40 of every other form; running years among them."""
    sop = sop_of(bentuk)
    own = sop is sop_lkjip()
    jaring = diperiksa(sop)
    seen = set()
    for siklus, _ in log_acak(sop, Random(11), 400 if own else 40, rusak=300 if own else 30, tamat=False):
        jejak = nama_selesai(kasus(siklus, sop.kode))
        assert is_menyimpang(siklus) == (biaya(jaring, jejak) > 0), jejak
        seen.add(is_menyimpang(siklus))
    assert seen == {True, False}


@given(st.randoms(use_true_random=False), st.integers(3, 10))
@settings(max_examples=150)
def test_they_agree_for_any_form(acak: Random, langkah: int) -> None:
    sop = sop_acak(acak, langkah)
    if isinstance(proses_sop(sop), str):
        return
    jaring = baca(bpmn_of(sop))
    for siklus, _ in log_acak(sop, acak, 4, rusak=3, tamat=False):
        jejak = nama_selesai(kasus(siklus, sop.kode))
        assert is_menyimpang(siklus) == (biaya(jaring, jejak) > 0), jejak


def test_what_a_slip_costs() -> None:
    jaring = diperiksa(sop_lkjip())
    bersih = [("1", ""), ("2", ""), ("3", ""), ("4", "ya"), ("5", "ya"), ("6", "")]

    def cost(rows: list[tuple[str, str]], *, tamat: bool = True) -> int:
        return biaya(jaring, nama_selesai(kasus(siklus_of(sop_lkjip(), rows), "x")), tamat=tamat)

    assert cost(bersih) == 0
    assert cost(bersih[:4]) == 2  # steps 5 and 6 are still to come
    assert cost(bersih[:4], tamat=False) == 0
    assert cost([*bersih[:2], *bersih[3:]]) == 1
    assert cost([*bersih, ("6", "")]) == 1
    assert cost([*bersih[:5], ("3", ""), *bersih[3:]]) == 0  # the other reading of step 5


def test_steps_alongside_one_another_come_in_any_order_and_none_is_left_out() -> None:
    jaring = baca(bpmn_of(BERSAMA_DAN_KEMBALI))

    def cost(*semua: str) -> int:
        return biaya(jaring, [f"{no} Mengerjakan {no}" for no in semua], tamat=True)

    assert cost("A.1", "A.4", "A.2", "A.3", "B.1", "B.2", "B.3") == 0
    assert cost("A.1", "A.3", "A.2", "A.4", "B.1", "A.4", "A.3", "A.2", "B.1", "B.2", "B.4") == 0
    assert cost("A.1", "A.4", "A.2", "B.1", "B.2", "B.3") == 1


@pytest.mark.parametrize(
    ("simpul", "arus", "fault"),
    [
        ({"temu-A.2": "exclusiveGateway"}, {}, "a second token"),
        ({}, {("langkah-A.4", "temu-A.2"): ("langkah-A.4", "ujung-B.3")}, "leaves tokens over"),
        ({"belah-A.2": "exclusiveGateway"}, {}, "no end from"),
        ({"mulai": "task"}, {}, "one start event"),
        ({}, {("langkah-B.4", "ujung-B.4"): ("langkah-B.4", "langkah-B.4")}, "no end from"),
        ({}, {("putusan-B.2", "langkah-B.4"): ("putusan-B.2", "langkah-B.3")}, "langkah-B.4 never acts"),
        ({}, {("putusan-B.1", "gabung-A.2"): ("putusan-B.1", "langkah-A.3")}, "no end from"),
        ({}, {("belah-A.2", "langkah-A.3"): ("belah-A.2", "langkah-B.1")}, "a second token"),
    ],
)
def test_the_checker_sees_what_is_not_sound(
    simpul: dict[str, str], arus: dict[tuple[str, str], tuple[str, str]], fault: str
) -> None:
    whole = baca(bpmn_of(BERSAMA_DAN_KEMBALI))
    assert simpul.keys() <= whole.simpul.keys()
    assert arus.keys() <= set(whole.arus)
    nodes = whole.simpul | {kode: (kind, "") for kode, kind in simpul.items()}
    broken = Jaring(nodes, tuple(arus.get(one, one) for one in whole.arus))
    assert any(fault in one for one in cacat(broken)), cacat(broken)
