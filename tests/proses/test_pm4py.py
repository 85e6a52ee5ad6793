"""PM4Py reads our BPMN and XES: the nets are sound, and its alignments and our findings agree whether a log departs.

Never its printed words: it prints a banner and bars. Cases are numbered with zeros in front, as it sorts them as text;
only what was finished is an activity.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pembangun import sop_lkjip
from pengaturan import ROOT
from proses.alat import pm4py
from proses.contoh_proses import (
    BENTUK,
    BERSAMA_DAN_KEMBALI,
    bacaan_lain,
    bpmn_of,
    data_log,
    is_menyimpang,
    log_acak,
    sop_acak,
    sop_of,
)

from lkjip_build.build import build
from lkjip_build.compute.siklus import Siklus
from lkjip_build.keluaran.data.xes import xes
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.proses_sop import proses_sop

pytestmark = pytest.mark.filterwarnings("ignore")  # of PM4Py's own code

Net = tuple[Any, Any, Any]


@pytest.fixture(scope="module")
def alat() -> Any:
    return pm4py()


@pytest.fixture
def jaring(alat: Any, tmp_path: Path) -> Callable[[bytes], Net]:
    """Read a BPMN file as a Petri net."""

    def read(content: bytes) -> Net:
        (tmp_path / "x.bpmn").write_bytes(content)
        net: Net = alat.convert_to_petri_net(alat.read_bpmn(str(tmp_path / "x.bpmn")))
        return net

    return read


@pytest.fixture
def selesai(alat: Any, tmp_path: Path) -> Callable[[bytes], Any]:
    """Read an XES file, of which only what was finished counts."""

    def read(content: bytes) -> Any:
        (tmp_path / "x.xes").write_bytes(content)
        log = alat.read_xes(str(tmp_path / "x.xes"))
        return log[log["lifecycle:transition"] == "complete"]

    return read


def diam(net: Net, dari: Any, ke: Any) -> None:
    """Add a way that no event tells of."""
    from pm4py.objects.petri_net.obj import PetriNet
    from pm4py.objects.petri_net.utils.petri_utils import add_arc_from_to

    way = PetriNet.Transition(f"diam-{len(net[0].transitions)}", None)
    net[0].transitions.add(way)
    add_arc_from_to(dari, way, net[0])
    add_arc_from_to(way, ke, net[0])


def terima_bacaan_lain(net: Net, sop: Sop) -> None:
    """Let the net take the ways that other readings of the form accept."""
    for dari, ke in bacaan_lain(sop):
        task = {one.label: one for one in net[0].transitions if one.label in (dari, ke)}
        (after,) = (arc.target for arc in task[dari].out_arcs)
        (before,) = (arc.source for arc in task[ke].in_arcs)
        diam(net, after, before)


def boleh_berhenti(net: Net) -> None:
    """Let a case stop anywhere: right where a token is alone, so in a net without steps alongside one another."""
    (end,) = net[2]
    for place in sorted(net[0].places, key=lambda one: str(one.name)):
        if place is not end:
            diam(net, place, end)


def jajaran(alat: Any, net: Net, log: Any) -> list[dict[str, Any]]:
    """The cheapest alignment of each case, by the plainest algorithm, which is the quickest for nets so small."""
    found: list[dict[str, Any]] = alat.conformance_diagnostics_alignments(
        log, *net, variant_str="Variants.VERSION_DIJKSTRA_LESS_MEMORY"
    )
    return found


def simpangan(alat: Any, net: Net, log: Any) -> list[bool]:
    """For each case whether it departs from the net: a move of one side alone that is an activity."""
    found = jajaran(alat, net, log)
    return [any(">>" in move and {*move} - {">>", None} for move in one["alignment"]) for one in found]


def menurut_temuan(semua: Sequence[Siklus]) -> list[bool]:
    return [is_menyimpang(siklus) for siklus in semua]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_every_form_is_sound(alat: Any, jaring: Callable[[bytes], Net], bentuk: str) -> None:
    sop = sop_of(bentuk)
    net = jaring(bpmn_of(sop))
    assert alat.check_soundness(*net, print_diagnostics=False)[0]
    assert sorted(one.label for one in net[0].transitions if one.label) == sorted(
        f"{satu.no}{'' if '.' in satu.no else '.'} {satu.aktivitas}" for satu in sop.langkah
    )


def test_it_sees_what_is_not_sound(alat: Any, jaring: Callable[[bytes], Net]) -> None:
    whole, way = bpmn_of(BERSAMA_DAN_KEMBALI), b'sourceRef="langkah-A.4" targetRef="%s"'
    broken = whole.replace(way % b"temu-A.2", way % b"gabung-A.2")
    assert broken != whole
    assert not alat.check_soundness(*jaring(broken), print_diagnostics=False)[0]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_a_log_without_deviation_has_a_fitness_of_1(
    alat: Any, jaring: Callable[[bytes], Net], selesai: Callable[[bytes], Any], bentuk: str
) -> None:
    sop = sop_of(bentuk)
    net = jaring(bpmn_of(sop))
    terima_bacaan_lain(net, sop)
    semua = [siklus for siklus, _ in log_acak(sop, Random(3), 8, rusak=0, tamat=True)]
    log = selesai(xes(data_log(sop, semua)))
    assert log["case:concept:name"].nunique() == 8
    assert [one["fitness"] for one in jajaran(alat, net, log)] == [1.0] * 8


def test_the_shipped_log_fits_the_shipped_file(
    alat: Any, jaring: Callable[[bytes], Net], selesai: Callable[[bytes], Any]
) -> None:
    """The published files as they are, without the other reading: no year needs it."""
    site = build(ROOT / "data", date(2026, 11, 23))
    net = jaring(bytes(site.berkas["sop/penyusunan-lkjip/sop-penyusunan-lkjip.bpmn"]()))  # type: ignore[arg-type]
    log = selesai(bytes(site.berkas["data/siklus/penyusunan-lkjip.xes"]()))  # type: ignore[arg-type]
    assert [one["fitness"] for one in jajaran(alat, net, log)] == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("sop", "banyak", "rusak", "tamat"),
    [
        (sop_lkjip(), 400, 300, False),
        (sop_lkjip(), 100, 60, True),
        (sop_of("laporan-spm-berjenjang"), 60, 40, False),
        (sop_of("sktm-paraf-berdua"), 60, 40, False),
        (sop_of("deportasi-paralel"), 60, 40, True),
        (BERSAMA_DAN_KEMBALI, 60, 40, True),
    ],
    ids=["lkjip", "lkjip-tamat", "berjenjang", "ditolak", "paralel", "paralel-kembali"],
)
def test_findings_and_alignments_agree_whether_a_log_departs(
    alat: Any,
    jaring: Callable[[bytes], Net],
    selesai: Callable[[bytes], Any],
    sop: Sop,
    banyak: int,
    rusak: int,
    tamat: bool,
) -> None:
    net = jaring(bpmn_of(sop))
    terima_bacaan_lain(net, sop)
    if not tamat:
        boleh_berhenti(net)
    # A damaged log may have lost its end, which no finding tells of: it is only not there yet.
    drawn = [siklus for siklus, _ in log_acak(sop, Random(5), banyak, rusak=rusak, tamat=tamat)]
    semua = [siklus for siklus in drawn if siklus.tamat] if tamat else drawn
    told = menurut_temuan(semua)
    assert simpangan(alat, net, selesai(xes(data_log(sop, semua)))) == told
    assert {*told} == {True, False}


def test_random_forms_agree_too(alat: Any, jaring: Callable[[bytes], Net], selesai: Callable[[bytes], Any]) -> None:
    for seed in range(40):
        sop = sop_acak(Random(seed), 6 + seed % 6)
        if isinstance(proses_sop(sop), str):
            continue
        net = jaring(bpmn_of(sop))
        assert alat.check_soundness(*net, print_diagnostics=False)[0]
        semua = [siklus for siklus, _ in log_acak(sop, Random(seed), 8, rusak=5, tamat=True) if siklus.tamat]
        if semua:
            assert simpangan(alat, net, selesai(xes(data_log(sop, semua)))) == menurut_temuan(semua)
