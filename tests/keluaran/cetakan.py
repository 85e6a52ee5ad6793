"""A printed SOP measured: every run of text on its pages, and the columns that it was set in."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from lkjip_build.build import inspect
from lkjip_build.drawing.fon import FONTS
from lkjip_build.keluaran.typst import sop as penulis
from lkjip_build.keluaran.typst.formulir import TEPI
from lkjip_build.keluaran.typst.sop import sop_pdf
from lkjip_build.susunan.dokumen_sop import dokumen_sop

HARI_INI = date(2026, 11, 23)
SELIP = 0.3  # points that rounding may take


@dataclass(frozen=True)
class Kata:
    """A run of text on a page, in points from its upper left corner; `ukuran` is the size of its letters."""

    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float
    ukuran: float


@cache
def _advances(font: str) -> tuple[dict[int, float], float]:
    with TTFont(FONTS / f"{font}.ttf") as found:
        em = found["head"].unitsPerEm
        widths = {code: found["hmtx"][glyph][0] / em for code, glyph in found.getBestCmap().items()}
        return widths, max(widths.values())


def kata_of(page: Any) -> list[Kata]:
    """Every run of text on a page, upright or turned by a quarter, as wide as its letters are in its font."""
    height = float(page.mediabox.height)
    found: list[Kata] = []

    def visit(teks: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not teks.strip() or not font:
            return
        widths, most = _advances(str(font["/BaseFont"]).split("+")[1])
        text = teks.strip()
        long = size * sum(widths.get(ord(letter), most) for letter in text)
        x, y = float(cm[4]), height - float(cm[5])
        if abs(cm[0]) < 0.5:  # turned: it runs upwards from (x, y)
            found.append(Kata(text, x - 0.72 * size, y - long, x, y, size))
        else:
            found.append(Kata(text, x, y - 0.72 * size, x + long, y, size))

    page.extract_text(visitor_text=visit)
    return found


@dataclass(frozen=True)
class Cetakan:
    """A printed form, and the measures that it was set with."""

    reader: PdfReader
    data: dict[str, Any]

    @property
    def diputar(self) -> bool:
        return bool(self.data["panjang_kepala"])

    @property
    def kolom(self) -> list[tuple[float, float]]:
        """The left and right of each pelaksana's column."""
        edge = TEPI + self.data["lebar"]["no"] + self.data["lebar"]["aktivitas"]
        found = []
        for lajur in self.data["lajur"]:
            found.append((edge, edge + lajur["lebar"]))
            edge += lajur["lebar"]
        return found

    def kepala(self) -> Iterator[tuple[int, Kata, float, float]]:
        """Each run of a lane's head on each page of the flow: lane, run, top and bottom of the head."""
        for page in self.reader.pages[1:]:
            words = kata_of(page)
            (nama,) = [satu for satu in words if satu.teks == "PELAKSANA"]
            top = nama.bawah + 4
            bottom = top + self.data["kepala"][1]
            for satu in words:
                middle = (satu.kiri + satu.kanan) / 2
                if top - 2 < satu.bawah < bottom + 2:
                    yield from (
                        (i, satu, top, bottom) for i, (left, right) in enumerate(self.kolom) if left <= middle <= right
                    )


def cetak(monkeypatch: pytest.MonkeyPatch, data: Path) -> Cetakan:
    """Print the one SOP of a data folder."""
    found = inspect(data, HARI_INI)
    assert found.data, found.problems
    (sop,) = found.data.sop.values()
    seen: list[dict[str, Any]] = []
    compiled = penulis.compile_pdf
    monkeypatch.setattr(penulis, "compile_pdf", lambda *args: seen.append(args[1]) or compiled(*args))
    made = sop_pdf(dokumen_sop(sop, nip=False, hari_ini=HARI_INI))
    return Cetakan(PdfReader(io.BytesIO(made)), seen[-1])


def pelaksana(nama: Sequence[str], singkatan: Sequence[str] = ()) -> list[dict[str, str]]:
    short = [{"singkatan": satu} for satu in singkatan] or [{} for _ in nama]
    return [{"kode": f"p{i}", "nama": satu} | lain for i, (satu, lain) in enumerate(zip(nama, short, strict=True))]
