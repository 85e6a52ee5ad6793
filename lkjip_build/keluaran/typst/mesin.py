"""Typst, as one function: a template and data in, an archivable and accessible PDF out.

The data go in as JSON, never as text in the template, so nothing in them is read as markup. Fonts are our own and
only ours: the same input gives the same bytes on every machine.
"""

import json
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import typst

from lkjip_build.drawing.fon import FONTS, cetak

FOLDER = Path(__file__).parent
STANDARDS: list[Any] = ["a-2a", "ua-1"]


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
    """Return data whose letters our fonts all have."""
    if isinstance(data, str):
        return cetak(data)
    if isinstance(data, dict):
        return {key: printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [printable(value) for value in data]
    return data
