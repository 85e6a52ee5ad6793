"""A workbook that came back, as changes of the page: looked at and saved there like anything that was typed."""

from typing import Any

from lkjip_build.bahasa.meja import buku_tahun
from lkjip_build.isian import BukuDitolak, BukuIsian, baca, buka, gabung
from lkjip_build.isian.baca import tahun_of
from lkjip_build.isian.lembar import NASKAH
from lkjip_build.sunting import Perubahan, TidakJadi

Json = dict[str, Any]


def isi_buku(raw: bytes, kini: BukuIsian) -> Json:
    """Return what a workbook changes of the tables of a year, what it and the data changed both, and what is told.
    Raises TidakJadi for a file that is none of this year.
    """
    try:
        opened = buka(raw)
    except BukuDitolak as refusal:
        raise TidakJadi(str(refusal)) from refusal
    tahun = tahun_of(opened)
    if tahun is not None and tahun != kini.tahun:
        raise TidakJadi(buku_tahun(tahun))
    read = baca(opened, kini)
    merged = gabung(read, kini)
    chosen = [one.ubahan for one in merged.bentrok if one.ubahan]
    lost = [one.kalimat for one in merged.bentrok if one.ubahan is None]
    return {
        "ubahan": [_ubahan(one.perubahan, kini) for one in merged.ubahan],
        "bentrok": [
            {
                "nama": f"{one.tempat}, {one.kolom}",
                "asal": None,
                "saya": one.perubahan.menjadi,
                "mereka": one.perubahan.semula,
                "ubahan": _ubahan(one.perubahan, kini),
            }
            for one in chosen
        ],
        "catatan": [*read.catatan, *merged.catatan, *map(str, read.halangan), *lost],
    }


def _ubahan(one: Perubahan, kini: BukuIsian) -> Json:
    """Return a change in the names of the page; a new row by its cells."""
    lembar = next((sheet for sheet in kini.lembar if sheet.berkas == one.berkas), None)
    if isinstance(one.menjadi, tuple):
        return {"lembar": lembar.kode if lembar else NASKAH, "baris": dict(one.menjadi)}
    if lembar is not None:
        return {"lembar": lembar.kode, "kunci": one.kunci, "kolom": one.kolom, "menjadi": one.menjadi or ""}
    path = ".".join(filter(None, (one.kunci, one.kolom)))
    return {"lembar": NASKAH, "kunci": f"{one.berkas}|{path}", "kolom": "isi", "menjadi": one.menjadi or ""}
