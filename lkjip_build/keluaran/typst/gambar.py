"""Figures as PNG, drawn by Typst like those of the PDF, for documents that cannot draw; no browser is needed."""

import json
from functools import lru_cache
from typing import Any

import typst

from lkjip_build.keluaran.typst.mesin import FOLDER, FONTS, DocumentError, printable

TEMPLATE = "gambar.typ"
TITIK_PER_INCI = 200
GRAFIK_SENDIRI = 320  # width of a lone chart, in points
TITIK_PER_PIKSEL = 0.75


def gambar_png(gambar: dict[str, Any], lebar: float, tinggi: float) -> tuple[bytes, float]:
    """Return the picture of a figure and its width, for a page with room of `lebar` × `tinggi` points.

    `gambar` is the figure as `lkjip_pdf.contents` gives it. DocumentError where Typst cannot draw it.
    """
    flow = gambar["alur"]
    if flow is not None:
        lebar = flow["lebar"] * min(TITIK_PER_PIKSEL, lebar / flow["lebar"], tinggi / flow["tinggi"])
    elif len(gambar["panel"]) == 1:
        lebar = min(lebar, GRAFIK_SENDIRI)
    data = printable({"gambar": gambar, "lebar": lebar})
    return _compile(json.dumps(data, ensure_ascii=False, sort_keys=True)), lebar


@lru_cache(maxsize=128)
def _compile(data: str) -> bytes:
    compiler = typst.Compiler(
        FOLDER / TEMPLATE, root=FOLDER, font_paths=[FONTS], ignore_system_fonts=True, sys_inputs={"data": data}
    )
    try:
        png, warnings = compiler.compile_with_warnings(format="png", ppi=TITIK_PER_INCI)
    except typst.TypstError as error:
        raise DocumentError(f"{TEMPLATE}: {error.message}") from error
    if warnings or not isinstance(png, bytes):
        raise DocumentError(f"{TEMPLATE}: {'; '.join(warning.message for warning in warnings)}")
    return png
