"""The BPMN file, read as a modeller reads it: every reference resolves, every shape has its place."""

from itertools import pairwise

import networkx as nx
import pytest
from drawing.contoh_alur import LAJUR, acak, seed
from lxml import etree

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, RuteGagal, alur_per_baris
from lkjip_build.keluaran.data.bpmn import bpmn

NS = {
    "m": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "d": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
}


def read(alur: Alur, nama: str = "SOP LKjIP") -> etree._Element:
    return etree.fromstring(bpmn(alur, nama, {s.no: f"Kegiatan {s.no}" for s in alur.semua_langkah}))


def box(shape: etree._Element) -> tuple[float, float, float, float]:
    bounds = shape.find("dc:Bounds", NS)
    x, y, w, h = (float(bounds.get(key)) for key in ("x", "y", "width", "height"))
    return x, y, x + w, y + h


@pytest.mark.parametrize("alur", [seed(), acak(5, 20, 6), acak(9, 32, 9)], ids=["seed", "20", "32"])
def test_references_resolve_and_everything_is_drawn_once(alur: Alur) -> None:
    root = read(alur)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    references = root.xpath("//@processRef | //@sourceRef | //@targetRef | //@bpmnElement")
    references += root.xpath("//m:flowNodeRef/text() | //m:incoming/text() | //m:outgoing/text()", namespaces=NS)
    assert set(references) <= set(ids)
    drawn = root.xpath("//@bpmnElement")
    expected = root.xpath("//m:process/*[not(self::m:laneSet)]/@id | //m:lane/@id | //m:participant/@id", namespaces=NS)
    assert sorted(drawn) == sorted([*expected, "kolaborasi"])


@pytest.mark.parametrize("alur", [seed(), acak(5, 20, 6)], ids=["seed", "20"])
def test_the_flow_is_the_sop(alur: Alur) -> None:
    root = read(alur)
    flows = root.findall(".//m:sequenceFlow", NS)
    edges = [(f.get("sourceRef"), f.get("targetRef"), f.get("name") or "") for f in flows]
    assert edges == [(f"langkah-{p.asal}", f"langkah-{p.tujuan}", p.label) for p in alur.panah]
    graph = nx.DiGraph([edge[:2] for edge in edges])
    assert nx.descendants(graph, "langkah-1") == {f"langkah-{s.no}" for s in alur.semua_langkah[1:]} - (
        set() if graph.in_degree("langkah-1") else {"langkah-1"}
    )
    lanes = {
        ref.text: lane.get("name")
        for lane in root.findall(".//m:lane", NS)
        for ref in lane.findall("m:flowNodeRef", NS)
    }
    assert lanes == {f"langkah-{s.no}": alur.lajur[s.lajur[0]] for s in alur.semua_langkah}


def test_kinds_of_steps_and_further_pelaksana() -> None:
    root = read(seed())
    kinds = [etree.QName(node).localname for node in root.find("m:process", NS) if node.get("id").startswith("langkah")]
    assert kinds == ["startEvent", "task", "task", "exclusiveGateway", "exclusiveGateway", "endEvent"]
    assert [t.text for t in root.findall(".//m:textAnnotation/m:text", NS)] == ["ikut langkah 3"]
    docs = [node.text for node in root.findall(".//m:documentation", NS)]
    assert docs[2] == "Langkah 3. Pelaksana: Kasi Perencanaan dan Keuangan, Tim."


def test_a_first_step_that_work_returns_to_is_a_task() -> None:
    """BPMN forbids a flow into a start event."""
    langkah = (LangkahAlur(1, "mulai", (0,)), LangkahAlur(2, "keputusan", (1,)), LangkahAlur(3, "selesai", (0,)))
    panah = (Panah(1, 2), Panah(2, 3, "Ya"), Panah(2, 1, "Tidak"))
    root = read(alur_per_baris(LAJUR, langkah, panah))
    assert root.find(".//m:startEvent", NS) is None
    assert [t.get("id") for t in root.findall(".//m:task", NS)] == ["langkah-1"]


@pytest.mark.parametrize("alur", [seed(), acak(5, 20, 6)], ids=["seed", "20"])
def test_nodes_lie_in_their_lanes_and_arrows_end_on_outlines(alur: Alur) -> None:
    root = read(alur)
    shapes = {s.get("bpmnElement"): box(s) for s in root.findall(".//d:BPMNShape", NS)}
    for s in alur.semua_langkah:
        lane, node = shapes[f"lajur-{s.lajur[0] + 1}"], shapes[f"langkah-{s.no}"]
        assert lane[0] <= node[0] < node[2] <= lane[2]
        assert lane[1] < node[1] < node[3] <= lane[3]
    outlines = [b for key, b in shapes.items() if key.startswith(("langkah", "bersama"))]
    for edge in root.xpath("//d:BPMNEdge[starts-with(@bpmnElement, 'panah')]", namespaces=NS):
        points = [(float(p.get("x")), float(p.get("y"))) for p in edge.findall("di:waypoint", NS)]
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))
        for x, y in (points[0], points[-1]):
            assert any(a - 11 <= x <= c + 11 and b - 11 <= y <= d + 11 for a, b, c, d in outlines)


def test_hostile_text_stays_text_and_bytes_repeat() -> None:
    langkah = (LangkahAlur(1, "mulai", (0,)), LangkahAlur(2, "selesai", (0,)))
    alur = alur_per_baris(('<b>&"', "B"), langkah, (Panah(1, 2),))
    names = {1: "]]><script>\x00\x0b", 2: "Мир 東京 😀"}
    first = bpmn(alur, "</process>", names)
    root = etree.fromstring(first)
    assert root.find(".//m:participant", NS).get("name") == "</process>"
    assert root.find(".//m:startEvent", NS).get("name") == "]]><script>"
    assert root.find(".//m:endEvent", NS).get("name") == "Мир 東京 😀"
    assert bpmn(alur, "</process>", names) == first


def test_what_cannot_be_routed_names_its_steps() -> None:
    alur = Alur(LAJUR, seed().baris, (*seed().panah, Panah(2, 2)))
    with pytest.raises(RuteGagal, match="langkah 2 ke langkah 2"):
        read(alur)
