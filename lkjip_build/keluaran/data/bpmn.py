"""A process as BPMN 2.0, with lanes and our coordinates, so that a modeller can open it.

A node stands in one lane only; further pelaksana of a step get a text annotation in their lane, joined to its task by
an association where the form has its plain line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from xml.etree import ElementTree as ET

from lkjip_build.drawing.alur import LangkahAlur
from lkjip_build.drawing.gambar_sop import draw
from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.lukisan import Jalan, Kata, Lukisan, paint
from lkjip_build.isi.proses import ProsesBpmn, SimpulProses, Unsur
from lkjip_build.keluaran.data.teks_xml import teks_xml

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
PREFIXES = {"bpmn": MODEL, "bpmndi": BPMNDI, "dc": DC, "di": DI}
TARGET = "urn:lkjip:sop"

ZOOM = 2.5  # our pixels to those of a modeller, whose boxes hold their names
LANE, WIDEST_LANE, LANE_STEP = 180, 400, 20  # a lane grows until its name has two lines
HEAD = 30  # height of the pool's and the lanes' name strips
TEXT_SIZE, PADDING = 12, 5
TASK_ROW = 140
HALF = {
    Unsur.TUGAS: (75, 50),  # for six lines of names like "Menyerahterimakan"
    Unsur.PILIHAN: (25, 25),
    Unsur.BERSAMAAN: (25, 25),
    Unsur.MULAI: (18, 18),
    Unsur.AKHIR: (18, 18),
}
NOTE_HALF = (50, 20)
NOTE_AT = 28  # a note stands below or above the middle of its task's row, where arrows run

NAME_AT, NAME_SIZE = (-76, -56), (70, 28)  # a name stands above and left of a node, where no arrow ends
LABEL_SIZE, LABEL_HEIGHT = 11, 14

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, width, height


def bpmn(proses: ProsesBpmn) -> bytes:
    """Return the process as a BPMN 2.0 file; RuteGagal where it cannot be drawn."""
    for prefix, uri in PREFIXES.items():
        ET.register_namespace(prefix, uri)
    tata = draw(proses.alur).tata
    lebar = [max(satu, _lane(nama) / ZOOM) for nama, satu in zip(proses.alur.lajur, tata.lebar, strict=True)]
    tugas = [simpul.unsur is Unsur.TUGAS for simpul in proses.simpul]
    tinggi = [max(satu, TASK_ROW / ZOOM) if one else satu for one, satu in zip(tugas, tata.tinggi, strict=True)]
    root = ET.Element(f"{{{MODEL}}}definitions", {"id": "sop", "targetNamespace": TARGET})
    pool = _add(root, "collaboration", id="kolaborasi")
    _add(pool, "participant", id="kolam", name=proses.nama, processRef="proses")
    _process(root, proses)
    size = (sum(lebar) * ZOOM, sum(tinggi) * ZOOM + 2 * HEAD)
    edges = [x * ZOOM for x in accumulate(lebar, initial=0)]
    _Diagram(root, proses, paint(tata, lebar, tinggi)).draw(size, edges)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ET.Element, tag: str, uri: str = MODEL, **attributes: str) -> ET.Element:
    clean = {key: teks_xml(value) for key, value in attributes.items()}
    return ET.SubElement(parent, f"{{{uri}}}{tag}", clean)


def _lane(nama: str) -> int:
    wide = range(LANE, WIDEST_LANE, LANE_STEP)
    return next((one for one in wide if len(wrap(nama, TEXT_SIZE, one - 2 * PADDING)) <= 2), WIDEST_LANE)


def _notes(proses: ProsesBpmn) -> Iterator[tuple[SimpulProses, LangkahAlur]]:
    """Yield the notes, each with its task."""
    for simpul, (_, *notes) in zip(proses.simpul, proses.alur.baris, strict=True):
        yield from ((simpul, note) for note in notes)


def _process(root: ET.Element, proses: ProsesBpmn) -> None:
    process = _add(root, "process", id="proses", name=proses.nama, isExecutable="false")
    lanes = _add(process, "laneSet", id="semua-lajur")
    for i, satu in enumerate(proses.alur.lajur):
        lane = _add(lanes, "lane", id=f"lajur-{i + 1}", name=satu)
        for one, *_ in proses.alur.baris:
            if one.lajur == (i,):
                _add(lane, "flowNodeRef").text = one.no
    for simpul in proses.simpul:
        name = {"name": simpul.nama} if simpul.nama else {}
        node = _add(process, simpul.unsur.value, id=simpul.kode, **name)
        if simpul.keterangan:
            _add(node, "documentation").text = teks_xml(simpul.keterangan)
        for tag, end in (("incoming", "tujuan"), ("outgoing", "asal")):
            for i, panah in enumerate(proses.alur.panah):
                if getattr(panah, end) == simpul.kode:
                    _add(node, tag).text = f"panah-{i + 1}"
    for i, panah in enumerate(proses.alur.panah):
        name = {"name": panah.label} if panah.label else {}
        _add(process, "sequenceFlow", id=f"panah-{i + 1}", **name, sourceRef=panah.asal, targetRef=panah.tujuan)
    for simpul, note in _notes(proses):
        text = _add(process, "textAnnotation", id=note.no)
        _add(text, "text").text = teks_xml(simpul.ikut)
        _add(process, "association", id=f"garis-{note.no}", sourceRef=simpul.kode, targetRef=note.no)


@dataclass
class _Diagram:
    """The drawing part of the file."""

    root: ET.Element
    proses: ProsesBpmn
    gambar: Lukisan

    def draw(self, size: Point, edges: list[float]) -> None:
        diagram = _add(self.root, "BPMNDiagram", BPMNDI, id="gambar")
        self.plane = _add(diagram, "BPMNPlane", BPMNDI, id="bidang", bpmnElement="kolaborasi")
        self._shape("kolam", (0, 0, *size), isHorizontal="false")
        for i, (left, right) in enumerate(pairwise(edges)):
            self._shape(f"lajur-{i + 1}", (left, HEAD, right - left, size[1] - HEAD), isHorizontal="false")
        self.half = {simpul.kode: HALF[simpul.unsur] for simpul in self.proses.simpul}
        self.centre = {bentuk.no: _at((bentuk.x, bentuk.y)) for bentuk in self.gambar.bentuk}
        for simpul in self.proses.simpul:
            x, y = self.centre[simpul.kode]
            shape = self._shape(simpul.kode, _around((x, y), self.half[simpul.kode]))
            if simpul.nama and simpul.unsur is not Unsur.TUGAS:
                _label(shape, (x + NAME_AT[0], y + NAME_AT[1], *NAME_SIZE))
        words = iter(self.gambar.kata)
        for i, jalan in enumerate(self.gambar.jalan):
            edge = self._edge(f"panah-{i + 1}", self._way(jalan))
            if jalan.label:
                _label(edge, _word_box(next(words)))
        for node, *notes in self.proses.alur.baris:
            self._notes(node, notes)

    def _notes(self, node: LangkahAlur, notes: list[LangkahAlur]) -> None:
        """Draw the notes of a task, those on one side of it by turns below and above the arrows."""
        main, wide = self.centre[node.no][0], self.half[node.no][0]
        for side in (-1, 1):
            mine = [note for note in notes if (note.lajur > node.lajur) == (side > 0)]
            for turn, note in enumerate(sorted(mine, key=lambda one: side * one.lajur[0])):
                x, y = self.centre[note.no]
                y += NOTE_AT if turn % 2 == 0 else -NOTE_AT
                self._shape(note.no, _around((x, y), NOTE_HALF))
                self._edge(f"garis-{note.no}", [(main + side * wide, y), (x - side * NOTE_HALF[0], y)])

    def _way(self, jalan: Jalan) -> list[Point]:
        """Return an arrow's corners, its ends moved to the outlines that BPMN gives the symbols."""
        inner = [_at(point) for point in jalan.titik[1:-1]]
        start, end = self.centre[jalan.asal], self.centre[jalan.tujuan]
        ways = [start, *inner, end]
        return [self._end(jalan.asal, ways[1]), *inner, self._end(jalan.tujuan, ways[-2])]

    def _end(self, kode: str, towards: Point) -> Point:
        (x, y), (wide, high) = self.centre[kode], self.half[kode]
        if y == towards[1]:
            return x + (wide if towards[0] > x else -wide), y
        return x, y + (high if towards[1] > y else -high)

    def _shape(self, element: str, box: Box, **attributes: str) -> ET.Element:
        ids = {"id": f"bentuk-{element}", "bpmnElement": element}
        shape = _add(self.plane, "BPMNShape", BPMNDI, **ids, **attributes)
        _bounds(shape, box)
        return shape

    def _edge(self, element: str, points: list[Point]) -> ET.Element:
        edge = _add(self.plane, "BPMNEdge", BPMNDI, id=f"bentuk-{element}", bpmnElement=element)
        for x, y in points:
            _add(edge, "waypoint", DI, x=_number(x), y=_number(y))
        return edge


def _label(parent: ET.Element, box: Box) -> None:
    _bounds(_add(parent, "BPMNLabel", BPMNDI), box)


def _bounds(parent: ET.Element, box: Box) -> None:
    _add(parent, "Bounds", DC, **dict(zip(("x", "y", "width", "height"), map(_number, box), strict=True)))


def _word_box(kata: Kata) -> Box:
    """Return where a label stands: beside the outline of the smaller symbol, just above its line."""
    left, _, right, bottom = (c * ZOOM for c in kata.kotak)
    width = text_width(kata.teks, LABEL_SIZE) + 4
    x = left if kata.rata == "start" else right - width
    return x, bottom + 2 * HEAD - LABEL_HEIGHT, width, LABEL_HEIGHT


def _at(point: Point) -> Point:
    return point[0] * ZOOM, point[1] * ZOOM + 2 * HEAD


def _around(centre: Point, half: tuple[int, int]) -> Box:
    return centre[0] - half[0], centre[1] - half[1], 2 * half[0], 2 * half[1]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
