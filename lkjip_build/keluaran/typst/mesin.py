"""Typst, as one function: a template and data in, an archivable and accessible PDF out.

The data go in as JSON, never as text in the template, so nothing in them is read as markup. Fonts are our own and
only ours: the same input gives the same bytes on every machine.
"""

import json
from datetime import UTC, date, datetime
from functools import cache, lru_cache, partial
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
    return _compile(template, _inputs(data), format="pdf", pdf_standards=STANDARDS, timestamp=moment)


def compile_png(template: str, data: dict[str, Any], titik_per_inci: int) -> bytes:
    """Return the picture of a page, made only once in a process from the same data. DocumentError as for a PDF."""
    return _png(template, _inputs(data), titik_per_inci)


@lru_cache(maxsize=128)
def _png(template: str, inputs: str, titik_per_inci: int) -> bytes:
    return _compile(template, inputs, format="png", ppi=titik_per_inci)


def _compile(template: str, inputs: str, **how: Any) -> bytes:
    try:
        made, warnings = _compiler(template, inputs).compile_with_warnings(**how)
    except typst.TypstError as error:
        raise DocumentError(f"{template}: {error.message} {' '.join(error.hints)}".strip()) from error
    if warnings or not isinstance(made, bytes):
        raise DocumentError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
    return made


def query(template: str, data: dict[str, Any], label: str) -> Any:
    """Return the value of the metadata labelled `label` which `template` sets: what Typst measured."""
    try:
        found = json.loads(_compiler(template, _inputs(data)).query(f"<{label}>", field="value", one=True))
    except typst.TypstError as error:
        raise DocumentError(f"{template}: {error.message}") from error
    return found


def _compiler(template: str, inputs: str) -> typst.Compiler:
    return typst.Compiler(FOLDER / template, root=FOLDER, font_paths=_fonts(), sys_inputs={"data": inputs})


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _inputs(data: dict[str, Any]) -> str:
    return json.dumps(printable(data), ensure_ascii=False, sort_keys=True)


def printable(data: Any) -> Any:
    """Return data whose letters our fonts all have; others become U+FFFD, as PDF/A allows no missing glyph."""
    if isinstance(data, str):
        known = _coverage()
        return data if known.issuperset(data) else "".join(c if c in known else REPLACEMENT for c in data)
    if isinstance(data, dict):
        return {key: printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [printable(value) for value in data]
    return data


def lebar_huruf(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Return how wide text is printed in letters of a size; what the text font lacks is of the font that stands in."""
    known = _advances("Bold" if tebal else "Regular")
    return ukuran * sum(known.get(letter, _LEBAR_PENGGANTI) for letter in printable(teks))


lebar_tebal = partial(lebar_huruf, tebal=True)


_LEBAR_PENGGANTI = 0.6
"""Of every letter of Noto Sans Mono, in its size."""


@cache
def _advances(gaya: str) -> dict[str, float]:
    # Only who makes a PDF waits for it.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(FONTS / f"NotoSans-{gaya}.ttf", lazy=True) as font:
        widths, em = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}


@cache
def _coverage() -> frozenset[str]:
    """Return the letters that every style of the text font has, the signs of the font that stands in, and a newline."""
    from fontTools.ttLib import TTFont

    def letters(path: Path) -> frozenset[str]:
        with TTFont(path, lazy=True) as font:
            return frozenset(chr(code) for code in font.getBestCmap() if code >= 0x20)

    covered = [letters(path) for path in sorted(FONTS.glob("NotoSans-*.ttf"))]
    return frozenset.intersection(*covered) | letters(FONTS / "NotoSansMono-Regular.ttf") | {"\n"}
