"""Reads the SVG that is really written and measures it: what touches what, what runs through what.

Nothing here uses the router's own book-keeping. Cells are parsed from the rendered HTML and put on a sheet at
given sizes; pieces that meet at a cell's edge become one line again; lines that touch form nets. A net must
lead from the steps its arrows come from to the one step they go to, and to nothing else.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, combinations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from lxml import html

import lkjip_build
from lkjip_build.drawing.alur import Alur
from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.petak import Petak

SVG = Environment(
    loader=FileSystemLoader(Path(lkjip_build.__file__).parent / "templates"), autoescape=True
).get_template("gambar/sop.html.jinja")
NEAR = 0.01
Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[float, float, float, float]  # x1, y1, x2, y2 with x1 <= x2, y1 <= y2


@dataclass
class Sheet:
    """What stands on the sheet, in pixels."""

    lines: list[Line] = field(default_factory=list)
    symbols: dict[tuple[int, int], Box] = field(default_factory=dict)  # (row, lane)
    heads: list[tuple[tuple[float, float], Box]] = field(default_factory=list)  # tip, box
    labels: list[tuple[str, Box]] = field(default_factory=list)


def draw_petak(semua_petak: Sequence[Sequence[Petak]], lebar: Sequence[float], tinggi: Sequence[float]) -> Sheet:
    """Render every cell, parse it, and put it on one sheet whose columns and rows have these sizes."""
    sheet = Sheet()
    lefts, tops = list(accumulate(lebar, initial=0)), list(accumulate(tinggi, initial=0))
    for r, row in enumerate(semua_petak):
        for c, petak in enumerate(row):
            found = html.fragment_fromstring(str(SVG.module.petak(petak)), create_parent="div")
            inner = found.xpath(".//svg[@x]")
            if inner:
                _read(sheet, inner[0], (lefts[c], tops[r], lebar[c], tinggi[r]), (r, c))
    sheet.lines = _joined(sheet.lines)
    return sheet


def _read(sheet: Sheet, inner: html.HtmlElement, cell: Box, where: tuple[int, int]) -> None:
    left, top, width, height = cell
    cx, cy = left + width / 2, top + height / 2
    for line in inner.iter("line"):
        x1, x2 = (cx + _length(line.get(a), width) for a in ("x1", "x2"))
        y1, y2 = (cy + _length(line.get(a), height) for a in ("y1", "y2"))
        sheet.lines.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    for shape in inner.iter("rect"):
        x, y, w, h = (float(shape.get(a)) for a in ("x", "y", "width", "height"))
        sheet.symbols[where] = (cx + x, cy + y, cx + x + w, cy + y + h)
    for shape in inner.iter("polygon"):
        points = [(cx + float(x), cy + float(y)) for x, y in (p.split(",") for p in shape.get("points").split())]
        xs, ys = zip(*points, strict=True)
        box = (min(xs), min(ys), max(xs), max(ys))
        if shape.get("class") == "sop-panah":
            sheet.heads.append((points[0], box))
        else:
            sheet.symbols[where] = box
    for text in inner.iter("text"):
        x, y, w = cx + float(text.get("x")), cy + float(text.get("y")), text_width(text.text, 10)
        start = x if text.get("text-anchor") == "start" else x - w
        sheet.labels.append((text.text, (start, y - 8, start + w, y)))


def _length(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else float(text)


def _joined(pieces: list[Line]) -> list[Line]:
    """Join pieces on one straight that meet end to end."""
    lines: list[Line] = []
    for across in (True, False):
        mine = sorted(p for p in pieces if (p[1] == p[3]) == across)
        tracks: dict[float, list[Line]] = defaultdict(list)
        for piece in mine:
            tracks[round(piece[1] if across else piece[0], 2)].append(piece)
        for track in tracks.values():
            track.sort()
            run = track[0]
            for piece in track[1:]:
                end, start = (run[2], piece[0]) if across else (run[3], piece[1])
                assert start > end - NEAR, f"two lines lie on each other: {run} {piece}"
                if start < end + NEAR:
                    run = (run[0], run[1], piece[2], piece[3])
                else:
                    lines.append(run)
                    run = piece
            lines.append(run)
    return lines


def check(alur: Alur, sheet: Sheet) -> None:
    """Assert everything a drawing must satisfy."""
    _check_apart(sheet)
    _check_clear(sheet)
    _check_nets(alur, sheet)


def _check_apart(sheet: Sheet) -> None:
    """Parallel lines beside each other keep a distance that the eye can see."""
    for a, b in combinations(sheet.lines, 2):
        if (a[1] == a[3]) != (b[1] == b[3]):
            continue
        i, j = (0, 1) if a[1] == a[3] else (1, 0)
        if min(a[i + 2], b[i + 2]) > max(a[i], b[i]) + NEAR:
            assert abs(a[j] - b[j]) > 5, f"lines too near: {a} {b}"


def _check_clear(sheet: Sheet) -> None:
    """No line runs through a symbol, a label or another line's arrowhead; labels keep clear of all of them."""
    for line in sheet.lines:
        for box in [*sheet.symbols.values(), *(box for _, box in sheet.labels)]:
            assert not _meet(line, box), f"line {line} through {box}"
        for tip, box in sheet.heads:
            assert not _meet(line, box) or _leads_to(line, tip), f"line {line} through the head at {tip}"
    for (word, a), (_, b) in combinations(sheet.labels, 2):
        assert not _meet(a, b), f"labels on each other: {word}"
    for _, label in sheet.labels:
        assert not any(_meet(label, head) for _, head in sheet.heads)


