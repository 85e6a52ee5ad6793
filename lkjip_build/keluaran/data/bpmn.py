"""The SOP's flow as BPMN 2.0, with lanes and our coordinates, so that a modeller can open it.

Kapsul become start and end events, belah ketupat exclusive gateways, kotak tasks. BPMN's start has no way in: a first
step that work returns to is a task. A node stands in one lane only; further pelaksana of a step get a text annotation
in their lane, joined to the node by an association where the form has its plain line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from xml.etree import ElementTree as ET

from lkjip_build.drawing.alur import Alur, LangkahAlur
from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.lukisan import Bentuk, Jalan, Kata, Lukisan, paint
from lkjip_build.drawing.router import route
from lkjip_build.drawing.tata import arrange

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
PREFIXES = {"bpmn": MODEL, "bpmndi": BPMNDI, "dc": DC, "di": DI}
TARGET = "urn:lkjip:sop"

ZOOM = 2.5  # our pixels to those of a modeller, whose boxes hold their names
HEAD = 30  # height of the pool's and the lanes' name strips
HALF = {"task": (50, 30), "exclusiveGateway": (25, 25), "startEvent": (18, 18), "endEvent": (18, 18)}
NOTE_HALF = (40, 20)

NAME_AT, NAME_SIZE = (-76, -56), (70, 28)  # a name stands above and left of a node, where no arrow ends
LABEL_SIZE, LABEL_HEIGHT = 11, 14

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, width, height


def bpmn(alur: Alur, nama: str, aktivitas: Mapping[str, str]) -> bytes:
    """Return the diagram as a BPMN 2.0 file; `aktivitas` maps step numbers to their names.

    RuteGagal where the flow cannot be drawn.
    """
    for prefix, uri in PREFIXES.items():
        ET.register_namespace(prefix, uri)
    tata = arrange(route(alur))
    gambar = paint(tata, tata.lebar, tata.tinggi)
    root = ET.Element(f"{{{MODEL}}}definitions", {"id": "sop", "targetNamespace": TARGET})
    pool = _add(root, "collaboration", id="kolaborasi")
    _add(pool, "participant", id="kolam", name=nama, processRef="proses")
    _process(root, alur, nama, aktivitas)
    size = (sum(tata.lebar) * ZOOM, sum(tata.tinggi) * ZOOM + 2 * HEAD)
    edges = [x * ZOOM for x in accumulate(tata.lebar, initial=0)]
    _Diagram(root, alur, gambar).draw(size, edges)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ET.Element, tag: str, uri: str = MODEL, **attributes: str) -> ET.Element:
    clean = {key: _clean(value) for key, value in attributes.items()}
    return ET.SubElement(parent, f"{{{uri}}}{tag}", clean)


def _clean(text: str) -> str:
    """Drop what XML 1.0 cannot hold."""
    return "".join(
        c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c < "\ue000")
    )


def _kind(alur: Alur, langkah: LangkahAlur) -> str:
    if langkah.jenis == "mulai" and not any(p.tujuan == langkah.no for p in alur.panah):
        return "startEvent"
    if langkah.jenis == "selesai" and not any(p.asal == langkah.no for p in alur.panah):
        return "endEvent"
    return "exclusiveGateway" if langkah.jenis == "keputusan" else "task"


def _notes(alur: Alur) -> Iterator[tuple[str, LangkahAlur, int]]:
    """Yield the further pelaksana of steps: an id, the step, the lane."""
    for langkah in alur.semua_langkah:
        for lajur in langkah.lajur[1:]:
            yield f"bersama-{langkah.no}-{lajur + 1}", langkah, lajur


def _process(root: ET.Element, alur: Alur, nama: str, aktivitas: Mapping[str, str]) -> None:
    process = _add(root, "process", id="proses", name=nama, isExecutable="false")
    lanes = _add(process, "laneSet", id="semua-lajur")
    for i, satu in enumerate(alur.lajur):
        lane = _add(lanes, "lane", id=f"lajur-{i + 1}", name=satu)
        for langkah in alur.semua_langkah:
            if langkah.lajur[0] == i:
                _add(lane, "flowNodeRef").text = f"langkah-{langkah.no}"
    for langkah in alur.semua_langkah:
        node = _add(process, _kind(alur, langkah), id=f"langkah-{langkah.no}", name=aktivitas[langkah.no])
        oleh = ", ".join(alur.lajur[i] for i in langkah.lajur)
        _add(node, "documentation").text = _clean(f"Langkah {langkah.no}. Pelaksana: {oleh}.")
        for tag, end in (("incoming", "tujuan"), ("outgoing", "asal")):
            for i, panah in enumerate(alur.panah):
                if getattr(panah, end) == langkah.no:
                    _add(node, tag).text = f"panah-{i + 1}"
    for i, panah in enumerate(alur.panah):
        name = {"name": panah.label} if panah.label else {}
        ends = {"sourceRef": f"langkah-{panah.asal}", "targetRef": f"langkah-{panah.tujuan}"}
        _add(process, "sequenceFlow", id=f"panah-{i + 1}", **name, **ends)
    for note, langkah, _ in _notes(alur):
        text = _add(process, "textAnnotation", id=note)
        _add(text, "text").text = f"ikut langkah {langkah.no}"
        ends = {"sourceRef": f"langkah-{langkah.no}", "targetRef": note}
        _add(process, "association", id=f"garis-{note}", **ends)


@dataclass
class _Diagram:
    """The drawing part of the file."""

    root: ET.Element
    alur: Alur
    gambar: Lukisan

    def draw(self, size: Point, edges: list[float]) -> None:
        diagram = _add(self.root, "BPMNDiagram", BPMNDI, id="gambar")
        self.plane = _add(diagram, "BPMNPlane", BPMNDI, id="bidang", bpmnElement="kolaborasi")
        self._shape("kolam", (0, 0, *size), isHorizontal="false")
        for i, (left, right) in enumerate(pairwise(edges)):
            self._shape(f"lajur-{i + 1}", (left, HEAD, right - left, size[1] - HEAD), isHorizontal="false")
        steps = {langkah.no: langkah for langkah in self.alur.semua_langkah}
        self.centres: dict[str, list[Point]] = {}
        for bentuk in sorted(self.gambar.bentuk, key=lambda b: list(steps).index(b.no)):
            self.centres.setdefault(bentuk.no, []).append(_at((bentuk.x, bentuk.y)))
        main = {no: self._main(langkah) for no, langkah in steps.items()}
        for no, langkah in steps.items():
            kind = _kind(self.alur, langkah)
            shape = self._shape(f"langkah-{no}", _around(main[no], HALF[kind]))
            if kind != "task":
                _label(shape, (main[no][0] + NAME_AT[0], main[no][1] + NAME_AT[1], *NAME_SIZE))
        for note, langkah, lajur in _notes(self.alur):
            self._shape(note, _around(_at(self._symbol(langkah.no, lajur)), NOTE_HALF))
        words = iter(self.gambar.kata)
        for i, jalan in enumerate(self.gambar.jalan):
            edge = self._edge(f"panah-{i + 1}", self._way(jalan, steps, main))
            if jalan.label:
                _label(edge, _word_box(next(words)))
        for note, langkah, lajur in _notes(self.alur):
            (x, y), (note_x, _) = main[langkah.no], _at(self._symbol(langkah.no, lajur))
            wide = HALF[_kind(self.alur, langkah)][0]
            side = 1 if note_x > x else -1
            self._edge(f"garis-{note}", [(x + side * wide, y), (note_x - side * NOTE_HALF[0], y)])

    def _main(self, langkah: LangkahAlur) -> Point:
        return _at(self._symbol(langkah.no, langkah.lajur[0]))

    def _symbol(self, no: str, lajur: int) -> Point:
        """Return the centre of a step's symbol in a lane: its symbols from left to right stand in its lanes."""
        mine: list[Bentuk] = sorted((b for b in self.gambar.bentuk if b.no == no), key=lambda b: b.x)
        langkah = next(s for s in self.alur.semua_langkah if s.no == no)
        bentuk = mine[sorted(langkah.lajur).index(lajur)]
        return bentuk.x, bentuk.y

    def _way(self, jalan: Jalan, steps: dict[str, LangkahAlur], main: dict[str, Point]) -> list[Point]:
        """Return an arrow's corners, its ends moved to the outlines that BPMN gives the symbols.

        An arrow that touches a further symbol of a step on the form begins or ends in the step's one node here.
        """
        inner = [_at(point) for point in jalan.titik[1:-1]]
        first, last = _at(jalan.titik[0]), _at(jalan.titik[-1])
        start = self._end(steps[jalan.asal], main[jalan.asal], first, inner[0] if inner else last)
        end = self._end(steps[jalan.tujuan], main[jalan.tujuan], last, inner[-1] if inner else first)
        return [start, *inner, end]

    def _end(self, langkah: LangkahAlur, main: Point, outline: Point, towards: Point) -> Point:
        wide, high = HALF[_kind(self.alur, langkah)]
        along_x = outline[1] == towards[1]
        centre = min(self.centres[langkah.no], key=lambda c: abs(c[0] - outline[0]) + abs(c[1] - outline[1]))
        if centre != main:
            return outline
        if along_x:
            return main[0] + (wide if towards[0] > main[0] else -wide), main[1]
        return main[0], main[1] + (high if towards[1] > main[1] else -high)

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
