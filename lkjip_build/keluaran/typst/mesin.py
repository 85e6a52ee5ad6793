"""Typst, as one function: a template and data in, an archivable and accessible PDF out.

The data go in as JSON, never as text in the template, so nothing in them is read as markup. Fonts are our own and
only ours: the same input gives the same bytes on every machine.
"""

import json
import struct
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
STANDARDS: list[Any] = ["a-2a", "ua-1"]
REPLACEMENT = "\ufffd"


class DocumentError(Exception):
    """A document that Typst could not make, or made with a warning (say a missing font)."""


def compile_pdf(template: str, data: dict[str, Any], tanggal: date) -> bytes:
    """Return the PDF/A-2a and PDF/UA-1 made from `template` (a file beside this one) and JSON-able `data`.

    `tanggal` stands in the document's metadata; DocumentError says what Typst complained about.
    """
    moment = int(datetime(tanggal.year, tanggal.month, tanggal.day, tzinfo=UTC).timestamp())
    compiler = _compiler(template, data)
    try:
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARDS, timestamp=moment)
    except typst.TypstError as error:
        raise DocumentError(f"{template}: {error.message} {' '.join(error.hints)}".strip()) from error
    if warnings or not isinstance(pdf, bytes):
        raise DocumentError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
    return pdf


def query(template: str, data: dict[str, Any], label: str) -> Any:
    """Return the value of the metadata labelled `label` which `template` sets: what Typst measured."""
    try:
        found = json.loads(_compiler(template, data).query(f"<{label}>", field="value", one=True))
    except typst.TypstError as error:
        raise DocumentError(f"{template}: {error.message}") from error
    return found


def _compiler(template: str, data: dict[str, Any]) -> typst.Compiler:
    return typst.Compiler(
        FOLDER / template,
        root=FOLDER,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(printable(data), ensure_ascii=False, sort_keys=True)},
    )


def printable(data: Any) -> Any:
    """Return data whose letters our fonts all have; others become U+FFFD, as PDF/A allows no missing glyph."""
    if isinstance(data, str):
        known = _coverage()
        return "".join(c if ord(c) in known or c == "\n" else REPLACEMENT for c in data)
    if isinstance(data, dict):
        return {key: printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [printable(value) for value in data]
    return data


@cache
def _coverage() -> frozenset[int]:
    """Return the code points that every style of the text font has, and the signs of the font that stands in."""
    covered = [_code_points(path.read_bytes()) for path in sorted(FONTS.glob("NotoSans-*.ttf"))]
    return frozenset.intersection(*covered) | _code_points((FONTS / "NotoSansMono-Regular.ttf").read_bytes())


def _code_points(font: bytes) -> frozenset[int]:
    """Read the code points of a TrueType file from its format 4 character map (the Basic Multilingual Plane)."""
    tables = {font[at : at + 4]: struct.unpack(">I", font[at + 8 : at + 12])[0] for at in range(12, 12 + 16 * 40, 16)}
    cmap = tables[b"cmap"]
    total = struct.unpack(">H", font[cmap + 2 : cmap + 4])[0]
    offsets = [struct.unpack(">I", font[cmap + 8 + 8 * i : cmap + 12 + 8 * i])[0] for i in range(total)]
    table = next(cmap + o for o in offsets if font[cmap + o : cmap + o + 2] == b"\x00\x04")
    segments = struct.unpack(">H", font[table + 6 : table + 8])[0] // 2
    ends = struct.unpack(f">{segments}H", font[table + 14 : table + 14 + 2 * segments])
    begin = table + 16 + 2 * segments
    starts = struct.unpack(f">{segments}H", font[begin : begin + 2 * segments])
    return frozenset(
        c for start, end in zip(starts, ends, strict=True) for c in range(max(start, 0x20), end + 1) if c != 0xFFFF
    )
