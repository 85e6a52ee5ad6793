"""The BPMN file, read as a modeller reads it: every reference resolves, every shape has its place."""

from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from contoh_sop import folder_with, langkah
from lxml import etree
from pembangun import sop_lkjip
from proses.contoh_proses import (
    BANYAK_SEKALIGUS,
    BENTUK,
    BERSAMA_DAN_KEMBALI,
    DUA_MULAI,
    SEARAH,
    bpmn_of,
    sop_acak,
    sop_of,
)

from lkjip_build.build import build
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.proses_sop import proses_sop

NS = {
    "m": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "d": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
}
SEMUA_BENTUK = pytest.mark.parametrize("bentuk", [*BENTUK, "acak"])


@cache
def semua_sop(bentuk: str) -> list[Sop]:
    """The form of this name, or random ones of every size."""
    if bentuk != "acak":
        return [sop_of(bentuk)]
    drawn = (sop_acak(Random(seed), 8 + seed % 9) for seed in range(60))
    return [sop for sop in drawn if not isinstance(proses_sop(sop), str)]


def read(sop: Sop) -> etree._Element:
    return etree.fromstring(bpmn_of(sop))


def box(shape: etree._Element) -> tuple[float, float, float, float]:
    bounds = shape.find("dc:Bounds", NS)
    x, y, w, h = (float(bounds.get(key)) for key in ("x", "y", "width", "height"))
    return x, y, x + w, y + h


def boxes(root: etree._Element) -> dict[str, tuple[float, float, float, float]]:
    return {s.get("bpmnElement"): box(s) for s in root.findall(".//d:BPMNShape", NS)}


def points(edge: etree._Element) -> list[tuple[float, float]]:
    return [(float(p.get("x")), float(p.get("y"))) for p in edge.findall("di:waypoint", NS)]


def nodes(root: etree._Element) -> dict[str, tuple[str, str]]:
    process = root.find("m:process", NS)
    kinds = ("Event", "Gateway", "task")
    return {
        one.get("id"): (etree.QName(one).localname, one.get("name") or "")
        for one in process
        if etree.QName(one).localname.endswith(kinds)
    }


def flows(root: etree._Element) -> list[tuple[str, str, str]]:
    found = root.findall(".//m:sequenceFlow", NS)
    return [(f.get("sourceRef"), f.get("targetRef"), f.get("name") or "") for f in found]


@SEMUA_BENTUK
def test_references_resolve_and_everything_is_drawn_once(bentuk: str) -> None:
    for root in map(read, semua_sop(bentuk)):
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        references = root.xpath("//@processRef | //@sourceRef | //@targetRef | //@bpmnElement")
        references += root.xpath("//m:flowNodeRef/text() | //m:incoming/text() | //m:outgoing/text()", namespaces=NS)
        assert set(references) <= set(ids)
        drawn = root.xpath("//@bpmnElement")
        expected = root.xpath(
            "//m:process/*[not(self::m:laneSet)]/@id | //m:lane/@id | //m:participant/@id", namespaces=NS
        )
        assert sorted(drawn) == sorted([*expected, "kolaborasi"])


