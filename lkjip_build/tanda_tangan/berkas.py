"""What a PDF is before anybody verifies it: readable, signed, and whether it begins with bytes of ours."""

import hashlib
import re
from collections.abc import Iterator
from enum import Enum, auto
from io import BytesIO

from pikepdf import Dictionary, Object, PasswordError, Pdf, PdfError

_KATA_KUNCI = re.compile(r"LKjIP, ([0-9]{4})")
"""What our reports have for keywords, which most programs keep when they write a file anew."""
_DALAM = 20
"""How deep fields may stand in fields."""


class KeadaanPdf(Enum):
    BUKAN_PDF = auto()
    RUSAK = auto()
    """It calls itself a PDF, but only a program that guesses could read it."""
    TERKUNCI = auto()
    """It opens with a password only."""
    TANPA_TANDA_TANGAN = auto()
    BERTANDA_TANGAN = auto()


def keadaan_pdf(isi: bytes) -> KeadaanPdf:
    """Return what a file is; never an exception, whatever it holds."""
    if not isi.startswith(b"%PDF-"):
        return KeadaanPdf.BUKAN_PDF
    try:
        with Pdf.open(BytesIO(isi), attempt_recovery=False, suppress_warnings=True) as pdf:
            if not pdf.pages:
                return KeadaanPdf.RUSAK
            form = pdf.Root.get("/AcroForm", Dictionary())
            signed = any(_is_signed(one) for one in _fields(form.get("/Fields", ()), _DALAM))
    except PasswordError:
        return KeadaanPdf.TERKUNCI
    except (PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):  # what a broken file may do
        return KeadaanPdf.RUSAK
    return KeadaanPdf.BERTANDA_TANGAN if signed else KeadaanPdf.TANPA_TANDA_TANGAN


def _fields(semua: Object | tuple[()], dalam: int) -> Iterator[Object]:
    for one in semua:
        yield one
        if dalam and "/Kids" in one:
            yield from _fields(one.Kids, dalam - 1)


def _is_signed(field: Object) -> bool:
    value = field.get("/V")
    return isinstance(value, Dictionary) and "/ByteRange" in value and "/Contents" in value


def berawal_dengan(isi: bytes, ukuran: int, sidik: str) -> bool:
    """Tell whether a file begins with a whole file of this size and SHA-256."""
    return len(isi) >= ukuran and hashlib.sha256(memoryview(isi)[:ukuran]).hexdigest() == sidik


def tahun_tertulis(isi: bytes) -> int | None:
    """Return the year of the report that a PDF says it is, in what it says about itself; None where it says nothing."""
    try:
        with Pdf.open(BytesIO(isi), suppress_warnings=True) as pdf:
            found = _KATA_KUNCI.fullmatch(str(pdf.docinfo.get("/Keywords", "")))
    except (PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return None
    return int(found[1]) if found else None