def _meet(a: Box, b: Box) -> bool:
    """Whether two boxes share inner points; a line is a box without width or height."""
    return a[0] < b[2] - NEAR and a[2] > b[0] + NEAR and a[1] < b[3] - NEAR and a[3] > b[1] + NEAR


def _leads_to(line: Line, tip: tuple[float, float]) -> bool:
    x, y = tip
    if line[1] == line[3]:
        return line[1] == y and min(abs(line[0] - x), abs(line[2] - x)) < 9
    return line[0] == x and min(abs(line[1] - y), abs(line[3] - y)) < 9


def _check_nets(alur: Alur, sheet: Sheet) -> None:
    """Lines that touch lead from the right steps to the right step; no net leads to two."""
    step = {(r, c): s.no for r, row in enumerate(alur.baris) for s in row for c in s.lajur}
    wanted = {(p.asal, p.tujuan) for p in alur.panah}
    drawn: set[tuple[int, int]] = set()
    joins: set[int] = set()
    for net in _nets(sheet.lines):
        targets = {step[_symbol_at(sheet, tip)] for tip, _ in sheet.heads if any(_leads_to(s, tip) for s in net)}
        tips = {tip for tip, _ in sheet.heads if any(_leads_to(s, tip) for s in net)}
        ends = {end for line in net for end in ((line[0], line[1]), (line[2], line[3]))}
        sources = {step[where] for end in ends - tips if (where := _find(sheet, end)) is not None}
        assert len(targets) <= 1, f"one net leads to steps {targets}"
        if targets:
            drawn |= {(source, *targets) for source in sources}
        else:
            assert (len(net), len(sources)) == (1, 1), f"a line without arrowhead joins steps {sources}"
            joins |= sources
    assert drawn == wanted
    assert joins == {s.no for s in alur.semua_langkah if len(s.lajur) > 1}


def _nets(lines: list[Line]) -> list[set[Line]]:
    """Group lines that touch; lines that cross inside do not."""
    net = {line: {line} for line in lines}
    for a, b in combinations(lines, 2):
        if net[a] is not net[b] and _touch(a, b):
            net[a] |= net[b]
            for line in net[b]:
                net[line] = net[a]
    return list({id(one): one for one in net.values()}.values())


def _touch(a: Line, b: Line) -> bool:
    for one, other in ((a, b), (b, a)):
        for x, y in ((one[0], one[1]), (one[2], one[3])):
            if other[0] - NEAR <= x <= other[2] + NEAR and other[1] - NEAR <= y <= other[3] + NEAR:
                return True
    return False


def _find(sheet: Sheet, point: tuple[float, float]) -> tuple[int, int] | None:
    """Return the symbol whose outline the point lies on."""
    x, y = point
    for where, (left, top, right, bottom) in sheet.symbols.items():
        on_side = min(abs(x - left), abs(x - right)) < NEAR and abs(y - (top + bottom) / 2) < NEAR
        on_top = min(abs(y - top), abs(y - bottom)) < NEAR and abs(x - (left + right) / 2) < NEAR
        if on_side or on_top:
            return where
    return None


def _symbol_at(sheet: Sheet, tip: tuple[float, float]) -> tuple[int, int]:
    where = _find(sheet, tip)
    assert where is not None, f"arrowhead in the air at {tip}"
    return where


def crossings(sheet: Sheet) -> int:
    """Return at how many points lines cross."""
    flat = [line for line in sheet.lines if line[1] == line[3]]
    upright = [line for line in sheet.lines if line[0] == line[2]]
    return sum(h[0] + NEAR < v[0] < h[2] - NEAR and v[1] + NEAR < h[1] < v[3] - NEAR for h in flat for v in upright)