def test_the_shipped_flow_step_by_step() -> None:
    root = read(sop_lkjip())
    assert nodes(root) == {
        "mulai": ("startEvent", "Mulai"),
        "langkah-1": ("task", "1. Menginstruksikan penyusunan LKjIP"),
        "langkah-2": ("task", "2. Menugaskan penyusunan LKjIP"),
        "gabung-3": ("exclusiveGateway", ""),
        "langkah-3": ("task", "3. Menyusun draft LKjIP"),
        "gabung-4": ("exclusiveGateway", ""),
        "langkah-4": ("task", "4. Mengoreksi draft LKjIP"),
        "putusan-4": ("exclusiveGateway", "Keputusan langkah 4"),
        "langkah-5": ("task", "5. Mengoreksi dan menandatangani LKjIP"),
        "putusan-5": ("exclusiveGateway", "Keputusan langkah 5"),
        "langkah-6": ("task", "6. Mengarsipkan dan mengirimkan dokumen LKjIP"),
        "ujung-6": ("endEvent", "Selesai"),
    }
    assert flows(root) == [
        ("mulai", "langkah-1", ""),
        ("langkah-1", "langkah-2", ""),
        ("langkah-2", "gabung-3", ""),
        ("gabung-3", "langkah-3", ""),
        ("langkah-3", "gabung-4", ""),
        ("gabung-4", "langkah-4", ""),
        ("langkah-4", "putusan-4", ""),
        ("putusan-4", "langkah-5", "Ya"),
        ("putusan-4", "gabung-3", "Tidak"),
        ("langkah-5", "putusan-5", ""),
        ("putusan-5", "langkah-6", "Ya"),
        ("putusan-5", "gabung-4", "Tidak"),
        ("langkah-6", "ujung-6", ""),
    ]
    lanes = {
        ref.text: lane.get("name")
        for lane in root.findall(".//m:lane", NS)
        for ref in lane.findall("m:flowNodeRef", NS)
    }
    assert lanes.keys() == nodes(root).keys()
    assert lanes["mulai"] == lanes["langkah-1"] == lanes["putusan-5"] == "Camat"
    assert lanes["gabung-3"] == lanes["langkah-3"] == "Kasi Perencanaan dan Keuangan"
    assert [t.text for t in root.findall(".//m:textAnnotation/m:text", NS)] == ["ikut langkah 3"]
    docs = [node.text for node in root.findall(".//m:documentation", NS)]
    assert docs[2] == "Langkah 3. Pelaksana: Kasi Perencanaan dan Keuangan, Tim."


def test_several_starts_are_a_choice() -> None:
    root = read(DUA_MULAI)
    assert nodes(root)["pilihan-mulai"] == ("exclusiveGateway", "Mulai dari mana?")
    ways = [flow for flow in flows(root) if flow[0] in ("mulai", "pilihan-mulai")]
    assert ways == [
        ("mulai", "pilihan-mulai", ""),
        ("pilihan-mulai", "langkah-1", "Langkah 1"),
        ("pilihan-mulai", "gabung-2", "Langkah 2"),
    ]
    further = [flow for flow in flows(read(BANYAK_SEKALIGUS)) if flow[0].startswith("pilihan-mulai")]
    assert [name for _, _, name in further] == [
        *("Langkah 1", "Langkah 2", "Langkah 3 atau 4 atau 5", "Langkah 3", "Langkah 4", "Langkah 5"),
    ]


def test_steps_alongside_one_another_and_ends() -> None:
    found = nodes(read(BERSAMA_DAN_KEMBALI))
    assert {kode: kind for kode, (kind, _) in found.items() if "A.2" in kode} == {
        "gabung-A.2": "exclusiveGateway",
        "belah-A.2": "parallelGateway",
        "langkah-A.2": "task",
        "temu-A.2": "parallelGateway",
    }
    assert found["langkah-A.2"] == ("task", "A.2 Mengerjakan A.2")
    assert [found[kode] for kode in ("ujung-B.3", "ujung-B.4")] == [("endEvent", "Selesai"), ("endEvent", "Ditolak")]


def test_a_decision_of_one_way_is_no_gateway() -> None:
    assert [kode for kode in nodes(read(SEARAH)) if kode.startswith(("putusan", "gabung"))] == []


@SEMUA_BENTUK
def test_nodes_lie_in_their_lanes_and_apart(bentuk: str) -> None:
    for root in map(read, semua_sop(bentuk)):
        shapes = boxes(root)
        placed = {ref.text: lane.get("id") for lane in root.findall(".//m:lane", NS) for ref in lane}
        placed |= {
            one.get("id"): f"lajur-{one.get('id').rsplit('-', 1)[1]}"
            for one in root.iter(f"{{{NS['m']}}}textAnnotation")
        }
        for kode, lajur in placed.items():
            lane, node = shapes[lajur], shapes[kode]
            assert lane[0] <= node[0] < node[2] <= lane[2]
            assert lane[1] + 30 <= node[1] < node[3] <= lane[3]
        alone = [shapes[kode] for kode in placed]
        assert not any(
            a is not b and a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a in alone for b in alone
        )


