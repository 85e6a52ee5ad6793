"""A workbook that somebody sends: looked at from outside first, then opened, or refused with a sentence."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

import openpyxl  # type: ignore[import-untyped]

from lkjip_build import limits
from lkjip_build.bahasa import isian as kata

_OLE = b"\xd0\xcf\x11\xe0"


class BukuDitolak(Exception):
    """Why a workbook is not read at all, in a sentence."""


@dataclass(frozen=True)
class BukuTerbuka:
    """A workbook twice: what was typed (formulas as such), and the values that its program last gave."""

    ditulis: Any
    dihitung: Any


def buka(raw: bytes) -> BukuTerbuka:
    """Return a workbook of a size that ours have. Raises BukuDitolak.

    What it unpacks to is counted before anything is unpacked: a small file may ask for all memory of the machine.
    """
    if raw.startswith(_OLE):
        raise BukuDitolak(kata.XLS_LAMA)
    if len(raw) > limits.WORKBOOK_BYTES:
        raise BukuDitolak(kata.TERLALU_BESAR)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            names = {one.filename for one in parts.infolist()}
            size = sum(one.file_size for one in parts.infolist())
    except zipfile.BadZipFile:
        raise BukuDitolak(kata.BUKAN_XLSX) from None
    if "content.xml" in names:
        raise BukuDitolak(kata.ODS)
    if not any(name.startswith("xl/workbook") for name in names):
        raise BukuDitolak(kata.BUKAN_XLSX)
    if size > limits.WORKBOOK_UNPACKED or len(names) > limits.WORKBOOK_PARTS:
        raise BukuDitolak(kata.TERLALU_BESAR)
    try:
        return BukuTerbuka(
            openpyxl.load_workbook(io.BytesIO(raw), keep_links=False),
            openpyxl.load_workbook(io.BytesIO(raw), keep_links=False, data_only=True),
        )
    except Exception as error:
        raise BukuDitolak(kata.RUSAK) from error