@SEMUA_BENTUK
def test_arrows_go_straight_from_outline_to_outline_through_no_node(bentuk: str) -> None:
    for root in map(read, semua_sop(bentuk)):
        shapes, ends = boxes(root), {f"panah-{i}": flow for i, flow in enumerate(flows(root), 1)}
        solid = {kode: shapes[kode] for kode in nodes(root)}
        for kode, (source, target, _) in ends.items():
            (edge,) = root.xpath(f"//d:BPMNEdge[@bpmnElement='{kode}']", namespaces=NS)
            way = points(edge)
            assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(way))
            for (x, y), (left, top, right, bottom) in ((way[0], shapes[source]), (way[-1], shapes[target])):
                assert (x in (left, right) and y == (top + bottom) / 2) or (
                    y in (top, bottom) and x == (left + right) / 2
                )
            for (ax, ay), (bx, by) in pairwise(way):
                low, high = (min(ax, bx), min(ay, by)), (max(ax, bx), max(ay, by))
                assert not [
                    other
                    for other, (left, top, right, bottom) in solid.items()
                    if (low[0] < right and left < high[0] and low[1] < bottom and top < high[1])
                    or (low[0] == high[0] and left < low[0] < right and low[1] < bottom and top < high[1])
                    or (low[1] == high[1] and top < low[1] < bottom and low[0] < right and left < high[0])
                ]


@SEMUA_BENTUK
def test_names_clear_their_symbols(bentuk: str) -> None:
    for root in map(read, semua_sop(bentuk)):
        solid = [boxes(root)[kode] for kode in nodes(root)]
        for label in root.iter(f"{{{NS['d']}}}BPMNLabel"):
            left, top, right, bottom = box(label)
            assert not any(left < b[2] and b[0] < right and top < b[3] and b[1] < bottom for b in solid)


def test_hostile_text_stays_text_and_bytes_repeat() -> None:
    sop = sop_lkjip().model_copy(update={"nama": "</process>"})
    first, *rest = sop.langkah
    hostile = first.model_copy(update={"aktivitas": "]]><script>\x00\x0b Мир 東京 😀"})
    sop = sop.model_copy(update={"langkah": (hostile, *rest)})
    root = read(sop)
    assert root.find(".//m:participant", NS).get("name") == "</process>"
    assert root.find(".//m:task", NS).get("name") == "1. ]]><script> Мир 東京 😀"
    assert bpmn_of(sop) == bpmn_of(sop)


HARI_INI = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("semua", "said"),
    [
        (
            [
                langkah(1, ["p0"], "mulai"),
                langkah(2, ["p1"], "keputusan", ya=4, tidak=1, bersamaan_dengan=[3]),
                langkah(3, ["p2"], "proses"),
                langkah(4, ["p0"], "selesai"),
            ],
            "langkah 2 memutuskan Ya atau Tidak selagi langkah lain dikerjakan bersamaan",
        ),
        (
            [langkah(1, ["p0"], "mulai", lanjut=3), langkah(2, ["p1"], "proses"), langkah(3, ["p0"], "selesai")],
            "tidak ada panah dari langkah mulai ke langkah 2",
        ),
    ],
)
def test_a_flow_that_is_not_sound_has_a_sentence_and_no_file(
    semua: list[dict[str, object]], said: str, tmp_path: Path
) -> None:
    site = build(folder_with(tmp_path, "Uji", semua), HARI_INI)
    assert site.publishable, site.problems
    page = site.halaman["sop/uji/index.md"]().source(inline=True)
    assert f"Alur ini tidak tersedia sebagai BPMN: {said}." in page
    assert ".bpmn" not in page
    assert not [name for name in site.berkas if name.endswith(".bpmn")]
    assert "sop/uji/sop-uji.pdf" in site.berkas
